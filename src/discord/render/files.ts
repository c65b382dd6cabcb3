import type { ReplyFile } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import { limits } from "./limits.ts";

/** A file as discord.js takes it. */
export interface Upload {
  readonly attachment: Buffer;
  readonly name: string;
}

/** Discord shows a file only under a name that it leaves as it is, and one name only once. */
function safeName(name: string, index: number): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w.-]+/g, "-")
    .replace(/^[-.]+/, "")
    .slice(-80);
  return index === 0 ? plain || "file" : `${index + 1}-${plain}`;
}

/**
 * A reply's files, ready to be sent.
 *
 * @throws IbidError when they are larger than Discord takes
 */
export function uploadsOf(files: readonly ReplyFile[]): Upload[] {
  const uploads = files
    .slice(0, limits.filesInMessage)
    .map(({ name, content }, index) => ({ name: safeName(name, index), attachment: Buffer.from(content) }));
  const bytes = uploads.reduce((sum, { attachment }) => sum + attachment.length, 0);
  if (bytes <= limits.fileBytes) return uploads;
  throw new IbidError(
    "too-large",
    "That became a file of more than 10 MB, which Discord doesn't take: please ask for less.",
  );
}
