import { describe, expect, test } from "vitest";
import { plainWords } from "../../../src/ingest/inlines.ts";
import { readPdf } from "../../../src/ingest/pdf/pdf.ts";
import { refusal } from "../../support/refusal.ts";
import { shown } from "../documents.ts";
import { pdfFile, setLines, wrap, type Printed } from "./pdf-files.ts";

const ferry =
  "The ferry at Nordvik had crossed the sound every morning for thirty years before the bridge was built, and its captain had never missed a day.";
const bridge =
  "When the bridge was opened in June the whole village walked over it twice, once for the speeches and once because nobody could believe that it would hold.";
const winter =
  "In the winter the ice came early and the captain carried letters on foot, with a pole in his hands and a rope around his waist.";

function read(pages: readonly (readonly Printed[])[], extras?: Parameters<typeof pdfFile>[1]) {
  return readPdf(pdfFile(pages, extras), "book.pdf");
}

/** The texts of footnotes by label, in order. */
async function notesOf(pages: readonly (readonly Printed[])[]) {
  const { footnotes } = await read(pages);
  return [...footnotes.values()];
}

const indented = (words: string) => wrap(`  ${words}`);

/** The words of a justified line, each shown on its own. */
function wordByWord(printed: Printed): Printed[] {
  const all = printed.text.split(" ");
  return all.map((text, index) => ({
    ...printed,
    text,
    x: printed.x + index * 14 + all.slice(0, index).join("").length * 6,
  }));
}

/** In characters. */
const width = 60;

/** A line whose words fill the width. */
function justified(line: string): Printed[] {
  const all = line.split(" ");
  const space = (width - all.join("").length) / (all.length - 1);
  let at = 0;
  return all.map((text) => {
    const printed = { text, x: 72 + at * 6, y: 0 };
    at += text.length + space;
    return printed;
  });
}

test("each page is told when it is read", async () => {
  const told: unknown[] = [];
  const pages = [ferry, bridge].map((words) => setLines(wrap(words)));
  await readPdf(pdfFile(pages), "book.pdf", (progress) => told.push(progress));
  expect(told).toEqual([1, 2].map((done) => ({ unit: "page", done, total: 2 })));
});

test("the entries of an index with dots aren't paragraphs", async () => {
  const entries = [
    "ice . . . . . . . . . 8, 31",
    "mare . . . . . . . . . . 25",
    "sound . . . . . . xii, 4, 9",
  ];
  const { blocks, omissions } = await read([setLines([...wrap(ferry), "", ...entries])]);
  expect(blocks.map(({ content }) => plainWords(content))).toEqual([ferry]);
  expect(omissions?.map(({ words }) => words)).toEqual(entries);
});

