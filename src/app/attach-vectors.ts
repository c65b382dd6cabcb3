import type { SentenceEncoder } from "../nlp/encoder/encoder.ts";
import type { SentenceVectors } from "../nlp/encoder/vectors.ts";
import { languageOf } from "../nlp/language.ts";
import { VectorStore } from "../retrieval/loading/vector-store.ts";
import type { TextIndex } from "../retrieval/text-index.ts";

/** The number of sentences in all texts together that are encoded. Encoding more would take much memory. */
const maxSentences = 2000;

/** The number of sentences from which encoding takes so long that it is announced. */
const announcedSentences = 100;

export interface VectorOptions {
  /** The folders of stored vectors. All are read, the last is written to. */
  readonly folders: readonly string[];
  /** Receives a sentence about a text that takes long to encode. */
  readonly tell: (sentence: string) => void;
}

function encode(
  { text, sentences }: TextIndex,
  encoder: SentenceEncoder,
  tell: VectorOptions["tell"],
): Promise<SentenceVectors> {
  if (sentences.length > announcedSentences) {
    tell(`Reading "${text.title}" for what its sentences mean; this takes a while.`);
  }
  return encoder.encodeText(
    text.paragraphs.map((paragraph) =>
      paragraph.sentences.map(({ start, end }) => paragraph.text.slice(start, end)),
    ),
  );
}

/** Loads the stored vectors of a text, or encodes its sentences and stores the vectors. */
async function vectorsOf(
  index: TextIndex,
  encoder: SentenceEncoder,
  { folders, tell }: VectorOptions,
): Promise<SentenceVectors> {
  const stores = folders.map((folder) => new VectorStore(folder, encoder));
  for (const store of stores) {
    // oxlint-disable-next-line no-await-in-loop -- the next store is only read when this one has none
    const stored = await store.load(index.text.fingerprint);
    if (stored) return stored;
  }
  const vectors = await encode(index, encoder, tell);
  await stores.at(-1)?.save(index.text.fingerprint, vectors);
  return vectors;
}

/**
 * Attaches sentence vectors to the indexes of English texts, so that they can be asked by the meaning of their
 * sentences. Texts beyond the limit of sentences stay as they are.
 */
export async function attachVectors(
  indexes: readonly TextIndex[],
  encoder: SentenceEncoder,
  options: VectorOptions,
): Promise<void> {
  let room = maxSentences;
  for (const index of indexes) {
    if (!languageOf(index.text.language).isEnglish || index.sentences.length > room) continue;
    room -= index.sentences.length;
    // oxlint-disable-next-line no-await-in-loop -- one text after another: encoding takes all of a core
    const vectors = await vectorsOf(index, encoder, options);
    // oxlint-disable-next-line no-await-in-loop
    index.attach(await encoder.attach(vectors), vectors);
  }
}
