import type { Attachment, Message, MessageSnapshot } from "discord.js";
import { attachedFile } from "./attachment.ts";

/** The name of the file that Discord makes of a text that is too long for a message when somebody pastes it. */
const fileName = "message.txt";

/** Size above which a pasted text isn't read, in bytes. It would be too long to ask and to check, too. */
const mostBytes = 100_000;

/** Pasted texts that have been read, by their messages. */
const texts = new WeakMap<Message | MessageSnapshot, string>();

/** The text that was pasted into a message, once it has been read; otherwise "". */
export function pastedText(message: Message | MessageSnapshot): string {
  return texts.get(message) ?? "";
}

async function textOf(attachment: Attachment, api: string): Promise<string> {
  const bytes = await attachedFile(attachment, api).bytes();
  return new TextDecoder().decode(bytes).trim();
}

/**
 * Reads the texts that were pasted into a message and into those that it forwards, and returns the message.
 *
 * @throws IbidError if one can't be downloaded
 */
export async function readPastedText<T extends Message>(message: T): Promise<T> {
  const { api } = message.client.rest.options;
  const parts = [message, ...message.messageSnapshots.values()].map(async (part) => {
    const pasted = part.attachments.find(({ name, size }) => name === fileName && size <= mostBytes);
    if (pasted && !texts.has(part)) texts.set(part, await textOf(pasted, api));
  });
  await Promise.all(parts);
  return message;
}