describe("paragraphs", () => {
  test("begin at an indent", async () => {
    const lines = [ferry, bridge, winter].flatMap(indented);
    expect(shown(await read([setLines(lines)]))).toEqual([ferry, bridge, winter]);
  });

  test("begin below a gap", async () => {
    const lines = [ferry, bridge, winter].flatMap((words) => [...wrap(words), ""]);
    expect(shown(await read([setLines(lines)]))).toEqual([ferry, bridge, winter]);
  });

  test("begin behind a line that has room for the next word", async () => {
    const lines = [ferry, bridge, winter, ferry].flatMap((words) => wrap(words));
    expect(shown(await read([setLines(lines)]))).toEqual([ferry, bridge, winter, ferry]);
  });

  const usual = [ferry, bridge, winter, ferry, bridge, winter];
  /** A paragraph that fills its last line, so that the next word wouldn't have fitted. */
  const full = "The ferry was sold to a man from the south, who never paid.";

  test("end where no space follows, in a file that has spaces where lines were broken", async () => {
    const words = [...usual, full, bridge, ...usual];
    const lines = words.flatMap((each) =>
      wrap(each).map((line, index, all) => (index < all.length - 1 ? `${line} ` : line)),
    );
    expect(shown(await read([setLines(lines)]))).toEqual(words);
  });

  test("end where a line doesn't fill the column, in justified text", async () => {
    const words = [...usual, full, bridge, ...usual];
    const page = words
      .flatMap((each) =>
        wrap(each, width).map((line, index, all) =>
          index < all.length - 1 ? justified(line) : [{ text: line, x: 72, y: 0 }],
        ),
      )
      .flatMap((line, row) => line.map((printed) => ({ ...printed, y: 72 + row * 12 })));
    expect(shown(await read([page]))).toEqual(words);
  });

  test("are read in columns whose justified lines are cut into words", async () => {
    const words = [ferry, bridge, winter, bridge];
    const lines = words.flatMap((each) => wrap(`  ${each}`, 30));
    const half = Math.ceil(lines.length / 2);
    const left = setLines(lines.slice(0, half)).flatMap((each, index) =>
      index % 3 === 1 ? wordByWord(each) : [each],
    );
    const right = setLines(lines.slice(half), { x: 400 });
    expect(shown(await read([[...left, ...right]]))).toEqual(words);
  });

  test("go on over pages", async () => {
    const lines = indented(bridge);
    const pages = [
      setLines([...indented(ferry), ...lines.slice(0, 2)]),
      setLines([...lines.slice(2), ...indented(winter)]),
    ];
    expect(shown(await read(pages))).toEqual([ferry, bridge, winter]);
  });

  test("go on over columns, whose lines may be written row by row", async () => {
    const words = [ferry, bridge, winter, bridge, ferry, winter, bridge];
    const lines = words.flatMap((each) => wrap(`  ${each}`, 30));
    const half = Math.ceil(lines.length / 2);
    const left = setLines(lines.slice(0, half));
    const right = setLines(lines.slice(half), { x: 330 });
    const rows = left.flatMap((line, index) => [line, ...right.slice(index, index + 1)]);
    expect(shown(await read([[...left, ...right]]))).toEqual(words);
    expect(shown(await read([rows]))).toEqual(words);
  });

  test("don't end because a justified line is too long for the column", async () => {
    const sold = `The ferry with all of its many fittings was sold to a man in 9 May 1911, which was a Tuesday. ${ferry}`;
    const words = [...usual, sold];
    const page = words
      .flatMap((each) =>
        wrap(each, width).map((line, index, all) =>
          index < all.length - 1 ? justified(line) : [{ text: line, x: 72, y: 0 }],
        ),
      )
      .flatMap((line, row) => line.map((printed) => ({ ...printed, y: 72 + row * 12 })));
    const tooLong = { text: "antidisestablishmentarianism", x: 72 + width * 6 - 60, y: 72 };
    const first = page.filter(({ x, y }) => y > 72 || x < tooLong.x - 12);
    const paragraphs = shown(await read([[...first, tooLong]]));
    expect(paragraphs.slice(1)).toEqual(words.slice(1));
  });

  test("have spaces before dashes as elsewhere, where the next line begins with one", async () => {
    const lines = [
      "  The ferry was the “best of all of them in the north.” —Dahl",
      "says that it had crossed the sound in the last thirty years.”",
      "—Dahl, who was its captain—he never missed a day of the work",
      "—though the ice came early.",
    ];
    expect(shown(await read([setLines(lines)]))).toEqual([
      "The ferry was the “best of all of them in the north.” —Dahl says that it had crossed the sound in the last thirty years.” —Dahl, who was its captain—he never missed a day of the work—though the ice came early.",
    ]);
  });

  test("have the hyphens of French questions", async () => {
    const lines = [
      "  The captain of the ferry asked the villagers “Qu'en dites-",
      "vous?” and nobody answered him in the long and volumi-",
      "nous speech.",
    ];
    const [paragraph] = shown(await read([setLines(lines)]));
    expect(paragraph).toContain("dites-vous?");
    expect(paragraph).toContain("voluminous");
  });

  test("have the words that hyphens divided", async () => {
    const lines = [
      "  The bridge was long. The first ferry crossed the sound be-",
      "fore the bridge was built, before anybody had seen a well-",
      "known engineer in the village, and its captain was the well-",
      "known old man whom the whole of Nordvik called the skip-",
      "per, because the skipper had never missed a day in his life.",
    ];
    const [paragraph] = shown(await read([setLines(lines)]));
    expect(paragraph).toContain("sound before the");
    expect(paragraph).toContain("called the skipper, because");
    expect(paragraph).toContain("was the well-known old man");
  });
});

