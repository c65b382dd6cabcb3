import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { IbidError } from "../error.ts";
import { isReadable, readTextFile, unreadableKind, type Reading } from "./read.ts";
import { sidecarEnding, sidecarPath } from "./sidecar.ts";

async function namesIn(dir: string): Promise<string[]> {
  try {
    return await readdir(dir);
  } catch (error) {
    throw new IbidError(`The folder ${dir} can't be read: create it and put a text into it.`, { dir }, error);
  }
}

/** What people keep beside texts: data, and notes to themselves. */
const beside = /^\.|^readme(?:\.|$)|\.json$/iu;

/** The names of the texts: all but hidden files, README files and JSON files. */
function textNames(dir: string, names: readonly string[]): string[] {
  const texts = names.filter((name) => !beside.test(name));
  const sidecars = new Set(texts.map(sidecarPath));
  const orphan = names.find((name) => name.endsWith(sidecarEnding) && !sidecars.has(name));
  if (orphan) {
    const file = join(dir, orphan);
    throw new IbidError(`${file} describes no text: give it the name of the text it belongs to.`, { file });
  }
  return texts;
}

/** What a folder holds. */
interface Shelf {
  /** Ordered by id; at least one. */
  readonly readings: readonly Reading[];
  /** One sentence for each file that is there but was not read. */
  readonly passedOver: readonly string[];
}

/**
 * Reads every text in the folder. Files of a kind that can't be read are passed over and named.
 *
 * @throws IbidError when the folder has no text, when one is damaged, or when two have the same id
 */
export async function readShelf(dir: string): Promise<Shelf> {
  const files = textNames(dir, await namesIn(dir))
    .toSorted()
    .map((name) => join(dir, name));
  const others = files.filter((file) => !isReadable(file)).map(unreadableKind);
  const texts = files.filter(isReadable);
  if (texts.length === 0) {
    throw others[0] ?? new IbidError(`There is no text in ${dir}: put one into it, as a .txt file.`, { dir });
  }
  return { readings: await readAll(texts), passedOver: others.map(({ message }) => message) };
}

async function readAll(files: readonly string[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  const owners = new Map<string, string>();
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- a thousand files at once would exhaust the file handles
    const reading = await readTextFile(file);
    const { id } = reading.text;
    const owner = owners.get(id);
    if (owner) {
      throw new IbidError(
        `${owner} and ${file} have the same id "${id}": give one of them another "id" in its .ibid.json file.`,
        { id, files: [owner, file] },
      );
    }
    owners.set(id, file);
    readings.push(reading);
  }
  return readings.toSorted((a, b) => (a.text.id < b.text.id ? -1 : 1));
}
