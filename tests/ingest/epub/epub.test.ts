import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import type { Draft } from "../../../src/ingest/draft/draft.ts";
import { readEpub } from "../../../src/ingest/epub/epub.ts";
import { draftFromDocument } from "../../../src/ingest/draft/from-document.ts";
import { labelled } from "../documents.ts";
import { refusal } from "../../support/refusal.ts";
import { epubFile, page, type Extras, type Pages } from "./epub-files.ts";

async function draft(pages: Pages, extras?: Extras): Promise<Draft> {
  return draftFromDocument(await readEpub(epubFile(pages, extras), "book.epub"));
}

/** The paragraphs with their chapters in front, and with footnote ids in braces at their offsets. */
function shownIn({ paragraphs }: Draft): string[] {
  return paragraphs.map((paragraph) => `${paragraph.chapter?.name ?? ""}: ${labelled(paragraph)}`);
}

const nav = (...entries: readonly (readonly [href: string, title: string])[]): Extras => ({
  items: `<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>`,
  files: {
    "OPS/nav.xhtml": page(
      `<nav epub:type="toc"><h1>Contents</h1><ol>${entries.map(([href, title]) => `<li><a href="${href}">${title}</a></li>`).join("")}</ol></nav>`,
    ),
  },
});

function referenceTo(note: string, label: string): string {
  return `<sup><a epub:type="noteref" id="r${note}" href="../notes/end.xhtml#${note}">${label}</a></sup>`;
}

function endnote(id: string, from: string, body: string): string {
  return `<li id="${id}" epub:type="endnote"><p>${body} <a href="../text/${from}.xhtml#r${id}" epub:type="backlink">↩</a></p></li>`;
}