test("the rows of a table are paragraphs, with the lines of their last cells", async () => {
  const rows = ["Month     Passengers", "June      120, the", "July      most", "May       80"];
  const cells = rows.flatMap((row, index) => {
    const [first = "", ...rest] = row.split(/\s{2,}/u);
    const y = 160 + index * 12;
    // July is the second line of June's last cell here.
    const inner = { text: rest.join(" "), x: 200, y };
    return first === "July" ? [inner] : [{ text: first, x: 72, y }, inner];
  });
  const page = [...setLines(indented(ferry)), ...cells, ...setLines(indented(winter), { y: 230 })];
  expect(shown(await read([page]))).toEqual([
    ferry,
    "Month Passengers",
    "June 120, the most",
    "May 80",
    winter,
  ]);
});

const body = () => setLines([...indented(ferry), ...indented(bridge)], { y: 100 });

test("large initials belong to the word that they begin", async () => {
  const [first = "", second = "", ...rest] = wrap(ferry.slice(1), 55);
  const page = [
    { text: "T", x: 72, y: 86, size: 30 },
    ...setLines([first, second], { x: 93 }),
    ...setLines([...rest, ...indented(bridge)], { y: 96 }),
  ];
  expect(shown(await read([page]))).toEqual([ferry, bridge]);
});

test("letters have the diacritics that are printed over them", async () => {
  const lines = indented("The Fr\u00a8 oding brothers and Ren\u00b4 e sailed.");
  expect(shown(await read([setLines(lines)]))).toEqual(["The Fröding brothers and René sailed."]);
});

test("letters have the diacritics that other pieces of text print over them", async () => {
  const printed = [
    { text: "K. G\u00a8", x: 72, y: 72 },
    { text: "odel", x: 96, y: 72 },
    { text: "and", x: 126, y: 72 },
    { text: "\u00b4", x: 150, y: 69 },
    { text: "Emile sailed.", x: 150, y: 72 },
  ];
  expect(shown(await read([printed]))).toEqual(["K. Gödel and Émile sailed."]);
});

