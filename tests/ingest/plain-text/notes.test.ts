import { describe, expect, test } from "vitest";
import { readPlainText } from "../../../src/ingest/plain-text/plain-text.ts";
import { labelled } from "../documents.ts";

/** The paragraphs with labels in braces, then the notes, each as "label: text". */
function read(content: string): string[] {
  const { paragraphs, footnoteBodies } = readPlainText(content);
  return [...paragraphs.map(labelled), ...[...footnoteBodies].map(([id, body]) => `${id}: ${body}`)];
}

const text = ["The ferry sank.{1} No one rowed.{2}", "It was raised.{3}"];
const notes = ["1: Ledger, p. 4.", "2: So she said.", "3: Log book."];

describe("notes are found", () => {
  test.each([
    [
      "as reStructuredText has them",
      "The ferry sank. [#]_ No one rowed. [2]_\n\n.. image:: ferry.png\n   :alt: Ferry\n\nIt was raised. [#log]_\n\n.. [#] Ledger, p. 4.\n.. [2] So she said.\n.. [#log] Log book.",
    ],
    [
      "as reStructuredText has them, on lines of their own",
      "The ferry sank. [1]_ No one rowed. [2]_\n\nIt was raised. [3]_\n\n.. [1]\n   Ledger, p. 4.\n\n.. [2]\n   So she said.\n\n.. [3]\n   Log book.",
    ],
    [
      "with a parenthesis behind circled numbers",
      "The ferry sank.①) No one rowed.②)\n\nIt was raised.③)\n\n①) Ledger, p. 4.\n②) So she said.\n③) Log book.",
    ],
    [
      "as DokuWiki has them",
      "The ferry sank.((Ledger, p. 4.)) No one rowed.((So she said.))\n\nIt was raised.((Log book.))",
    ],
    [
      "behind the paragraph that refers to them",
      "The ferry sank.[1] No one rowed.[2]\n\n[1] Ledger, p. 4.\n\n[2] So she said.\n\nIt was raised.[3]\n\n[3] Log book.",
    ],
    [
      "behind the paragraph, with plain numbers",
      "The ferry sank.1 No one rowed.2\n\n1. Ledger, p. 4.\n2. So she said.\n\nIt was raised.3\n\n3. Log book.",
    ],
    [
      "as footnotes in brackets",
      "The ferry sank.[1] No one rowed.[2]\n\n[Footnote 1: Ledger, p. 4.]\n\n[Footnote 2: So she said.]\n\nIt was raised.[3]\n\n[Footnote 3: Log book.]",
    ],
    [
      "in parentheses",
      "The ferry sank.(1) No one rowed.(2)\nIt was raised.(3)\n\nNotes\n(1) Ledger, p. 4.\n(2) So she said.\n(3) Log book.",
    ],
    [
      "in braces, behind a space",
      "The ferry sank. {1} No one rowed. {2}\nIt was raised. {3}\n\n{1} Ledger, p. 4.\n{2} So she said.\n{3} Log book.",
    ],
    [
      "with parentheses in the text and points in the notes",
      "The ferry sank.(1) No one rowed.(2)\nIt was raised.(3)\n\n1. Ledger, p. 4.\n2. So she said.\n3. Log book.",
    ],
    [
      "as in Markdown",
      "The ferry sank.[^1] No one rowed.[^2]\n\nIt was raised.[^3]\n\n[^1]: Ledger, p. 4.\n[^2]: So she said.\n[^3]: Log book.",
    ],
    [
      "as in Org mode",
      "The ferry sank.[fn:1] No one rowed.[fn:2]\n\nIt was raised.[fn:3]\n\n[fn:1] Ledger, p. 4.\n\n[fn:2] So she said.\n\n[fn:3] Log book.",
    ],
    [
      "with their labels on lines of their own",
      "The ferry sank.1 No one rowed.2\n\nIt was raised.3\n\nNotes\n\n[←1]\n\nLedger, p. 4.\n\n[←2]\n\nSo she said.\n\n[←3]\n\nLog book.",
    ],
    [
      "as in Org mode, and one in its mark",
      "The ferry sank.[fn:1] No one rowed.[fn:: So she said.]\n\nIt was raised.[fn:3]\n\n[fn:1] Ledger, p. 4.\n[fn:3] Log book.",
    ],
    [
      "in their marks, as in Pandoc",
      "The ferry sank.^[Ledger, p. 4.] No one rowed.^[So she said.]\n\nIt was raised.^[Log book.]",
    ],
    [
      "with arrows in front of them",
      "The ferry sank.[1] No one rowed.[2]\nIt was raised.[3]\n\n↑ 1\nLedger, p. 4.\n\n↑ 2\nSo she said.\n\n↑ 3\nLog book.",
    ],
    [
      "with circled numbers",
      "The ferry sank.① No one rowed.②\nIt was raised.③\n\n① Ledger, p. 4.\n② So she said.\n③ Log book.",
    ],
    [
      "with several in one mark, and carets in front of the notes",
      "The ferry sank.^1 No one rowed.^2\nIt was raised.^3\n\n^1 Ledger, p. 4.\n^2 So she said.\n^3 Log book.",
    ],
    [
      "with white numbers in black circles",
      "The ferry sank.❶ No one rowed.❷\nIt was raised.❸\n\n❶ Ledger, p. 4.\n❷ So she said.\n❸ Log book.",
    ],
    [
      "with numbers that one sign puts into parentheses",
      "The ferry sank.⑴ No one rowed.⑵\nIt was raised.⑶\n\n⑴ Ledger, p. 4.\n⑵ So she said.\n⑶ Log book.",
    ],
    [
      "with numbers in angle brackets",
      "The ferry sank.<1> No one rowed.<2>\nIt was raised.<3>\n\n<1> Ledger, p. 4.\n<2> So she said.\n<3> Log book.",
    ],
    [
      "with numbers between strokes",
      "The ferry sank./1/ No one rowed./2/\nIt was raised./3/\n\n/1/ Ledger, p. 4.\n/2/ So she said.\n/3/ Log book.",
    ],
    [
      "with closing parentheses only",
      "The ferry sank.1) No one rowed.2)\nIt was raised.3)\n\n1) Ledger, p. 4.\n2) So she said.\n3) Log book.",
    ],
    [
      "with arrows that led back to the text",
      "The ferry sank.[1] No one rowed.[2]\nIt was raised.[3]\n\n1. Ledger, p. 4. ↩\n2. So she said. ↩︎\n3. Log book. ↑",
    ],
    ...["((1))", "[[1]]", "#1", "[①]", "(Note 1)", "[note 1]", "^[1]", "[^1^]"].map(
      (mark): [string, string] => {
        const at = (number: number) =>
          mark.replace("1", String(number)).replace("①", "①②③".charAt(number - 1));
        const note = (number: number) =>
          /note/iu.test(mark) ? `${at(number).replace(/[[\]()]/gu, "")}.` : at(number);
        return [
          `as ${mark}`,
          `The ferry sank.${at(1)} No one rowed.${at(2)}\n\nIt was raised.${at(3)}\n\n${note(1)} Ledger, p. 4.\n${note(2)} So she said.\n${note(3)} Log book.`,
        ];
      },
    ),
    [
      "with dashes behind their numbers",
      "The ferry sank.[1] No one rowed.[2]\nIt was raised.[3]\n\n1 - Ledger, p. 4.\n2 - So she said.\n3 - Log book.",
    ],
    [
      "within their brackets, without a word",
      "The ferry sank.[1] No one rowed.[2]\n\nIt was raised.[3]\n\n[1: Ledger, p. 4.]\n\n[2: So she said.]\n\n[3: Log book.]",
    ],
    [
      "within sentences, as typists, AsciiDoc and LaTeX have them",
      "The ferry sank. [Footnote: Ledger, p. 4.] No one rowed.footnote:[So she said.]\n\nIt was raised.\\footnote{Log book.}",
    ],
    [
      "as links of Markdown in a plain text",
      "The ferry sank.[1](#n1) No one rowed.[2](#n2)\n\nIt was raised.[3](#n3)\n\n[1](#r1) Ledger, p. 4.\n\n[2](#r2) So she said. [↩](#r2)\n\n[3](#r3) Log book.",
    ],
    [
      "run into their words, as copied from a PDF",
      "The ferry sank.1 No one rowed.2\n\nIt was raised.3\n\n1Ledger, p. 4.\n2So she said.\n3Log book.",
    ],
    [
      "with carets",
      "The ferry sank.^1 No one rowed.^{2}\nIt was raised.^3\n\n1. Ledger, p. 4.\n2. So she said.\n3. Log book.",
    ],
  ])("%s", (_where, content) => {
    expect(read(content)).toEqual([...text, ...notes]);
    expect(read(content.replaceAll("\n", "\r\n"))).toEqual([...text, ...notes]);
  });

  test.each([
    ["of which a mark of several repeats some", "[1, 2]", "[1–3]", ["1", "2", "1", "2", "3"]],
    ["with zeros in front of their numbers", "[01]", "[02]", ["01", "02"]],
  ])("%s", (_how, ...[first, second, labels]) => {
    const defined = [...new Set(labels)].map((label) => `[${label}] Ledger.`);
    const content = [`It sank.${first}`, `It was raised.${second}`, ...defined].join("\n\n");
    expect(
      read(content)
        .join(" ")
        .match(/(?<=\{)\d+(?=\})/gu),
    ).toEqual(labels);
  });

  test("of words that begin with numbers, with labels on lines of their own", () => {
    const content = "The ferry sank.1 No one rowed.2\n\n[←1]\n\n12 June.\n\n[←2]\n\nSo she said.";
    expect(read(content)).toEqual([text[0], "1: 12 June.", "2: So she said."]);
  });

  test.each([
    ["from the first on", "The ferry sank.12", "It was raised.3", ["1", "2", "3"]],
    ["behind others", "The ferry sank.1 No one rowed.23", "It was raised.4", ["1", "2", "3", "4"]],
  ])("several in one place without commas, %s", (_where, ...parts) => {
    const [first, second, labels] = parts;
    const content = [first, second, ...labels.map((label) => `${label}. Ledger.`)].join("\n\n");
    expect(
      read(content)
        .join(" ")
        .match(/(?<=\{)\d+(?=\})/gu),
    ).toEqual(labels);
  });

  test.each([
    ["a point behind them in the notes", "[A]", "[B]", "A.", "B."],
    ["parentheses", "(a)", "(b)", "(a)", "(b)"],
    ["raised", "ᵃ", "ᵇ", "ᵃ", "ᵇ"],
    ["behind carets", "^a", "^b", "^a", "^b"],
    ["Greek", "[α]", "[β]", "[α]", "[β]"],
  ])("with letters: %s", (_what, a, b, first, second) => {
    const [one = "", two = ""] = [a, b].map((mark) => mark.normalize("NFKC").replace(/[[\]()^]/gu, ""));
    const content = `It sank.${a} No one rowed.${b}\n\n${first} Ledger.\n${second} So she said.`;
    expect(read(content)).toEqual([
      `It sank.{${one}} No one rowed.{${two}}`,
      `${one}: Ledger.`,
      `${two}: So she said.`,
    ]);
  });

  test("by a Japanese sign and wide digits", () => {
    expect(
      read(
        "The ferry sank※１. No one rowed※２.\nIt was raised※３.\n\n※１　Ledger, p. 4.\n※２　So she said.\n※３　Log book.",
      ),
    ).toEqual(["The ferry sank{1}. No one rowed{2}.", "It was raised{3}.", ...notes]);
  });

  test("several in a mark, with a word between", () => {
    expect(
      read(
        "The ferry sank.[1 and 2] No one rowed.\nIt was raised.[3]\n\n[1] Ledger, p. 4.\n[2] So she said.\n[3] Log book.",
      ),
    ).toEqual(["The ferry sank.{1}{2} No one rowed.", "It was raised.{3}", ...notes]);
  });

  test("in other notes, whose marks stay in their words", () => {
    expect(read("It sank.[1]\n\n[1] Log.[2]\n[2] Of May.[1]")).toEqual([
      "It sank.{1}",
      "1: Log.[2]",
      "2: Of May.[1]",
    ]);
  });

  test("with commas between their marks taken away", () => {
    expect(read("It sank.[^1]^,^[^2] It rose.[^3],[^4]\n\n[^1]: A.\n[^2]: B.\n[^3]: C.\n[^4]: D.")[0]).toBe(
      "It sank.{1}{2} It rose.{3}{4}",
    );
  });

  test("behind short words of a script without case", () => {
    expect(read("چراغ روشن شد۱ و او رفت۲ تا شب شد۳.\n\n۱. شب.\n۲. روز.\n۳. باد.")).toEqual([
      "چراغ روشن شد{۱} و او رفت{۲} تا شب شد{۳}.",
      "۱: شب.",
      "۲: روز.",
      "۳: باد.",
    ]);
  });

  test("with a range between brackets", () => {
    expect(read("It sank.[1] It rose.[2]–[4]\n\n[1] A.\n[2] B.\n[3] C.\n[4] D.")).toEqual([
      "It sank.{1} It rose.{2}{3}{4}",
      "1: A.",
      "2: B.",
      "3: C.",
      "4: D.",
    ]);
  });

  test("with a reference mark in front of a Japanese full stop", () => {
    expect(read("船は沈んだ※。誰もいない。\n\n※帳簿。\n\n船は上がった。")).toEqual([
      "船は沈んだ{※}。誰もいない。",
      "船は上がった。",
      "※: 帳簿。",
    ]);
  });

  test("with letters, but not in other brackets", () => {
    expect(
      read("It sank.[a] No one [sic] rowed.[b]\n\nIt rose.[c]\n\n[a] Ledger.\n[b] So she said.\n[c] Log."),
    ).toEqual([
      "It sank.{a} No one [sic] rowed.{b}",
      "It rose.{c}",
      "a: Ledger.",
      "b: So she said.",
      "c: Log.",
    ]);
  });

  test("with letters that begin again behind each paragraph", () => {
    expect(read("It sank.[A]\n\n[Footnote A: Ledger.]\n\nIt rose.[A]\n\n[Footnote A: Log.]")).toEqual([
      "It sank.{A@0}",
      "It rose.{A@0.2}",
      "A@0: Ledger.",
      "A@0.2: Log.",
    ]);
  });

  test("with digits of other scripts, as printed", () => {
    expect(read("غرقت العبارة.(١) لم يجدف أحد.(٢)\n\n(١) السجل.\n(٢) هكذا قالت.")).toEqual([
      "غرقت العبارة.{١} لم يجدف أحد.{٢}",
      "١: السجل.",
      "٢: هكذا قالت.",
    ]);
  });

  test("with a plus sign, and over two lines as in Markdown", () => {
    expect(read("It sank.[*] It rose.[+]\n\n[*] Ledger.\n\n[+] Log.")[0]).toBe("It sank.{*} It rose.{+}");
    expect(read("It sank.[^1]\n\n[^1]: Ledger,\np. 4.")).toEqual(["It sank.{1}", "1: Ledger, p. 4."]);
  });

  test("with Roman numbers in parentheses", () => {
    expect(read("It sank.(i) No one rowed.(ii)\n\n(i) Ledger.\n(ii) So she said.")).toEqual([
      "It sank.{i} No one rowed.{ii}",
      "i: Ledger.",
      "ii: So she said.",
    ]);
  });

  test("below a Persian heading", () => {
    expect(read("قایق غرق شد.۱ کسی پارو نزد.۲\n\nپانویس‌ها\n۱- دفتر.\n۲- او گفت.")).toEqual([
      "قایق غرق شد.{۱} کسی پارو نزد.{۲}",
      "۱: دفتر.",
      "۲: او گفت.",
    ]);
  });

  test("several signs or letters at one place", () => {
    const content = "It sank.*† She rowed.‡,§\n\n* A.\n† B.\n‡ C.\n§ D.";
    expect(read(content)).toEqual(["It sank.{*}{†} She rowed.{‡}{§}", "*: A.", "†: B.", "‡: C.", "§: D."]);
    expect(read("It sank.[a,b] She rowed.[c]\n\n[a] A.\n[b] B.\n[c] C.")).toEqual([
      "It sank.{a}{b} She rowed.{c}",
      "a: A.",
      "b: B.",
      "c: C.",
    ]);
  });

  test("several numbers in parentheses, and marks with commas between", () => {
    const content = "It sank.(1, 2) She rowed.(3), (4)\n\n(1) A.\n(2) B.\n(3) C.\n(4) D.";
    expect(read(content)[0]).toBe("It sank.{1}{2} She rowed.{3}{4}");
  });

  test("by signs at the foot of pages, without a line between", () => {
    const content =
      "The ferry was a ship of the\nvillage,* and it was old.†\n* Of wood.\n† Of oak.\n\fThe next one was not of\nthe lake,* but new.\n* Of ice.\n";
    expect(read(content)).toEqual([
      "The ferry was a ship of the village,{*@0} and it was old.{†}",
      "The next one was not of the lake,{*@0.2} but new.",
      "*@0: Of wood.",
      "†: Of oak.",
      "*@0.2: Of ice.",
    ]);
  });

  test("several in one mark", () => {
    const bodies = [1, 2, 3, 4, 5, 6].map((number) => `[${number}] Note ${number}.`).join("\n");
    const expected = "It sank.{1}{2} It rose.{3}{4}{5} She rowed.{6}";
    expect(read(`It sank.[1,2] It rose.[3–5] She rowed.[6]\n\n${bodies}`)[0]).toBe(expected);
    expect(read("It sank.¹,² It rose.³⁻⁵ She rowed.⁶")[0]).toBe(expected);
  });

  test("at the foot of pages that number anew, with each number on a line of its own", () => {
    expect(
      read(
        "The ferry sank,1 and nobody of the village\nwas on it,2 which was a strange thing for the\n\n1\nLedger, p. 4.\n2\nSo she said.\n\n\fpeople of the other shore.1\n\n1\nLog book.",
      ),
    ).toEqual([
      "The ferry sank,{1@0} and nobody of the village was on it,{2} which was a strange thing for the people of the other shore.{1@0.2}",
      "1@0: Ledger, p. 4.",
      "2: So she said.",
      "1@0.2: Log book.",
    ]);
  });

  test("as in Markdown, and a paragraph behind one is text unless it is indented", () => {
    expect(
      read(
        "The ferry sank.[^a] No one rowed.[^b]\n\n[^a]: Ledger, p. 4.\n\n    Or p. 5.\n\nIt was raised.\n\n[^b]: So she said.",
      ),
    ).toEqual([
      "The ferry sank.{a} No one rowed.{b}",
      "It was raised.",
      "a: Ledger, p. 4.\nOr p. 5.",
      "b: So she said.",
    ]);
  });

  test("in parentheses behind a space, below a heading and with points", () => {
    expect(
      read("It sank (1) in the lake (a). No one rowed (2).\n\nNOTES\n\n1. Ledger.\n2. Log book."),
    ).toEqual(["It sank{1} in the lake (a). No one rowed{2}.", "1: Ledger.", "2: Log book."]);
  });

  test("whose numbers in running words aren't marks, where marks touch their words", () => {
    expect(
      read(
        "The ferry sank.(1) No one rowed.(2)\nBoth (1) and (2) are known.\n\n(1) Ledger, p. 4.\n(2) So she said.",
      ),
    ).toEqual([
      "The ferry sank.{1} No one rowed.{2}",
      "Both (1) and (2) are known.",
      "1: Ledger, p. 4.",
      "2: So she said.",
    ]);
  });

  test("of several paragraphs, up to the next note", () => {
    expect(
      read(
        "It sank.[1] No one rowed.[2]\n\nIt rose.[3]\n\n[1] Ledger.\n\nShe kept it.\n\n[2] So she said.\n\n[3] Log.",
      ),
    ).toEqual([
      "It sank.{1} No one rowed.{2}",
      "It rose.{3}",
      "1: Ledger.\nShe kept it.",
      "2: So she said.",
      "3: Log.",
    ]);
  });

  test("of several paragraphs in brackets", () => {
    expect(read("It sank.[1]\n\n[Footnote 1: Ledger.\n\nShe kept it.]\n\nIt rose.")).toEqual([
      "It sank.{1}",
      "It rose.",
      "1: Ledger.\nShe kept it.",
    ]);
  });

  test("at the end of a work whose chapters number anew", () => {
    const content =
      "I\nIt sank.1 She rowed.2\nII\nIt rose.1 She slept.2\n\nNotes\n\n1. A.\n2. B.\n1. C.\n2. D.";
    expect(read(content).slice(1)).toEqual([
      "It rose.{1@2} She slept.{2@2}",
      "1@1: A.",
      "2@1: B.",
      "1@2: C.",
      "2@2: D.",
    ]);
  });
});

