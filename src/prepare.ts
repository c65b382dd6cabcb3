import { encodeAll } from "./language/encoder/bulk.ts";
import { loadEncoder } from "./language/encoder/encoder.ts";
import { Semantics } from "./language/encoder/semantics.ts";
import type { SentenceVectors } from "./language/encoder/vectors.ts";
import type { Library } from "./retrieval/library.ts";
import type { TextIndex } from "./retrieval/text-index.ts";
import { VectorStore } from "./retrieval/vector-store.ts";
import type { Text } from "./text/model.ts";

/** Longer texts are asked by their words and word vectors alone: encoding them would take minutes. */
const mostSentences = 2000;

/** Told in a sentence what takes long. */
type Tell = (sentence: string) => void;

async function makeVectors(text: Text, tell: Tell): Promise<SentenceVectors> {
  tell(`Reading "${text.title}" for what its sentences mean; this is done once for each text.`);
  return encodeAll(
    text.paragraphs.map((paragraph) =>
      paragraph.sentences.map(({ start, end }) => paragraph.text.slice(start, end)),
    ),
  );
}

async function vectorsOf(
  { text }: TextIndex,
  stores: readonly VectorStore[],
  tell: Tell,
): Promise<SentenceVectors> {
  for (const store of stores) {
    // oxlint-disable-next-line no-await-in-loop -- the next is only asked when this one has none
    const kept = await store.load(text.fingerprint);
    if (kept) return kept;
  }
  const made = await makeVectors(text, tell);
  await stores.at(-1)?.save(text.fingerprint, made);
  return made;
}

/**
 * Makes the texts answer by what their sentences mean, where the sentence encoder is installed and a text isn't too
 * long. Until a text is done it answers by words alone.
 *
 * @param folders where vectors are kept: all are looked into, the last is written to
 */
export async function prepareTexts(library: Library, folders: readonly string[], tell: Tell): Promise<void> {
  const encoder = await loadEncoder();
  if (!encoder) return;
  const stores = folders.map((folder) => new VectorStore(folder));
  for (const index of library.indexes) {
    if (index.sentences.length > mostSentences) continue;
    // oxlint-disable-next-line no-await-in-loop -- one text after another: encoding takes all of a core
    const vectors = await vectorsOf(index, stores, tell);
    // oxlint-disable-next-line no-await-in-loop
    index.attach(await Semantics.load(encoder, vectors), vectors);
  }
}