describe("the margins", () => {
  test("with page numbers and running heads are left out, and the numbers kept as pages", async () => {
    const pages = [1, 2, 3, 4].map((number, index) => [
      ...setLines([number % 2 ? "THE FERRY" : "NORDVIK"], { y: 50 }),
      ...body(),
      ...setLines([`- ${number + 10} -`], { x: 280, y: 700 + (index % 2) }),
    ]);
    const document = await read(pages);
    expect(shown(document)).toEqual(pages.flatMap(() => [ferry, bridge]));
    expect(document.omissions).toContainEqual({ kind: "running heads", words: "NORDVIK" });
    expect(document.omissions).toContainEqual({ kind: "page numbers", words: "- 12 -" });
    const labels = document.blocks.flatMap(({ content }) =>
      content.flatMap((inline) => (inline.kind === "page" ? inline.label : [])),
    );
    expect(labels).toEqual(["11", "12", "13", "14"]);
  });

  test("may have the numbers beside the heads", async () => {
    const pages = [4, 5, 6].map((number) => [
      ...setLines([number % 2 ? `The bridge   ${number}` : `${number}   Nordvik`], { y: 50 }),
      ...body(),
    ]);
    expect(shown(await read(pages))).toEqual(pages.flatMap(() => [ferry, bridge]));
  });

  test("are not headings that begin with the number of their page", async () => {
    const pages = [1, 2, 3].map((number) => [
      ...setLines([`${number} The ferry`], { y: 60, size: 16 }),
      ...body(),
      ...setLines([String(number)], { x: 300, y: 700 }),
    ]);
    expect(shown(await read(pages)).filter((line) => line.startsWith("#"))).toHaveLength(3);
  });

  test("are not the first and last lines of the text", async () => {
    const pages = [0, 1, 2].map(body);
    expect(shown(await read(pages))).toEqual(pages.flatMap(() => [ferry, bridge]));
  });

  test("are left out of a last page with hardly any text", async () => {
    const pages = [
      [...body(), ...pageNumber("1")],
      [...body(), ...pageNumber("2")],
      [
        ...setLines(["  It held.^1^"]),
        ...setLines(["^1^ Harbour register."], { size: 8, x: 72, y: 660 }),
        ...pageNumber("3"),
      ],
    ];
    const document = await read(pages);
    expect([...document.footnotes.values()]).toEqual([["Harbour register."]]);
    expect(document.omissions?.map(({ words }) => words)).toEqual(["1", "2", "3"]);
  });

  test("give the pages their labels if no numbers are printed", async () => {
    const { blocks } = await read([body(), body()], {
      catalog: "/PageLabels << /Nums [0 << /S /r /St 4 >>] >>",
    });
    expect(blocks.flatMap(({ content }) => content.filter(({ kind }) => kind === "page"))).toEqual([
      { kind: "page", label: "iv" },
      { kind: "page", label: "v" },
    ]);
  });
});

const small = { size: 8, x: 72 };

const pageNumber = (label: string) => setLines([label], { x: 300, y: 700 });

