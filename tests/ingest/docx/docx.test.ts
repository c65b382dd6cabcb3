import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { readDocx } from "../../../src/ingest/docx/docx.ts";
import { IbidError } from "../../../src/shared/error.ts";
import { shown } from "../documents.ts";
import { note, paragraph, reference, run, wordFile, type WordParts } from "./word-files.ts";
import { zipped } from "../zipped.ts";

const read = (parts: WordParts) => readDocx(wordFile(parts), "book.docx");
const blocks = async (body: string, parts: Omit<WordParts, "body"> = {}) =>
  shown(await read({ body, ...parts }));

const heading = '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>';
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const box = (content: string) => `<w:txbxContent>${paragraph([content])}</w:txbxContent>`;

const styled = (words: string, style: string) => paragraph([words], `<w:pStyle w:val="${style}"/>`);
const marked = (...ids: number[]) => paragraph(ids.flatMap((id) => ["Word", reference(id)]));
const section = (properties = "") => `<w:sectPr><w:footnotePr>${properties}</w:footnotePr></w:sectPr>`;

describe("readDocx reads", () => {
  test.each([
    ["the runs of a paragraph", paragraph(["She ", "left", ". "]), ["She left."]],
    ["no empty paragraphs", paragraph([]) + paragraph([" "]) + paragraph(["One."]), ["One."]],
    [
      "white space around words only if it is to be preserved",
      paragraph([
        "<w:r><w:t> She\\n</w:t></w:r>",
        '<w:r><w:t xml:space="preserve"> left.</w:t></w:r>',
      ]).replace("\\n", "\n"),
      ["She left."],
    ],
    [
      "tabs, line breaks and hyphens",
      paragraph([
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e</w:t></w:r>",
      ]),
      ["a b c\u2011de"],
    ],
    [
      "symbols",
      paragraph([
        '<w:r><w:t>2</w:t><w:sym w:font="Symbol" w:char="F0B4"/><w:sym w:font="Symbol" w:char="F070"/><w:sym w:font="Wingdings" w:char="F04A"/><w:sym w:font="Times" w:char="2020"/></w:r>',
      ]),
      ["2×π†"],
    ],
    [
      "links, tags and content controls",
      paragraph([
        "<w:hyperlink>" + run("a") + "</w:hyperlink>",
        "<w:smartTag>" + run("b") + "</w:smartTag>",
        "<w:sdt><w:sdtPr/><w:sdtContent>" + run("c") + "</w:sdtContent></w:sdt>",
      ]),
      ["abc"],
    ],
    [
      "no table of contents that a field makes",
      paragraph([
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        '<w:hyperlink w:anchor="a">' + run("One") + "</w:hyperlink>",
      ]) +
        paragraph(['<w:hyperlink w:anchor="b">' + run("Two") + "</w:hyperlink>"]) +
        paragraph(["She left."]) +
        paragraph(['<w:r><w:fldChar w:fldCharType="end"/></w:r>']),
      ["She left."],
    ],
    [
      "no placeholders of content controls",
      paragraph([
        "One.",
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" +
          run("Click here") +
          "</w:sdtContent></w:sdt>",
      ]),
      ["One."],
    ],
    [
      "tracked insertions, but no tracked deletions",
      paragraph([
        "One",
        `<w:del>${run("x")}<w:r><w:delText>y</w:delText></w:r></w:del>`,
        `<w:ins>${run(" two")}</w:ins>`,
        `<w:moveFrom>${run("z")}</w:moveFrom>`,
        `<w:moveTo>${run(" three.")}</w:moveTo>`,
      ]),
      ["One two three."],
    ],
    [
      "paragraphs joined if the paragraph mark between them was deleted",
      paragraph(["One "], "<w:rPr><w:del/></w:rPr>") + paragraph(["two."]),
      ["One two."],
    ],
    [
      "no hidden words",
      paragraph([
        "One",
        run(" x", "<w:vanish/>"),
        run(" two.", '<w:vanish w:val="0"/>'),
        run("y", '<w:rStyle w:val="Secret"/>'),
      ]),
      ["One two."],
    ],
    [
      "the results of fields, not their instructions",
      paragraph([
        field("begin"),
        "<w:r><w:instrText>PAGE </w:instrText></w:r>",
        run("x"),
        field("separate"),
        "page 7",
        field("end"),
        ".",
      ]),
      ["page 7."],
    ],
    [
      "paragraphs behind a field that isn't closed",
      paragraph([field("begin"), "x"]) + paragraph(["One."]),
      ["One."],
    ],
    [
      "text boxes once, behind their paragraph",
      paragraph([
        "One",
        `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box("Box.")}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box("Old box.")}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        " two.",
      ]),
      ["One two.", "Box."],
    ],
    [
      "the base text of ruby, not the annotation",
      paragraph([
        `<w:r><w:ruby><w:rt>${run("かん")}</w:rt><w:rubyBase>${run("漢")}</w:rubyBase></w:ruby></w:r>`,
      ]),
      ["漢"],
    ],
    [
      "rows of tables as paragraphs",
      `<w:tbl><w:tblPr/><w:tr><w:trPr/><w:tc>${paragraph(["Wool"])}</w:tc><w:tc>${paragraph(["12"])}</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph(["x"])}</w:tc></w:tr></w:tbl>`,
      ["Wool 12"],
    ],
    [
      "paragraphs of tables with running text",
      `<w:tbl><w:tr><w:tc>${paragraph(["One."])}${paragraph(["Two."])}</w:tc><w:tc>${paragraph(["Eins."])}</w:tc></w:tr></w:tbl>`,
      ["One.", "Two.", "Eins."],
    ],
  ])("%s", async (_what, body, expected) => {
    const styles = '<w:style w:styleId="Secret"><w:rPr><w:vanish/></w:rPr></w:style>';
    expect(await blocks(body, { styles })).toEqual(expected);
  });

  test("headings by built-in styles, styles based on them, and outline levels", async () => {
    const styles = `${heading}
      <w:style w:styleId="Kapitel"><w:name w:val="Kapitel"/><w:basedOn w:val="berschrift1"/></w:style>
      <w:style w:styleId="Level"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
      <w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>
      <w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>
      <w:style w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>`;
    const body = [
      styled("Title", "Titel"),
      styled("Contents", "Verzeichnis1"),
      styled("One", "berschrift1"),
      styled("Two", "Kapitel"),
      styled("Three", "Level"),
      paragraph(["Four"], '<w:outlineLvl w:val="2"/>'),
      paragraph(["Five"], '<w:pStyle w:val="Kapitel"/><w:outlineLvl w:val="9"/>'),
      styled("Six", "Loop"),
    ];
    const expected = ["# Title", "## One", "## Two", "### Three", "#### Four", "Five", "Six"];
    expect(await blocks(body.join(""), { styles })).toEqual(expected);
  });

  test("title and language from properties and styles", async () => {
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-AT"/></w:rPr></w:rPrDefault></w:docDefaults>';
    expect(await read({ body: "", styles, core: "<dc:title>The wreck</dc:title>" })).toMatchObject({
      title: "The wreck",
      language: "de-AT",
    });
    expect((await read({ body: "", core: "<dc:creator>A. Author;B. Author</dc:creator>" })).metadata).toEqual(
      {
        author: "A. Author; B. Author",
      },
    );
    expect(
      (await read({ body: "", core: "<dc:creator>python-docx</dc:creator>" })).metadata?.author,
    ).toBeUndefined();
    expect(
      (await read({ body: "", core: "<dc:title>Microsoft Word - Document1</dc:title>" })).title,
    ).toBeUndefined();
  });

  test("entities as they are, without expanding them or reading files", async () => {
    const bytes = zipped({
      "_rels/.rels": '<Relationships><Relationship Type="x/officeDocument" Target="d.xml"/></Relationships>',
      "d.xml": `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY f SYSTEM "file:///etc/hostname">]><w:document><w:body>${paragraph(["&a;&f; &amp; &#65;"])}</w:body></w:document>`,
    });
    expect(shown(await readDocx(bytes, "book.docx"))).toEqual(["&a;&f; & A"]);
  });
});

function referringNote(id: number, series: string, content: string): string {
  return `<w:${series} w:id="${id}">${paragraph([`<w:r><w:${series}Ref/></w:r>`, "See", content])}</w:${series}>`;
}

describe("footnotes of a Word document", () => {
  test("are numbered in the order of the text, regardless of their ids", async () => {
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${paragraph(["x"])}</w:footnote>${note(7, ["A.", "B."])}${note(3, ["C."])}`;
    const document = await read({ body: marked(3, 7), footnotes });
    expect(shown(document)).toEqual(["Word{1→footnote 3}Word{2→footnote 7}"]);
    expect(document.footnotes).toEqual(
      new Map([
        ["footnote 7", [" A.", "B."]],
        ["footnote 3", [" C."]],
      ]),
    );
  });

  test("and endnotes are numbered separately, endnotes in small Roman numerals", async () => {
    const body = paragraph(["Word", reference(1), reference(1, "endnote"), reference(2, "endnote")]);
    expect(await blocks(body, { endnotes: note(1, ["A."], "endnote") })).toEqual([
      "Word{1→footnote 1}{i→endnote 1}{ii→endnote 2}",
    ]);
  });

  test("may refer to others, which are numbered in their place", async () => {
    const document = await read({
      body: paragraph(["Word", reference(1), " and", reference(2, "endnote")]),
      footnotes: referringNote(1, "footnote", reference(1, "endnote")),
      endnotes: referringNote(1, "endnote", reference(1)) + note(2, ["B."], "endnote"),
    });
    expect(shown(document)).toEqual(["Word{1→footnote 1} and{ii→endnote 2}"]);
    expect(document.nested).toEqual([
      { target: "endnote 1", label: "i", within: "footnote 1" },
      { target: "footnote 1", label: "2", within: "endnote 1" },
    ]);
  });

  test("aren't counted if their reference is deleted or hidden", async () => {
    const body = paragraph([
      "Word",
      `<w:del>${reference(1)}</w:del>`,
      '<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="2"/></w:r>',
      reference(3),
    ]);
    expect(await blocks(body)).toEqual(["Word{1→footnote 3}"]);
  });

  test.each([
    ["from another start", "", '<w:numStart w:val="17"/>', ["17", "18", "19", "20"]],
    ["from 1 in each section", "", '<w:numRestart w:val="eachSect"/>', ["1", "2", "1", "2"]],
    [
      "from another start in each section",
      '<w:numRestart w:val="eachSect"/>',
      '<w:numStart w:val="5"/>',
      ["5", "6", "5", "6"],
    ],
    ["from 1 on each page", '<w:numRestart w:val="eachPage"/>', "", ["1", "2", "3", "1"]],
    [
      "by the document's settings",
      '<w:numFmt w:val="lowerLetter"/><w:numStart w:val="26"/>',
      "",
      ["z", "aa", "bb", "cc"],
    ],
    [
      "in capital Roman numerals",
      "",
      '<w:numFmt w:val="upperRoman"/><w:numStart w:val="1998"/>',
      ["MCMXCVIII", "MCMXCIX", "MM", "MMI"],
    ],
    ["by symbols", "", '<w:numFmt w:val="chicago"/><w:numStart w:val="3"/>', ["‡", "§", "**", "††"]],
    [
      "in circles",
      "",
      '<w:numFmt w:val="decimalEnclosedCircle"/><w:numStart w:val="19"/>',
      ["⑲", "⑳", "21", "22"],
    ],
    ["from 1 if the start is invalid", "", '<w:numStart w:val="x"/>', ["1", "2", "3", "4"]],
  ])("are numbered %s", async (_how, settings, own, expected) => {
    const first = paragraph(["Word", reference(1), reference(2)], section(own));
    const second = paragraph(["Word", reference(3), "<w:r><w:lastRenderedPageBreak/></w:r>", reference(4)]);
    const document = await read({
      body: first + second + section(own),
      settings: `<w:footnotePr>${settings}</w:footnotePr>`,
    });
    const labels = document.blocks.flatMap(({ content }) =>
      content.flatMap((inline) => (inline.kind === "footnote" ? [inline.label] : [])),
    );
    expect(labels).toEqual(expected);
  });

  test.each([
    ["in the same run", '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'],
    ["in the next run", `<w:r><w:footnoteReference w:customMarkFollows="true" w:id="1"/></w:r>${run("*")}`],
    [
      "as a symbol",
      '<w:r><w:footnoteReference w:customMarkFollows="on" w:id="1"/><w:sym w:font="Symbol" w:char="F02A"/></w:r>',
    ],
  ])("may have a custom mark, which isn't counted: %s", async (_where, own) => {
    const star = own.includes("w:sym") ? "∗" : "*";
    const footnotes = `<w:footnote w:id="1">${paragraph([`${star} A.`])}</w:footnote>${note(2, ["B."])}`;
    const document = await read({ body: paragraph(["One", own, " two", reference(2), "."]), footnotes });
    expect(shown(document)).toEqual([`One{${star}→footnote 1} two{1→footnote 2}.`]);
    expect(document.footnotes.get("footnote 1")).toEqual([" A."]);
  });
});

const raised = '<w:vertAlign w:val="superscript"/>';
const bookmark = (name: string, content: string) =>
  `<w:bookmarkStart w:id="${name}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${name}"/>`;
const link = (to: string, words: string) =>
  `<w:hyperlink w:anchor="${to}">${run(words, raised)}</w:hyperlink>`;
const noteReference = (switches: string, words: string) =>
  `${field("begin")}<w:r><w:instrText> NOTEREF _Ref1 ${switches} </w:instrText></w:r>${field("separate")}${words}${field("end")}`;

describe("notes that Word doesn't number itself", () => {
  test("are found where a cross-reference repeats a footnote", async () => {
    const body = [
      paragraph(["One.", bookmark("_Ref1", reference(4)), " Two."]),
      paragraph([
        "Three.",
        noteReference("\\f \\h", run("1", raised)),
        " See note ",
        noteReference("\\h", run("1")),
        ".",
      ]),
      paragraph(["Four.", `<w:fldSimple w:instr=" FTNREF _Ref1 ">${run("1", raised)}</w:fldSimple>`]),
      paragraph(["Five.", `<w:fldSimple w:instr=" REF _Ref1 ">${run("1", raised)}</w:fldSimple>`]),
      paragraph(["Six: ", `<w:fldSimple w:instr=" REF _Ref1 ">${run("1")}</w:fldSimple>`, "."]),
    ];
    expect(await blocks(body.join(""), { footnotes: note(4, ["A."]) })).toEqual([
      "One.{1→footnote 4} Two.",
      "Three.{1→footnote 4} See note 1.",
      "Four.{1→footnote 4}",
      "Five.{1→footnote 4}",
      "Six: 1.",
    ]);
  });

  test("are found where a link leads to the mark of a footnote", async () => {
    const body = [
      paragraph(["One.", bookmark("_Ref1", reference(4)), " Two."]),
      paragraph(["Three.", link("_Ref1", "1"), " Four."]),
      paragraph(["Five: ", link("_Ref1", "above"), "."]),
    ];
    expect(await blocks(body.join(""), { footnotes: note(4, ["A."]) })).toEqual([
      "One.{1→footnote 4} Two.",
      "Three.{1→footnote 4} Four.",
      "Five: above.",
    ]);
  });

  test("are found where they are typed on lines of one paragraph", async () => {
    const body = [
      paragraph(["One.", run("1", raised), " Two.", run("2", raised)]),
      paragraph([run("1", raised), " A.", "<w:r><w:br/></w:r>", run("2", raised), " B."]),
    ];
    const document = await read({ body: body.join("") });
    expect([...document.footnotes.values()].map(([words = ""]) => words.trim())).toEqual(["A.", "B."]);
  });

  test("are found where they are typed", async () => {
    const body = [
      paragraph(["One.", run("1", raised), " A hall of 40 m", run("2", raised), ".", run("2", raised)]),
      styled("Notes", "berschrift1"),
      paragraph([run("1", raised), " A."]),
      paragraph([run("2", '<w:position w:val="6"/>'), " B."]),
    ];
    const document = await read({ body: body.join(""), styles: heading });
    expect(shown(document).at(0)).toMatch(/^One\.\{1.*\} A hall of 40 m2\.\{2.*\}$/u);
    expect([...document.footnotes.values()]).toEqual([[" A."], [" B."]]);
  });

  test("are found where they are linked", async () => {
    const body = [
      paragraph(["One.", bookmark("r1", link("n1", "1")), " Two.", bookmark("r2", link("n2", "2"))]),
      paragraph(["Three."]),
      `<w:bookmarkStart w:id="n1" w:name="n1"/>`,
      paragraph(["A. ", link("r1", "↩")], '<w:numPr><w:numId w:val="3"/></w:numPr>'),
      paragraph(
        [bookmark("n2", "<w:r/>"), "B. ", link("r2", "↩")],
        '<w:numPr><w:numId w:val="3"/></w:numPr>',
      ),
    ];
    const document = await read({ body: body.join(""), numbering: numberedList });
    expect(shown(document)).toEqual(["One.{1→footnote 1} Two.{2→footnote 2}", "Three."]);
    expect([...document.footnotes.values()].map(([first]) => first?.trim())).toEqual(["A.", "B."]);
  });

  test("leave no raised commas in the text", async () => {
    const body = paragraph(["One.", reference(1), run(",", raised), reference(2), " Two."]);
    expect(await blocks(body)).toEqual(["One.{1→footnote 1}{2→footnote 2} Two."]);
  });
});

const numberedList = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="§ %1"/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="*"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="9"/></w:lvlOverride></w:num>
  <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>`;

const item = (words: string, list: number, level = 0) =>
  paragraph([words], `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

test.each([
  ["russianLower", ["а) One.", "б) Two."]],
  ["chineseCounting", ["一) One.", "二) Two."]],
])("paragraphs are numbered in the format %s", async (format, expected) => {
  const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="${format}"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  expect(await blocks(item("One.", 1) + item("Two.", 1), { numbering })).toEqual(expected);
});

test("the numbers of paragraphs are those that Word prints", async () => {
  const body = [
    item("One.", 1),
    item("Two.", 1, 1),
    item("Three.", 1, 1),
    item("Four.", 1, 2),
    item("Five.", 1),
    item("Six.", 1, 1),
  ];
  const others = [item(" ", 1), item("Seven.", 2), item("Eight.", 0), item("Nine.", 7)];
  expect(await blocks([...body, ...others].join(""), { numbering: numberedList })).toEqual([
    "§ 3 One.",
    "3a) Two.",
    "3b) Three.",
    "Four.",
    "§ 4 Five.",
    "4a) Six.",
    "§ 9 Seven.",
    "Eight.",
    "Nine.",
  ]);
});

const cap = (words: string, frame: string) => paragraph([words], `<w:framePr ${frame}/>`);

test("a drop cap begins the word behind it", async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="Cap"><w:pPr><w:framePr w:dropCap="drop"/></w:pPr></w:style>';
  const body = [
    '<w:p><w:pPr><w:pStyle w:val="Cap"/></w:pPr><w:r><w:t>O</w:t></w:r></w:p>',
    "<w:p/>",
    paragraph(["n ice."]),
    cap("T", 'w:dropCap="drop" w:lines="3"'),
    paragraph(["he reef."]),
    cap("A", ""),
    paragraph(["t sea."]),
    paragraph([`<w:r>${box("N")}</w:r>`, "o ship."]),
    paragraph([`<w:r>${box("B")}</w:r>`, "Ships."]),
    cap("Z", 'w:dropCap="margin"'),
  ];
  expect(await blocks(body.join(""), { styles })).toEqual([
    "On ice.",
    "The reef.",
    "At sea.",
    "No ship.",
    "Ships.",
    "B",
    "Z",
  ]);
});

