import { describe, expect, test } from "vitest";
import { readMarkdown } from "../../../src/ingest/markdown/markdown.ts";
import { draftFromMarkdown } from "../../../src/ingest/markdown/plain-notes.ts";
import { labelled, shown } from "../documents.ts";

/** The paragraphs with labels in braces, then the notes, each as "label: text". */
function read(content: string): string[] {
  const { paragraphs, footnoteBodies } = draftFromMarkdown(readMarkdown(content));
  return [...paragraphs.map(labelled), ...[...footnoteBodies].map(([id, body]) => `${id}: ${body}`)];
}

const expected = ["The ferry sank.{1} No one rowed.{2}", "It rose.", "1: Ledger, p. 4.", "2: So she said."];

describe("notes in Markdown are found", () => {
  test.each([
    [
      "as MediaWiki writes them",
      'The ferry sank.<ref>Ledger, p. 4.</ref> No one rowed.<ref name="a">So she said.</ref>\n\nIt rose.',
    ],
    [
      "as links raised as a whole",
      "The ferry sank.^[1](#n1)^ No one rowed.^[\\[2\\]](#n2)^\n\nIt rose.\n\n1. Ledger, p. 4. [↩](#r1)\n2. So she said. [↩](#r2)",
    ],
    [
      "as clippers write a wiki's, with carets that lead back",
      'The ferry sank.[\\[1\\]](#cite_note-1) No one rowed.[\\[2\\]](#cite_note-2)\n\nIt rose.\n\n1. **[^](#cite_ref-1 "Jump up")** Ledger, p. 4.\n2. **[^](#cite_ref-2 "Jump up")** So she said.',
    ],
    [
      "as definitions of links that aren't any",
      "The ferry sank.[1] No one rowed.[2]\n\nIt rose.\n\n[1]: Ledger, p. 4.\n[2]: So she said.",
    ],
    [
      "as clippers write a wiki's, with whole addresses",
      "The ferry sank.[[1]](https://a.org/b#cite_note-1) No one rowed.[[2]](https://a.org/b#cite_note-2)\n\nIt rose.\n\n1. **[^](https://a.org/b#cite_ref-1)** Ledger, p. 4.\n2. **[^](https://a.org/b#cite_ref-2)** So she said.",
    ],
    [
      "as links raised with their brackets",
      "The ferry sank. [^\\[1\\]^](#n1) No one rowed. [^\\[2\\]^](#n2)\n\nIt rose.\n\n[\\[1\\]](#r1) Ledger, p. 4.\n\n[\\[2\\]](#r2) So she said.",
    ],
    [
      "as MultiMarkdown's citations",
      "The ferry sank.[#log] No one rowed.[Not cited][#her;]\n\nIt rose.\n\n[#log]: Ledger, p. 4.\n\n[#her]: So *she*\nsaid.",
    ],
    [
      "as links with a list at the end",
      "The ferry sank.[1](#fn1) No one rowed.[2](#fn2)\n\nIt rose.\n\n* * *\n\n1.  Ledger, p. 4. [↩](#fnref1)\n2.  So she said. [↩](#fnref2)",
    ],
    [
      "as links to another page",
      "The ferry sank.[\\[1\\]](a.xhtml#n-1) No one rowed.[\\[2\\]](a.xhtml#n-2)\n\nIt rose.\n\n[1](a.xhtml#r-1). Ledger, p. 4. [↩](a.xhtml#r-1)\n\n[2](a.xhtml#r-2). So she said. [↩](a.xhtml#r-2)",
    ],
    [
      "as links in brackets that aren't Obsidian's",
      "The ferry sank.[[1]](#_ftn1) No one rowed.[[2]](#_ftn2)\n\nIt rose.\n\n[[1]](#_ftnref1) Ledger, p. 4.\n\n[[2]](#_ftnref2) So she said.",
    ],
    [
      "as links with raised labels and attributes, as Pandoc writes them",
      "The ferry sank.[^1^](#fn1){#r1 .ref} No one rowed.[^2^](#fn2){#r2 .ref}\n\nIt rose.\n\n1.  Ledger, p. 4.[↩︎](#r1){.back}\n\n2.  So she said.[↩︎](#r2){.back}",
    ],
    [
      "raised between carets",
      "The ferry sank.^1^ No one rowed.^2^\n\nIt rose.\n\n^1^ Ledger, p. 4.\n\n^2^ So she said.",
    ],
    [
      "within their marks, with links",
      "The ferry sank.[^Ledger, [p. 4](a.html).] No one rowed.[^So she said.]\n\nIt rose.",
    ],
    [
      "as HTML",
      'The ferry sank.<sup><a href="#n1" id="r1">1</a></sup> No one rowed.<sup><a href="#n2" id="r2">2</a></sup>\n\nIt rose.\n\n<p id="n1"><a href="#r1">1</a>. Ledger, p. 4.</p>\n<p id="n2"><a href="#r2">2</a>. So she said.</p>',
    ],
    [
      "as in plain text, escaped",
      "The ferry sank.\\[1\\] No one rowed.\\[2\\]\n\nIt rose.\n\n\\[1\\] Ledger, p. 4.\n\n\\[2\\] So she said.",
    ],
    [
      "as in plain text, raised, a line each",
      "The ferry sank.¹ No one rowed.²\n\nIt rose.\n\n¹ Ledger, p. 4.\n² So she said.",
    ],
    [
      "as a list below a heading",
      "# The ferry\n\nThe ferry sank.[1] No one rowed.[2]\n\nIt rose.\n\n## Notes\n\n1. Ledger, p. 4.\n2. So she said.",
    ],
    [
      "within their marks, as in MultiMarkdown",
      "The ferry sank.[^Ledger, p. 4.] No one rowed.[^So *she* said.]\n\nIt rose.",
    ],
    [
      "in blocks of HTML",
      '<p align="center">The ferry sank.[^1] No one rowed.[^2]</p>\n\n<details>It rose.</details>\n\n[^1]: Ledger, p. 4.\n[^2]: So she said.',
    ],
  ])("%s", (_how, content) => {
    expect(read(content)).toEqual(expected);
  });

  test("as two inline ones with a raised comma between", () => {
    expect(read("It sank.^[A.]^,^^[B.] She rowed.")).toEqual(["It sank.{1}{2} She rowed.", "1: A.", "2: B."]);
  });

  test("in other notes", () => {
    expect(read("It sank.[^1]\n\n[^1]: Log.[^2]\n[^2]: Of May.[^1]")).toEqual([
      "It sank.{1}",
      "1: Log.",
      "2: Of May.",
    ]);
  });

  test("beside HTML that isn't part of the text, and numbers that are", () => {
    expect(
      read('It <span class="pagenum">[Pg 7]</span>sank.[^1]\n\n7. It rose.\n8. She rowed.\n\n[^1]: Log.'),
    ).toEqual(["It sank.{1}", "7. It rose.", "8. She rowed.", "1: Log."]);
  });

  test("in the margin, as Tufte sets them", () => {
    const mark = '<label for="s1" class="sidenote-number"></label><input id="s1" type="checkbox"/>';
    expect(read(`It sank.${mark}<span class="sidenote">Log.</span> It rose.`)).toEqual([
      "It sank.{1} It rose.",
      "1: Log.",
    ]);
  });

  test("as citations with a place, and as a glossary", () => {
    expect(
      read(
        "It sank.[p. 4][#log] The [?tiller] broke.[#log]\n\n[#log]: Ledger.\n\n[?tiller]: A bar.\n\n[#bo]: Bo.",
      ),
    ).toEqual([
      "It sank.{1} The tiller{2} broke.{3}",
      "[#bo]: Bo.",
      "1: p. 4. Ledger.",
      "2: A bar.",
      "3: Ledger.",
    ]);
  });

  test("as a citation behind a footnote", () => {
    expect(read("It sank.[^a][#log]\n\n[^a]: She said.\n\n[#log]: Ledger.")).toEqual([
      "It sank.{a}{1}",
      "a: She said.",
      "1: Ledger.",
    ]);
  });

  test("of one word within their marks", () => {
    expect(read("It sank.[^Ibid.] She rowed.[^a.]\n\n[^a.]: Log.")).toEqual([
      "It sank.{1} She rowed.{a.}",
      "1: Ibid.",
      "a.: Log.",
    ]);
  });

  test("but definitions of links with words of their own are none", () => {
    expect(read("See [the log][1].\n\n[1]: https://a.org")).toEqual(["See the log."]);
  });

  test("with spaces in their labels", () => {
    expect(read("It sank.[^the log]\n\n[^the log]: Log.")).toEqual(["It sank.{the log}", "the log: Log."]);
  });

  test.each(["^,^", "^, ^", "^,\\ ^", " ^,^ ", "^–^", " <sup>,</sup> ", "$^,$"])(
    "two at one place, with %s between",
    (comma) => {
      expect(read(`It sank.[^1]${comma}[^2] She rowed.\n\n[^1]: A.\n[^2]: B.`)).toEqual([
        "It sank.{1}{2} She rowed.",
        "1: A.",
        "2: B.",
      ]);
    },
  );
});

