import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MarkedParagraph } from "../../../src/ingest/draft/draft.ts";
import { readPlainText } from "../../../src/ingest/plain-text/plain-text.ts";
import { findMarks, takeOutLabels } from "../../../src/ingest/plain-text/markers.ts";

/** The printed paragraphs with the footnote labels taken out. */
function withoutLabels(printed: readonly string[]): MarkedParagraph[] {
  const { labels } = findMarks(printed, []);
  return printed.map((text, paragraph) => takeOutLabels(text, labels.get(paragraph) ?? []));
}

/** The text with its labels put back, those at one offset as `print` formats them. */
function putBack({ text, markers }: MarkedParagraph, print: (labels: string[]) => string): string {
  const offsets = [...new Set(markers.map(({ offset }) => offset))];
  const pieces = offsets.map((offset, index) => {
    const labels = markers.filter((marker) => marker.offset === offset).map(({ label }) => label);
    return text.slice(offsets[index - 1] ?? 0, offset) + print(labels);
  });
  return pieces.join("") + text.slice(offsets.at(-1) ?? 0);
}

const inBraces = (labels: string[]) => labels.map((label) => `{${label}}`).join("");

/**
 * The characters without white space, commas, hyphens and brackets, with superscript digits as plain ones, since markers
 * don't keep how numbers were printed ("²-³").
 */
function characters(text: string): string {
  return text.replace(/[⁰¹²³⁴-⁹]/gu, (digit) => digit.normalize("NFKC")).replace(/[\s[\],-]/gu, "");
}

/** The paragraphs of `input`, a line each, with the labels found in braces. */
function marked(input: string): string {
  return withoutLabels(input.split("\n"))
    .map((paragraph) => putBack(paragraph, inBraces))
    .join("\n");
}

describe("numbers are footnotes", () => {
  test.each([
    ["at the end of a sentence", "He fled.54 She stayed.55", "He fled.{54} She stayed.{55}"],
    ["behind a closing quotation mark", "“He fled.”54 She stayed.", "“He fled.”{54} She stayed."],
    ["behind a closing bracket", "He fled (to Rome)54 and stayed.", "He fled (to Rome){54} and stayed."],
    [
      "at the end of a clause",
      "In Rome,3 in Bonn;4 and Kyiv:5 all.",
      "In Rome,{3} in Bonn;{4} and Kyiv:{5} all.",
    ],
    ["before a full stop", "He fled1. She stayed2. They met.3", "He fled{1}. She stayed{2}. They met.{3}"],
    [
      "directly behind a word, in sequence",
      "Rome.28 given her29 along.30",
      "Rome.{28} given her{29} along.{30}",
    ],
    [
      "two at one place",
      "He walked ten miles.46 47 The road was bad.48",
      "He walked ten miles.{46}{47} The road was bad.{48}",
    ],
    [
      "two at one place, with a comma",
      "He walked.46,47 The road was bad.48",
      "He walked.{46}{47} The road was bad.{48}",
    ],
    ["as the only one in a text", "He fled.7", "He fled.{7}"],
    [
      "behind a year with its full stop",
      "It was 1933.55 Then in May 1934.56 He fled.57",
      "It was 1933.{55} Then in May 1934.{56} He fled.{57}",
    ],
    [
      "directly behind a year, if next in sequence",
      "He fled.55 It was 193456 when she left.57",
      "He fled.{55} It was 1934{56} when she left.{57}",
    ],
    [
      "behind a chapter number, if next in sequence",
      "Wool.45 By chap. 26.46 The wool.47",
      "Wool.{45} By chap. 26.{46} The wool.{47}",
    ],
    [
      "behind a number with its closing marks",
      "He came at 11.”44 She stayed.",
      "He came at 11.”{44} She stayed.",
    ],
    ["behind a possessive", "His creed differed from Stalin’s.62", "His creed differed from Stalin’s.{62}"],
    ["from a start in the middle", "One.310 Two.311", "One.{310} Two.{311}"],
    ["restarting at one", "One.8 Two.9\nThree.1 Four.2", "One.{8} Two.{9}\nThree.{1} Four.{2}"],
    [
      "restarting at another number",
      "A man.88 So.89 No end.90\nOne man.31 Two.32 The end.33 Fin.34",
      "A man.{88} So.{89} No end.{90}\nOne man.{31} Two.{32} The end.{33} Fin.{34}",
    ],
    ["with gaps", "One.54 Two.60 Three.71", "One.{54} Two.{60} Three.{71}"],
    ["before a dash", "One.1 He fled2—to Rome.3", "One.{1} He fled{2}—to Rome.{3}"],
    ["in French, behind a spaced mark", "« Il part. »4 Pourquoi ?5", "« Il part. »{4} Pourquoi ?{5}"],
    [
      "beyond the first plane of Unicode",
      "😀 He fled.1 😀😀 She stayed.2",
      "😀 He fled.{1} 😀😀 She stayed.{2}",
    ],
    ["superscript", "He fled.⁹ Given her¹⁰ along.¹¹", "He fled.{9} Given her{10} along.{11}"],
    ["superscript, two at one place", "He fled.⁹ ¹⁰ She stayed.", "He fled.{9}{10} She stayed."],
    ["in brackets", "He fled.[54] Given her[55] along.", "He fled.{54} Given her{55} along."],
    ["in brackets, two at one place", "He fled.[54][55] She stayed.", "He fled.{54}{55} She stayed."],
    [
      "in brackets behind a space",
      "He fled. [1] She stayed. [2] They met. [3]",
      "He fled.{1} She stayed.{2} They met.{3}",
    ],
    ["in brackets, repeated", "One.[1] Two.[2] Three.[1] Four.[3]", "One.{1} Two.{2} Three.{1} Four.{3}"],
  ])("%s", (_where, input, expected) => {
    expect(marked(input)).toBe(expected);
  });
});

