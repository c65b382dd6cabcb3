import { expect, test } from "vitest";
import { stemOf } from "../../../src/nlp/english/wink.ts";
import { Utterance } from "../../../src/dialogue/utterance/utterance.ts";
import { withWholeYears } from "../../../src/dialogue/utterance/years.ts";

const vocabulary = { stems: new Set(["1933", "1834", "1934", "1871"].map(stemOf)) };

test.each([
  ["what did he sign in may 33", "what did he sign in may 1933"],
  ["what happened in '71?", "what happened in 1871?"],
  ["and Sept. 33", "and Sept. 1933"],
  // Two years of the text end so.
  ["what happened in '34", "what happened in '34"],
  ["may 12", "may 12"],
  ["note 33", "note 33"],
  ["in may 33–35", "in may 33–35"],
  ["may 1933", "may 1933"],
  ["the '90s", "the '90s"],
])("years of two digits are written out if the text has one that ends so: %s", (message, whole) => {
  expect(withWholeYears(new Utterance(message), vocabulary).text).toBe(whole);
});
