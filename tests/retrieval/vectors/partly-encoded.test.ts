import { afterAll, expect, test } from "vitest";
import { quoteOf } from "../../../src/document/excerpt.ts";
import { SentenceEncoder } from "../../../src/nlp/encoder/encoder.ts";
import { TextIndex } from "../../../src/retrieval/text-index.ts";
import { VectorLibrary } from "../../../src/retrieval/vectors/vector-library.ts";
import { required } from "../../support/required.ts";
import { textFrom } from "../../support/skarholm.ts";

const encoder = await SentenceEncoder.load();
afterAll(() => encoder.close());

const filler =
  "The council kept a light in the tower while ships passed and letters came from towns over ice".split(" ");

/** A paragraph of about a chunk's length, which ends with a sentence of its own. */
function paragraph(own: string): string {
  const sentences = Array.from({ length: 127 }, (_, turn) => {
    const at = turn % filler.length;
    return `Then ${[...filler.slice(at), ...filler.slice(0, at)].join(" ").toLowerCase()}.`;
  });
  return [...sentences, own].join(" ");
}

/** A text that is encoded up to its second half. */
async function partlyEncoded(): Promise<TextIndex> {
  const own = ["A physician cured the sick child.", "Nobody painted the barn.", "The miller sold his horse."];
  const index = await TextIndex.of(textFrom("partly", own.map(paragraph)));
  const vectors = new VectorLibrary(encoder, { folders: [], memory: 2 ** 20 });
  index.attach(await vectors.open(index.text));
  const interrupted = vectors.encode(() => {
    throw new Error("interrupted");
  });
  await expect(interrupted).rejects.toThrow("interrupted");
  expect(index.encodedShare).toBeGreaterThan(0.3);
  expect(index.encodedShare).toBeLessThan(0.7);
  return index;
}

test("the encoded part of a text is found by its meaning", async () => {
  const { excerpts } = await (await partlyEncoded()).ask("which doctor made the boy healthy?", 1);
  expect(quoteOf(required(excerpts[0], "an excerpt").excerpt)).toContain("A physician cured the sick child.");
});

test("sentences that aren't encoded yet are taken to be as similar as the better ones of the others", async () => {
  const { candidates } = await (await partlyEncoded()).candidates("who sold a horse in the tower?");
  const similarities = (ordinal: number) =>
    candidates
      .filter(({ sentence }) => sentence.paragraph.ordinal === ordinal)
      .map(({ features }) => features.maxSim);
  const [encoded, missing] = [similarities(1), similarities(3)];
  expect(new Set(missing).size).toBe(1);
  const above = encoded.filter((maxSim) => maxSim > (missing[0] ?? 0));
  expect(above.length).toBeLessThan(encoded.length / 4);
});
