import type { Attachment as DiscordAttachment } from "discord.js";
import type { Attachment } from "../command.ts";
import { IbidError } from "../error.ts";

/** Where Discord keeps what members attach. Nothing is ever fetched from elsewhere. */
const hosts: ReadonlySet<string> = new Set(["cdn.discordapp.com", "media.discordapp.net"]);

async function fetchBytes({ name, url }: DiscordAttachment): Promise<Uint8Array> {
  if (!hosts.has(new URL(url).host)) {
    throw new IbidError(`${name} doesn't lie with Discord, so I won't fetch it: attach the file itself.`);
  }
  const response = await fetch(url, { redirect: "error" });
  if (!response.ok) throw new IbidError(`${name} could not be fetched from Discord: please attach it again.`);
  return new Uint8Array(await response.arrayBuffer());
}

/** A file that a member attached. */
export function attachmentOf(attachment: DiscordAttachment): Attachment {
  const { name, size } = attachment;
  return { name, size, bytes: () => fetchBytes(attachment) };
}
