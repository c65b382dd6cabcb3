import { readdir } from "node:fs/promises";
import { afterAll, expect, test } from "vitest";
import { readShelf } from "../../../src/ingest/shelf/shelf.ts";
import { SentenceEncoder } from "../../../src/nlp/encoder/encoder.ts";
import { VectorStore } from "../../../src/retrieval/loading/vector-store.ts";
import { required } from "../../support/required.ts";

// If these fail after a change to a bundled text, to ingestion or to the encoder, run `npm run vectors`.
const texts = (await readShelf("corpus")).texts.map(({ text }) => text);
const encoder = await SentenceEncoder.load();
afterAll(() => encoder.close());
const store = new VectorStore("corpus/.vectors", encoder);

/** The greatest difference between corresponding values. */
function difference(some: ArrayLike<number>, others: ArrayLike<number>): number {
  return Array.from(some).reduce(
    (greatest, value, index) => Math.max(greatest, Math.abs(value - (others[index] ?? NaN))),
    0,
  );
}

test("each bundled text has its vectors, and there are no others", async () => {
  const wanted = texts.map(({ fingerprint }) => `${fingerprint}.${encoder.name}.vectors`);
  expect(await readdir("corpus/.vectors")).toEqual(wanted.toSorted());
  for (const { fingerprint, paragraphs } of texts) {
    const vectors = required(await store.load(fingerprint), "vectors");
    expect(vectors.starts).toHaveLength(paragraphs.flatMap(({ sentences }) => sentences).length + 1);
  }
});

test("the bundled vectors are what the encoder computes", async () => {
  const text = required(texts[0], "a text");
  const stored = required(await store.load(text.fingerprint), "vectors");
  const paragraph = required(text.paragraphs[0], "a paragraph");
  const computed = await encoder.encodeText([
    paragraph.sentences.map(({ start, end }) => paragraph.text.slice(start, end)),
  ]);
  const count = paragraph.sentences.length;
  expect(count).toBeGreaterThan(1);
  expect(computed.starts).toEqual(stored.starts.slice(0, count + 1));
  // Processors may round in other ways.
  expect(difference(computed.tokens, stored.tokens)).toBeLessThan(3);
  expect(difference(computed.means, stored.means)).toBeLessThan(3);
});