describe("footnotes", () => {
  const text = [
    ...indented(ferry.replace("years", "years^1^")),
    ...indented(bridge.replace("twice,", "twice,^2^")),
  ];

  test("at the foot of the page are taken out of the text", async () => {
    const foot = setLines(
      ["^1^ Harbour register, p. 12.", "^2^ The Nordvik Herald, 3 June 1911, with", "a picture."],
      {
        ...small,
        y: 650,
      },
    );
    const document = await read([[...setLines(text), ...foot]]);
    expect(shown(document).map((line) => line.replace(/→[^}]*/gu, ""))).toEqual([
      ferry.replace("years", "years{1}"),
      bridge.replace("twice,", "twice,{2}"),
    ]);
    expect([...document.footnotes.values()]).toEqual([
      ["Harbour register, p. 12."],
      ["The Nordvik Herald, 3 June 1911, with a picture."],
    ]);
  });

  test.each([
    ["raised", "^1^ Ibid."],
    ["as large as the words", "1. Ibid."],
  ])("that repeat those of other pages aren't running feet: %s", async (_how, note) => {
    const page = (words: string) => [
      ...setLines([...indented(words), ...indented(winter)]),
      ...setLines([note], { ...small, y: 650 }),
    ];
    const pages = [page(ferry.replace("years", "years^1^")), page(bridge.replace("twice,", "twice,^1^"))];
    expect(await notesOf(pages)).toEqual([["Ibid."], ["Ibid."]]);
  });

  test("go on at the foot of the next page", async () => {
    const first = setLines(["^1^ Harbour register, p. 12.", "^2^ The Nordvik Herald, 3 June 1911, with"], {
      ...small,
      y: 650,
    });
    const second = setLines(["a picture of the bridge."], { ...small, y: 650 });
    const pages = [
      [...setLines(text), ...first],
      [...setLines(indented(winter)), ...second],
    ];
    expect(await notesOf(pages)).toEqual([
      ["Harbour register, p. 12."],
      ["The Nordvik Herald, 3 June 1911, with a picture of the bridge."],
    ]);
    expect(shown(await read(pages))).toHaveLength(3);
  });

  test("as large as the text go on at the foot of the next page, above its own", async () => {
    const many = [...text, ...[winter, ferry, bridge].flatMap(indented)];
    const y = 72 + (many.length + 1) * 12;
    const pages = [
      [...setLines(many), ...setLines(["^1^ Harbour register.", "^2^ The Herald, with"], { y })],
      [
        ...setLines(many.map((line) => line.replace("^1^", "^3^").replace("^2^", ""))),
        ...setLines(["a picture of the bridge.", "^3^ A letter."], { y }),
      ],
    ];
    expect(await notesOf(pages)).toEqual([
      ["Harbour register."],
      ["The Herald, with a picture of the bridge."],
      ["A letter."],
    ]);
  });

  test("go on with a number at the beginning of the next page", async () => {
    const first = setLines(["^1^ Harbour register, p. 12.", "^2^ The Nordvik Herald, with a picture."], {
      ...small,
      y: 650,
    });
    const second = setLines(["7 and 8 June have none.", "^3^ A letter."], { ...small, y: 650 });
    const pages = [
      [...setLines(text), ...first],
      [...setLines(indented(winter.replace("foot,", "foot,^3^"))), ...second],
    ];
    expect(await notesOf(pages)).toEqual([
      ["Harbour register, p. 12."],
      ["The Nordvik Herald, with a picture. 7 and 8 June have none."],
      ["A letter."],
    ]);
  });

  test("may have symbols, or numbers that aren't raised", async () => {
    const lines = [
      ...indented(ferry.replace("years", "years*")),
      ...indented(bridge.replace("twice,", "twice,†")),
      ...indented(winter.replace("foot,", "foot,[3]")),
    ];
    const foot = setLines(["* Harbour register.", "† The Nordvik Herald.", "3. A letter."], {
      ...small,
      y: 650,
    });
    const pages = [[...setLines(lines), ...foot]];
    expect(
      shown(await read(pages))
        .join("\n")
        .replace(/→[^}]*/gu, ""),
    ).toBe(
      [
        ferry.replace("years", "years{*}"),
        bridge.replace("twice,", "twice,{†}"),
        winter.replace("foot,", "foot,{3}"),
      ].join("\n"),
    );
    expect(await notesOf(pages)).toEqual([["Harbour register."], ["The Nordvik Herald."], ["A letter."]]);
  });

  test("may be as large as the text, below a gap", async () => {
    const foot = setLines(["^1^ Harbour register.", "^2^ The Nordvik Herald."], { y: 400 });
    expect(await notesOf([[...setLines(text), ...foot]])).toEqual([
      ["Harbour register."],
      ["The Nordvik Herald."],
    ]);
  });

  test("may be as large as the text without a gap, if their labels are marked above", async () => {
    const lines = [...text, ...indented(winter)];
    const foot = setLines(["^1^ Harbour register.", "^2^ The Nordvik Herald."], {
      y: 72 + lines.length * 12,
    });
    const filled = setLines(indented(winter), { y: 72 - 60 });
    expect(await notesOf([[...filled, ...setLines(lines), ...foot]])).toEqual([
      ["Harbour register."],
      ["The Nordvik Herald."],
    ]);
  });

  test("several in one place keep their commas out of the words", async () => {
    const lines = indented(ferry.replace("years", "years^1, 2^"));
    const foot = setLines(["^1^ Register.", "^2^ Herald."], { ...small, y: 650 });
    const document = await read([[...setLines([...lines, ...indented(bridge)]), ...foot]]);
    expect(shown(document)[0]?.replace(/→[^}]*/gu, "")).toBe(ferry.replace("years", "years{1}{2}"));
  });

  const twoNotes = setLines(["^1^ Harbour register.", "^2^ The Nordvik Herald."], { ...small, y: 650 });

  test.each([
    ["several in one place without commas", "years^12^", "years{1}{2}"],
    ["raised signs behind a space", "years \u00b9, \u00b2", "years{1}{2}"],
  ])("have markers that are %s", async (_how, printed, expected) => {
    const lines = [...indented(ferry.replace("years", printed)), ...indented(winter)];
    const [first] = shown(await read([[...setLines(lines), ...twoNotes]]));
    expect(first?.replace(/→[^}]*/gu, "")).toBe(ferry.replace("years", expected));
  });

  test("have markers that stand alone on a line, for which there was no room", async () => {
    const lines = indented(ferry.replace("years", "years^1^"));
    const wrapped = { text: "2", x: 72, y: 72 + lines.length * 12 - 5, size: 6 };
    const page = [
      ...setLines(lines),
      wrapped,
      ...setLines(indented(winter), { y: 90 + lines.length * 12 }),
      ...twoNotes,
    ];
    expect(shown(await read([page])).map((line) => line.replace(/→[^}]*/gu, ""))).toEqual([
      `${ferry.replace("years", "years{1}")}{2}`,
      winter,
    ]);
  });

  test("may have a number in brackets at the beginning of a line", async () => {
    const foot = setLines(
      ["^1^ Harbour register, p. 12, as quoted in", "[2] and elsewhere.", "^2^ Herald."],
      {
        ...small,
        y: 650,
      },
    );
    expect(await notesOf([[...setLines(text), ...foot]])).toEqual([
      ["Harbour register, p. 12, as quoted in [2] and elsewhere."],
      ["Herald."],
    ]);
  });

  test("are missing behind raised numbers in sequence, but not behind exponents or at a note to a table", async () => {
    const lines = [
      ...indented(ferry.replace("years", "years^1^ of x^2^ days")),
      ...indented(`^2^ ${winter}`),
      ...indented(bridge.replace("twice,", "twice,^2^")),
    ];
    const foot = setLines(["^1^ Register."], { ...small, y: 650 });
    const printed = shown(await read([[...setLines(lines), ...foot]])).map((line) =>
      line.replace(/→[^}]*/gu, ""),
    );
    expect(printed[0]).toContain("years{1} of x2 days");
    expect(printed[1]).toBe(`2 ${winter}`);
    expect(printed[2]).toContain("twice,{2}");
  });

  test("are not a quotation in small type, and exponents stay in the text", async () => {
    const lines = [...indented(ferry.replace("years", "m^2^ years")), ...indented(bridge)];
    const quotation = setLines(["O ferry, O bridge,", "O winter"], { ...small, y: 120 });
    const document = await read([[...setLines(lines), ...quotation]]);
    expect(shown(document).join(" ")).toContain("thirty m2 years");
    expect(shown(document).join(" ")).toContain("O ferry");
    expect(document.footnotes.size).toBe(0);
  });

  test("are not exponents with the number of a note of the page", async () => {
    const lines = indented(
      ferry.replace("years", "years^1^ of x^2^ days").replace("had never", "had^2^ never"),
    );
    const foot = setLines(["^1^ Register.", "^2^ Herald."], { ...small, y: 650 });
    const document = await read([[...setLines([...lines, ...indented(bridge)]), ...foot]]);
    expect(shown(document)[0]?.replace(/→[^}]*/gu, "")).toBe(
      ferry.replace("years", "years{1} of x2 days").replace("had never", "had{2} never"),
    );
  });

  test("are not addresses below a title", async () => {
    const title = setLines(["The ferry at Nordvik"], { size: 14 });
    const authors = setLines(["A. Lund^1^", "", "^1^ Nordvik University"], { y: 100 });
    const page = [...title, ...authors, ...setLines([...indented(winter), ...indented(bridge)], { y: 170 })];
    const document = await read([page, setLines([...indented(ferry), ...indented(winter)])]);
    expect(shown(document)).toEqual(expect.arrayContaining([winter, bridge, ferry]));
    expect(document.footnotes.size).toBe(0);
  });

  const bibliography = setLines(["[1] Harbour register.", "[2] The Herald.", "[3] A letter."], {
    ...small,
    y: 340,
  });
  test("may be a bibliography in small type, several of whose numbers stand in one bracket", async () => {
    const cited = ferry.replace("years", "years [1, 2–3]");
    const heading = { text: "References", x: 72, y: 300, bold: true };
    const document = await read([
      setLines(indented(bridge)),
      [...setLines(indented(cited)), heading, ...bibliography],
    ]);
    expect(
      shown(document)
        .join("\n")
        .replace(/→[^}]*/gu, ""),
    ).toContain("years{1}{2}{3}");
    expect([...document.footnotes.values()]).toEqual([["Harbour register."], ["The Herald."], ["A letter."]]);
  });

  test("are none where the text doesn't refer to them, and stay in the text", async () => {
    const heading = { text: "References", x: 72, y: 300, bold: true };
    const document = await read([
      setLines(indented(bridge)),
      [...setLines(indented(ferry)), heading, ...bibliography],
    ]);
    expect(shown(document).join(" ")).toContain("[2] The Herald.");
    expect(document.footnotes.size).toBe(0);
  });

  test("at the end of the work are found by its heading", async () => {
    const notes = [
      "Notes",
      "1. Harbour register, p. 12.",
      "2. The Nordvik Herald, 3 June 1911, with a picture of it",
      "and of the mayor.",
    ];
    const document = await read([setLines(text), setLines(notes)]);
    expect(shown(document)).toHaveLength(2);
    expect([...document.footnotes.values()]).toEqual([
      ["Harbour register, p. 12."],
      ["The Nordvik Herald, 3 June 1911, with a picture of it and of the mayor."],
    ]);
  });
});

