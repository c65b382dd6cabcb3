import { expect, it } from "vitest";
import { TextIndex } from "../../../src/retrieval/text-index.ts";
import { topicalCoherence } from "../../../src/retrieval/answerability/topical-coherence.ts";
import { textFrom } from "../../support/skarholm.ts";

it.each([
  ["1 where all point the same way", [1, 0, 1, 0, 2, 0], 1],
  ["0 where they cancel out", [1, 0, -1, 0], 0],
  ["0 where they have nothing in common, however few they are", [1, 0, 0, 1], 0],
  ["in between where they have something in common", [1, 0, 0.6, 0.8], Math.sqrt(0.6)],
  ["the same with rows of zeros", [1, 0, 0, 0, 0.6, 0.8], Math.sqrt(0.6)],
  ["1 of one alone", [0.6, 0.8], 1],
  ["1 without any", [], 1],
  ["1 of nothing but zeros", [0, 0, 0, 0], 1],
])("unity is %s", (_name, rows, unity) => {
  expect(topicalCoherence(rows, 2)).toBeCloseTo(unity);
});

it("a text on one subject is told from unrelated sentences", async () => {
  const harvest = await TextIndex.of(
    textFrom("harvest", [
      "The harvest failed. Grain was short.",
      "Peasants hid their wheat. The state took the grain.",
      "After the bad harvest bread was rationed in the villages.",
    ]),
  );
  const mixture = await TextIndex.of(
    textFrom("mixture", [
      "The quarterback threw an interception. Enzymes break down proteins.",
      "Parliament passed the tariff. The violin concerto is in D major.",
      "Basalt cools quickly. Her website sells shoes. Penguins swim.",
    ]),
  );
  expect(harvest.isSingleTopic).toBe(true);
  expect(mixture.isSingleTopic).toBe(false);
});
