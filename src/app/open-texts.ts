import { isAbsolute, join } from "node:path";
import type { IngestedText } from "../ingest/ingest.ts";
import { openShelf } from "../ingest/shelf/shelf.ts";
import { SentenceEncoder } from "../nlp/encoder/encoder.ts";
import { Library } from "../retrieval/library.ts";
import { indexesIn, TextOpener } from "../retrieval/loading/text-opener.ts";
import { vectorFilesIn } from "../retrieval/loading/vector-store.ts";
import type { TextIndex } from "../retrieval/text-index.ts";
import { IbidError } from "../shared/error.ts";
import type { Logger } from "../shared/log.ts";
import { bundled } from "../shared/package-path.ts";
import { attachVectors } from "./attach-vectors.ts";
import { readConfig, type Config } from "./config.ts";
import { closeBeforeExit } from "./program.ts";

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

/** The encoder of this process: one for all texts, since it takes much memory. */
let encoder: Promise<SentenceEncoder | undefined> | undefined;

async function closeEncoder(): Promise<void> {
  await (await encoder)?.close();
}

type Tell = (sentence: string) => void;

/** Returns undefined, and says why, if the model can't be used. */
async function tryToLoad(
  load: () => Promise<SentenceEncoder>,
  tell: Tell,
): Promise<SentenceEncoder | undefined> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof IbidError)) throw error;
    tell(error.message);
    return undefined;
  }
}

/** Loads a model from a folder or, by its name, from huggingface.co. */
async function loadConfigured(model: string, dataFolder: string, tell: Tell): Promise<SentenceEncoder> {
  if (!/^\w/.test(model) || isAbsolute(model)) return SentenceEncoder.load(model);
  const { fetchModel } = await import("../nlp/encoder/model-hub.ts");
  let announced = 0;
  const folder = await fetchModel({
    name: model,
    folder: join(dataFolder, "models"),
    onProgress: (done, total) => {
      const tenths = Math.floor((10 * done) / total);
      if (tenths === announced) return;
      announced = tenths;
      tell(`Downloading the sentence encoder ${model}: ${tenths * 10} %`);
    },
  });
  return SentenceEncoder.load(folder);
}

/** Loads the model that is configured; if that fails, the one that comes with Ibid; if that fails, none. */
async function openEncoder(
  { encoderModel, dataFolder }: Config,
  tell: Tell,
): Promise<SentenceEncoder | undefined> {
  const configured =
    encoderModel && (await tryToLoad(() => loadConfigured(encoderModel, dataFolder, tell), tell));
  const loaded = configured || (await tryToLoad(() => SentenceEncoder.load(), tell));
  void loaded?.failed.then(({ message }) =>
    tell(`The sentence encoder has stopped, and texts are searched by their words: ${message}.`),
  );
  return loaded;
}

/**
 * Prepares texts to be searched by the meaning of their sentences as well; see attachVectors. Where no encoder can be loaded,
 * a sentence says so, once for the process, and texts are asked by their words.
 */
export async function prepare(
  indexes: readonly TextIndex[],
  { config = readConfig(), log }: Options = {},
): Promise<void> {
  const tell: Tell = log ? (sentence) => log.info(sentence) : tellPlainly;
  if (!encoder) {
    encoder = openEncoder(config, tell);
    closeBeforeExit(closeEncoder);
  }
  const loaded = await encoder;
  if (loaded) {
    await attachVectors(indexes, loaded, { folders: [bundled("corpus/.vectors"), ownVectors(config)], tell });
  }
}

/** Removes cached indexes and vectors of texts that weren't opened for a month. */
export async function pruneCaches(config: Config): Promise<void> {
  await Promise.all([indexesIn(indexFolder(config)).prune(), vectorFilesIn(ownVectors(config)).prune()]);
}
