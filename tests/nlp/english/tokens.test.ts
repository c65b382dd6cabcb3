import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { fold, englishSentences, englishTokens } from "../../../src/nlp/english/tokens.ts";
import { anyString } from "../../support/arbitrary.ts";

function sentences(text: string): string[] {
  return englishSentences(text).map(({ start, end }) => text.slice(start, end));
}

function words(text: string): string[] {
  return englishTokens(text).map(({ value }) => value);
}

describe("words", () => {
  test("stand where they say, in order", () => {
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

  test("are found behind characters that stand for nothing", () => {
    expect(words("\u0000a lamp\u200B \uFEFFoil\u0000 😀 ¡!? ship")).toEqual(
      expect.arrayContaining(["lamp", "ship"]),
    );
    expect(words("— … !? 😀")).toEqual([]);
  });

  test("count as the same by their stem, and are told by their lemma", () => {
    const [keeper, keepers, was] = englishTokens("keeper keepers was");
    expect(keepers?.stem).toBe(keeper?.stem);
    expect(was?.lemma).toBe("be");
  });

  test("count as the same whatever their case, accents and apostrophes", () => {
    expect(["SÉLIAVKIN’S", "se\u0301liavkin's"].map(fold)).toEqual(["seliavkin's", "seliavkin's"]);
    const [a, b] = englishTokens("Séliavkin seliavkin");
    expect(a?.stem).toBe(b?.stem);
  });

  test("may have ten thousand letters", () => {
    expect(englishTokens("a".repeat(10_000))).toHaveLength(1);
  });
});

describe("sentences", () => {
  test("are in order, never empty, and have only white space around them", () => {
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
    ["of an empty text are none", "", []],
    ["of white space are none", " \n\t ", []],
    ["end with their closing marks", "“He left!” (She stayed.)", ["“He left!”", "(She stayed.)"]],
    [
      "keep the ellipsis that they end with",
      "Nobody knew why.… She stayed.",
      ["Nobody knew why.…", "She stayed."],
    ],
    ["don't end at an abbreviation", "Mr. Smith paid. She went.", ["Mr. Smith paid.", "She went."]],
    ["don't end in a number", "It cost 3.14 crowns. Much!", ["It cost 3.14 crowns.", "Much!"]],
    ["don't take the line's end with them", "One line.\nMore.\n", ["One line.", "More."]],
    ["without an end last to the end", "no mark at all", ["no mark at all"]],
  ])("%s", (_name, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});
