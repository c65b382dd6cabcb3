import { expect, it } from "vitest";
import { TextIndex } from "../../src/retrieval/text-index.ts";
import { textFrom } from "../support/skarholm.ts";

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
  expect(harvest.focus).toBe(1);
  expect(mixture.focus).toBe(0);
});
