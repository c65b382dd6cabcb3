import { describe, expect, test } from "vitest";
import type { Block, Document, Inline } from "../../../src/ingest/document.ts";
import { draftFromDocument } from "../../../src/ingest/draft/from-document.ts";

/** "He fled.{fn1:1} She stayed." → words and references. */
function inlines(line: string): Inline[] {
  return line
    .split(/(\{[^}]+\})/u)
    .filter(Boolean)
    .map((part) => {
      const [, target, label] = /^\{([^:]+):([^}]+)\}$/u.exec(part) ?? [];
      return target && label ? { kind: "footnote", target, label } : { kind: "words", words: part };
    });
}

/** A block for each string. "## " in front makes a heading of level 2. */
function blocks(...lines: readonly string[]): Block[] {
  return lines.map((line) => {
    const [all = "", marks] = /^(#+) /u.exec(line) ?? [];
    const content = inlines(line.slice(all.length));
    return marks ? { kind: "heading", level: marks.length, content } : { kind: "paragraph", content };
  });
}

function draft(
  lines: readonly string[],
  bodies: Readonly<Record<string, string>> = {},
  rest?: Partial<Document>,
) {
  const footnotes = new Map(Object.entries(bodies).map(([target, body]) => [target, body.split("|")]));
  return draftFromDocument({ blocks: blocks(...lines), footnotes, ...rest });
}

const inChapters = (lines: readonly string[]) =>
  draft(lines).paragraphs.map(({ text, chapter }) => `${chapter?.name ?? ""}: ${text}`);

test("numbered sections open no chapters", () => {
  const lines = [
    "# 1 Boats",
    "## 1.1 Ferries",
    "One.",
    "## 1.2 Barges",
    "Two.",
    "# 2 Bridges",
    "## 2.1 Piers",
    "Three.",
  ];
  expect(inChapters(lines)).toEqual(["1 Boats: One.", "1 Boats: Two.", "2 Bridges: Three."]);
});

test("a footnote has the label of the text, whatever another footnote calls it", () => {
  const { paragraphs, footnoteBodies, warnings } = draft(
    ["One.{a:1} Two.{b:2}"],
    { a: "See note 2.", b: "Note." },
    { nested: [{ target: "b", label: "note 2", within: "a" }] },
  );
  expect(paragraphs[0]?.markers).toEqual([
    { label: "1", offset: 4 },
    { label: "2", offset: 9 },
  ]);
  expect([...footnoteBodies.keys()]).toEqual(["1", "2"]);
  expect(warnings).toEqual([]);
});

test("scene breaks aren't paragraphs", () => {
  const { paragraphs } = draft(["One.", "* * *", "⁂{a:1}", "Two …"], { a: "Note." });
  expect(paragraphs).toMatchObject([
    { text: "One.", markers: [] },
    { text: "Two …", markers: [{ label: "1", offset: 0 }] },
  ]);
});

test("verses begin at their first word and are in the chapter above", () => {
  const content: Inline[] = [
    { kind: "verse", verse: { number: 1 } },
    { kind: "words", words: "He fled," },
    { kind: "footnote", target: "a", label: "1" },
    { kind: "verse", verse: { number: 2 } },
    { kind: "words", words: "\u00a0 " },
    { kind: "words", words: "and hid." },
  ];
  const lines = blocks("# Ruth", "## Chapter 2", "", "## Chapter 3", "");
  const document = lines.map((block) => (block.kind === "paragraph" ? { ...block, content } : block));
  expect(draftFromDocument({ blocks: document, footnotes: new Map() }).paragraphs).toMatchObject([
    {
      text: "He fled, \u00a0 and hid.",
      markers: [{ offset: 8 }],
      verses: [
        { chapter: 2, number: 1, offset: 0 },
        { chapter: 2, number: 2, offset: 9 },
      ],
    },
    { verses: [{ chapter: 3 }, { chapter: 3 }] },
  ]);
});

test.each([
  ["Ruth 2", { book: "Ruth", chapter: 2 }],
  ["1 Samuel 12", { book: "1 Samuel", chapter: 12 }],
  ["Psalm XXIII", { book: "Psalm", chapter: 23 }],
  ["Song of Songs, Chapter 4", { book: "Song of Songs", chapter: 4 }],
  ["Prologue", { book: "Prologue" }],
])("verses below the heading “%s” are in %j", (heading, place) => {
  const content: Inline[] = [
    { kind: "verse", verse: { number: 1 } },
    { kind: "words", words: "He fled." },
  ];
  const { paragraphs } = draftFromDocument({
    blocks: [...blocks("# The Book", `## ${heading}`), { kind: "paragraph", content }],
    footnotes: new Map(),
  });
  expect(paragraphs.flatMap(({ verses }) => verses)).toEqual([{ ...place, number: 1, offset: 0 }]);
});

describe("clean text", () => {
  test.each([
    ["  He\n\t fled.  ", "He fled."],
    ["\u00a0 He\u00a0fled.\u00a0", "He\u00a0fled."],
    ["He\u0000 \u0007fled.\u2028She", "He fled. She"],
    ["zero\u200bwidth \u202eleft\u202c", "zero\u200bwidth \u202eleft\u202c"],
  ])("collapses white space: %j becomes %j", (words, text) => {
    expect(draft([words]).paragraphs).toMatchObject([{ text, markers: [] }]);
  });

  test.each([
    ["He fled.{a:1} She", "He fled. She", 8],
    ["He fled. {a:1} She", "He fled. She", 8],
    ["He fled. {a:1}", "He fled.", 8],
    ["He fled {a:1}. She", "He fled. She", 7],
    ["He fled {a:1} . She", "He fled . She", 7],
    ["He fled {a:1}She", "He fled She", 7],
    ["  {a:1} He fled.", "He fled.", 0],
    ["\u00a0He{a:1} fled.", "He fled.", 2],
    ["He fled.\u00a0\u00a0{a:1}", "He fled.", 8],
  ])("of %j has the marker directly behind the word before it", (line, text, offset) => {
    expect(draft([line]).paragraphs).toMatchObject([{ text, markers: [{ label: "1", offset }] }]);
  });

  test("has no empty paragraphs; their markers move to the start of the next", () => {
    expect(draft(["One.", " ", "{a:1}", "# Two{b:2}", "Three.{c:3}", ""]).paragraphs).toMatchObject([
      { text: "One.", markers: [] },
      {
        text: "Three.",
        markers: [
          { label: "1", offset: 0 },
          { label: "2", offset: 0 },
          { label: "3", offset: 6 },
        ],
      },
    ]);
  });
});

describe("chapters", () => {
  test("come from the headings below the title", () => {
    const lines = [
      "# The Reef",
      "By me.",
      "## Preface",
      "One.",
      "## XI. The wreck",
      "Two.",
      "### Later",
      "Three.",
    ];
    expect(draft(lines).title).toBe("The Reef");
    expect(draft(lines).chapters).toEqual([
      { name: "Preface", heading: "Preface" },
      { name: "Ch. XI", heading: "XI. The wreck" },
    ]);
    expect(inChapters(lines)).toEqual([": By me.", "Preface: One.", "Ch. XI: Two.", "Ch. XI: Three."]);
  });

  test.each([
    ["Chapter II. Childhood", "Ch. II"],
    ["CHAPTER THE FIRST", "Ch. First"],
    ["Chapter Twenty-one: Home", "Ch. Twenty-one"],
    ["chapter xiv", "Ch. XIV"],
    ["XI", "Ch. XI"],
    ["3. Home", "Ch. 3"],
    ["XI The wreck", "Ch. XI"],
    ["Book IV, Chapter VIII. Conclusion of the system", "Bk. IV, ch. VIII"],
    ["Part One", "Pt. One"],
    ["Letter IV", "Letter IV"],
    ["Глава II. Детство", "Глава II"],
    ["第十一章 沉船", "第十一章"],
  ])("%j is cited as %j", (heading, name) => {
    expect(draft([`# ${heading}`, "One."]).chapters).toEqual([{ name, heading }]);
  });

  test.each([
    "Book reviews",
    "Part of me",
    "MIXED",
    "C",
    "1984 and after",
    "I am home",
    "12 angry men",
    "MC of the evening",
    "Chapterhouse",
    "In the year 3",
  ])("%j has no number, and as the only heading it is the title", (heading) => {
    expect(draft([`# ${heading}`, "One."])).toMatchObject({ title: heading, chapters: [] });
  });

  test("have the names of larger divisions in front", () => {
    const lines = [
      "# Book I",
      "## Chapter I",
      "One.",
      "## Preface",
      "Two.",
      "# Book II",
      "Three.",
      "## Chapter I",
      "Four.",
    ];
    expect(inChapters(lines)).toEqual([
      "Bk. I, ch. I: One.",
      "Preface: Two.",
      "Bk. II: Three.",
      "Bk. II, ch. I: Four.",
    ]);
  });

  test("have unique names", () => {
    const lines = ["# Rome", "## I", "One.", "# Home", "## I", "Two.", "## I", "Three."];
    expect(inChapters(lines)).toEqual(["Ch. I: One.", "Home, ch. I: Two.", "Home, ch. I (2): Three."]);
  });

  test("take the title that follows a bare number", () => {
    expect(
      draft(["## Chapter I.", "## The Wreck", "One.", "## II", "### The Rescue", "Two."]).chapters,
    ).toEqual([
      { name: "Ch. I", heading: "Chapter I: The Wreck" },
      { name: "Ch. II", heading: "II: The Rescue" },
    ]);
  });

  test("need paragraphs, and a single heading above all is the title", () => {
    expect(draft(["# Essay", "One.", "# Notes"])).toMatchObject({ title: "Essay", chapters: [] });
    expect(draft(["# Essay"]).paragraphs).toEqual([]);
  });

  test("with a long heading have a shortened name", () => {
    const [first] = draft([`# ${"word ".repeat(40)}`, "One.", "# Two", "Two."]).chapters;
    expect(first?.name.length).toBeLessThanOrEqual(61);
    expect(first?.name).toMatch(/word…$/);
  });
});

describe("footnotes", () => {
  test("have their labels as ids, and their paragraphs as lines", () => {
    const { paragraphs, footnoteBodies, warnings } = draft(["One.{x:57} Two.{y:58} Three.{x:57}"], {
      y: "Ibid.",
      x: " See\n there. | |And here.",
    });
    expect(paragraphs[0]?.markers).toEqual([
      { label: "57", offset: 4 },
      { label: "58", offset: 9 },
      { label: "57", offset: 16 },
    ]);
    expect([...footnoteBodies]).toEqual([
      ["57", "See there.\nAnd here."],
      ["58", "Ibid."],
    ]);
    expect(warnings).toEqual([]);
  });

  test("with the same label have ids with the chapter", () => {
    const lines = [
      "One.{a:1}",
      "# I",
      "Two.{b:1} Two.{c:2}",
      "# II",
      "Three.{d:1} Three.{d:1} Three.{e:*} Three.{f:*}",
    ];
    const { paragraphs, footnoteBodies, warnings } = draft(lines, {
      a: "A",
      b: "B",
      c: "C",
      d: "D",
      e: "E",
      f: "F",
    });
    expect([...footnoteBodies.keys()]).toEqual(["1@0", "1@1", "2", "1@2", "*@2", "*@2.2"]);
    expect(paragraphs.flatMap(({ markers }) => markers.map(({ footnote }) => footnote))).toEqual([
      "1@0",
      "1@1",
      undefined,
      "1@2",
      "1@2",
      "*@2",
      "*@2.2",
    ]);
    expect(warnings).toEqual([]);
  });

  test.each([
    [["One.{a:1} Two.{b:4}"], "¶1: notes 2–3 are not marked between notes 1 and 4."],
    [
      ["# I", "One.{a:1}", "# II", "Two.", "Two.{b:3}"],
      "Ch. II ¶2: note 2 is not marked between notes 1 and 3.",
    ],
    [
      ["# I", "One.{a:1}", "Two.{b:1}"],
      "Ch. I ¶2: this is another note 1, so the number alone doesn't tell which.",
    ],
    [["One.{a:1}", "Two.{c:2} {b:3}"], "¶2: note 2 has no text."],
    [
      ["One.{a:1}"],
      "The note “Ibid., and much more than forty…” is left out, since nothing in the text refers to it.",
    ],
  ])("cause a warning: %j", (lines, warning) => {
    expect(draft(lines, { a: "A", b: "Ibid., and much more than forty characters" }).warnings).toEqual([
      warning,
    ]);
  });

  test("cause no warnings if they are out of order, as those of a list of sources are", () => {
    const lines = ["One.{a:4} One.{b:1} One.{c:7} Two.{d:3} Two.{e:9}"];
    expect(draft(lines, { a: "A", b: "B", c: "C", d: "D", e: "E" }).warnings).toEqual([]);
  });

  test("cause no warnings if none has a body", () => {
    expect(draft(["One.{a:1} Two.{b:2}"]).warnings).toEqual([]);
  });

  test("cause no warnings if numbers start anywhere, or restart in a chapter", () => {
    const lines = ["# I", "One.{a:17} One.{b:18}", "# II", "Two.{c:1} Two.{d:2}"];
    expect(draft(lines, { a: "A", b: "B", c: "C", d: "D" }).warnings).toEqual([]);
  });
});

test("a long title is shortened", () => {
  expect(draft(["One."], {}, { title: " The\n Reef " }).title).toBe("The Reef");
  expect(draft(["One."], {}, { title: "word ".repeat(10_000) }).title?.length).toBeLessThanOrEqual(200);
});

test.each([
  ["EN-us", "en-US"],
  ["@everyone", undefined],
  ["", undefined],
])("the language %j becomes %j", (language, tag) => {
  expect(draft(["One."], {}, { language }).language).toBe(tag);
});

test("keeps ten thousand notes of one paragraph", () => {
  const line = Array.from(
    { length: 10_000 },
    (_, index) => `${"word ".repeat(100)}{n${index}:${index + 1}}`,
  ).join(" ");
  expect(draft([line]).paragraphs[0]?.markers).toHaveLength(10_000);
});
