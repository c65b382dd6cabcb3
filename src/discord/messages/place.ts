import type { Message } from "discord.js";
import type { AnnotationContext } from "../../features/command/annotate.ts";
import type { Place, Services } from "../../features/command/context.ts";
import type { GroupSettings } from "../../features/settings/settings.ts";
import type { Library } from "../../retrieval/library.ts";
import { placeOf } from "../context.ts";
import { channelAccessIn } from "../posting/channel-access.ts";
import type { Sender } from "../intake/intake.ts";

/** The group and channel of a message. */
export function messagePlace({ author, guildId, channelId, channel }: Message): Place {
  return placeOf({ id: author.id, guildId, channelId, channel });
}

/**
 * The parts of a message's context that say how far has been read where it is answered, and what its answer is annotated with. One
 * for each message, since what has been read is looked up once for it.
 */
export function readingContextOf(
  message: Message,
  library: Library,
  settings: GroupSettings,
  { store, pages }: Pick<Services, "store" | "pages">,
): AnnotationContext {
  const { client, guildId, author } = message;
  const channels = channelAccessIn(client, guildId);
  return {
    library,
    settings,
    store,
    place: messagePlace(message),
    asker: { id: author.id },
    channels,
    pages,
  };
}

/** The origin of a message. */
export function senderOf(message: Message): Sender {
  return { member: message.author.id, ...messagePlace(message) };
}
