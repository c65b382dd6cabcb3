import { describe, expect, it } from "vitest";
import { withApostrophes } from "../../../src/dialogue/utterance/possessives.ts";
import { Utterance } from "../../../src/dialogue/utterance/utterance.ts";
import { Names } from "../../../src/nlp/names/names.ts";
import { textFrom } from "../../support/skarholm.ts";

const { paragraphs } = textFrom("names", [
  "That year Holm wrote a letter. His rival Jens Berg said no. Then Holm left. Later Burns said so, and the Hansens wrote.",
]);
const names = new Names(paragraphs);

describe("withApostrophes", () => {
  it.each([
    ["holms letter", "holm's letter"],
    ["who was bergs rival", "who was berg's rival"],
    ["burns poem", "burns poem"],
    ["what did the holms want", "what did the holms want"],
    ["holms and bergs", "holms and bergs"],
    ["his letters came", "his letters came"],
    ["holm's letter", "holm's letter"],
  ])("reads %j", (typed, meant) => {
    expect(withApostrophes(new Utterance(typed), names).text).toBe(meant);
  });
});
