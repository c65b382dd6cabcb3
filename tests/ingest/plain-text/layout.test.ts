import { describe, expect, test } from "vitest";
import { readPlainText } from "../../../src/ingest/plain-text/plain-text.ts";

const texts = (content: string) => readPlainText(content).paragraphs.map(({ text }) => text);

const [first, second] = [
  "The carrier set out before it was light, since the road over the hill was bad and the days were short.",
  "At the toll he paid what was asked and said nothing, and the keeper wrote it down in a book that nobody read.",
];
const wrapped = `The carrier set out before it was light, since the road
over the hill was bad and the days were short.

At the toll he paid what was asked and said nothing, and
the keeper wrote it down in a book that nobody read.`;

/** A page with a note at its foot. */
const page = (text: string, note: string, number: number) =>
  `${text}\n____________\n${note}\n\n${number}\n\n`;

describe("in a file broken at a width", () => {
  test.each([
    [
      "a wide line",
      `${wrapped}\n\nThe list of those who paid, which hangs there to this day, and which I copied in May:\nAsa and Bo.`,
      "The list of those who paid, which hangs there to this day, and which I copied in May: Asa and Bo.",
    ],
    ["a list", `${wrapped}\n\nA mare\nA boy\nA cart`, "A mare A boy A cart"],
    [
      "a stanza",
      `${wrapped}\n\n    O carrier, carrier,\n      Where is your mare?`,
      "O carrier, carrier, Where is your mare?",
    ],
    [
      "a stanza with an indented line between others",
      `${wrapped}\n\n    O carrier, carrier,\n      Where is your mare?\n    It is late.`,
      "O carrier, carrier, Where is your mare? It is late.",
    ],
  ])("%s is one paragraph, and the others stay", (_what, content, last) => {
    expect(texts(content)).toEqual([first, second, last]);
  });

  test("blank lines between all lines, signs of quotation, and narrow columns aren't the author's", () => {
    const narrow =
      "The carrier set out before\nit was light, since the\nroad over the hill was bad\nand the days were short.";
    expect(texts(wrapped.replace(/\n+/gu, (ends) => `${ends}\n`))).toEqual([first, second]);
    expect(texts(wrapped.replace(/^/gmu, "> "))).toEqual([first, second]);
    expect(texts(narrow)).toEqual([first]);
  });

  test("lines at the margin begin paragraphs whose other lines are indented", () => {
    const hanging = wrapped.replace("\n\n", "\n").replace(/\n(?!At)/gu, "\n    ");
    const couplets =
      "O carrier, carrier, take\n  thy mare away.\nThe hill is steep, the\n  toll is more than hay.";
    expect(texts(`${wrapped}\n\n${hanging}`)).toEqual([first, second, first, second]);
    expect(texts(`${wrapped}\n\n${wrapped}\n\n${wrapped}\n\n${couplets}`)).toHaveLength(7);
  });

  test("a line with room for the next word ends a paragraph, where all others are full", () => {
    const lines = [
      "The carrier set out before it was light,",
      "since the road over the hill was bad and",
      "the days were short.",
      "At the toll he paid what was asked and",
      "said nothing, and the keeper wrote it",
      "down in a book that nobody read.",
    ];
    expect(texts(lines.join("\n"))).toEqual([first, second]);
    const separated = [lines.join("\n"), ...wrapped.split("\n\n")];
    expect(texts(separated.join("\n\n"))).toEqual([`${first} ${second}`, first, second]);
  });

  test.each([
    ["dashes around page numbers", "\n\n- 11 -\n\n"],
    ["page numbers in brackets", "\n\n[Pg 11]\n\n"],
  ])("%s don't end a paragraph", (_what, between) => {
    const [head = "", tail = ""] = wrapped.split("since the road\n");
    const content = `${head}since the road${between}${tail}${between.replace("11", "12")}${second}`;
    expect(texts(content)).toEqual([first, second, second]);
  });

  test("notes at the foot of a page are in front of its number", () => {
    const [head = "", tail = ""] = wrapped.split("since the road\n");
    const content =
      page(`${head.replace("light,", "light,[1]")}since the road`, "[1] At six.", 2) +
      page(tail.replace("short.", "short.[2]"), "[2] In May.", 3);
    expect(texts(content)).toEqual([first, second]);
  });

  test("ideographic spaces begin paragraphs", () => {
    const lines = ["　渡し船は沈んだ。", "　誰も《《知らなかった》》。", "　|舟《ふね》は上がった。"];
    expect(texts(lines.join("\n"))).toEqual(["渡し船は沈んだ。", "誰も知らなかった。", "舟は上がった。"]);
  });

  test("ragged lines are joined", () => {
    const ragged =
      "The carrier set out before it was light,\nsince the road over the hill was bad and the\ndays were short.\n\nAt the toll he paid what\nwas asked and said nothing, and the keeper wrote it\ndown in a book that nobody read.";
    expect(texts(ragged)).toEqual([first, second]);
  });

  test("indented lines begin paragraphs of one line", () => {
    const [one = "", two = ""] = wrapped.split("\n\n");
    const content = ["   “Who?” he said.", "   “She.”", `   ${one}`, `   ${two}`].join("\n");
    expect(texts(content)).toEqual(["“Who?” he said.", "“She.”", first, second]);
  });

  test("indented lines begin paragraphs", () => {
    const content = wrapped.replace("\n\n", "\n").replace(/^(The|At)/gmu, "   $1");
    expect(texts(content)).toEqual([first, second]);
  });
});

