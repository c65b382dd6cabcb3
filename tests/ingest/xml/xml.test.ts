import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import type { Document } from "../../../src/ingest/document.ts";
import { draftFromDocument } from "../../../src/ingest/draft/from-document.ts";
import { readXml } from "../../../src/ingest/xml/xml.ts";
import { labelled, shown } from "../documents.ts";

const read = (source: string) => readXml(Buffer.from(source), "book.xml");

/** The texts of footnotes by target. */
const notesOf = ({ footnotes }: Document) => Object.fromEntries(footnotes);

const fictionBook = (body: string, notes = "") => `<?xml version="1.0" encoding="utf-8"?>
  <FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" xmlns:l="http://www.w3.org/1999/xlink">
  <description><title-info><author><first-name>Anna</first-name><last-name>Lund</last-name></author>
  <book-title>The ferry</book-title><lang>en</lang></title-info>
  <publish-info><publisher>Nordvik Press</publisher><year>1911</year></publish-info></description>
  <body><title><p>The</p><p>ferry</p></title>${body}</body><body name="notes">${notes}</body>
  <binary id="cover.jpg">AAAA</binary></FictionBook>`;

describe("FictionBook", () => {
  test("has chapters, verse and notes in a body of their own", () => {
    const document = read(
      fictionBook(
        `<section><title><p>I</p></title><p>He <emphasis>left</emphasis>.<a l:href="#n1" type="note">[1]</a></p>
        <subtitle>* * *</subtitle><poem><stanza><v>O ferry,</v><v>O bridge.</v></stanza></poem></section>`,
        `<section id="n1"><title><p>1</p></title><p>In June.</p><p>Or July.</p></section>`,
      ),
    );
    expect(shown(document)).toEqual(["# The ferry", "## I", "He left.{1→n1}", "O ferry, O bridge."]);
    expect(notesOf(document)).toEqual({ n1: ["In June.", "Or July."] });
    expect(document).toMatchObject({
      title: "The ferry",
      language: "en",
      metadata: { author: "Anna Lund", published: "1911", source: "Nordvik Press" },
    });
  });

  test("has links that don't say that they lead to notes, and typed notes", () => {
    const document = read(
      fictionBook(
        `<section><p>He left.<a l:href="#n1">1</a> She stayed.<sup>2</sup></p></section>
        <section><title><p>Notes</p></title><p>2. At home.</p></section>`,
        `<section id="n1"><title><p>1</p></title><p>In June.</p></section>`,
      ),
    );
    expect(draftFromDocument(document).paragraphs.map(labelled)).toEqual(["He left.{1} She stayed.{2}"]);
    expect(Object.values(notesOf(document))).toEqual([["In June."], ["At home."]]);
  });

  test("has notes that begin with their labels", () => {
    const document = read(
      fictionBook(
        `<section><p>He left.<a l:href="#n1" type="note">[1]</a><a l:href="#n2" type="note">[2]</a></p></section>`,
        `<section id="n1"><p>1. In June.</p></section><section id="n2"><p>2. 3 June.</p></section>`,
      ),
    );
    expect(notesOf(document)).toEqual({ n1: ["In June."], n2: ["3 June."] });
  });
});

const edition = (
  text: string,
  dates = "<sourceDesc><bibl><date>1911</date></bibl></sourceDesc>",
) => `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
  <titleStmt><title>The ferry</title><author>A. Lund</author></titleStmt>
  ${dates}</fileDesc></teiHeader>
  <text xml:lang="en">${text}</text></TEI>`;