describe("numbers aren't footnotes", () => {
  const lookAlikes = [
    "In 1933 he fled; it was 1934.",
    "It cost £7,000 and then £51,300, or 1.5 million.",
    "It grew by 2.5. The 3rd came at 10:30 on 5 June 1934.",
    "A T-34 and a B12 stood on p. 55 of No. 54, by 8 Geo. I chap. 15., the exportation.",
    "See p.55 and vol.56, then fig.57 shows it.",
    "In John 3:16 and Rom. 8.28 it is said, and in the class of ’56 too.",
    "The area was 54 km² or 55 m², in 1934–35, at half past 9.",
    "He said “56 men” and (57 women) came, which made 1,000,000.",
    "On the covid19 ward he wrote in May,1934 and left.",
    "The year [1934] is in x[54] as well.",
    "56. This is the first point.",
    "$26.55 was paid on 12.5.1934, at 20%.",
  ];

  test.each(lookAlikes)("in: %s", (text) => {
    expect(marked(text)).toBe(text);
  });

  test.each(lookAlikes)("between footnotes in: %s", (text) => {
    const input = `One.53 Two.54\n${text}\nThree.55 Four.56`;
    expect(marked(input)).toBe(`One.{53} Two.{54}\n${text}\nThree.{55} Four.{56}`);
  });

  test.each([
    "One.{29} At 10:30 he fled.{31}",
    "One.{199} It cost 51,200 pounds.{201}",
    "One.{25} It cost £7.26 Then he fled.{27}",
    "One.{4} It grew by 1.5 million.{6}",
    "One.{11} By plan B12 13 men fled.{14}",
    "One.{8} Two.{9} In volume9 10 men fled.{12}",
  ])("even if next in sequence: %s", (expected) => {
    expect(marked(expected.replace(/[{}]/g, ""))).toBe(expected);
  });

  test("out of sequence, and the sequence continues behind them", () => {
    const input = "One.1 Two.2 See there,9 and here.3 Four.4";
    expect(marked(input)).toBe("One.{1} Two.{2} See there,9 and here.{3} Four.{4}");
  });

  test("if there are none", () => {
    expect(withoutLabels([])).toEqual([]);
    expect(withoutLabels([""])).toEqual([{ text: "", markers: [] }]);
  });
});

