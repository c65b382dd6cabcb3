import type { Attachment as DiscordAttachment } from "discord.js";
import type { GivenFile } from "../../features/command/command.ts";
import { IbidError } from "../../shared/error.ts";

/** Where Discord keeps what members attach. */
const hosts: ReadonlySet<string> = new Set(["cdn.discordapp.com", "media.discordapp.net"]);

/** How long fetching a file may take, in milliseconds. */
const patience = 60_000;

/**
 * Whether an address leads to where Discord keeps files: its own hosts over https, or the very place that the bot was
 * told to take for Discord. Nothing is ever fetched from elsewhere.
 *
 * @param api where Discord's REST interface is
 */
export function isWithDiscord(address: string, api: string): boolean {
  const { protocol, host, origin } = new URL(address);
  return (protocol === "https:" && hosts.has(host)) || origin === new URL(api).origin;
}

async function fetchBytes({ name, url }: DiscordAttachment, api: string): Promise<Uint8Array> {
  if (!isWithDiscord(url, api)) {
    throw new IbidError(
      "invalid-input",
      `${name} doesn't lie with Discord, so I won't fetch it: attach the file itself.`,
    );
  }
  try {
    const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(patience) });
    if (response.ok) return new Uint8Array(await response.arrayBuffer());
    throw new Error(`Discord answered ${response.status}`);
  } catch (error) {
    throw new IbidError(
      "discord-unavailable",
      `${name} could not be fetched from Discord: please attach it again.`,
      { cause: error },
    );
  }
}

/**
 * A file that a member attached.
 *
 * @param api where Discord's REST interface is
 */
export function attachmentOf(attachment: DiscordAttachment, api: string): GivenFile {
  const { name, size } = attachment;
  return { name, size, bytes: () => fetchBytes(attachment, api) };
}
