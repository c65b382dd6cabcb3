import type { Message } from "discord.js";
import type { Place } from "../../features/command/context.ts";
import { placeOf } from "../context.ts";
import type { Sender } from "../intake/intake.ts";

/** The group and channel of a message. */
export function messagePlace({ author, guildId, channelId, channel }: Message): Place {
  return placeOf({ id: author.id, guildId, channelId, channel });
}

/** The origin of a message. */
export function senderOf(message: Message): Sender {
  return { member: message.author.id, ...messagePlace(message) };
}
