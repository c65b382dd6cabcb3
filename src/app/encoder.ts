import { isAbsolute, join } from "node:path";
import { SentenceEncoder } from "../nlp/encoder/encoder.ts";
import { IbidError } from "../shared/error.ts";
import type { Logger } from "../shared/log.ts";
import { readConfig, type Config } from "./config.ts";
import { closeBeforeExit } from "./program.ts";

// Imports little, so that the encoder's thread can start before the modules that answer questions are loaded.

/** How texts and models are opened. */
export interface OpeningOptions {
  readonly config?: Config;
  /** Receives progress and warnings. Without a log, the important ones go to standard error as plain sentences. */
  readonly log?: Logger;
}

type Tell = (sentence: string) => void;

/** Writes a sentence to standard error. */
export function tellPlainly(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** Returns undefined, and says why, if the model can't be used. */
async function tryToLoad<Loaded>(load: () => Promise<Loaded>, tell: Tell): Promise<Loaded | undefined> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof IbidError)) throw error;
    tell(error.message);
    return undefined;
  }
}

/** The folder of a model that is given by its folder or by its name on huggingface.co. Downloads what is missing. */
async function modelFolder(model: string, dataFolder: string, tell: Tell): Promise<string> {
  if (!/^\w/.test(model) || isAbsolute(model)) return model;
  const { fetchModel } = await import("../nlp/encoder/model-hub/fetch-model.ts");
  let announced = 0;
  return fetchModel({
    name: model,
    folder: join(dataFolder, "models"),
    onProgress: (done, total) => {
      const tenths = Math.floor((10 * done) / total);
      if (tenths === announced) return;
      announced = tenths;
      tell(`Downloading the model ${model}: ${tenths * 10} %`);
    },
  });
}

/**
 * Loads the encoder that is configured; if that fails, the one that comes with Ibid; if that fails, none. Then loads the
 * reranker, if one is configured.
 */
async function openEncoder(
  { encoderModel, reranker, dataFolder }: Config,
  tell: Tell,
): Promise<SentenceEncoder | undefined> {
  const folderOf = (model: string) => modelFolder(model, dataFolder, tell);
  const configured =
    encoderModel && (await tryToLoad(async () => SentenceEncoder.load(await folderOf(encoderModel)), tell));
  const loaded = configured || (await tryToLoad(() => SentenceEncoder.load(), tell));
  if (loaded && reranker) {
    await tryToLoad(async () => loaded.loadReranker(await folderOf(reranker.model), reranker.time), tell);
  }
  void loaded?.failed.then(({ message }) =>
    tell(`The sentence encoder has stopped, and texts are searched by their words: ${message}.`),
  );
  return loaded;
}

/** The encoder of this process. */
let encoder: Promise<SentenceEncoder | undefined> | undefined;

/**
 * The encoder of this process, which the first call begins to load, in a thread of its own. Resolves to undefined, after a
 * sentence has said so, if none can be used.
 */
export function encoderOf({ config = readConfig(), log }: OpeningOptions = {}): Promise<
  SentenceEncoder | undefined
> {
  if (!encoder) {
    const opening = openEncoder(config, log ? (sentence) => log.info(sentence) : tellPlainly);
    // Registered before it is open, since the process may end while it loads.
    closeBeforeExit(async () => (await opening)?.close());
    encoder = opening;
  }
  return encoder;
}
