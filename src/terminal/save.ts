import { writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { ReplyFile } from "../dialogue/reply/reply.ts";
import { IbidError } from "../shared/error.ts";

const namesAtMost = 100;

/** A name that stays in its folder, on any system. */
function safeName(name: string): string {
  const plain = name.replace(/[\p{C}/\\:*?"<>|]+/gu, "-").replace(/^[.\s-]+/, "");
  return plain === "" ? "file" : plain.slice(-namesAtMost);
}

function numbered(name: string, number: number): string {
  const ending = extname(name);
  return number === 1 ? name : `${name.slice(0, name.length - ending.length)}-${number}${ending}`;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

/**
 * Saves a file that goes with a reply; one that is there already stays as it is.
 *
 * @returns the name it was saved under
 * @throws IbidError when nothing can be written there
 */
export async function save({ name, content }: ReplyFile, folder: string): Promise<string> {
  for (let number = 1; ; number++) {
    const free = numbered(safeName(name), number);
    try {
      // oxlint-disable-next-line no-await-in-loop -- the next name only when this one is taken
      await writeFile(join(folder, free), content, { flag: "wx" });
      return free;
    } catch (error) {
      if (isTaken(error)) continue;
      const reason = error instanceof Error ? error.message : String(error);
      throw new IbidError("unwritable-file", `${free} can't be saved in ${folder} (${reason}).`, {
        facts: { folder },
        cause: error,
      });
    }
  }
}
