import { encodeAll } from "../nlp/encoder/bulk.ts";
import { loadEncoder, type SentenceEncoder } from "../nlp/encoder/encoder.ts";
import { loadNamedEncoder } from "../nlp/encoder/named/named-encoder.ts";
import type { NamedModel } from "../nlp/encoder/named/named-model.ts";
import { Semantics } from "../nlp/encoder/semantics.ts";
import type { SentenceVectors } from "../nlp/encoder/vectors.ts";
import { languageOf } from "../nlp/language.ts";
import { VectorStore } from "../retrieval/loading/vector-store.ts";
import type { TextIndex } from "../retrieval/text-index.ts";
import { IbidError } from "../shared/error.ts";

/** The number of sentences in all texts together that are encoded. Encoding more would take minutes. */
const maxSentences = 2000;

/** The number of sentences from which encoding takes so long that it is announced. */
const announcedSentences = 100;

export interface VectorOptions {
  /** The folders of stored vectors. All are read, the last is written to. */
  readonly folders: readonly string[];
  /** Receives a sentence about what takes long or fails. */
  readonly tell: (sentence: string) => void;
  /** Replaces the encoder that comes with Ibid. The first call in a process decides for all. */
  readonly model?: NamedModel | undefined;
}

interface EncoderInUse {
  readonly encoder: SentenceEncoder;
  /** Undefined for the encoder that comes with Ibid. */
  readonly model: NamedModel | undefined;
}

async function loadOwn(): Promise<EncoderInUse | undefined> {
  const encoder = await loadEncoder();
  return encoder && { encoder, model: undefined };
}

async function load({ model, tell }: VectorOptions): Promise<EncoderInUse | undefined> {
  if (!model) return loadOwn();
  try {
    return { encoder: await loadNamedEncoder(model), model };
  } catch (error) {
    if (!(error instanceof IbidError)) throw error;
    tell(`${error.message} Ibid goes on with its own.`);
    return loadOwn();
  }
}

/** One encoder for all texts, since it takes much memory. */
let inUse: Promise<EncoderInUse | undefined> | undefined;

async function encode(
  { text, sentences }: TextIndex,
  model: NamedModel | undefined,
  tell: VectorOptions["tell"],
): Promise<SentenceVectors> {
  if (sentences.length > announcedSentences) {
    tell(`Reading "${text.title}" for what its sentences mean; this takes a while.`);
  }
  const paragraphs = text.paragraphs.map((paragraph) =>
    paragraph.sentences.map(({ start, end }) => paragraph.text.slice(start, end)),
  );
  return encodeAll(paragraphs, model);
}

/** Loads the stored vectors of a text, or encodes its sentences and stores the vectors. */
async function vectorsOf(
  index: TextIndex,
  stores: readonly VectorStore[],
  model: NamedModel | undefined,
  tell: VectorOptions["tell"],
): Promise<SentenceVectors> {
  for (const store of stores) {
    // oxlint-disable-next-line no-await-in-loop -- the next store is only read when this one has none
    const stored = await store.load(index.text.fingerprint);
    if (stored) return stored;
  }
  const vectors = await encode(index, model, tell);
  await stores.at(-1)?.save(index.text.fingerprint, vectors);
  return vectors;
}

/**
 * Attaches sentence vectors to the indexes of English texts, so that they can be searched by the meaning of their
 * sentences. Texts beyond the limit of sentences, and all texts where no encoder is installed, stay as they are.
 */
export async function attachVectors(indexes: readonly TextIndex[], options: VectorOptions): Promise<void> {
  inUse ??= load(options);
  const loaded = await inUse;
  if (!loaded) return;
  const { encoder, model } = loaded;
  const stores = options.folders.map((folder) => new VectorStore(folder, encoder));
  let room = maxSentences;
  for (const index of indexes) {
    if (!languageOf(index.text.language).isEnglish || index.sentences.length > room) continue;
    room -= index.sentences.length;
    // oxlint-disable-next-line no-await-in-loop -- one text after another: encoding takes all of a core
    const vectors = await vectorsOf(index, stores, model, options.tell);
    // oxlint-disable-next-line no-await-in-loop
    index.attach(await Semantics.load(encoder, vectors), vectors);
  }
}