test("notes at the end of a chapter belong to that chapter", async () => {
  const large = { size: 16 };
  const section = setLines(["Notes"], { size: 13, y: 300 });
  const notes = setLines(["1. Harbour register.", "2. The Herald."], { y: 330 });
  const pages = [
    [...setLines(["Of ice"], large), ...setLines(indented(winter.replace("foot", "foot [1]")), { y: 110 })],
    [
      ...setLines(["Of steel"], large),
      ...setLines(indented(bridge.replace("twice", "twice [1]").replace("hold", "hold [2]")), { y: 110 }),
      ...section,
      ...notes,
    ],
    [...setLines(["Of ships"], large), ...setLines(indented(ferry), { y: 110 })],
  ];
  expect(shown(await read(pages)).map((line) => line.replaceAll(/→[^}]*/gu, ""))).toEqual([
    "# Of ice",
    winter.replace("foot", "foot [1]"),
    "# Of steel",
    bridge.replace("twice", "twice{1}").replace("hold", "hold{2}"),
    "# Of ships",
    ferry,
  ]);
});

const chapter = (title: string, words: readonly string[], setting: { size?: number; bold?: boolean }) => [
  ...setLines([title], { y: 72, ...setting }),
  ...setLines(words.flatMap(indented), { y: 110 }),
];

