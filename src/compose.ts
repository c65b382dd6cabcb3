import { fileURLToPath } from "node:url";
import { readShelf } from "./ingest/shelf.ts";
import { Library } from "./retrieval/library.ts";
import type { Logger } from "./log.ts";

/** A folder or file that comes with Ibid, wherever it is installed. */
export function bundled(name: string): string {
  return fileURLToPath(new URL(`../${name}`, import.meta.url));
}

/** Where sentence vectors are kept: those that come with Ibid, and those made here. */
export const vectorFolders: readonly string[] = [bundled("corpus/.vectors"), bundled("data/vectors")];

/**
 * The texts of a folder, ready to be asked.
 *
 * @param corpus without it, the folder that comes with Ibid
 * @throws IbidError when the folder has no text, or one that can't be read
 */
export async function openLibrary(corpus = bundled("corpus"), log?: Logger): Promise<Library> {
  const readings = await readShelf(corpus);
  for (const { text, warnings } of readings) {
    for (const warning of warnings) log?.warn(`${text.id}: ${warning}`);
  }
  return new Library(readings.map(({ text }) => text));
}
