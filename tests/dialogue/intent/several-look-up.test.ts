import { describe, expect, it } from "vitest";
import { lookUpIn } from "../../../src/dialogue/intent/look-up/look-up.ts";
import { required } from "../../support/required.ts";
import { skarholm, textFrom } from "../../support/skarholm.ts";
import { voyage } from "../../support/voyage.ts";

const lettered = textFrom("lettered", ["One.{a} Two.{b} Three.{c}", "Four.{*} Five.{†} Six.{12a}"]);

describe("lookUpIn for several paragraphs", () => {
  it.each<[string, number[]]>([
    ["paragraphs 2 to 4", [2, 3, 4]],
    ["¶3–5", [3, 4, 5]],
    ["¶¶ 3-5", [3, 4, 5]],
    ["§§2-3", [2, 3]],
    ["paras 2 & 4", [2, 4]],
    ["paragraphs 1, 3, and 5 please", [1, 3, 5]],
    ["paragraph 2 and paragraph 4", [2, 4]],
    ["show me the paragraphs from 2 to 4", [2, 3, 4]],
    ["between paragraphs 2 and 4", [2, 3, 4]],
    ["paragraphs two through four", [2, 3, 4]],
    ["paragraphs 4-2", [2, 3, 4]],
    ["paragraph 4 onwards", [4, 5]],
    ["paragraph 3 to the end", [3, 4, 5]],
    ["¶4ff.", [4, 5]],
    ["paragraphs 4 to 20", [4, 5]],
    ["paragraphs 20-30", []],
    ["read 2 and 3", [2, 3]],
    ["2-4", [2, 3, 4]],
    ["first two paragraphs", [1, 2]],
    ["the last 3 paragraphs", [3, 4, 5]],
    ["the last couple of paragraphs", [4, 5]],
    ["all paragraphs", [1, 2, 3, 4, 5]],
    ["what do paragraphs 2 and 3 say?", [2, 3]],
    ["summarise paragraphs 2 and 3", [2, 3]],
  ])("finds %j", (message, ordinals) => {
    expect(lookUpIn(message, skarholm)).toMatchObject({ kind: "several", what: "paragraphs", ordinals });
  });

  it.each<[string, number[]]>([
    ["the next two paragraphs", [3, 4]],
    ["previous 1 paragraphs", [1]],
  ])("counts %j from the paragraph shown last", (message, ordinals) => {
    const shown = required(skarholm.paragraphs[1], "a paragraph");
    expect(lookUpIn(message, skarholm, shown)).toMatchObject({ kind: "several", ordinals });
    expect(lookUpIn(message, skarholm)).toBeUndefined();
  });

  it.each([
    "who left between 1871 and 1890",
    "what happened in paragraphs 2 and 3 to the goat she kept",
    "24/7",
    "1871-1890",
    "9 to 17",
    "two or three",
    "1 + 1",
  ])("returns undefined for %j", (message) => {
    expect(lookUpIn(message, skarholm)).toBeUndefined();
  });

  it("leaves one number, also one of two words, to the look-up of one paragraph", () => {
    expect(lookUpIn("paragraph 4", skarholm)).toMatchObject({ kind: "paragraph" });
    expect(lookUpIn("paragraph twenty-one", skarholm)).toMatchObject({ kind: "paragraph", number: 21 });
  });

  it("counts in the chapter that is named, else in that shown last, else asks which", () => {
    const chapter = required(voyage.paragraphs.at(-1)?.chapter, "a chapter");
    const own = voyage.paragraphs.filter((each) => each.chapter?.name === chapter.name);
    const ordinals = own.slice(0, 2).map(({ ordinal }) => ordinal);
    expect(lookUpIn(`${chapter.name} ¶1–2`, voyage)).toMatchObject({ kind: "several", ordinals });
    expect(lookUpIn("¶1–2", voyage, own[0])).toMatchObject({ kind: "several", ordinals, choices: [] });
    expect(lookUpIn("¶1–2", voyage)).toMatchObject({ kind: "several", ordinals: [] });
  });
});

describe("lookUpIn for several footnotes", () => {
  it.each<[string, string[]]>([
    ["notes 31-33", ["31", "32", "33"]],
    ["notes 31 and 33", ["31", "33"]],
    ["footnotes 33 to 40", ["33", "34"]],
    ["note 31 and note 32", ["31", "32"]],
    ["what do notes 31 and 32 say", ["31", "32"]],
    ["31 and 33", ["31", "33"]],
    ["the last two notes", ["34", "*"]],
    ["first 2 footnotes", ["31", "32"]],
    ["all the notes", ["31", "32", "33", "34", "*"]],
    ["list every footnote", ["31", "32", "33", "34", "*"]],
  ])("finds %j", (message, notes) => {
    expect(lookUpIn(message, skarholm)).toMatchObject({ kind: "several", what: "notes", notes });
  });

  it.each<[string, string[]]>([
    ["notes a to c", ["a", "b", "c"]],
    ["notes A and c", ["a", "c"]],
    ["notes *, †", ["*", "†"]],
  ])("finds labels that aren't numbers in %j", (message, notes) => {
    expect(lookUpIn(message, lettered)).toMatchObject({ kind: "several", notes });
  });

  it.each(["notes a and z", "notes on the war", "note b and tell me who died"])(
    "returns undefined for %j",
    (message) => {
      expect(lookUpIn(message, lettered)).toBeUndefined();
    },
  );
});

describe("lookUpIn for one footnote whose label isn't a number", () => {
  it.each([
    ["note a", "a"],
    ["note B", "b"],
    ["footnote [c]", "c"],
    ["what does note b say", "b"],
    ["note 12a", "12a"],
    ["note x", "x"],
    ["note ii", "ii"],
    ["footnote iv please", "iv"],
    ["note 12b", "12b"],
    ["what does note a say?", "a"],
  ])("finds %j", (message, label) => {
    expect(lookUpIn(message, lettered)).toMatchObject({ kind: "note", label });
  });

  it.each(["note a passage", "note that", "note it", "take note", "note of thanks", "what does note z say"])(
    "returns undefined for %j",
    (message) => {
      expect(lookUpIn(message, lettered)).toBeUndefined();
    },
  );
});