describe("headings", () => {
  test.each([
    ["large", { size: 16 }],
    ["bold", { bold: true }],
  ])("are %s", async (_, setting) => {
    const pages = [
      chapter("The ferry", [ferry, winter], setting),
      chapter("The bridge", [bridge, ferry], setting),
    ];
    expect(shown(await read(pages))).toEqual(["# The ferry", ferry, winter, "# The bridge", bridge, ferry]);
  });

  test("are those that the outline lists", async () => {
    const pages = [chapter("The ferry", [ferry, winter], {}), chapter("The bridge", [bridge, ferry], {})];
    const outline = [
      ["The ferry", 0],
      ["The bridge", 1],
    ] as const;
    expect(shown(await read(pages, { outline }))).toEqual([
      "# The ferry",
      ferry,
      winter,
      "# The bridge",
      bridge,
      ferry,
    ]);
  });

  test("that the outline doesn't list are below its own, but for the title in front", async () => {
    const pages = [
      setLines(["The Nordvik book", "by A. Lund"], { size: 20 }),
      [
        ...chapter("The ferry", [ferry, winter], { bold: true }),
        ...setLines(["Loud words"], { size: 18, y: 400 }),
      ],
      chapter("The bridge", [bridge, ferry], { bold: true }),
    ];
    const outline = [
      ["The ferry", 1],
      ["The bridge", 2],
    ] as const;
    expect(shown(await read(pages, { outline })).filter((line) => line.startsWith("#"))).toEqual([
      "# The Nordvik book by A. Lund",
      "## The ferry",
      "#### Loud words",
      "## The bridge",
    ]);
  });
});