describe("paragraphs with numbers stay in the text", () => {
  test.each([
    ["without marks", "One.\n\n(1) Bread.\n\n(2) Milk.\n\n[3] Oil."],
    ["where only the words of a list are in parentheses", "She had (1) a boat and (2) a net.\n\nIt sank."],
    ["with a footnote that nothing refers to", "It sank.\n\n[Footnote 1: Ledger.]"],
  ])("%s", (_what, content) => {
    expect(read(content)).toEqual(content.split("\n\n"));
  });

  test("behind the notes", () => {
    expect(read("It sank.[1] She rowed.[2]\n\n[1] A.\n[2] B.\n\nIt rose.")).toEqual([
      "It sank.{1} She rowed.{2}",
      "It rose.",
      "1: A.",
      "2: B.",
    ]);
  });
});

describe("numbers run into the next sentence", () => {
  test("are notes where they are in sequence", () => {
    expect(read("The ferry sank.1Nobody rowed.2“It rose,” she said.3")).toEqual([
      "The ferry sank.{1} Nobody rowed.{2} “It rose,” she said.{3}",
    ]);
  });

  test("and within a sentence, and behind a year", () => {
    expect(read("It sank in the war.1It rose in 1911.2“By then,”3they said, it was,4and slow.5")).toEqual([
      "It sank in the war.{1} It rose in 1911.{2} “By then,”{3} they said, it was,{4} and slow.{5}",
    ]);
  });

  test("aren't in names of versions and figures", () => {
    const content = "See fig.2A and vol.1B.\nUse version.1Beta now.";
    expect(read(content)).toEqual(content.split("\n"));
  });
});

