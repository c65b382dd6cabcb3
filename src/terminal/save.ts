import { mkdir, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { ReplyFile } from "../dialogue/reply/reply.ts";
import { IbidError } from "../shared/error.ts";
import { localizable } from "../shared/locale/message.ts";

const maxNameLength = 100;

/** Returns a name that is valid on every system and can't lead to another folder. */
function safeName(name: string): string {
  const plain = name.replace(/[\p{C}/\\:*?"<>|]+/gu, "-").replace(/^[.\s-]+/, "");
  return plain === "" ? "file" : plain.slice(-maxNameLength);
}

/** Numbers a name from 2 up: "edition.md", "edition-2.md". */
function numbered(name: string, number: number): string {
  const extension = extname(name);
  return number === 1 ? name : `${name.slice(0, name.length - extension.length)}-${number}${extension}`;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

/** @throws IbidError always */
function unwritable(name: string, folder: string, error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  throw new IbidError("unwritable-file", localizable("terminal-not-saved", { name, folder, reason }), {
    facts: { folder },
    cause: error,
  });
}

/**
 * Saves a file of a reply under a name that isn't taken yet.
 *
 * @returns the name
 * @throws IbidError if the folder can't be written to
 */
export async function save({ name, content }: ReplyFile, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => unwritable(folder, folder, error));
  for (let number = 1; ; number++) {
    const free = numbered(safeName(name), number);
    try {
      // oxlint-disable-next-line no-await-in-loop -- the next name is only tried if this one is taken
      await writeFile(join(folder, free), content, { flag: "wx" });
      return free;
    } catch (error) {
      if (isTaken(error)) continue;
      unwritable(free, folder, error);
    }
  }
}
