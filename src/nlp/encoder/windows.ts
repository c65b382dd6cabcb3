import type { SentenceEncoder } from "./encoder.ts";
import { joinEncodings, type Encoding } from "./encoding.ts";

/** A window takes in sentences while it has at most so many pieces: longer ones cost more than their context adds. */
const roomy = 110;

type Pieces = readonly number[];

/** How many sentences from `first` on are encoded together after `context` pieces: at least one. */
function windowEnd(sentences: readonly Pieces[], first: number, context: number): number {
  let end = first + 1;
  let size = context + (sentences[first]?.length ?? 0);
  for (; ; end++) {
    const next = sentences[end];
    if (!next || size + next.length > roomy) return end;
    size += next.length;
  }
}

/** A sentence that the encoder would cut off, encoded in windows of about the same size. */
function encodeLong(encoder: SentenceEncoder, sentence: Pieces): Encoding {
  const size = Math.ceil(sentence.length / Math.ceil(sentence.length / encoder.limit));
  const encodings: Encoding[] = [];
  for (let start = 0; start < sentence.length; start += size) {
    encodings.push(...encoder.encodePieces([sentence.slice(start, start + size)]));
  }
  return joinEncodings(encodings, encoder.dimensions);
}

/**
 * Encodes a paragraph's sentences, in windows of several, each with the sentence before it as context where both fit.
 *
 * @returns one encoding a sentence, in order
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
