import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { renderWeights } from "../../scripts/train/weights-file.ts";
import { bundled } from "../../src/shared/package-path.ts";
import { models } from "../../src/retrieval/weights.ts";

const committed = readFileSync(bundled("src/retrieval/weights.ts"), "utf8");

/** The sets in the comment on the models. */
function setsIn(source: string): string[] {
  const [, comment = ""] = /\/\*\*\n( \* Written by[\s\S]*?)\n \*\//.exec(source) ?? [];
  return comment.split("\n").flatMap((line) => (line.startsWith(" * - ") ? [line.slice(5)] : []));
}

test("the committed weights are as the training script writes them", async () => {
  const sets = setsIn(committed);
  expect(sets.length).toBeGreaterThan(10);
  expect(await renderWeights(committed, models, sets)).toBe(committed);
});

test("new weights replace the old ones and are rounded to four digits", async () => {
  const { ranking, ...rest } = models.words;
  const changed = { ...models, words: { ...rest, ranking: { ...ranking, coverage: 1.234567 } } };
  const rendered = await renderWeights(committed, changed, ["own.json"]);
  expect(rendered).toContain("coverage: 1.235,");
  expect(rendered).toContain(" * - own.json\n");
  expect(rendered).not.toContain("xquad");
});
