import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { renderWeights } from "../../scripts/train/weights-file.ts";
import { bundled } from "../../src/shared/package-path.ts";
import { models } from "../../src/retrieval/weights.ts";

const committed = readFileSync(bundled("src/retrieval/weights.ts"), "utf8");

/** The sets and the report in the comment on the models. */
function commentOf(source: string): { sets: string[]; report: string } {
  const [, comment = ""] = /\/\*\*\n( \* Written by[\s\S]*?)\n \*\//.exec(source) ?? [];
  const lines = comment.split("\n").map((line) => line.replace(/^ \* ?/, ""));
  return {
    sets: lines.filter((line) => line.startsWith("- ")).map((line) => line.slice(2)),
    report: lines.slice(lines.indexOf("stems")).join("\n"),
  };
}

test("the committed weights are as the training script writes them", async () => {
  const { sets, report } = commentOf(committed);
  expect(sets.length).toBeGreaterThan(10);
  expect(await renderWeights(committed, models, sets, report)).toBe(committed);
});

test("new weights replace the old ones and are rounded to four digits", async () => {
  const { ranking, ...rest } = models.words;
  const changed = { ...models, words: { ...rest, ranking: { ...ranking, coverage: 1.234567 } } };
  const rendered = await renderWeights(committed, changed, ["own.json"], "stems\nno table");
  expect(rendered).toContain("coverage: 1.235,");
  expect(rendered).toContain(" * - own.json\n");
  expect(rendered).not.toContain("xquad");
});
