import { joinEncodings, type Encoding } from "./model/encoding.ts";
import { maxPieces, type EncoderModel, type Pieces } from "./model/model.ts";

/** The part of a model that encoding a paragraph takes. */
export type PieceEncoder = Pick<EncoderModel, "dimensions" | "split" | "encode">;

/** Most pieces of a window of several sentences. Longer windows cost more than their context adds. */
const windowPieces = 110;

/** The end of the window that starts with the sentence `first` after `context` pieces. Contains at least one sentence. */
function windowEnd(sentences: readonly Pieces[], first: number, context: number): number {
  let end = first + 1;
  let size = context + (sentences[first]?.length ?? 0);
  for (; ; end++) {
    const next = sentences[end];
    if (!next || size + next.length > windowPieces) return end;
    size += next.length;
  }
}

/** Encodes a sentence of more than `maxPieces` in parts of about the same size. */
async function encodeLong(model: PieceEncoder, sentence: Pieces): Promise<Encoding> {
  const size = Math.ceil(sentence.length / Math.ceil(sentence.length / maxPieces));
  const encodings: Encoding[] = [];
  for (let start = 0; start < sentence.length; start += size) {
    // oxlint-disable-next-line no-await-in-loop -- one core encodes one part after another
    encodings.push(...(await model.encode([sentence.slice(start, start + size)])));
  }
  return joinEncodings(encodings, model.dimensions);
}

/**
 * Encodes a paragraph's sentences in windows of several, each window after the sentence before it as context where both
 * fit.
 *
 * @returns an encoding for each sentence, in order
 */
export async function* encodeParagraph(
  model: PieceEncoder,
  paragraph: readonly string[],
): AsyncGenerator<Encoding> {
  const sentences = paragraph.map((sentence) => model.split(sentence));
  for (let first = 0; first < sentences.length;) {
    const sentence = sentences[first] ?? [];
    if (sentence.length > maxPieces) {
      // oxlint-disable-next-line no-await-in-loop -- one core encodes one window after another
      yield await encodeLong(model, sentence);
      first++;
      continue;
    }
    const before = sentences[first - 1] ?? [];
    const context = before.length + sentence.length > maxPieces ? [] : before;
    const end = windowEnd(sentences, first, context.length);
    // oxlint-disable-next-line no-await-in-loop
    yield* (await model.encode([context, ...sentences.slice(first, end)])).slice(1);
    first = end;
  }
}