describe("signs of dialects aren't words", () => {
  test.each([
    [
      "Obsidian's links, highlights, embedded files and ids",
      "She [[Log|wrote]] in [[the log]] ==at once==. ![[a.png]] ^ab-1",
      ["She wrote in the log at once."],
    ],
    [
      "Obsidian's links to headings, boxes of tasks, and words struck out",
      "It ~~rose~~ sank, see [[Log#Monday]] and [[#Ice]].\n\n- [ ] raise it\n- [x] mourn it",
      ["It rose sank, see Log > Monday and Ice.", "raise it", "mourn it"],
    ],
    [
      "Pandoc's anchors without words, and raised and lowered characters",
      "It []{#p12 .pagebreak}sank on the 2^nd^ in H~2~O.",
      ["It sank on the 2nd in H2O."],
    ],
    [
      "Obsidian's callouts",
      "> [!note]- Ledger\n> It sank.\n\n> [!tip]\n> It rose.",
      ["Ledger", "It sank.", "It rose."],
    ],
    [
      "Pandoc's divisions, attributes and spans",
      "# The start {#start .unnumbered}\n\n::: {.epigraph}\nIt [sank]{.smallcaps}.\n:::",
      ["# The start", "It sank."],
    ],
    [
      "Pandoc's code for one kind of output, and page breaks",
      "It `<br>`{=html}sank.\n\n```{=latex}\n\\vfill\n```\n\n\\newpage\n\nIt rose.",
      ["It sank.", "It rose."],
    ],
    ["pictures, but for initials", "![T](t.png)he ferry ![a map](m.png)sank.", ["The ferry sank."]],
    ["Pandoc's verse", "| O ferry,\n| where are you?\n\nIt sank.", ["O ferry, where are you?", "It sank."]],
    [
      "Critic markup",
      "It {++sank++} {--rose --}{~~here~>there~~}{>>why?<<}, {==they say==}.",
      ["It sank there, they say."],
    ],
    [
      "signs of dialects where a backslash stands before them",
      "\\{:sank} \\{++it++} \\{~~a~>b~~} \\{% log %}",
      ["{:sank} {++it++} {~~a~>b~~} {% log %}"],
    ],
    [
      "Logseq's properties, references and macros, and Obsidian's links to blocks",
      "- It sank. ((64a1b2c3-1111-2222-3333-444455556666))\n  id:: 64a1b2c3-1111-2222-3333-444455556666\n\t- See [[Log#^ab1]]. {{embed [[Log]]}}",
      ["It sank.", "See Log."],
    ],
    [
      "tags of Jekyll and Hugo, and kramdown's attributes",
      'It sank.{% cite log %}\n{: .lead}\n\n{{< figure src="a.png" >}}\n\n<div class="x" markdown="1">\nIt *rose*.\n</div>',
      ["It sank.", "It rose."],
    ],
    [
      "the lines of a table that is drawn as a grid",
      "+----+-----+\n| Of | What|\n|    | it is|\n+====+=====+\n| oak| ship|\n+----+-----+",
      ["Of What it is", "oak ship"],
    ],
    [
      "but code and formulas keep theirs",
      "`==a== [[b]]`, a == b, x^2^, {1}, f(x) | y\n\n```\n%%a%%\n```",
      ["==a== [[b]], a == b, x^2^, {1}, f(x) | y", "%%a%%"],
    ],
  ])("%s", (_what, content, words) => {
    expect(shown(readMarkdown(content))).toEqual(words);
  });

  test("comments are left out, and counted", () => {
    const document = readMarkdown(
      "It sank. %%ask her%% It rose.\n\n%%\ntwo\nlines\n%%\n\n100%% sure, 50% of it.",
    );
    expect(shown(document)).toEqual(["It sank. It rose.", "100%% sure, 50% of it."]);
    expect(document.omissions).toEqual([
      { kind: "comments", words: "ask her" },
      { kind: "comments", words: "two\nlines" },
    ]);
  });
});

