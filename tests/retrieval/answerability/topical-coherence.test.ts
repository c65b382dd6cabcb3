import { expect, it } from "vitest";
import { TextIndex } from "../../../src/retrieval/text-index.ts";
import { topicalCoherence } from "../../../src/retrieval/answerability/topical-coherence.ts";
import { textFrom } from "../../support/skarholm.ts";

it.each([
  ["1 for vectors of the same direction", [1, 0, 1, 0, 2, 0], 1],
  ["0 for opposite vectors", [1, 0, -1, 0], 0],
  ["0 for orthogonal vectors", [1, 0, 0, 1], 0],
  ["the square root of the mean cosine", [1, 0, 0.6, 0.8], Math.sqrt(0.6)],
  ["the same with zero vectors between", [1, 0, 0, 0, 0.6, 0.8], Math.sqrt(0.6)],
  ["1 for a single vector", [0.6, 0.8], 1],
  ["1 without vectors", [], 1],
  ["1 for zero vectors only", [0, 0, 0, 0], 1],
])("topical coherence is %s", (_name, rows, coherence) => {
  expect(topicalCoherence(rows, 2)).toBeCloseTo(coherence);
});

it("a text about one topic is told from unrelated sentences", async () => {
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
