import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { englishSentences, englishTokens, fold } from "../../../src/nlp/english/tokens.ts";
import { anyString } from "../../support/arbitrary.ts";
import { leastCpuTimeOf } from "../../support/cpu-time.ts";

function sentences(text: string): string[] {
  return englishSentences(text).map(({ start, end }) => text.slice(start, end));
}

function tokens(text: string): string[] {
  return englishTokens(text).map(({ value }) => value);
}

describe("englishTokens", () => {
  test("returns tokens in order, each with its range", () => {
    fc.assert(
      fc.property(anyString, (text) => {
        let last = 0;
        for (const { start, end, value } of englishTokens(text)) {
          expect(text.slice(start, end)).toBe(value);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });

  test("ignores control and format characters, punctuation and emoji", () => {
    expect(tokens("\u0000a lamp\u200B \uFEFFoil\u0000 😀 ¡!? ship")).toEqual(
      expect.arrayContaining(["lamp", "ship"]),
    );
    expect(tokens("— … !? 😀")).toEqual([]);
  });

  test("gives forms of a word the same stem, and each its lemma", () => {
    const [keeper, keepers, was] = englishTokens("keeper keepers was");
    expect(keepers?.stem).toBe(keeper?.stem);
    expect(was?.lemma).toBe("be");
  });

  test("gives the same stem regardless of case, accents and kinds of apostrophes", () => {
    expect(["SÉLIAVKIN’S", "se\u0301liavkin's"].map(fold)).toEqual(["seliavkin's", "seliavkin's"]);
    const [a, b] = englishTokens("Séliavkin seliavkin");
    expect(a?.stem).toBe(b?.stem);
  });

  test("leaves very long words unstemmed, since stemming takes quadratic time", () => {
    const long = `${"a".repeat(150)}ing`;
    expect(englishTokens(long).map(({ stem }) => stem)).toEqual([long]);
  });

  test("keeps every letter of a run without spaces, whatever its length", () => {
    for (const unit of ["a", "_a", "é1", "ab@c.de/", "x//y"]) {
      const run = unit.repeat(1000);
      const letters = tokens(run)
        .join("")
        .replace(/[^\p{L}\p{N}]/gu, "");
      expect(letters).toBe(run.replace(/[^\p{L}\p{N}]/gu, ""));
    }
  });

  test.each(["_a", "a1", "a.", "a@", "a//"])(
    "takes linear time for a run of %j",
    async (unit) => {
      const timeFor = (count: number) => leastCpuTimeOf(() => englishTokens(unit.repeat(count)));
      // The time for eight times the length is 64 times as long if it is quadratic.
      expect(await timeFor(8000)).toBeLessThan((await timeFor(1000)) * 30);
    },
    60_000,
  );
});

describe("englishSentences", () => {
  test("returns non-empty sentences in order, with only white space between them", () => {
    fc.assert(
      fc.property(anyString, (text) => {
        let last = 0;
        for (const { start, end } of englishSentences(text)) {
          const sentence = text.slice(start, end);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(sentence).not.toBe("");
          expect(sentence.trim()).toBe(sentence);
          expect(text.slice(last, start).trim()).toBe("");
          last = end;
        }
        expect(text.slice(last).trim()).toBe("");
      }),
    );
  });

  it.each([
    ["returns none for an empty text", "", []],
    ["returns none for white space", " \n\t ", []],
    ["ends a sentence after its closing marks", "“He left!” (She stayed.)", ["“He left!”", "(She stayed.)"]],
    [
      "keeps the ellipsis at the end of a sentence",
      "Nobody knew why.… She stayed.",
      ["Nobody knew why.…", "She stayed."],
    ],
    [
      "doesn't end a sentence at an abbreviation",
      "Mr. Smith paid. She went.",
      ["Mr. Smith paid.", "She went."],
    ],
    [
      "doesn't end a sentence within a number",
      "It cost 3.14 crowns. Much!",
      ["It cost 3.14 crowns.", "Much!"],
    ],
    ["excludes line breaks", "One line.\nMore.\n", ["One line.", "More."]],
    ["takes the rest of the text as a sentence", "no mark at all", ["no mark at all"]],
  ])("%s", (_name, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});
