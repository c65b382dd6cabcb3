import { describe, expect, test } from "vitest";
import { readPlainText } from "../../../src/ingest/plain-text/plain-text.ts";

const texts = (content: string) => readPlainText(content).paragraphs.map(({ text }) => text);

/** Breaks lines at a width, as a typist does. */
function wrap(paragraph: string, width: number): string {
  const lines = [""];
  for (const word of paragraph.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.join("\n");
}

const prose = [
  "The carrier set out before it was light, since the road over the hill was bad and the days were short. He had the two mares with him, and a boy who slept.",
  "At the toll he paid what was asked and said nothing. The keeper, who liked to talk, looked after him for a long while, and then wrote down the hour and the number of the cart in a book that nobody read.",
  "It was the last entry in that book.",
];

describe("paragraphs", () => {
  test("are the trimmed lines without blank ones", () => {
    expect(texts("  One.\t\n\n\n \u00a0\nTwo.  ")).toEqual(["One.", "Two."]);
  });

  test.each(["\n", "\r\n", "\r", "\u2028"])("may end in %j", (end) => {
    expect(texts(["One.", "Two.", "", "Three."].join(end))).toEqual(["One.", "Two.", "Three."]);
  });

  test("keep their characters unchanged", () => {
    const odd = "“Cafe\u0301”\u00a0—  he said\t‘so’…  ½\u200b";
    expect(texts(odd)).toEqual([odd]);
  });

  test.each([50, 72, 80])("wrapped at %i columns are joined", (width) => {
    expect(texts(prose.map((paragraph) => wrap(paragraph, width)).join("\n\n"))).toEqual(prose);
  });

  test.each([
    ["short endnotes, a line each", (body: string) => body],
    [
      "endnotes over several lines",
      (body: string) => wrap(`${body} ${"and so it goes on, ".repeat(6)}`.trim(), 60),
    ],
  ])("wrapped above a list of %s are joined, and the endnotes separated", (_notes, body) => {
    const labels = Array.from({ length: 12 }, (_, index) => index + 1);
    const marked = labels.map((label) => `${prose[0]}${label}`);
    const notes = labels.map((label) => body(`${label}. Toll book, p. ${label}.`));
    const pages = marked.map((paragraph) => wrap(paragraph, 60));
    const { paragraphs, footnoteBodies: found } = readPlainText(
      ["CHAPTER I\nThe toll", ...pages, `Notes\n${notes.join("\n")}`].join("\n\n"),
    );
    expect(paragraphs.filter(({ text }) => text === prose[0])).toHaveLength(12);
    expect(found.size).toBe(12);
    expect([...found.values()][11]).toMatch(/^Toll book, p\. 12\./);
  });

  test("aren't joined if each line is one", () => {
    expect(texts(prose.join("\n"))).toEqual(prose);
    expect(texts("First comes this line, which is of some length.\nThen that.\n\nAnd another.")).toHaveLength(
      3,
    );
  });

  test("of a narrow list aren't joined", () => {
    expect(texts("A list of\nshort lines\nthat go on\nand on")).toHaveLength(4);
  });

  test("of verse aren't joined", () => {
    const verse =
      "The curfew tolls the knell of parting day,\nThe lowing herd winds slowly,\nThe ploughman homeward";
    expect(texts(verse)).toHaveLength(3);
  });

  test("are joined without a space behind a hyphen", () => {
    const compound = `${"word ".repeat(9)}well-\nknown to all who have heard of it in these parts of the\ncountry, and to others.`;
    expect(texts(compound)[0]).toContain("word well-known to all");
  });
});

test("two footnotes at one place may be separated by a line break", () => {
  const [paragraph] = readPlainText(
    `${"and ".repeat(12)}miles.46\n47 The road went on and on until it met the river bank\nand there it stopped.48`,
  ).paragraphs;
  expect(paragraph?.text).toContain("miles. The road");
  expect(paragraph?.markers.map(({ label }) => label)).toEqual(["46", "47", "48"]);
});

describe("a section of endnotes", () => {
  const body = "He fled.54 She stayed.55\nThey met.56";
  const bodies = new Map([
    ["54", "Stalin, Works, 1951, p. 12."],
    ["55", "Ibid."],
    ["56", "See p.56 there."],
  ]);

  test.each([
    ["54. Stalin, Works, 1951, p. 12.\n55. Ibid.\n56. See p.56 there."],
    ["[54] Stalin, Works, 1951, p. 12.\n[55] Ibid.\n[56] See p.56 there."],
    ["⁵⁴ Stalin, Works, 1951, p. 12.\n⁵⁵Ibid.\n⁵⁶ See p.56 there."],
    ["Notes\n\n54 Stalin, Works, 1951, p. 12.\n55 Ibid.\n56 See p.56 there."],
    ["-----\n54) Stalin, Works, 1951, p. 12.\n55) Ibid.\n56) See p.56 there."],
  ])("gives the footnotes their bodies: %j", (section) => {
    const { paragraphs, footnoteBodies, warnings } = readPlainText(`${body}\n\n${section}`);
    expect(paragraphs.map(({ text }) => text)).toEqual(["He fled. She stayed.", "They met."]);
    expect(footnoteBodies).toEqual(bodies);
    expect(warnings).toEqual([]);
  });

  test("may have symbols", () => {
    const { paragraphs, footnoteBodies } = readPlainText("He fled.* She stayed.†\n\n* To Rome.\n† At home.");
    expect(paragraphs).toHaveLength(1);
    expect(footnoteBodies).toEqual(
      new Map([
        ["*", "To Rome."],
        ["†", "At home."],
      ]),
    );
  });

  test.each([
    ["1. Bread.\n2. Milk."],
    [`${body}\n1. Bread.\n2. Milk.`],
    [`${body}\n55. Ibid.\n56. See there.`],
    [`${body}\n1934 was a year.`],
    ["He fled. She stayed.\n* Bread.\n* Milk."],
    ["He fled.* She stayed.\n* Bread.\n* Milk."],
    [`${body}\n56. See there.\n55. Ibid.\n54. Works.`],
  ])("is a list unless exactly these footnotes are marked in the text: %j", (content) => {
    const { paragraphs, footnoteBodies } = readPlainText(content);
    expect(paragraphs).toHaveLength(content.split("\n").length);
    expect(footnoteBodies.size).toBe(0);
  });

  test("may be incomplete below a heading", () => {
    const { paragraphs, footnoteBodies } = readPlainText(`${body}\nNOTES\n54. Works.\n56. See there.`);
    expect(paragraphs).toHaveLength(2);
    expect([...footnoteBodies.keys()]).toEqual(["54", "56"]);
  });
});

const names = (lines: string[]) => readPlainText(lines.join("\n\n")).chapters.map(({ name }) => name);

/** The footnote ids marked in each paragraph, and the footnotes' bodies. */
function footnotesIn(lines: string[]) {
  const { paragraphs, footnoteBodies, warnings } = readPlainText(lines.join("\n"));
  return {
    markers: paragraphs.map(({ markers }) => markers.map(({ footnote }) => footnote)),
    footnoteBodies,
    warnings,
  };
}

describe("chapters", () => {
  const words = "He left the house. It was late.";

  test.each([
    ["with a number", ["CHAPTER XI", "CHAPTER XII"], ["Ch. XI", "Ch. XII"]],
    ["with a number and words", ["Chapter 2: The wreck", "Chapter 3. Home"], ["Ch. 2", "Ch. 3"]],
    ["with a number in words", ["Chapter One", "Chapter Two"], ["Ch. One", "Ch. Two"]],
    ["with only a Roman number", ["I", "II"], ["Ch. I", "Ch. II"]],
    ["with a Roman number and words", ["I. The wreck", "II. Home"], ["Ch. I", "Ch. II"]],
    ["with only a number", ["1", "2"], ["Ch. 1", "Ch. 2"]],
    ["of parts", ["PART ONE", "PART TWO"], ["Pt. One", "Pt. Two"]],
    ["in other languages", ["Глава 1. Буря", "Глава 2. Тишь"], ["Глава 1", "Глава 2"]],
    ["in capitals", ["THE STORM", "THE CALM"], ["THE STORM", "THE CALM"]],
  ])("begin at headings %s", (_how, headings, expected) => {
    expect(names(headings.flatMap((heading) => [heading, words, words]))).toEqual(expected);
  });

  test.each([
    ["a single one", ["CHAPTER XI", words]],
    ["numbers that aren't consecutive", ["Chapter 2", words, "Chapter 7", words]],
    ["page headers", ["CHAPTER II", words, "CHAPTER II", words]],
    ["page numbers", ["12", words, "13", words]],
    ["sentences", ["Chapter 2 was good", words, "Chapter 3 was bad", words]],
    ["list items", ["1. Bread", words, "2. Milk", words]],
    ["speakers' names in a play", ["HAMLET", words, "HORATIO", words, "HAMLET", words]],
    ["lines without paragraphs below", [words, "I", "II"]],
  ])("aren't made of %s", (_what, lines) => {
    expect(names(lines)).toEqual([]);
    expect(readPlainText(lines.join("\n\n")).paragraphs).toHaveLength(lines.length);
  });

  test("may have a title on the next line, paragraphs before the first, and an unnumbered epilogue", () => {
    const { paragraphs, chapters: found } = readPlainText(
      ["Dedicated.", "CHAPTER I", "The wreck", words, "CHAPTER II", words, "EPILOGUE", words].join("\n\n"),
    );
    expect(found).toEqual([
      { name: "Ch. I", heading: "CHAPTER I: The wreck" },
      { name: "Ch. II", heading: "CHAPTER II" },
      { name: "EPILOGUE", heading: "EPILOGUE" },
    ]);
    expect(paragraphs.map(({ chapter }) => chapter?.name)).toEqual([
      undefined,
      "Ch. I",
      "Ch. II",
      "EPILOGUE",
    ]);
  });

  test("aren't made of the table of contents", () => {
    const contents = ["Contents", "Chapter I", "Chapter II"];
    const lines = [...contents, "Chapter I", words, "Chapter II", words];
    expect(names(lines)).toEqual(["Ch. I", "Ch. II"]);
  });

  test("of books have the book in their names", () => {
    const lines = ["Book I", "Chapter I", words, "Chapter II", words, "Book II", "Chapter I", words];
    expect(names(lines)).toEqual(["Bk. I, ch. I", "Bk. I, ch. II", "Bk. II, ch. I"]);
  });

  describe("with footnote numbers that restart", () => {
    const first = ["CHAPTER I", "He fled.1 She stayed.2"];
    const second = ["CHAPTER II", "They met.1 They talked.2"];
    const markers = [
      ["1@1", "2@1"],
      ["1@2", "2@2"],
    ];
    const footnoteBodies = new Map([
      ["1@1", "To Rome."],
      ["2@1", "At home."],
      ["1@2", "In Bonn."],
      ["2@2", "In Kyiv."],
    ]);
    const [one, two] = [
      ["1. To Rome.", "2. At home."],
      ["1. In Bonn.", "2. In Kyiv."],
    ] as const;

    test.each([
      ["at the end of each", [...first, "Notes", ...one, ...second, "Notes", ...two]],
      ["at the end of each, without a heading", [...first, ...one, ...second, ...two]],
      ["at the end of all", [...first, ...second, "NOTES", "CHAPTER I", ...one, "CHAPTER II", ...two]],
    ])("find the endnotes %s", (_where, lines) => {
      expect(footnotesIn(lines)).toEqual({ markers, footnoteBodies, warnings: [] });
    });

    test("are named in a warning about a footnote without a body", () => {
      const lines = [...first, "Notes", ...one, ...second, "Notes", "2. In Kyiv."];
      expect(footnotesIn(lines).warnings).toEqual(["Ch. II ¶1: note 1 has no text."]);
    });
  });

  test("with continuous footnote numbers find the endnotes at the end of the work", () => {
    const lines = ["I", "He fled.1", "II", "She stayed.2", "1. To Rome.", "2. At home."];
    const { paragraphs, footnoteBodies, chapters: found } = readPlainText(lines.join("\n"));
    expect(found).toHaveLength(2);
    expect(paragraphs.map(({ markers }) => markers)).toEqual([
      [{ label: "1", offset: 8 }],
      [{ label: "2", offset: 11 }],
    ]);
    expect(footnoteBodies).toEqual(
      new Map([
        ["1", "To Rome."],
        ["2", "At home."],
      ]),
    );
  });

  test("are named in warnings", () => {
    const lines = ["I", "He fled.1", "II", "She stayed.4"];
    expect(readPlainText(lines.join("\n")).warnings).toEqual([
      "Ch. II ¶1: notes 2–3 are not marked between notes 1 and 4.",
    ]);
  });
});

test("finds notes numbered from 1 in each of many chapters", () => {
  const lines = Array.from(
    { length: 1000 },
    (_, index) => `${prose.join(" ")}${(index % 500) + 1} It was 1934.`,
  );
  const { paragraphs } = readPlainText(lines.join("\n"));
  expect(paragraphs.at(-1)?.markers.map(({ label }) => label)).toEqual(["500"]);
});
