import { join } from "node:path";
import type { IngestedText } from "../ingest/ingest.ts";
import { openShelf } from "../ingest/shelf/shelf.ts";
import { Library } from "../retrieval/library.ts";
import { indexesIn, TextOpener } from "../retrieval/loading/text-opener.ts";
import { VectorStore } from "../retrieval/loading/vector-store.ts";
import type { TextIndex } from "../retrieval/text-index.ts";
import type { Logger } from "../shared/log.ts";
import { bundled } from "../shared/package-path.ts";
import { attachVectors } from "./attach-vectors.ts";
import { readConfig, type Config } from "./config.ts";

/** The number of warnings about one text that are logged; `ibid inspect` shows all of them. */
const maxWarnings = 5;

interface Options {
  readonly config?: Config;
  /** Receives progress and warnings. Without a log, the important ones go to standard error as plain sentences. */
  readonly log?: Logger;
}

/** The folder of cached indexes. */
export function indexFolder({ dataFolder }: Config): string {
  return join(dataFolder, "indexes");
}

function ownVectors({ dataFolder }: Config): string {
  return join(dataFolder, "vectors");
}

function tellPlainly(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function logWarnings({ text, warnings }: IngestedText, log: Logger): void {
  const about = { text: text.id };
  for (const warning of warnings.slice(0, maxWarnings)) log.warn(about, warning);
  const more = warnings.length - maxWarnings;
  if (more > 0) log.warn(about, `${more} more warnings; "ibid inspect" with the file shows all of them`);
}

/**
 * Opens the texts of a folder, so that they can be searched by their words.
 *
 * @param corpus the folder; by default the one that comes with Ibid
 * @throws IbidError if the folder has no text, or one that can't be read
 */
export async function openLibrary(
  corpus = bundled("corpus"),
  { config = readConfig(), log }: Options = {},
): Promise<Library> {
  const opener = new TextOpener(indexFolder(config));
  try {
    const { texts, skipped } = await openShelf(corpus, (source) => opener.open(source));
    const warn = log ? (sentence: string) => log.warn(sentence) : tellPlainly;
    for (const sentence of skipped) warn(sentence);
    if (log) for (const text of texts) logWarnings(text, log);
    return new Library(texts.map(({ index }) => index));
  } finally {
    await opener.close();
  }
}

/** Prepares texts to be searched by the meaning of their sentences as well; see attachVectors. */
export async function prepare(
  indexes: readonly TextIndex[],
  { config = readConfig(), log }: Options = {},
): Promise<void> {
  const { dataFolder, encoderModel: name } = config;
  await attachVectors(indexes, {
    folders: [bundled("corpus/.vectors"), ownVectors(config)],
    tell: log ? (sentence) => log.info(sentence) : tellPlainly,
    model:
      name === undefined ? undefined : { name, folder: join(dataFolder, "models"), from: import.meta.url },
  });
}

/** Removes cached indexes and vectors of texts that weren't opened for a month. */
export async function pruneCaches(config: Config): Promise<void> {
  await Promise.all([indexesIn(indexFolder(config)).prune(), new VectorStore(ownVectors(config)).prune()]);
}