const chunk = (others: Readonly<Record<string, string>>) =>
  read({ body: `${paragraph(["One."])}<w:altChunk r:id="r5"/>${paragraph(["Three."])}`, others });

describe("files that are put in", () => {
  test.each([
    ["a page", "page.html", "<html><body><p>Two <b>a</b>.</p></body></html>"],
    [
      "an archive of a page",
      "page.mht",
      'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--=x"\r\n\r\n----=x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p class=3D"x">Two=\r\n a.</p></body></html>\r\n----=x--',
    ],
    ["plain text", "page.txt", "Two a."],
  ])("are read: %s", async (_, name, content) => {
    const document = await chunk({ [`aFChunk ${name}`]: content });
    expect(shown(document)).toEqual(["One.", "Two a.", "Three."]);
    expect(document.warnings).toEqual([]);
  });

  test("are named if they can't be read", async () => {
    const document = await chunk({ "aFChunk part.rtf": "{\\rtf1 Two}" });
    expect(shown(document)).toEqual(["One.", "Three."]);
    expect(document.warnings).toEqual([
      "A part of the document is left out, since it can't be read: word/part.rtf.",
    ]);
  });
});

test.each(["ns0", ""])("namespaces count, not their prefixes: %j", async (prefix) => {
  const colon = prefix === "" ? "" : `${prefix}:`;
  const xmlns = `xmlns${prefix === "" ? "" : `:${prefix}`}="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;
  const bytes = zipped({
    "_rels/.rels":
      '<ns1:Relationships xmlns:ns1="x"><ns1:Relationship Type="x/officeDocument" Target="d.xml"/></ns1:Relationships>',
    "d.xml": `<${colon}document ${xmlns} xmlns:v="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><${colon}body><${colon}p><${colon}pPr><${colon}outlineLvl v:val="0"/></${colon}pPr><${colon}r><${colon}t>One.</${colon}t></${colon}r></${colon}p></${colon}body></${colon}document>`,
  });
  expect(shown(await readDocx(bytes, "book.docx"))).toEqual(["## One."]);
});

describe("readDocx with an unreadable file", () => {
  const compound = Buffer.from("d0cf11e0a1b11ae1", "hex");
  const whole = wordFile({ body: paragraph(["One."]) });

  test.each([
    ["an old Word document", compound, "is an old Word document, so it can't be read: save it as .docx."],
    [
      "a document with a password",
      Buffer.concat([compound, Buffer.from("EncryptedPackage", "utf16le")]),
      "is encrypted, so it can't be read: save it without a password.",
    ],
    ["a picture", Buffer.from("\x89PNG"), "isn't a Word document: save it as .docx."],
    ["an empty file", Buffer.alloc(0), "isn't a Word document: save it as .docx."],
    [
      "another archive",
      zipped({ mimetype: "application/epub+zip" }),
      "isn't a Word document: save it as .docx.",
    ],
    [
      "a truncated document",
      whole.subarray(0, whole.length - 100),
      "is cut off or damaged: get it again and use that.",
    ],
  ])("throws an IbidError that names the file: %s", async (_what, bytes, reason) => {
    const refusal = await readDocx(bytes, "book.docx").catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(IbidError);
    expect(refusal).toMatchObject({ message: `book.docx ${reason}` });
  });
});