test("a broken block in a file of long lines is one paragraph", () => {
  expect(texts(`${first}\n${second}\n${first}\n\n${wrapped}`)).toEqual([first, second, first, first, second]);
});

describe("Project Gutenberg's frame", () => {
  const body = "It sank.\n\nIt rose.";
  test.each([
    [
      "of today",
      `The Project Gutenberg eBook of The ferry\n\nTitle: The ferry\n   a history\n\nAuthor: S. Dahl\n\nRelease date: May 1, 2004 [eBook #99999]\n\n*** START OF THE PROJECT GUTENBERG EBOOK THE FERRY ***\n\nProduced by A. B.\nand C. D.\n\n${body}\n\n*** END OF THE PROJECT GUTENBERG EBOOK THE FERRY ***\n\nLicence.`,
      "The ferry a history",
    ],
    [
      "of 2005",
      `Project Gutenberg's The ferry, by S. Dahl\n\n[EBook #99999]\n\n*** START OF THIS PROJECT GUTENBERG EBOOK THE\nFERRY ***\n\n${body}\n\nEnd of Project Gutenberg's The ferry, by S. Dahl\n\n*** END OF THIS PROJECT GUTENBERG EBOOK THE FERRY ***\n\nLicence.`,
      "The ferry",
    ],
    [
      "of 1997",
      `The Project Gutenberg Etext of The ferry by S. Dahl\n\nMay, 1997 [Etext #99999]\n\n[1] Small print.\n\n*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*\n\n${body}\n\nEnd of The Project Gutenberg Etext of The ferry\n`,
      "The ferry",
    ],
  ])("%s is taken off", (_when, content, title) => {
    const draft = readPlainText(content);
    expect(draft.paragraphs.map(({ text }) => text)).toEqual(["It sank.", "It rose."]);
    expect(draft.title).toBe(title);
    expect(draft.metadata?.author).toBe("S. Dahl");
    expect(draft.metadata?.source).toContain("Project Gutenberg eBook #99999");
    expect(draft.omissions?.at(-1)?.kind).toBe("licence of Project Gutenberg");
  });

  test("isn't seen in a text that mentions it", () => {
    const content = "The end of Project Gutenberg is near.\n\nIt rose.";
    expect(texts(content)).toEqual(content.split("\n\n"));
  });
});