describe("TEI", () => {
  test("tells the date of the work from that of the digital edition, in words or as an attribute", () => {
    const dates = `<publicationStmt><date when="2004-05-01"/></publicationStmt>
      <sourceDesc><bibl><date when="1911">spring of 1911</date></bibl></sourceDesc>`;
    const { metadata } = read(edition("<body><p>He left.</p></body>", dates));
    expect(metadata).toMatchObject({ published: "spring of 1911", released: "2004-05-01" });
  });

  test("has divisions, pages, notes in their place and notes elsewhere", () => {
    const document = read(
      edition(`<body><div><head>Book I</head><div><head>The wreck</head>
        <pb n="12"/><p>He left<note n="a" place="foot">In <hi>June</hi>.</note> at once.<ref target="#x">2</ref></p>
        <fw>THE FERRY</fw><lg><l>O ferry,</l><l>O bridge.</l></lg></div></div></body>
        <back><div><note xml:id="x" n="2"><p>By night.</p></note></div></back>`),
    );
    expect(shown(document)).toEqual([
      "## Book I",
      "### The wreck",
      "He left{a→note 1} at once.{2→x}",
      "O ferry, O bridge.",
    ]);
    expect(notesOf(document)).toEqual({ "note 1": ["In June."], x: ["By night."] });
    expect(draftFromDocument(document).pages).toEqual([{ label: "12", paragraph: 1, offset: 0 }]);
    expect(document).toMatchObject({
      title: "The ferry",
      language: "en",
      metadata: { author: "A. Lund", published: "1911" },
    });
  });

  test("has the persons of a play and its witnesses in paragraphs of their own", () => {
    const cast = "<castList><castItem>ANN</castItem><castItem>BEN, her brother</castItem></castList>";
    expect(
      shown(read(edition(`<front>${cast}<listWit><witness>Octavo, 1590</witness></listWit></front>`))),
    ).toEqual(["ANN", "BEN, her brother", "Octavo, 1590"]);
  });

  test.each([
    [
      "that name their places",
      `<p>He left.<anchor xml:id="a1"/> She stayed.<anchor xml:id="a2"/></p>`,
      `<note target="#a1" n="1">In June.</note><note target="#a2" n="2">At home.</note>`,
    ],
    [
      "that are items of a list, with links to them",
      `<p>He left.<ref target="#n1"><hi rend="superscript">1</hi></ref> She stayed.<ref target="#n2">2</ref></p>`,
      `<list><item xml:id="n1">1 In June.</item><item xml:id="n2">2 At home.</item></list>`,
    ],
    [
      "that are typed",
      `<p>He left.<hi rend="sup">1</hi> She <pb n="A3"/>stayed.<hi rend="sup">2</hi></p>`,
      `<div><head>Notes</head><p>1. In June.</p><p>2. At home.</p></div>`,
    ],
  ])("has notes %s", (_how, text, notes) => {
    const draft = draftFromDocument(read(edition(`<body>${text}</body><back>${notes}</back>`)));
    expect(draft.paragraphs.map(labelled)).toEqual(["He left.{1} She stayed.{2}"]);
    expect([...draft.footnoteBodies.values()]).toEqual(["In June.", "At home."]);
    expect(draft.pages.map(({ label }) => label)).toEqual(text.includes("A3") ? ["A3"] : []);
  });

  test("has notes in notes", () => {
    const document = read(
      edition(`<body><p>He left<note>In June<note>Of 1911.</note>, by night.</note>.</p></body>`),
    );
    expect(Object.fromEntries(draftFromDocument(document).footnoteBodies)).toEqual({
      1: "In June, by night.",
      2: "Of 1911.",
    });
  });

  test("is read as the editor corrects it", () => {
    const document = read(
      edition(`<body><p>He <choice><sic>lest</sic><corr>left</corr></choice>
        <app><lem>Nordvik</lem><rdg>Norwick</rdg></app>, <choice><abbr>Capt.</abbr><expan>Captain</expan></choice>
        <del>and</del> Lund.</p></body>`),
    );
    expect(shown(document)).toEqual(["He left Nordvik, Captain Lund."]);
  });
});

const versesOf = (document: Document) =>
  draftFromDocument(document).paragraphs.flatMap(({ text, verses = [] }) =>
    verses.map(({ offset, ...verse }) => ({ ...verse, words: text.slice(offset, offset + 8) })),
  );

const bible = (
  book: string,
) => `<?xml version="1.0"?><osis><osisText xml:lang="en"><header><work><title>A Bible</title>
  </work></header><div type="book" osisID="Ruth"><title type="main" short="Ruth">The book of Ruth</title>
  ${book}</div></osisText></osis>`;

describe("OSIS", () => {
  test("has verses as places, whether their elements hold them or stand around them", () => {
    const held = `<chapter osisID="Ruth.1"><p><verse osisID="Ruth.1.1">In those days,</verse>
      <verse osisID="Ruth.1.2">a man<note n="a">Elimelech</note> left.</verse></p></chapter>`;
    const around = `<chapter sID="Ruth.1"/><p><verse sID="Ruth.1.1"/>In those days,<verse eID="Ruth.1.1"/>
      <verse sID="Ruth.1.2"/>a man<note n="a">Elimelech</note> left.<verse eID="Ruth.1.2"/></p><chapter eID="Ruth.1"/>`;
    for (const document of [read(bible(held)), read(bible(around))]) {
      expect(shown(document)).toEqual([
        "# The book of Ruth",
        "## Ruth 1",
        "In those days, a man{a→note 1} left.",
      ]);
      expect(versesOf(document)).toEqual([
        { number: 1, chapter: 1, book: "Ruth", words: "In those" },
        { number: 2, chapter: 1, book: "Ruth", words: "a man le" },
      ]);
    }
  });

  test("without paragraphs has one for each verse", () => {
    const verses = `<chapter osisID="Ruth.1"><verse osisID="Ruth.1.1">One.</verse><verse osisID="Ruth.1.2">Two.</verse></chapter>`;
    expect(shown(read(bible(verses)))).toEqual(["# The book of Ruth", "## Ruth 1", "One.", "Two."]);
  });
});

test("other XML is refused", () => {
  expect(() => read("<rss><channel/></rss>")).toThrow(/book\.xml is XML of a kind that can't be read/);
  expect(() => read("<osis")).toThrow(/can't be read/);
});

test.each(["<p>", "<div><head>", "<note>", "<choice><sic>"])("many nested %s don't take long", (tags) => {
  expect(() => read(`<TEI><text>${tags.repeat(2000)}One.</text></TEI>`)).not.toThrow();
});
