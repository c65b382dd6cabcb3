import { expect, it } from "vitest";
import { prepareIbid } from "../../scripts/eval/systems.ts";
import { evaluate } from "../../scripts/eval/evaluate.ts";
import { report } from "../../scripts/eval/report.ts";
import { readPassageSet } from "../../scripts/eval/question-set.ts";
import { required } from "../support/required.ts";

const evaluation = await evaluate(await readPassageSet(), prepareIbid);

function figure(column: string, key: string): number {
  const { figures } = required(
    evaluation.columns.find(({ name }) => name === column),
    column,
  );
  return required(figures.get(key), key).value;
}

// Lower bounds well below the current figures, so that single questions may change.
it.each([
  ["Ibid, ranking", "sentenceFirst", 0.55],
  ["Ibid, ranking", "sentenceInThree", 0.7],
  ["Ibid, ranking", "paragraphFirst", 0.65],
  ["Ibid, ranking", "lowSentenceFirst", 0.25],
  ["Ibid, as answered", "notesRight", 1],
  ["Ibid, as answered", "smallTalk", 1],
])("%s: %s over the passage is at least %d", (column, key, floor) => {
  expect(figure(column, key)).toBeGreaterThanOrEqual(floor);
});

it("no quote differs from the text", () => {
  expect(figure("Ibid, as answered", "unfaithful")).toBe(0);
});

it("Ibid ranks better than MiniSearch with default settings", () => {
  expect(figure("Ibid, ranking", "sentenceFirst")).toBeGreaterThan(figure("MiniSearch", "sentenceFirst"));
});

it("the report names the set, each column and the main figures", () => {
  const lines = report(evaluation).split("\n");
  expect(lines[0]).toBe(
    "passage-questions: 70 answerable (34 of low overlap), 30 unanswerable, 5 small talk",
  );
  expect(lines[2]).toMatch(/Ibid, as answered +Ibid, ranking +MiniSearch$/);
  expect(lines).toContainEqual(expect.stringMatching(/^sentence first( +\d+\.\d % \[\d+–\d+\]){3}$/));
  expect(lines).toContainEqual(expect.stringMatching(/^balanced accuracy( +\d+\.\d % \[\d+–\d+\]){2}$/));
  expect(lines).toContainEqual(expect.stringMatching(/^unfaithful quotes +0$/));
});