describe("pages", () => {
  const pages = [
    "THE FERRY                                  7\n\nThe carrier set out before it was light, since the road\nover the hill was bad and the days were short. He had a fish-",
    "8                                  THE FERRY\n\nerman with him, who slept, and",
    "THE FERRY                                  9\n\nKirov, who did not.\n\nIt was the last entry.",
  ];
  test("lose their heads and numbers, and paragraphs go on over them", () => {
    const draft = readPlainText(pages.join("\n\f"));
    expect(draft.paragraphs.map(({ text }) => text)).toEqual([
      `${first} He had a fisherman with him, who slept, and Kirov, who did not.`,
      "It was the last entry.",
    ]);
    expect(draft.omissions?.map(({ kind }) => kind)).toEqual([
      "running heads",
      "running heads",
      "running heads",
    ]);
  });

  test("lose a head that no other page has, without form feeds", () => {
    const content =
      "12 S. DAHL\n\nThe carrier set out before it was light, and the\n\nTHE HILL 13\n\nroad was bad. He had a mare with him, and the\n\n14 S. DAHL\n\ndays were short.";
    expect(texts(content)).toEqual([
      "The carrier set out before it was light, and the road was bad. He had a mare with him, and the days were short.",
    ]);
  });

  test("may end in numbers, also without form feeds", () => {
    const content =
      "The carrier set out before it was light, and the\n\n- 12 -\n\nroad was bad. He had a mare with him, and the\n\n- 13 -\n\ndays were short.";
    const expected = [
      "The carrier set out before it was light, and the road was bad. He had a mare with him, and the days were short.",
    ];
    expect(texts(content)).toEqual(expected);
    expect(texts(content.replace(/(\d -)\n/gu, "$1\n\f"))).toEqual(expected);
  });

  test("lose heads with numbers behind a space, where sentences go on over them", () => {
    const content =
      "The ferry sank, and it was raised by men who had\nno boats, and\n\nTHE FERRY 41\n\nwho had no other work than this, on the\n\n42 THE FERRY\n\nshore of the lake.\n\nChapter 1\n\nIt sank again.\n\nChapter 2\n\nIt was left.";
    const { paragraphs, chapters } = readPlainText(content);
    expect(paragraphs.map(({ text }) => text)).toEqual([
      "The ferry sank, and it was raised by men who had no boats, and who had no other work than this, on the shore of the lake.",
      "It sank again.",
      "It was left.",
    ]);
    expect(chapters).toHaveLength(2);
  });

  const sentence =
    "The carrier set out before it was light, and the road was bad. He had a mare with him, and the days were short.";
  test.each([
    [
      "of HathiTrust",
      "## p. 12 (#30) ####\n\n12\nTHE FERRY\nThe carrier set out before it was light, and the\n\n\n## p. 13 (#31) ####\n\nTHE HILL\n13\nroad was bad. He had a mare with him, and the\n\n\n## p. 14 (#32) ####\n\n14\nTHE FERRY\ndays were short.",
    ],
    [
      "with a head that only one of them has",
      "THE FERRY\n\nThe carrier set out before it was light, and the\n\n12\n\f     THE HILL\n\nroad was bad. He had a mare with him, and the\n\n13\n\fTHE FERRY\n\ndays were short.\n\n14",
    ],
    [
      "with head, number and foot on lines of their own",
      "The carrier set out before it was light, and the\n\nTHE FERRY\n\n12\n\nS. DAHL\n\nroad was bad. He had a mare with him, and the\n\nTHE FERRY\n\n13\n\nS. DAHL\n\ndays were short.",
    ],
    [
      "with numbers at the head and at the foot",
      "The carrier set out before it was light, and the\n12\n\f13\nroad was bad. He had a mare with him, and the\n\fdays were short.\n14",
    ],
  ])("%s lose heads and numbers", (_whose, content) => {
    expect(texts(content)).toEqual([sentence]);
  });

  test("keep notes and sentences that other pages have at the same place", () => {
    const content =
      "Who sank?\nThe ferry sank, and it was\nraised[1] by men who had no boats.\n[1] Ibid.\n\fIt was raised once more, and it\nsank[2] where they had raised it.\n[2] Ibid.\n\fWho sank?\nThe ferry.\n";
    const { paragraphs, footnoteBodies } = readPlainText(content);
    expect(paragraphs.map(({ text }) => text).join(" ")).toBe(
      "Who sank? The ferry sank, and it was raised by men who had no boats. It was raised once more, and it sank where they had raised it. Who sank? The ferry.",
    );
    expect([...footnoteBodies]).toEqual([
      ["1", "Ibid."],
      ["2", "Ibid."],
    ]);
  });

  test("may have notes at their foot, within a sentence", () => {
    const { paragraphs, footnoteBodies } = readPlainText(
      "The carrier set out1 before it was light,2 and the\n\n1 Ledger.\n\n2 Log.\n\n\froad was bad.3 He slept.\n\n3 So she said.\n",
    );
    expect(paragraphs).toMatchObject([
      { text: "The carrier set out before it was light, and the road was bad. He slept." },
    ]);
    expect([...footnoteBodies.values()]).toEqual(["Ledger.", "Log.", "So she said."]);
  });
});

describe("hyphens at line ends", () => {
  test.each([
    [
      "cut a word",
      "The carrier went over the hill to the har-\nbour, and his mares pulled the cart along the qu-\nay to the boat.",
      "harbour, and",
    ],
    [
      "are the author's",
      "The carrier went over the hill to the well-\nknown toll, and his mares pulled the cart to a\nboat.",
      "well-known toll",
    ],
    [
      "may be negation signs",
      "The carrier went over the hill to the har¬\nbour, and his mares pulled the cart along to a\nboat.",
      "harbour, and",
    ],
  ])("%s", (_what, content, expected) => {
    expect(texts(content)[0]).toContain(expected);
  });
});

