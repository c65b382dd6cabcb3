import type { Message } from "discord.js";
import type { Place, Services } from "../../features/command/context.ts";
import type { GroupSettings } from "../../features/settings/settings.ts";
import type { ReadingContext } from "../../features/spoilers/so-far.ts";
import type { Library } from "../../retrieval/library.ts";
import { placeOf } from "../context.ts";
import type { Sender } from "../intake/intake.ts";

/** The group and channel of a message. */
export function messagePlace({ author, guildId, channelId, channel }: Message): Place {
  return placeOf({ id: author.id, guildId, channelId, channel });
}

/** The parts of a message's context that say how far has been read where it is answered. */
export function readingContextOf(
  message: Message,
  library: Library,
  settings: GroupSettings,
  { store }: Pick<Services, "store">,
): ReadingContext {
  return { library, settings, store, place: messagePlace(message), asker: { id: message.author.id } };
}

/** The origin of a message. */
export function senderOf(message: Message): Sender {
  return { member: message.author.id, ...messagePlace(message) };
}
