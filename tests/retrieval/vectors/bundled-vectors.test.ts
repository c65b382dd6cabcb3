import { readdir } from "node:fs/promises";
import { afterAll, expect, test } from "vitest";
import { readShelf } from "../../../src/ingest/shelf/shelf.ts";
import { SentenceEncoder } from "../../../src/nlp/encoder/encoder.ts";
import { VectorFiles } from "../../../src/nlp/encoder/vectors/vector-files.ts";
import { chunksOf, sentencesIn } from "../../../src/retrieval/vectors/chunks.ts";
import { required } from "../../support/required.ts";

// If these fail after a change to a bundled text, to ingestion or to the encoder, run `npm run vectors`.
const folder = "corpus/.vectors";
const texts = (await readShelf("corpus")).texts.map(({ text }) => text);
const encoder = await SentenceEncoder.load();
afterAll(() => encoder.close());
const chunks = (await Promise.all(texts.map((text) => chunksOf(text, encoder)))).flat();

test("each chunk of a bundled text has its vectors, and there are no others", async () => {
  expect(await readdir(folder)).toEqual(chunks.map(({ name }) => `${name}.vectors`).toSorted());
  const files = new VectorFiles([folder], encoder);
  for (const chunk of chunks) expect(files.open(chunk)).toBeDefined();
});

test("the bundled vectors are what the encoder computes", async () => {
  const chunk = required(chunks[0], "a chunk");
  const stored = await encoder.attach([chunk], [folder]);
  const computed = await encoder.attach([chunk], []);
  expect([stored.encoded, computed.encoded]).toEqual([[true], [false]]);
  await computed.encode(0, sentencesIn(chunk.pieces));
  const compared = await Promise.all(
    [stored, computed].map(async (text) => {
      const { encoding } = await text.search("who was it?", 1);
      return text.compare(
        encoding,
        encoding.pieces.map(() => ({ weight: 1, carriesSubject: true })),
        Uint32Array.from({ length: 5 }, (_, id) => id),
      );
    }),
  );
  const [wanted, found] = compared.map(({ maxSim, similarity }) => [...maxSim, ...similarity]);
  // Processors may round in other ways.
  for (const [index, value] of (wanted ?? []).entries()) expect(found?.[index]).toBeCloseTo(value, 1);
});
