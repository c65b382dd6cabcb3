import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { IbidError } from "../../shared/error.ts";
import { isReadable, unreadableFormat } from "../formats.ts";
import { ingest, type IngestedText } from "../ingest.ts";
import type { TextSource } from "../source.ts";
import { companionOf, glossaryEnding, loadTextFile, sidecarEnding } from "./text-file.ts";

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

/** Files that people keep beside texts: hidden files, README files, JSON files and glossaries. */
const notTexts = /^\.|^readme(?:\.|$)|\.json$|\.glossary\.txt$/iu;

const companionEndings = [sidecarEnding, glossaryEnding];

/** @throws IbidError when a sidecar or a glossary has no text of the same name */
function textNames(dir: string, names: readonly string[]): string[] {
  const texts = names.filter((name) => !notTexts.test(name));
  const owned = new Set(texts.flatMap((text) => companionEndings.map((ending) => companionOf(text, ending))));
  const orphan = names.find(
    (name) => companionEndings.some((ending) => name.toLowerCase().endsWith(ending)) && !owned.has(name),
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

/** The texts of a folder. */
interface Shelf<Opened extends IngestedText> {
  /** Ordered by id; at least one. */
  readonly texts: readonly Opened[];
  /** One sentence for each file of an unknown format. */
  readonly skipped: readonly string[];
}

/** Maximum number of unreadable files that an error message names. */
const maxNamed = 3;

function noText(dir: string, others: readonly string[]): IbidError {
  if (others.length === 0) {
    return new IbidError(
      "invalid-configuration",
      `There is no text in ${dir}: put one into it, as a .txt file.`,
      { facts: { dir } },
    );
  }
  const named = others.slice(0, maxNamed).map((file) => basename(file));
  const rest = others.length - named.length;
  const found = [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(", ");
  return new IbidError(
    "invalid-configuration",
    `There is no text in ${dir} that Ibid can read, only ${found}: put one into it, as a .txt file.`,
    { facts: { dir } },
  );
}

/** Reads every text in the folder; see openShelf. */
export function readShelf(dir: string): Promise<Shelf<IngestedText>> {
  return openShelf(dir, (source) => ingest(source));
}

/**
 * Opens every text in the folder, one after another. Files of an unknown format are skipped and reported.
 *
 * @throws IbidError when the folder has no text, when one can't be read, or when two have the same id
 */
export async function openShelf<Opened extends IngestedText>(
  dir: string,
  open: (source: TextSource) => Promise<Opened>,
): Promise<Shelf<Opened>> {
  const files = textNames(dir, await namesIn(dir))
    .toSorted()
    .map((name) => join(dir, name));
  const others = files.filter((file) => !isReadable(file));
  const texts = files.filter(isReadable);
  if (texts.length === 0) throw noText(dir, others);
  return {
    texts: await openAll(texts, open),
    skipped: others.map((file) => unreadableFormat(file).message),
  };
}

async function openAll<Opened extends IngestedText>(
  files: readonly string[],
  open: (source: TextSource) => Promise<Opened>,
): Promise<Opened[]> {
  const texts: Opened[] = [];
  const owners = new Map<string, string>();
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- a thousand files at once would exhaust the file handles
    const opened = await open(await loadTextFile(file));
    const { id } = opened.text;
    const owner = owners.get(id);
    if (owner) {
      throw new IbidError(
        "invalid-configuration",
        `${owner} and ${file} have the same id "${id}": give one of them another "id" in its .ibid.json file.`,
        { facts: { id, files: [owner, file] } },
      );
    }
    owners.set(id, file);
    texts.push(opened);
  }
  return texts.toSorted((a, b) => (a.text.id < b.text.id ? -1 : 1));
}