test("marks are read with a Chinese sign and numerals", () => {
  const content = "沉没了〔註一〕。沒人划〔註二〕。\n\n〔註一〕日誌。\n〔註二〕信。";
  expect(read(content)).toEqual(["沉没了{一}。沒人划{二}。", "一: 日誌。", "二: 信。"]);
});

describe("notes are told from other text", () => {
  const page =
    "It was in June of that year that the ferry sank.1 No one\nrowed to the place,2 as far as anybody in the harbour";
  const last = "knew, and it was raised.3\n\n3 Log book.\n";

  test.each([
    ["with their numbers above the notes", "1\n2\n\nLedger, p. 4.\nSo she said."],
    [
      "with their numbers above notes of several lines",
      "\n1\n2\n\nLedger, in the hand of the clerk\nand of his son.\nSo she said.",
    ],
    ["with their numbers above notes in blocks of their own", "\n1\n\n2\n\nLedger, p. 4.\n\nSo she said."],
  ])("at the foot of a page %s", (_where, foot) => {
    const shown = read(`${page}\n${foot}\n\f${last}`);
    expect(shown.map((line) => line.replace("in the hand of the clerk and of his son", "p. 4"))).toEqual([
      "It was in June of that year that the ferry sank.{1} No one rowed to the place,{2} as far as anybody in the harbour knew, and it was raised.{3}",
      ...notes,
    ]);
  });

  test("at the foot of a page and of the next one", () => {
    const content = `${page}\n\n1 Ledger, p. 4.\n2 So she said, in the year that\n\f${last.replace("3 Log", "followed.\n3 Log")}`;
    expect(read(content).slice(1)).toEqual([
      "1: Ledger, p. 4.",
      "2: So she said, in the year that followed.",
      "3: Log book.",
    ]);
  });

  test("from verse that is indented as the verse above them", () => {
    const content =
      "  O ferry,\n    O bridge,[*]\n  O winter!\n\n[*] Some sing barge.\n\n  O harbour,\n    O ice!";
    const { paragraphs, footnoteBodies } = readPlainText(content);
    expect([...footnoteBodies.values()]).toEqual(["Some sing barge."]);
    expect(paragraphs.map(({ text: words }) => words).join(" ")).toBe(
      "O ferry, O bridge, O winter! O harbour, O ice!",
    );
  });

  test("in words that have letters with a circumflex", () => {
    expect(read("The th[^e]me of wig[^a] sank.[^1]\n\n[^1]: Ledger.")).toEqual([
      "The th[^e]me of wig{a} sank.{1}",
      "1: Ledger.",
    ]);
    expect(read("The th[^e]me of wig[^e] sank.[^1]\n\n[^1]: Ledger.")).toEqual([
      "The th[^e]me of wig[^e] sank.{1}",
      "1: Ledger.",
    ]);
  });

  test("at a definition of Markdown right below an indented paragraph", () => {
    const content = "It sank.[^1] She rowed.[^2]\n\n[^1]: Ledger.\n\n    Torn.\n[^2]: So she said.";
    expect(read(content).slice(1)).toEqual(["1: Ledger.\nTorn.", "2: So she said."]);
  });

  test("in parentheses where most marks touch their words", () => {
    const content =
      "The ferry (1) sank (1). No one rowed.(2)\nIt was raised.(3)\n\nNotes\n1. Ledger, p. 4.\n2. So she said.\n3. Log book.";
    expect(read(content)).toEqual(["The ferry (1) sank{1}. No one rowed.{2}", "It was raised.{3}", ...notes]);
  });
});