describe("a header", () => {
  test.each([
    ["of MultiMarkdown", "title: The ferry  \nauthor: S. Dahl  \ndate: 1911\n\nIt sank."],
    ["of Pandoc", "% The ferry\n% S. Dahl\n% 1911\n\nIt sank."],
    ["in YAML", "---\ntitle: The ferry\nauthor: S. Dahl\ndate: 1911\n---\n\nIt sank."],
    ["in YAML with a list", "---\ntitle: The ferry\nauthor:\n  - name: S. Dahl\ndate: 1911\n---\n\nIt sank."],
    ["in TOML", '<!-- draft -->\n+++\ntitle = "The ferry"\nauthor = "S. Dahl"\ndate = 1911\n+++\n\nIt sank.'],
  ])("%s states title, author and date", (_whose, content) => {
    const document = readMarkdown(content);
    expect(document).toMatchObject({
      title: "The ferry",
      metadata: { author: "S. Dahl", published: "1911" },
    });
    expect(shown(document)).toEqual(["It sank."]);
  });

  test("has known keys only", () => {
    expect(shown(readMarkdown("Note: it sank.\n\nIt rose."))).toEqual(["Note: it sank.", "It rose."]);
  });
});

test("numbers of theses and sentences stay", () => {
  expect(
    shown(readMarkdown("62. It sank.\n63. It rose.\n\nAnd so\n\n1934. A hard year.\n\n1) One\n2) Two")),
  ).toEqual(["62. It sank.", "63. It rose.", "And so", "1934. A hard year.", "1) One", "2) Two"]);
});

test("a list of thousands of emphasised items without blank lines stays a list", () => {
  const items = shown(readMarkdown("* *Sank.*\n".repeat(3000)));
  expect(items).toHaveLength(3000);
  expect(new Set(items)).toEqual(new Set(["Sank."]));
});

describe("hostile sources are read", () => {
  test.each([
    ["brackets that don't close", "[x](".repeat(20_000), 80_000],
    ["deep quotations", `${">".repeat(50_000)} It sank.`, 8],
    ["deep lists", `${"- ".repeat(20_000)}It sank.`, 8],
    ["deep quotations of lists", `${"> - ".repeat(20_000)}It sank.`, 8],
    ["quotations with spaces", `${"> ".repeat(20_000)}It sank.`, 8],
    ["thousands of asterisks in a paragraph", `${"a*".repeat(20_000)} It sank.`, 40_008],
    ["deep numbered lists, whose numbers stay", `${"1. ".repeat(2000)}It sank.`, 1940 * 3],
    ["unclosed comments", `It sank. ${"%%a ".repeat(20_000)}`, 8],
  ])("%s", (_what, content, least) => {
    expect(shown(readMarkdown(content)).join(" ").length).toBeGreaterThanOrEqual(least);
  });
});
