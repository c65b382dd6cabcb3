import { readFile, stat } from "node:fs/promises";
import { extname } from "node:path";
import { IbidError } from "../../shared/error.ts";
import { isReadable, unreadableFormat } from "../formats.ts";
import { ingest, type IngestedText } from "../ingest.ts";
import type { OnProgress } from "../progress.ts";
import type { SourceFile, TextSource } from "../source.ts";

/** The ending of a sidecar's name, in place of the text's extension. */
export const sidecarEnding = ".ibid.json";
/** The ending of a glossary's name, in place of the text's extension. */
export const glossaryEnding = ".glossary.txt";

/** Maximum size of a text in bytes, far above that of any book. Larger files would only exhaust the memory. */
const maxTextSize = 256 * 2 ** 20;
/** Maximum size of a sidecar or a glossary in bytes: about two thousand lines. */
const maxCompanionSize = 64 * 2 ** 10;

/** The path of a file that belongs to a text: the text's path with another ending. There may be no such file. */
export function companionOf(textPath: string, ending: string): string {
  return `${textPath.slice(0, textPath.length - extname(textPath).length)}${ending}`;
}

function unreadable(path: string, error: unknown): IbidError | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT") return undefined;
  if (code === "EISDIR")
    return new IbidError("unreadable-file", `${path} is a folder: name a file in it.`, {
      facts: { file: path },
      cause: error,
    });
  return new IbidError("unreadable-file", `${path} can't be read: check its permissions.`, {
    facts: { file: path, code },
    cause: error,
  });
}

/**
 * The content of a file. Returns undefined if there is none of that name.
 *
 * @param maxSize in bytes
 * @throws IbidError when it can't be read or is larger
 */
async function readSourceFile(path: string, maxSize: number): Promise<SourceFile | undefined> {
  try {
    const { size } = await stat(path);
    if (size <= maxSize) return { name: path, bytes: await readFile(path) };
  } catch (error) {
    const reason = unreadable(path, error);
    if (reason) throw reason;
    return undefined;
  }
  const limit = maxSize < 2 ** 20 ? `${maxSize / 2 ** 10} KB` : `${maxSize / 2 ** 20} MB`;
  throw new IbidError("too-large", `${path} is larger than ${limit}: shorten it.`, { facts: { file: path } });
}

/**
 * Loads a text's file with its sidecar and glossary.
 *
 * @throws IbidError when the file doesn't exist, has an unknown extension or is too large
 */
export async function loadTextFile(path: string): Promise<TextSource> {
  const [file, sidecar, glossary] = await Promise.all([
    readSourceFile(path, maxTextSize),
    readSourceFile(companionOf(path, sidecarEnding), maxCompanionSize),
    readSourceFile(companionOf(path, glossaryEnding), maxCompanionSize),
  ]);
  if (!file)
    throw new IbidError("not-found", `There is no file ${path}: check its name.`, { facts: { file: path } });
  if (!isReadable(path)) throw unreadableFormat(path);
  return { ...file, sidecar, glossary };
}

/**
 * Reads one text from disk.
 *
 * @throws IbidError when the file, its sidecar or its glossary can't be read
 */
export async function readTextFile(path: string, onProgress?: OnProgress): Promise<IngestedText> {
  return ingest(await loadTextFile(path), onProgress);
}
