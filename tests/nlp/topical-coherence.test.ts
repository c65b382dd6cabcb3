import { expect, it } from "vitest";
import { TopicalCoherence } from "../../src/nlp/topical-coherence.ts";

function topicalCoherence(...parts: readonly (readonly number[])[]): number {
  const coherence = new TopicalCoherence(2);
  for (const rows of parts) coherence.add(rows);
  return coherence.value;
}

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
  expect(topicalCoherence(rows)).toBeCloseTo(coherence);
});

it("topical coherence is the same for vectors that are added in parts", () => {
  expect(topicalCoherence([1, 0], [0.6, 0.8])).toBeCloseTo(Math.sqrt(0.6));
});
