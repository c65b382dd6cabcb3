import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { IbidError } from "../error.ts";
import { readTextFile, type Reading } from "./read.ts";
import { sidecarPath } from "./sidecar.ts";

async function namesIn(dir: string): Promise<string[]> {
  try {
    return await readdir(dir);
  } catch (error) {
    throw new IbidError(`The folder ${dir} can't be read: create it and put a text into it.`, { dir }, error);
  }
}

/** The names of the texts: all but hidden files, README files and the texts' sidecars. */
function textNames(dir: string, names: readonly string[]): string[] {
  const visible = names.filter((name) => !name.startsWith(".") && !/^readme(?:\.|$)/iu.test(name));
  const texts = visible.filter((name) => !name.endsWith(".json"));
  const sidecars = new Set(texts.map(sidecarPath));
  const orphan = visible.find((name) => name.endsWith(".json") && !sidecars.has(name));
  if (orphan) {
    const file = join(dir, orphan);
    throw new IbidError(`${file} describes no text: give it the name of the text it belongs to.`, { file });
  }
  return texts;
}

/**
 * Reads every text in the folder, ordered by id.
 *
 * @throws IbidError when the folder has no text, when one can't be read, or when two have the same id
 */
export async function readShelf(dir: string): Promise<Reading[]> {
  const files = textNames(dir, await namesIn(dir)).map((name) => join(dir, name));
  if (files.length === 0) {
    throw new IbidError(`There is no text in ${dir}: put one into it, as a .txt file.`, { dir });
  }
  const readings: Reading[] = [];
  const owners = new Map<string, string>();
  for (const file of files.toSorted()) {
    // oxlint-disable-next-line no-await-in-loop -- a thousand files at once would exhaust the file handles
    const reading = await readTextFile(file);
    const { id } = reading.text;
    const owner = owners.get(id);
    if (owner) {
      throw new IbidError(
        `${owner} and ${file} have the same id "${id}": give one of them another "id" in its .json file.`,
        { id, files: [owner, file] },
      );
    }
    owners.set(id, file);
    readings.push(reading);
  }
  return readings.toSorted((a, b) => (a.text.id < b.text.id ? -1 : 1));
}
