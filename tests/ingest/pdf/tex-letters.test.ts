import { expect, test } from "vitest";
import { withTexEllipses, withTexLetters } from "../../../src/ingest/pdf/file/tex-letters.ts";

function run(text: string, font: string) {
  return { text, font, x: 0, end: 10, baseline: 10, size: 10, spaced: false };
}

function texts(...pages: ReturnType<typeof run>[][]): string[] {
  return withTexLetters(pages).flatMap((page) => page.map(({ text }) => text));
}

test("the codes of TeX's fonts are letters on all pages", () => {
  expect(
    texts(
      [run("\u0010The \u001cfth a\u001bair\u0011\u0016", "a")],
      [run("it's \u00bf9 in \u00aa\u00f3d\u00b9", "a")],
    ),
  ).toEqual(["“The fifth affair”—", "it’s £9 in łódź"]);
});

test("codes that no letters stand next to are signs, which TeX has in a font of their own", () => {
  expect(
    texts([
      run("at a \u00bc past 1, at 2\u00bdd., \u0010\u00be\u0011 and 9\u00b0C, \u0084", "a"),
      run("\u00bdqu\u00e9?", "a"),
    ]),
  ).toEqual(["at a ¼ past 1, at 2½d., “¾” and 9°C, †", "¡qué?"]);
});

test("other fonts keep theirs, and those of TeX's older encoding too", () => {
  const printed = ["it's \u00bfqué?", "stra\u0019e o\u000ece"];
  expect(texts([run(printed[0] ?? "", "a"), run("a\u001bair", "b"), run(printed[1] ?? "", "c")])).toEqual([
    printed[0],
    "affair",
    printed[1],
  ]);
});

test("an ellipsis of TeX is one character, but four dots stay as printed", () => {
  const pages = [[run("It rose. . . and sank", "a"), run("It sank. . . .", "a"), run("a. b. c.", "a")]];
  expect(withTexEllipses(pages).flatMap((page) => page.map(({ text }) => text))).toEqual([
    "It rose… and sank",
    "It sank. . . .",
    "a. b. c.",
  ]);
});
