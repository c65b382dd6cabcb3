import { IbidError } from "../shared/error.ts";
import { encodeAll } from "../nlp/encoder/bulk.ts";
import { loadEncoder, type SentenceEncoder } from "../nlp/encoder/encoder.ts";
import { loadNamedEncoder } from "../nlp/encoder/named/named-encoder.ts";
import type { NamedModel } from "../nlp/encoder/named/named-model.ts";
import { Semantics } from "../nlp/encoder/semantics.ts";
import type { SentenceVectors } from "../nlp/encoder/vectors.ts";
import { languageOf } from "../nlp/language.ts";
import type { TextIndex } from "../retrieval/text-index.ts";
import { VectorStore } from "../retrieval/loading/vector-store.ts";

/** Texts beyond so many sentences in all are asked by their words alone: encoding them would take minutes. */
const mostSentences = 2000;

/** Making the vectors of fewer sentences is over before anyone wonders. */
const quick = 100;

/** Told in a sentence what takes long. */
type Tell = (sentence: string) => void;

/** The encoder in use. */
interface Chosen {
  readonly encoder: SentenceEncoder;
  /** Undefined for the one that Ibid brings along. */
  readonly model: NamedModel | undefined;
}

async function loadOwn(): Promise<Chosen | undefined> {
  const encoder = await loadEncoder();
  return encoder && { encoder, model: undefined };
}

async function load(model: NamedModel | undefined, tell: Tell): Promise<Chosen | undefined> {
  if (!model) return loadOwn();
  try {
    return { encoder: await loadNamedEncoder(model), model };
  } catch (error) {
    if (!(error instanceof IbidError)) throw error;
    tell(`${error.message} Ibid goes on with its own.`);
    return loadOwn();
  }
}

/** One for all texts, since it takes much memory. */
let chosen: Promise<Chosen | undefined> | undefined;

async function makeVectors(
  { text, sentences }: TextIndex,
  model: NamedModel | undefined,
  tell: Tell,
): Promise<SentenceVectors> {
  if (sentences.length > quick)
    tell(`Reading "${text.title}" for what its sentences mean; this takes a while.`);
  return encodeAll(
    text.paragraphs.map((paragraph) =>
      paragraph.sentences.map(({ start, end }) => paragraph.text.slice(start, end)),
    ),
    model,
  );
}

async function vectorsOf(
  index: TextIndex,
  stores: readonly VectorStore[],
  model: NamedModel | undefined,
  tell: Tell,
): Promise<SentenceVectors> {
  for (const store of stores) {
    // oxlint-disable-next-line no-await-in-loop -- the next is only asked when this one has none
    const kept = await store.load(index.text.fingerprint);
    if (kept) return kept;
  }
  const made = await makeVectors(index, model, tell);
  await stores.at(-1)?.save(index.text.fingerprint, made);
  return made;
}

/**
 * Makes English texts answer by what their sentences mean, where a sentence encoder is installed and they aren't too
 * long. Until a text is done it answers by words alone.
 *
 * @param folders where vectors are kept: all are looked into, the last is written to
 * @param model in place of the encoder that Ibid brings along; the first call chooses for all
 */
export async function prepareTexts(
  indexes: readonly TextIndex[],
  folders: readonly string[],
  tell: Tell,
  model?: NamedModel,
): Promise<void> {
  chosen ??= load(model, tell);
  const inUse = await chosen;
  if (!inUse) return;
  const { encoder } = inUse;
  const stores = folders.map((folder) => new VectorStore(folder, encoder));
  let room = mostSentences;
  for (const index of indexes) {
    if (!languageOf(index.text.language).isEnglish || index.sentences.length > room) continue;
    room -= index.sentences.length;
    // oxlint-disable-next-line no-await-in-loop -- one text after another: encoding takes all of a core
    const vectors = await vectorsOf(index, stores, inUse.model, tell);
    // oxlint-disable-next-line no-await-in-loop
    index.attach(await Semantics.load(encoder, vectors), vectors);
  }
}
