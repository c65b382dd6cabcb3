import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { IbidError } from "../../shared/error.ts";

/** Where a file stands that belongs to a text, whether or not there is one: same name, other ending. */
export function besideText(textPath: string, ending: string): string {
  return `${textPath.slice(0, textPath.length - extname(textPath).length)}${ending}`;
}

function unreadable(path: string, error: unknown): IbidError | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return undefined;
  if (code === "EISDIR")
    return new IbidError("unreadable-file", `${path} is a folder: name a file in it.`, {
      facts: { path },
      cause: error,
    });
  return new IbidError("unreadable-file", `${path} can't be read: check its permissions.`, {
    facts: { path, code },
    cause: error,
  });
}

/**
 * The content of a file; undefined when there is none of that name.
 *
 * @param largest in bytes
 * @throws IbidError when it can't be read or is larger
 */
export async function bytesOf(path: string, largest: number): Promise<Uint8Array | undefined> {
  try {
    const { size } = await stat(path);
    if (size <= largest) return await readFile(path);
  } catch (error) {
    const reason = unreadable(path, error);
    if (reason) throw reason;
    return undefined;
  }
  const limit = largest < 2 ** 20 ? `${largest / 2 ** 10} KB` : `${largest / 2 ** 20} MB`;
  throw new IbidError("too-large", `${path} is larger than ${limit}: shorten it.`, { facts: { path } });
}
