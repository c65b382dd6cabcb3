import type { SentenceEncoder } from "./encoder.ts";
import { joinEncodings, type Encoding } from "./encoding.ts";

/** The word pieces up to which a window is filled with sentences. The context of longer ones isn't worth their time. */
const windowSize = 110;

type Pieces = readonly number[];

/** The end of the window of sentences from `first` that follows `context` pieces. It has at least one sentence. */
function windowEnd(sentences: readonly Pieces[], first: number, context: number): number {
  let end = first + 1;
  let size = context + (sentences[first]?.length ?? 0);
  for (; ; end++) {
    const next = sentences[end];
    if (!next || size + next.length > windowSize) return end;
    size += next.length;
  }
}

/** Encodes a sentence that is longer than the encoder's limit, in sections of about the same size. */
function encodeLong(encoder: SentenceEncoder, sentence: Pieces): Encoding {
  const size = Math.ceil(sentence.length / Math.ceil(sentence.length / encoder.limit));
  const encodings: Encoding[] = [];
  for (let start = 0; start < sentence.length; start += size) {
    encodings.push(...encoder.encodePieces([sentence.slice(start, start + size)]));
  }
  return joinEncodings(encodings, encoder.dimensions);
}

/**
 * Encodes a paragraph's sentences in windows of several, each window with the sentence before it as context if it fits.
 *
 * @returns an encoding for each sentence, in order
 */
export function* encodeParagraph(
  encoder: SentenceEncoder,
  paragraph: readonly string[],
): Generator<Encoding> {
  const sentences = paragraph.map((sentence) => encoder.split(sentence));
  for (let first = 0; first < sentences.length;) {
    const sentence = sentences[first] ?? [];
    if (sentence.length > encoder.limit) {
      yield encodeLong(encoder, sentence);
      first++;
      continue;
    }
    const before = sentences[first - 1] ?? [];
    const context = before.length + sentence.length > encoder.limit ? [] : before;
    const end = windowEnd(sentences, first, context.length);
    yield* encoder.encodePieces([context, ...sentences.slice(first, end)]).slice(1);
    first = end;
  }
}