describe("readEpub", () => {
  test("reads a page once, though several items are places in it", async () => {
    const book = await draft(
      { "a.xhtml": "<p id='x'>One.</p><p id='y'>Two.</p>" },
      {
        items: `<item id="x" href="a.xhtml#x" media-type="application/xhtml+xml"/>`,
        spine: `<itemref idref="p0"/><itemref idref="x"/>`,
      },
    );
    expect(book.paragraphs.map(({ text }) => text)).toEqual(["One.", "Two."]);
  });

  test("reads pages in the order of the spine, with title and language", async () => {
    const book = await draft(
      {
        "b.xhtml": "<h2>II</h2><p>Two.</p>",
        "a%20a.xhtml": "<h2>I</h2><p>One&nbsp;and <a id='x'/>more.</p>",
      },
      { spine: `<itemref idref="p1"/><itemref idref="p0"/>` },
    );
    expect(book).toMatchObject({ title: "The Reef", language: "en-GB", warnings: [] });
    expect(shownIn(book)).toEqual(["Ch. I: One\u00a0and more.", "Ch. II: Two."]);
  });

  test("finds footnotes in another file, with numbers that restart in each chapter", async () => {
    const book = await draft({
      "text/one.xhtml": `<h2>I</h2><p>He fled.${referenceTo("n1", "1")} She stayed.${referenceTo("n2", "2")}</p>`,
      "text/two.xhtml": `<h2>II</h2><p>They met.${referenceTo("m1", "1")}</p>`,
      "notes/end.xhtml": `<section epub:type="endnotes"><h2>Notes</h2><h3>I</h3><ol>${endnote("n1", "one", "To Rome.")}${endnote("n2", "one", "At home.")}</ol>
        <h3>II</h3><ol>${endnote("m1", "two", "Ibid.")}</ol></section>`,
    });
    expect(shownIn(book)).toEqual(["Ch. I: He fled.{1@1} She stayed.{2}", "Ch. II: They met.{1@2}"]);
    expect([...book.footnoteBodies]).toEqual([
      ["1@1", "To Rome."],
      ["2", "At home."],
      ["1@2", "Ibid."],
    ]);
    expect(book.warnings).toEqual([]);
  });

  test("reads EPUB 2, where footnotes and text link to each other", async () => {
    const book = await draft(
      {
        "one.html": `<h2>Chapter 1</h2><p>He fled.<a id="r1" href="notes.html#n1">[1]</a> She<a id="r2" href="notes.html#n2">*</a> stayed.</p>`,
        "notes.html": `<h2>Notes</h2><p><a id="n1" href="one.html#r1">[1]</a> To Rome.</p><p>By sea.</p><p><a id="n2" href="one.html#r2">*</a> At home.</p>`,
      },
      { metadata: "<dc:title> </dc:title><dc:title>Reefs</dc:title>" },
    );
    expect(book.title).toBe("Reefs");
    expect(shownIn(book)).toEqual(["Ch. 1: He fled.{1} She{*} stayed."]);
    expect(book.footnoteBodies).toEqual(
      new Map([
        ["1", "To Rome.\nBy sea."],
        ["*", "At home."],
      ]),
    );
  });

  test("finds footnotes, but no text, in pages outside of the reading order", async () => {
    const book = await draft(
      {
        "a.xhtml": `<p>He fled.<sup><a href="b.xhtml#n1">1</a></sup></p>`,
        "b.xhtml": `<p id="n1">To Rome.</p><p>Buy now!</p>`,
      },
      { spine: `<itemref idref="p0"/><itemref idref="p1" linear="no"/>` },
    );
    expect(shownIn(book)).toEqual([": He fled.{1}"]);
    expect([...book.footnoteBodies.values()]).toEqual(["To Rome."]);
  });

  test("doesn't take short footnotes for a table of contents", async () => {
    const labels = ["1", "2", "3", "4"];
    const text = labels.map(
      (label) => `<p>One.<sup><a id="r${label}" href="b.xhtml#n${label}">${label}</a></sup></p>`,
    );
    const notes = labels.map(
      (label) => `<p id="n${label}">Ibid. <a href="a.xhtml#r${label}">Return to text</a></p>`,
    );
    const book = await draft({ "a.xhtml": text.join(""), "b.xhtml": notes.join("") });
    expect([...book.footnoteBodies.values()]).toEqual(["Ibid.", "Ibid.", "Ibid.", "Ibid."]);
  });

  test("leaves out the cover, the title page and the contents", async () => {
    const contents = `<h1>Contents</h1><p><a href="a.xhtml">One</a></p><p><a href="d.xhtml#x">Two</a></p><p><a href="e.xhtml">Three</a></p>`;
    const book = await draft(
      {
        "cover.xhtml": `<svg><text>The Reef</text></svg>`,
        "title.xhtml": page("<h1>The Reef</h1><p>By me</p>").replace("<body", `<body epub:type="titlepage"`),
        "half.xhtml": "<p>The Reef, at last</p>",
        "toc.xhtml": contents,
        "a.xhtml": "<h2>One</h2><p>Text.</p>",
        "z.xhtml": `<section epub:type="colophon"><p>Set in type.</p></section>`,
      },
      {
        guide: `<guide><reference type="title-page" href="half.xhtml"/><reference type="toc" href="a.xhtml#toc"/></guide>`,
      },
    );
    expect(shownIn(book)).toEqual([": Text."]);
  });

  test("takes a chapter's name from the table of contents if its page has no heading", async () => {
    const pages = {
      "a.xhtml": "<p>DEDICATION</p><p>To her.</p>",
      "b.xhtml": "<h2>Chapter I</h2><p>One.</p>",
      "c.xhtml": "<p>Two.</p>",
      "d.xhtml": "<p>Three.</p>",
    };
    const book = await draft(
      pages,
      nav(["a.xhtml", "Dedication"], ["b.xhtml", "Other"], ["d.xhtml#top", "Interlude"]),
    );
    expect(shownIn(book)).toEqual(["DEDICATION: To her.", "Ch. I: One.", "Ch. I: Two.", "Interlude: Three."]);
    const inSpine = await draft(
      { ...pages, "z.xhtml": "<p>Four.</p>" },
      {
        ...nav(["d.xhtml", "Interlude"]),
        spine: `<itemref idref="nav"/><itemref idref="p4"/><itemref idref="p3"/>`,
      },
    );
    expect(shownIn(inSpine)).toEqual([": Four.", ": Three."]);
    const ncx = `<ncx><navMap><navPoint><navLabel><text>Interlude</text></navLabel><content src="d.xhtml"/></navPoint></navMap></ncx>`;
    const older = await draft(pages, {
      items: `<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>`,
      files: { "OPS/toc.ncx": ncx },
    });
    expect(shownIn(older).at(-1)).toBe("Interlude: Three.");
  });

  test.each([
    [
      "the navigation document",
      `<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>`,
      "OPS/nav.xhtml",
      page(
        `<nav epub:type="page-list"><ol><li><a href="a.xhtml">4</a></li><li><a href="a.xhtml#x">5</a></li></ol></nav>`,
      ),
    ],
    [
      "the NCX",
      `<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>`,
      "OPS/toc.ncx",
      `<ncx><pageList><pageTarget><navLabel><text>4</text></navLabel><content src="a.xhtml"/></pageTarget>
        <pageTarget><navLabel><text>5</text></navLabel><content src="a.xhtml#x"/></pageTarget></pageList></ncx>`,
    ],
  ])("takes printed pages from the list in %s", async (_, items, name, list) => {
    const book = await draft(
      { "a.xhtml": `<p>One <b id="x">two</b>.</p>` },
      { items, files: { [name]: list } },
    );
    expect(shownIn(book)).toEqual([": One two."]);
    expect(book.pages).toEqual([
      { label: "4", paragraph: 1, offset: 0 },
      { label: "5", paragraph: 1, offset: 4 },
    ]);
  });

  test("takes the author, the date and the publisher from the package", async () => {
    const metadata = `<dc:title>The Reef</dc:title><dc:creator opf:role="aut">A. Author</dc:creator><dc:creator id="t">T. Ranslator</dc:creator>
      <meta refines="#t" property="role">trl</meta><dc:creator id="b">B. Author</dc:creator>
      <meta refines="#b" property="role">ann</meta><meta refines="#b" property="role">aut</meta><dc:date opf:event="modification">2020</dc:date>
      <dc:date opf:event="publication">1911-05-02T10:00:00Z</dc:date><dc:publisher>Harbour Press</dc:publisher>`;
    expect((await draft({ "a.xhtml": "<p>One.</p>" }, { metadata })).metadata).toEqual({
      author: "A. Author; B. Author",
      released: "1911-05-02",
      source: "Harbour Press",
    });
  });

  test("tells the date of the work from that of the digital edition", async () => {
    const metadata = `<dc:title>The Reef</dc:title><dc:date>2014-05-25T00:00:00Z</dc:date>
      <dc:date opf:event="original-publication">1911</dc:date>`;
    expect((await draft({ "a.xhtml": "<p>One.</p>" }, { metadata })).metadata).toMatchObject({
      published: "1911",
      released: "2014-05-25",
    });
  });

  test("finds files and places whose names differ in capitals only, and chapters with a fragment", async () => {
    const book = await draft(
      { "Text/One.xhtml": `<h1>One</h1><p>He fled.<sup><a id="r1" href="notes.xhtml#N1">1</a></sup></p>` },
      {
        items: `<item id="p1" href="text/notes.xhtml#n1" media-type="application/xhtml+xml"/>`,
        spine: `<itemref idref="p0"/><itemref idref="p1"/>`,
        files: {
          "OPS/Text/Notes.xhtml": page(`<h1>Notes</h1><p id="n1"><a href="one.xhtml#r1">1</a> To Rome.</p>`),
        },
      },
    );
    expect(shownIn(book)).toEqual([": He fled.{1}"]);
    expect([...book.footnoteBodies]).toEqual([["1", "To Rome."]]);
  });

  test("finds notes in another file by marks that its style sheet raises", async () => {
    const book = await draft(
      {
        "a.xhtml": `<h1>One</h1><p>He fled.<span class="nr">1</span> She stayed.<a class="nr" href="n.xhtml#n2">2</a></p>`,
        "n.xhtml": `<h1>Notes</h1><p>1. To Rome.</p><p id="n2">At home.</p>`,
      },
      {
        items: `<item id="css" href="s.css" media-type="text/css"/>`,
        files: { "OPS/s.css": "p { margin: 0 } .nr { vertical-align: super }" },
      },
    );
    expect(shownIn(book)).toEqual([": He fled.{1} She stayed.{2}"]);
    expect([...book.footnoteBodies]).toEqual([
      ["1", "To Rome."],
      ["2", "At home."],
    ]);
  });

  test("keeps a paragraph with an aside in it whole, and counts one that is a footnote without a mark", async () => {
    const text = `<p>He fled.<aside epub:type="footnote">To Rome.</aside> She <aside>Anna</aside>stayed.<a href="#n2">2</a>
      <aside id="n2" epub:type="footnote">Alone.</aside></p>`;
    const book = await draft({ "a.xhtml": text });
    expect(shownIn(book)).toEqual([": He fled.{1} She stayed.{2}", ": Anna"]);
    expect([...book.footnoteBodies.values()]).toEqual(["To Rome.", "Alone."]);
  });

  test("warns of missing pages, and returns no paragraphs if there are none", async () => {
    const spine = `<itemref idref="p0"/><itemref idref="p1"/><itemref idref="nowhere"/>`;
    const items = `<item id="p1" href="b.xhtml" media-type="application/xhtml+xml"/>`;
    const book = await draft({ "a.xhtml": "<p>One.</p>" }, { spine, items });
    expect(shownIn(book)).toEqual([": One."]);
    expect(book.warnings).toEqual([
      "A part of the EPUB is missing or damaged: nowhere.",
      "A part of the EPUB is missing or damaged: OPS/b.xhtml.",
    ]);
    expect((await draft({ "a.xhtml": "<img src='a.png'/>" })).paragraphs).toEqual([]);
  });

  test("doesn't expand entities that a page declares", async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
      <html><body><p>One &b; &c; &hellip;</p></body></html>`;
    expect(shownIn(await draft({ "a.xhtml": bomb }))).toEqual([": One &b; &c; …"]);
  });
});

const encryption = (algorithm: string): Extras => ({
  files: {
    "META-INF/encryption.xml": `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">
      <enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="OPS/a.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`,
  },
});

