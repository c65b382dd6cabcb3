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