test("the file's facts are its title and author, unless a program gave the title", async () => {
  const page = setLines(indented(ferry));
  const info = { Title: "The ferry at Nordvik", Author: "A. Lund" };
  expect(await read([page], { info })).toMatchObject({ title: info.Title, metadata: { author: "A. Lund" } });
  expect((await read([page], { info: { Title: "Microsoft Word - ferry.doc" } })).title).toBeUndefined();
});

describe("a file that can't be read is refused with the way out", () => {
  const whole = pdfFile([setLines(indented(ferry))]);

  test.each([
    ["without text", pdfFile([[], []]), /book\.pdf has pictures of pages instead of text: .*\(OCR\)/u],
    ["that isn't a PDF", Buffer.from("%PDF-1.7 nothing"), /book\.pdf is damaged: get it again/u],
    [
      "with a password",
      pdfFile([setLines(indented(ferry))], {
        trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${"0".repeat(64)}> /U <${"0".repeat(64)}> >>`,
      }),
      /book\.pdf is encrypted.*without a password/u,
    ],
  ])("%s", async (_, file, message) => {
    expect(await refusal(readPdf(file, "book.pdf"))).toMatch(message);
  });

  test("many pages without words", async () => {
    const pages = Array.from({ length: 300 }, () => setLines(["a"]));
    expect(await refusal(readPdf(pdfFile(pages), "book.pdf"))).toMatch(/pictures of pages/u);
  });

  test.each([
    [
      "thousands of signs in one line",
      Array.from({ length: 20_000 }, (_, at) => ({ text: "x", x: at * 6, y: 72 })),
    ],
    ["a line of dots", setLines([".".repeat(50_000)])],
    [
      "thousands of words at random",
      Array.from({ length: 5000 }, (_, at) => ({
        text: "word",
        x: (at * 7919) % 600,
        y: (at * 104_729) % 780,
      })),
    ],
  ])("but %s can be read", async (_, page) => {
    const { blocks } = await readPdf(pdfFile([page]), "book.pdf");
    expect(blocks).not.toEqual([]);
  });

  test("and a truncated one is read as far as it goes", async () => {
    const cut = whole.subarray(0, whole.lastIndexOf("xref"));
    expect(shown(await readPdf(cut, "book.pdf"))).toEqual([ferry]);
  });
});

describe("what stands beside the text", () => {
  const text = setLines([...indented(ferry), ...indented(bridge), ...indented(winter)]);

  test("is left out, so that it isn't read within the sentences", async () => {
    const beside = [
      { text: "The ferry", x: 450, y: 84, size: 8 },
      { text: "5", x: 50, y: 72 + 5 * 12, size: 8 },
      { text: "10", x: 50, y: 72 + 10 * 12, size: 8 },
    ];
    const longer = setLines(indented(`${ferry} ${winter}`), { y: 72 + 10 * 12 });
    const document = await read([[...text, ...longer, ...beside]]);
    expect(shown(document)).toEqual([ferry, bridge, winter, `${ferry} ${winter}`]);
    expect(document.omissions).toEqual([
      { kind: "line numbers", words: "5" },
      { kind: "line numbers", words: "10" },
      { kind: "notes in the margin", words: "The ferry" },
    ]);
  });

  test("isn't the end of a line that is too long", async () => {
    const long = { text: "/so/it/says", x: 72 + 61 * 6, y: 72 };
    expect(shown(await read([[...text, { text: "x", x: 72 + 60 * 6, y: 72 }, long]])).join(" ")).toContain(
      "/so/it/says",
    );
  });
});
