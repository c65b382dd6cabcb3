import { basename, join } from "node:path";
import { progressTeller } from "../features/texts/progress.ts";
import type { IngestedText } from "../ingest/ingest.ts";
import { openShelf } from "../ingest/shelf/shelf.ts";
import { loadTextFile } from "../ingest/shelf/text-file.ts";
import { vectorsIn } from "../nlp/encoder/vectors/vector-files.ts";
import { languageOf } from "../nlp/language.ts";
import { Library } from "../retrieval/library.ts";
import { indexesIn, TextOpener } from "../retrieval/loading/text-opener.ts";
import { IndexMemory } from "../retrieval/loading/index-memory.ts";
import type { ShelvedIndex } from "../retrieval/shelved-index.ts";
import { VectorLibrary } from "../retrieval/vectors/vector-library.ts";
import type { Logger } from "../shared/log.ts";
import { bundled } from "../shared/package-path.ts";
import { percentOf } from "../shared/locale/formats.ts";
import { readConfig, type Config } from "./config.ts";
import { defaultTextIn } from "./default-text.ts";
import { encoderOf, tellPlainly, type OpeningOptions } from "./encoder.ts";

/** The number of warnings about one text that are logged; `ibid inspect` shows all of them. */
const maxWarnings = 5;

/** The number of sentences from which encoding takes so long that it is announced. */
const announcedSentences = 100;

/** The folder of cached indexes. */
export function indexFolder({ dataFolder }: Config): string {
  return join(dataFolder, "indexes");
}

function ownVectors({ dataFolder }: Config): string {
  return join(dataFolder, "vectors");
}

/** The indexes of texts of this process. */
let openIndexes: IndexMemory | undefined;

/** The memory for the indexes of all texts of this process. */
export function indexMemory({ memory }: Config): IndexMemory {
  return (openIndexes ??= new IndexMemory(memory.indexes));
}

function logWarnings({ text, warnings }: IngestedText, log: Logger): void {
  const about = { text: text.id };
  for (const warning of warnings.slice(0, maxWarnings)) log.warn(about, warning);
  const more = warnings.length - maxWarnings;
  if (more > 0) log.warn(about, `${more} more warnings; "ibid inspect" with the file shows all of them`);
}

/** The texts of a folder, beginning with its default text. */
async function libraryOf(
  corpus: string,
  indexes: readonly ShelvedIndex[],
  { dataFolder }: Config,
  log: Logger | undefined,
): Promise<Library> {
  const library = new Library(indexes);
  const others = library.texts.slice(1).map(({ id }) => id);
  const text = await defaultTextIn(corpus, [library.index().text.id, ...others], dataFolder);
  if (others.length > 0) log?.info({ text }, "Questions go to this text where no other is chosen");
  return library.beginningWith(text);
}

/**
 * Opens the texts of a folder, so that they can be searched by their words.
 *
 * @param corpus the folder; by default the one that comes with Ibid
 * @throws IbidError if the folder has no text, or one that can't be read
 */
export async function openLibrary(
  corpus = bundled("corpus"),
  { config = readConfig(), log }: OpeningOptions = {},
): Promise<Library> {
  const warn = log ? (sentence: string) => log.warn(sentence) : tellPlainly;
  const tell = log ? (sentence: string) => log.info(sentence) : tellPlainly;
  const opener = new TextOpener(indexFolder(config), { memory: indexMemory(config) });
  try {
    const { texts, skipped } = await openShelf(corpus, (source) =>
      opener.open(source, {
        onProgress: progressTeller(`Reading ${basename(source.name)} …`, tell),
        again: () => loadTextFile(source.name),
      }),
    );
    skipped.forEach(warn);
    if (log) for (const text of texts) logWarnings(text, log);
    const indexes = texts.map(({ index }) => index);
    return await libraryOf(corpus, indexes, config, log);
  } finally {
    await opener.close();
  }
}

/** The sentence vectors of this process, with one encoder for all texts, since it takes much memory. */
let vectorLibrary: Promise<VectorLibrary | undefined> | undefined;

/** The vectors of this process once they are open. */
let openedVectors: VectorLibrary | undefined;

/** The memory that sentence vectors take, in bytes. */
export function vectorMemory(): number {
  return openedVectors?.memory ?? 0;
}

async function openVectorLibrary(options: OpeningOptions): Promise<VectorLibrary | undefined> {
  const encoder = await encoderOf(options);
  if (!encoder) return undefined;
  const { config = readConfig() } = options;
  const folders = [bundled("corpus/.vectors"), ownVectors(config)];
  openedVectors = new VectorLibrary(encoder, { folders, memory: config.memory.vectors });
  return openedVectors;
}

/**
 * Attaches the vectors of English texts, as far as they are kept, so that questions are compared with the meaning of
 * their sentences. Where no encoder can be loaded, a sentence says so, once for the process.
 *
 * @returns the vectors of all texts of this process; undefined if there is no encoder
 */
export async function attachVectors(
  indexes: readonly ShelvedIndex[],
  options: OpeningOptions = {},
): Promise<VectorLibrary | undefined> {
  const library = await (vectorLibrary ??= openVectorLibrary(options));
  if (!library) return undefined;
  for (const index of indexes) {
    if (!languageOf(index.text.language).isEnglish) continue;
    // oxlint-disable-next-line no-await-in-loop -- in this order
    index.attach(await library.open(index.text));
  }
  return library;
}

/** Attaches the vectors of texts, and encodes the sentences that are missing. */
export async function prepare(indexes: readonly ShelvedIndex[], options: OpeningOptions = {}): Promise<void> {
  const library = await attachVectors(indexes, options);
  await library?.encode();
}

/**
 * Attaches the vectors of texts. If only some sentences are missing, they are encoded; otherwise a sentence for each text
 * says that it is searched by its words.
 *
 * @param most the number of sentences that are encoded
 */
export async function prepareBriefly(
  indexes: readonly ShelvedIndex[],
  most: number,
  options: OpeningOptions = {},
): Promise<VectorLibrary | undefined> {
  const library = await attachVectors(indexes, options);
  if (!library || library.missing === 0) return library;
  if (library.missing <= most) {
    if (library.missing > announcedSentences) tellPlainly("Reading the text anew; this takes some seconds.");
    await library.encode();
    return library;
  }
  for (const { text, encodedShare: share = 1 } of indexes) {
    if (share === 1) continue;
    const read = share === 0 ? "not been read yet" : `been read to ${percentOf(share)}`;
    tellPlainly(
      `"${text.title}" has ${read}, so it is searched mainly by its words; "ibid prepare" reads it.`,
    );
  }
  return library;
}

/** Removes cached indexes and vectors of texts that weren't opened for a month. */
export async function pruneCaches(config: Config): Promise<void> {
  await Promise.all([indexesIn(indexFolder(config)).prune(), vectorsIn(ownVectors(config)).prune()]);
}