test("scene breaks aren't paragraphs, but an ellipsis is", () => {
  expect(
    texts(
      "One.\n\n* * *\n\nTwo.\n\n-----\n\nThree.\n\n⁂\n\n...\n\n=====\n\n—*—\n\n[* * *]\n\n*\n\n*    *\n\n<><><>\n\n-- : --\n\n///\n\n<hr>\n\nFour.\n\n#",
    ),
  ).toEqual(["One.", "Two.", "Three.", "...", "Four."]);
});

test("italics lose their signs, and other underscores stay", () => {
  expect(texts("He _really_ fled, “_so it was_.”\nThe snake_case_name and __init__ stay, 2 _ 3.")).toEqual([
    "He really fled, “so it was.”",
    "The snake_case_name and __init__ stay, 2 _ 3.",
  ]);
});

test.each([
  ["behind", (number: number) => `The ferry went over      ${number}`],
  ["in front of", (number: number) => `${String(number).padStart(3)} The ferry went over`],
])("line numbers %s verses are taken off", (_where, numbered) => {
  const verse = Array.from({ length: 12 }, (_, line) =>
    (line + 1) % 5 === 0 ? numbered(line + 1) : "    The ferry went over",
  );
  const draft = readPlainText(verse.join("\n"));
  expect(draft.paragraphs.map(({ text }) => text)).toEqual(verse.map(() => "The ferry went over"));
  expect(draft.omissions).toHaveLength(2);
});

test("Org mode's headings are chapters, and its keywords are left out", () => {
  const { title, metadata, chapters, paragraphs, omissions } = readPlainText(
    "#+TITLE: The ferry\n#+AUTHOR: Signe Dahl\n\n* The lake :draft:\n:PROPERTIES:\n:ID: 7\n:END:\nIt was deep.\n\n* The boat\nIt sank.\n\n* * *\n\nIt was raised.",
  );
  expect(title).toBe("The ferry");
  expect(metadata?.author).toBe("Signe Dahl");
  expect(chapters.map(({ heading }) => heading)).toEqual(["The lake", "The boat"]);
  expect(paragraphs.map(({ text }) => text)).toEqual(["It was deep.", "It sank.", "It was raised."]);
  expect(omissions?.map(({ kind }) => kind)).toEqual(Array.from({ length: 3 }, () => "lines of Org mode"));
});

describe("Aozora Bunko's signs are left out", () => {
  test("in words", () => {
    expect(texts("防波堤《ぼうはてい》の｜完成《かんせい》は遅れた［＃「遅れた」に傍点］。")).toEqual([
      "防波堤の完成は遅れた。",
    ]);
  });

  test("above and below the text", () => {
    const dashes = "-".repeat(55);
    const draft = readPlainText(
      `港\n\n${dashes}\n【テキスト中に現れる記号について】\n\n《》：ルビ\n${dashes}\n\n　船が来た。\n\n底本：「港」港書房\n入力：誰か\n`,
    );
    expect(draft.paragraphs.map(({ text }) => text)).toEqual(["港", "船が来た。"]);
    expect(draft.metadata?.edition).toBe("「港」港書房");
  });

  test("but titles in Chinese stay", () => {
    expect(texts("他读《红楼梦》。")).toEqual(["他读《红楼梦》。"]);
  });
});

test("a sentence that never ends is joined over a limited number of pages", () => {
  const paragraphs = texts("[Pg 1]\nwithout an end\n".repeat(3000));
  expect(paragraphs.length).toBeGreaterThan(1);
  expect(Math.max(...paragraphs.map(({ length }) => length))).toBeLessThan(25_000);
});

test("page numbers between bars are left out where they count pages", () => {
  const text = "He set |12| out early. The road |13| was bad.\n\nHe came |14| home.";
  expect(texts(text)).toEqual(["He set out early. The road was bad.", "He came home."]);
  expect(texts(text.replace("|13|", "|17|"))).toEqual([
    "He set |12| out early. The road |17| was bad.",
    "He came |14| home.",
  ]);
});

test("a page number at the foot belongs to those beside heads", () => {
  const pages = [
    `OF ROADS\n\n${first}\n\n11`,
    `12        OF ROADS\n\n${second}`,
    `OF ROADS        13\n\n${first}`,
  ];
  expect(texts(pages.join("\n\f"))).toEqual([first, second, first]);
});