describe("readEpub with an unreadable file", () => {
  const one = { "a.xhtml": "<p>One.</p>" };

  test.each([
    [
      "encrypted",
      epubFile(one, encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc")),
      /^This EPUB is encrypted, so it can't be read/,
    ],
    ["truncated", epubFile(one).subarray(0, -40), /cut off or damaged/],
    [
      "an archive of something else",
      epubFile(one, { files: { "META-INF/container.xml": "" } }),
      /isn't an EPUB/,
    ],
    ["without its package", epubFile(one, { files: { "OPS/package.opf": "" } }), /isn't an EPUB/],
    ["a picture", Buffer.from("\x89PNG\r\n"), /isn't what its name says/],
    ["empty", Buffer.alloc(0), /isn't what its name says/],
  ])("throws an IbidError if it is %s", async (_, bytes, message) => {
    expect(await refusal(readEpub(bytes, "book.epub"))).toMatch(message);
  });

  test("accepts obfuscated fonts", async () => {
    const book = await draft(one, encryption("http://www.idpf.org/2008/embedding"));
    expect(shownIn(book)).toEqual([": One."]);
  });
});

test("each part is told when it is read", async () => {
  const told: unknown[] = [];
  const pages = { "a.xhtml": page("<p>One.</p>"), "b.xhtml": page("<p>Two.</p>") };
  await readEpub(epubFile(pages), "book.epub", (progress) => told.push(progress));
  expect(told).toEqual([1, 2].map((done) => ({ unit: "part", done, total: 2 })));
});
