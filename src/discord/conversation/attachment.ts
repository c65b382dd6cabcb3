import { extname } from "node:path";
import type { Attachment as DiscordAttachment } from "discord.js";
import type { GivenFile } from "../../features/command/context.ts";
import { withoutBidiControls } from "../render/escape.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import { readAtMost } from "../../shared/read-at-most.ts";

/** The hosts of Discord's attachments. */
const hosts: ReadonlySet<string> = new Set(["cdn.discordapp.com", "media.discordapp.net"]);

/** Maximum time for downloading a file, in milliseconds. */
const downloadTimeout = 60_000;

/**
 * True if a URL leads to Discord's attachments: over HTTPS to one of its hosts, or to the configured API server. Nothing
 * is downloaded from elsewhere.
 *
 * @param api the base URL of Discord's REST API
 */
export function isDiscordUrl(url: string, api: string): boolean {
  const { protocol, host, origin } = new URL(url);
  return (protocol === "https:" && hosts.has(host)) || origin === new URL(api).origin;
}

/** @throws IbidError if the file isn't stored by Discord or can't be downloaded, or is larger than announced */
async function download({ name, url, size }: DiscordAttachment, api: string): Promise<Uint8Array> {
  if (!isDiscordUrl(url, api)) {
    throw new IbidError("invalid-input", localizable("discord-file-elsewhere", { file: name }));
  }
  try {
    const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(downloadTimeout) });
    const tooLarge = () => new Error(`More than the announced ${size} bytes came`);
    if (response.ok && response.body) return await readAtMost(response.body, size, tooLarge);
    throw new Error(`Discord answered ${response.status}`);
  } catch (error) {
    throw new IbidError("discord-unavailable", localizable("discord-file-not-fetched", { file: name }), {
      cause: error,
    });
  }
}

/** The name that people gave to a file. Discord keeps letters outside of ASCII only in the title, without the extension. */
function givenName({ name, title }: DiscordAttachment): string {
  const extension = extname(name);
  if (title === null || title.trim() === "") return withoutBidiControls(name);
  const whole = title.toLowerCase().endsWith(extension.toLowerCase()) ? title : title + extension;
  // A title is no path.
  return withoutBidiControls(whole.replace(/\s*[/\\]\s*/gu, " - "));
}

/**
 * A file that a member attached, downloaded on demand.
 *
 * @param api the base URL of Discord's REST API
 */
export function attachedFile(attachment: DiscordAttachment, api: string): GivenFile {
  const { size } = attachment;
  return { name: givenName(attachment), size, bytes: () => download(attachment, api) };
}
