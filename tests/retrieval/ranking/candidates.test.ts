import * as fc from "fast-check";
import { expect, test } from "vitest";
import { TextIndex } from "../../../src/retrieval/text-index.ts";
import { textFrom } from "../../support/skarholm.ts";

const words =
  "The council kept a light in the tower while ships passed and letters came from towns over ice".split(" ");

/** Eighty paragraphs of five sentences with the same words in different orders. */
function paragraphs(): string[] {
  return Array.from({ length: 80 }, (_, paragraph) =>
    Array.from({ length: 5 }, (_unused, sentence) => {
      const turn = (paragraph * 5 + sentence) % words.length;
      return `Then ${[...words.slice(turn), ...words.slice(0, turn)].join(" ").toLowerCase()}.`;
    }).join(" "),
  );
}

test("a sentence with a rare word of the question is a candidate wherever it is in a large text", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: 79 }),
      fc.constantFrom("zebra", "Kirovograd", "1871"),
      async (place, rare) => {
        const sources = paragraphs();
        sources[place] = `Nobody saw the ${rare}. ${sources[place]}`;
        const index = await TextIndex.of(textFrom("large", sources));
        const { candidates } = await index.candidates(
          `did the council keep a light in the tower for the ${rare}?`,
        );
        expect(candidates.map(({ sentence }) => sentence.text)).toContain(`Nobody saw the ${rare}.`);
      },
    ),
    { numRuns: 8 },
  );
});

test("only some sentences of a large text are candidates, none twice", async () => {
  const index = await TextIndex.of(textFrom("large", paragraphs()));
  const ids = (await index.candidates("the light in the tower")).candidates.map(
    ({ sentence }) => sentence.id,
  );
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.length).toBeLessThan(index.sentences.length / 2);
  expect(new Set(ids).size).toBe(ids.length);
});

test("all sentences with a rare word are candidates, though many paragraphs have one", async () => {
  const sources = paragraphs().map((source, place) =>
    place < 30 ? `Nobody saw Kirovograd. ${source}` : source,
  );
  const { candidates } = await (
    await TextIndex.of(textFrom("large", sources))
  ).candidates("did the council keep a light in the tower of Kirovograd?");
  expect(candidates.filter(({ sentence }) => sentence.text === "Nobody saw Kirovograd.")).toHaveLength(30);
});

test("all sentences of a small text are candidates", async () => {
  const index = await TextIndex.of(textFrom("small", paragraphs().slice(0, 25)));
  expect((await index.candidates("xylophone")).candidates).toHaveLength(index.sentences.length);
  expect(index.sentences.length).toBeGreaterThan(100);
});

test("of a text with more than 150 sentences, the 40 nearest by word vectors are candidates", async () => {
  const index = await TextIndex.of(textFrom("medium", paragraphs().slice(0, 36)));
  expect(index.sentences.length).toBeGreaterThan(150);
  expect(index.sentences.length).toBeLessThan(200);
  // No sentence has the word, so BM25 proposes none.
  expect((await index.candidates("xylophone")).candidates).toHaveLength(40);
});