describe("symbols", () => {
  test.each([
    ["He fled.* She stayed† and wept.‡", "He fled.{*} She stayed{†} and wept.{‡}"],
    ["He fled.* She stayed.** They met.***", "He fled.{*} She stayed.{**} They met.{***}"],
    ["He fled.* She stayed.1 They met.2", "He fled.{*} She stayed.{1} They met.{2}"],
    ["He *really* fled, and **fast**.", "He *really* fled, and **fast**."],
    ["He *really, truly* fled.* She stayed.", "He *really, truly* fled.{*} She stayed."],
    ["2 * 3 is six, and 2*3 too; the a* search.", "2 * 3 is six, and 2*3 too; the a* search."],
    ["* a bullet\n* another", "* a bullet\n* another"],
    ["* * *", "* * *"],
    ["Count V*** and Lord M** met.", "Count V*** and Lord M** met."],
    ["Damn** it: a row needs the shorter one first.", "Damn** it: a row needs the shorter one first."],
    ["Born 1890, †1934.", "Born 1890, †1934."],
  ])("%s", (input, expected) => {
    expect(marked(input)).toBe(expected);
  });
});

describe("warnings", () => {
  test.each([
    ["One.1 Two.2", []],
    ["One.1 Two.3", ["¶1: note 2 is not marked between notes 1 and 3."]],
    ["One.[1] Two.[2] Three.[1] Four.[3]", []],
    ["One.1\nTwo.5", ["¶2: notes 2–4 are not marked between notes 1 and 5."]],
    ["One.1 By chap. 26.2 The.3", ["¶1: “26.2” is read as note 2, since that one is due here."]],
    ["One.1 Two.2\nOr,9 three.3", ["¶2: “Or,9” is left as it stands, since note 9 is not due here."]],
  ])("%s", (input, expected) => {
    expect(readPlainText(input).warnings).toEqual(expected);
  });
});

describe("takeOutLabels with any text", () => {
  const word = fc.oneof(
    { arbitrary: fc.stringMatching(/^[a-zéü]{3,9}$/), weight: 12 },
    { arbitrary: fc.constantFrom("1934", "1.5", "£7,000", "3rd", "T-34", "10:30", "p. 55", "😀"), weight: 1 },
  );
  const clause = fc
    .tuple(
      fc.array(word, { maxLength: 5 }),
      fc.stringMatching(/^[a-z]{6,9}$/),
      fc.constantFrom(".", "!", "?", "…", ".”", ",", ";"),
    )
    .map(([words, last, mark]) => ["The", ...words, last].join(" ") + mark);
  const clauses = fc.array(fc.record({ clause, notes: fc.integer({ min: 0, max: 2 }) }), { minLength: 1 });

  test("recovers markers put into it, with the text and their offsets", () => {
    fc.assert(
      fc.property(fc.array(clauses), fc.integer({ min: 1, max: 900 }), (paragraphs, first) => {
        let number = first;
        const texts = paragraphs.map((parts) => {
          let text = "";
          const markers: { label: string; offset: number }[] = [];
          for (const { clause: words, notes } of parts) {
            text += text === "" ? words : ` ${words}`;
            for (let nth = 0; nth < notes; nth++) {
              markers.push({ label: String(number), offset: text.length });
              number += 1;
            }
          }
          return { text, markers };
        });
        const printed = texts.map((text) => putBack(text, (labels) => labels.join(" ")));
        expect(withoutLabels(printed)).toEqual(texts);
      }),
    );
  });

  test("keeps all printed characters in the clean text and the markers", () => {
    const piece = fc.oneof(
      fc.constantFrom(".1", ".2", ",2", "a3", " 3", "[1]", "[2]", "²", "³", "*", "†", "1934", "-", "”", "\n"),
      fc.constantFrom("word", "The", "b", " ", "."),
      fc.string({ unit: "grapheme", maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 30 })), (paragraphs) => {
        const printed = paragraphs.map((pieces) => pieces.join("").trim());
        const back = withoutLabels(printed).map((paragraph) =>
          putBack(paragraph, (labels) => labels.join("")),
        );
        expect(back.map(characters)).toEqual(printed.map(characters));
      }),
    );
  });
});
