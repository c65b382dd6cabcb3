import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { IbidError } from "../../shared/error.ts";
import { besideText } from "./file.ts";
import { glossaryEnding } from "./glossary.ts";
import { isReadable, readTextFile, unreadableKind, type Reading } from "../read.ts";
import { sidecarEnding } from "./sidecar.ts";

async function namesIn(dir: string): Promise<string[]> {
  try {
    return await readdir(dir);
  } catch (error) {
    throw new IbidError(
      "invalid-configuration",
      `The folder ${dir} can't be read: create it and put a text into it.`,
      { facts: { dir }, cause: error },
    );
  }
}

/** What people keep beside texts: data, glossaries, and notes to themselves. */
const beside = /^\.|^readme(?:\.|$)|\.json$|\.glossary\.txt$/iu;

/** What belongs to a text of the same name. */
const endings = [sidecarEnding, glossaryEnding];

/** The names of the texts: all but hidden files, README files, JSON files and glossaries. */
function textNames(dir: string, names: readonly string[]): string[] {
  const texts = names.filter((name) => !beside.test(name));
  const owned = new Set(texts.flatMap((text) => endings.map((ending) => besideText(text, ending))));
  const orphan = names.find(
    (name) => endings.some((ending) => name.toLowerCase().endsWith(ending)) && !owned.has(name),
  );
  if (orphan) {
    const file = join(dir, orphan);
    throw new IbidError(
      "invalid-configuration",
      `${file} belongs to no text: give it the same name as its text.`,
      { facts: { file } },
    );
  }
  return texts;
}

/** What a folder holds. */
interface Shelf<Opened extends Reading> {
  /** Ordered by id; at least one. */
  readonly readings: readonly Opened[];
  /** One sentence for each file that is there but was not read. */
  readonly passedOver: readonly string[];
}

/** How many of the files that can't be read are named. */
const namedAtMost = 3;

function noText(dir: string, others: readonly string[]): IbidError {
  if (others.length === 0) {
    return new IbidError(
      "invalid-configuration",
      `There is no text in ${dir}: put one into it, as a .txt file.`,
      { facts: { dir } },
    );
  }
  const named = others.slice(0, namedAtMost).map((file) => basename(file));
  const rest = others.length - named.length;
  const found = [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(", ");
  return new IbidError(
    "invalid-configuration",
    `There is no text in ${dir} that Ibid can read, only ${found}: put one into it, as a .txt file.`,
    { facts: { dir } },
  );
}

/** Reads every text in the folder; see openShelf. */
export function readShelf(dir: string): Promise<Shelf<Reading>> {
  return openShelf(dir, readTextFile);
}

/**
 * Opens every text in the folder, one after another. Files of a kind that can't be read are passed over and named.
 *
 * @throws IbidError when the folder has no text, when one is damaged, or when two have the same id
 */
export async function openShelf<Opened extends Reading>(
  dir: string,
  open: (path: string) => Promise<Opened>,
): Promise<Shelf<Opened>> {
  const files = textNames(dir, await namesIn(dir))
    .toSorted()
    .map((name) => join(dir, name));
  const others = files.filter((file) => !isReadable(file));
  const texts = files.filter(isReadable);
  if (texts.length === 0) throw noText(dir, others);
  return {
    readings: await openAll(texts, open),
    passedOver: others.map((file) => unreadableKind(file).message),
  };
}

async function openAll<Opened extends Reading>(
  files: readonly string[],
  open: (path: string) => Promise<Opened>,
): Promise<Opened[]> {
  const readings: Opened[] = [];
  const owners = new Map<string, string>();
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- a thousand files at once would exhaust the file handles
    const reading = await open(file);
    const { id } = reading.text;
    const owner = owners.get(id);
    if (owner) {
      throw new IbidError(
        "invalid-configuration",
        `${owner} and ${file} have the same id "${id}": give one of them another "id" in its .ibid.json file.`,
        { facts: { id, files: [owner, file] } },
      );
    }
    owners.set(id, file);
    readings.push(reading);
  }
  return readings.toSorted((a, b) => (a.text.id < b.text.id ? -1 : 1));
}
