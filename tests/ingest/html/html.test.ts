import { Buffer } from "node:buffer";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Document, Inline } from "../../../src/ingest/document.ts";
import type { Draft } from "../../../src/ingest/draft/draft.ts";
import { draftFromDocument } from "../../../src/ingest/draft/from-document.ts";
import { readHtml } from "../../../src/ingest/html/html.ts";
import { labelled } from "../documents.ts";

function draft(html: string): Draft {
  return draftFromDocument(readHtml(Buffer.from(html), "book.html"));
}

/** The paragraphs with footnote labels in braces at their offsets. */
function marked(html: string): string[] {
  return draft(html).paragraphs.map(labelled);
}

describe("paragraphs", () => {
  test.each([
    ["<p>One.\n   Two.</p><p> </p><p>Three.<p>Four", ["One. Two.", "Three.", "Four"]],
    ["<div>One <b>and</b><div>two<p>three</p>four</div></div>", ["One and", "two", "three", "four"]],
    ["<ul><li>One<li>Two<ul><li>Three</ul></ul>", ["One", "Two", "Three"]],
    ["<blockquote>One<cite>Two</cite></blockquote>", ["OneTwo"]],
    ["<dl><dt>One<dd>Two</dl>", ["One", "Two"]],
    ["<table><tr><td>One<td>Two<tr><th>Three<td><p>Four</table>", ["One Two", "Three", "Four"]],
    ["<p>One<br>two<br/>three</p>", ["One two three"]],
    ["One<br><br>\n<br>Two<hr>Three", ["One", "Two", "Three"]],
    ["<pre>One\ntwo\n \n\nThree</pre>", ["One two", "Three"]],
    ["<p>19<sup>th</sup> 10<sup>6</sup> m<sup>2</sup> H<sub>2</sub>O</p>", ["19th 106 m2 H2O"]],
    ["<p>caf&eacute;&nbsp;&mdash; &#x201c;a&shy;b&#8221; &amp;lt;", ["café\u00a0— “a\u00adb” &lt;"]],
    [
      `<p>${"<b>".repeat(500)}One <i>two</i>${"</b>".repeat(480)}<script>no</script>, three<p>Four`,
      ["One two, three", "Four"],
    ],
    [`${"<b>a<p>".repeat(300)}End`, [...Array.from({ length: 300 }, () => "a"), "End"]],
    ["<p>One<wbr>two <ruby>漢<rp>(<rt>kan<rp>)</ruby>", ["Onetwo 漢"]],
  ])("are read from %s", (html, paragraphs) => {
    expect(marked(html)).toEqual(paragraphs);
  });

  test("leave out elements that aren't part of the text", () => {
    const html = `<!DOCTYPE html><html lang="en-GB"><head><title>The Reef</title><style>p { color: red }</style></head>
      <body><!-- a comment --><nav><ol><li><a href="#a">1</a></ol></nav><script>alert("1")</script>
      <template><p>Template</p></template><p hidden>Hidden</p><p style="color:red;display: none">None</p>
      <noscript>No script</noscript><svg><title>Picture</title><text>Drawn</text></svg><img alt="A goat">
      <p>One <span class="pagenum">[Pg 12]</span>two.<span role="doc-pagebreak" title="13">13</span></p></body>`;
    expect(draft(html)).toMatchObject({
      title: "The Reef",
      language: "en-GB",
      paragraphs: [{ text: "One two." }],
    });
  });

  test("are read from XHTML with self-closed elements and without expanding declared entities", () => {
    const html = `<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "aaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>
      <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="de"><head><title/><script src="a.js"/></head>
      <body><p><a id="x"/>One &hellip; &a; &b; &amp;hellip;</p><p>Two &lt; <![CDATA[three]]></p></body></html>`;
    expect(draft(html)).toMatchObject({ title: undefined, language: "de" });
    expect(marked(html)).toEqual(["One … &a; &b; &hellip;", "Two < three"]);
  });
});

test("the author, the date and the publisher are those that a page declares", () => {
  const html = `<head><title>The Project Gutenberg eBook of The Reef, by A. Author</title><meta name="author" content="A. Author">
    <meta property="article:published_time" content="1911-05-02"><meta name="DC.publisher" content="Harbour Press"></head><p>One.`;
  expect(draft(html)).toMatchObject({
    title: "The Reef",
    metadata: { author: "A. Author", published: "1911-05-02", source: "Harbour Press" },
  });
});

describe("printed pages", () => {
  test.each([
    [`<p>One <span epub:type="pagebreak" id="p12" title="12"></span>two.</p>`, "One two.", [["12", 4]]],
    [
      `<p>O<span class="page_number">[13]</span>ne <a class="page" id="p14">p. 14</a>two.</p>`,
      "One two.",
      [
        ["13", 1],
        ["14", 4],
      ],
    ],
    [
      `<p><a id="Page_xiv"></a>One <span role="doc-pagebreak" aria-label="Page 15">15</span>two.</p>`,
      "One two.",
      [
        ["xiv", 0],
        ["15", 4],
      ],
    ],
    [`<div id="page7"><p>One</p></div>`, "One", [["7", 0]]],
    [`<h2>I<span class="pb" id="x">3</span></h2><p>One.</p>`, "One.", [["3", 0]]],
    [`<p>See page <a class="page" href="#p12">12</a>.</p>`, "See page 12.", []],
    [`<p class="page">On page 12.</p>`, "On page 12.", []],
    [`<p>One<span class="pagebreak" title="unnumbered"></span></p>`, "One", []],
  ] as const)("are marks, not words, in %s", (html, text, pages) => {
    const { paragraphs, pages: found } = draft(html);
    expect(paragraphs).toMatchObject([{ text }]);
    expect(found.map(({ label, offset }) => [label, offset])).toEqual(pages);
  });
});

test("headings open chapters", () => {
  const html =
    "<h1>The Reef</h1><hgroup><h2>Chapter I</h2><p>The <i>Wreck</i></p></hgroup><p>One.<h2>II<br>Home</h2><h3>a</h3><p>Two.";
  expect(draft(html).title).toBe("The Reef");
  expect(draft(html).chapters).toEqual([
    { name: "Ch. I", heading: "Chapter I: The Wreck" },
    { name: "Ch. II", heading: "II Home" },
  ]);
});

/** The same footnotes as different programs write them. */
const styles: readonly (readonly [program: string, html: string])[] = [
  [
    "a list with links back",
    `<p>He fled.<sup><a href="#fn57" id="fnref57">57</a></sup> She stayed.<sup><a href="#fn58" id="fnref58">58</a></sup></p>
     <section class="footnotes"><hr><ol start="57"><li id="fn57"><p>To <i>Rome</i>. <a href="#fnref57">↩</a></p></li>
     <li id="fn58"><p>At home.</p><p>Ibid. <a href="#fnref58">↩</a></p></li></ol></section>`,
  ],
  [
    "Pandoc",
    `<p>He fled.<a href="#fn57" class="footnote-ref" id="fnref57" role="doc-noteref"><sup>57</sup></a> She stayed.<a href="#fn58" class="footnote-ref" id="fnref58" role="doc-noteref"><sup>58</sup></a></p>
     <section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr /><ol>
     <li id="fn57"><p>To <em>Rome</em>.<a href="#fnref57" class="footnote-back" role="doc-backlink">↩︎</a></p></li>
     <li id="fn58"><p>At home.</p><p>Ibid.<a href="#fnref58" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`,
  ],
  [
    "Project Gutenberg",
    `<p>He fled.<a id="FNanchor_57_1"></a><a href="#Footnote_57_1" class="fnanchor">[57]</a> She stayed.<a id="FNanchor_58_2"></a><a href="#Footnote_58_2" class="fnanchor">[58]</a></p>
     <div class="footnotes"><h3>FOOTNOTES:</h3><div class="footnote"><p><a id="Footnote_57_1"></a><a href="#FNanchor_57_1"><span class="label">[57]</span></a> To <i>Rome</i>.</p></div>
     <div class="footnote"><p><a id="Footnote_58_2"></a><a href="#FNanchor_58_2"><span class="label">[58]</span></a> At home.</p><p>Ibid.</p></div></div>`,
  ],
  [
    "Word",
    `<p class=MsoNormal>He fled.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span>[57]</span></span></a> She stayed.<a href="#_ftn2" name="_ftnref2"><span>[58]</span></a></p>
     <div><hr><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1" title=""><span>[57]</span></a> To <i>Rome</i>.</p></div>
     <div id=ftn2><p class=MsoFootnoteText><a href="#_ftnref2" name="_ftn2"><span>[58]</span></a> At home.</p><p class=MsoFootnoteText>Ibid.</p></div></div>`,
  ],
  [
    "Google Docs",
    `<p><span>He fled.</span><sup><a href="#ftnt1" id="ftnt_ref1">[57]</a></sup><span> She stayed.</span><sup><a href="#ftnt2" id="ftnt_ref2">[58]</a></sup></p><hr>
     <div><p><a href="#ftnt_ref1" id="ftnt1">[57]</a><span>&nbsp;To Rome.</span></p></div><div><p><a href="#ftnt_ref2" id="ftnt2">[58]</a><span>&nbsp;At home.</span></p><p>Ibid.</p></div>`,
  ],
  [
    "LibreOffice",
    `<p>He fled.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>57</sup></a> She stayed.<a class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym"><sup>58</sup></a></p>
     <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">57</a>To Rome.</p></div>
     <div id="sdfootnote2"><p><a class="sdfootnotesym" name="sdfootnote2sym" href="#sdfootnote2anc">58</a>At home.</p><p>Ibid.</p></div>`,
  ],
  [
    "MediaWiki",
    `<p>He fled.<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span class="cite-bracket">[</span>57<span class="cite-bracket">]</span></a></sup> She stayed.<sup id="cite_ref-2" class="reference"><a href="#cite_note-2">[58]</a></sup></p>
     <ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">To <i>Rome</i>.</span></li>
     <li id="cite_note-2"><span class="mw-cite-backlink">^ <a href="#cite_ref-2"><sup><i><b>a</b></i></sup></a></span> At home.<p>Ibid.</p></li></ol>`,
  ],
  [
    "an old page",
    `<p>He fled.[<a name="r1" href="#n1">57</a>] She stayed.[<a name="r2" href="#n2">58</a>]<h3>Notes</h3>
     <p><a name="n1" href="#r1">57</a>. To Rome.<p><a name="n2" href="#r2">58</a>. At home.<p>Ibid.`,
  ],
  [
    "an old page with all notes in one block",
    `<p>He fled.<sup><a href="#n1">57</a></sup> She stayed.<sup><a href="#n2">58</a></sup><hr>
     <p>57. <a name="n1"></a>To Rome.<br><a name="n2"></a>58. At home.<br><br>Ibid.</p>`,
  ],
  [
    "a table of notes",
    `<p>He fled.<sup><a href="#n1">57</a></sup> She stayed.<sup><a href="#n2">58</a></sup></p>
     <table><tr><td id="n1">57.</td><td>To Rome.</td></tr><tr><td id="n2">58.</td><td>At home.<p>Ibid.</td></tr></table>`,
  ],
  [
    "docutils",
    `<p>He fled.<a class="footnote-reference brackets" href="#id3" id="id1">57</a> She stayed.<a class="footnote-reference brackets" href="#id4" id="id2">58</a></p>
     <dl class="footnote brackets"><dt class="label" id="id3"><span class="brackets"><a class="fn-backref" href="#id1">57</a></span></dt><dd><p>To Rome.</p></dd>
     <dt class="label" id="id4"><span class="brackets"><a class="fn-backref" href="#id2">58</a></span></dt><dd><p>At home.</p><p>Ibid.</p></dd></dl>`,
  ],
  [
    "EPUB's kinds",
    `<p>He fled.<a epub:type="noteref" href="#n1">57</a> She stayed.<a epub:type="noteref" href="#n2">58</a></p>
     <aside epub:type="footnote" id="n1"><p>57. To Rome.</p></aside><aside epub:type="footnote" id="n2"><p>58. At home.</p><p>Ibid.</p></aside>`,
  ],
  [
    "marks within one raised element",
    `<p>He fled.<sup>[<a href="#n1">57</a>]</sup> She stayed.<sup>(<a href="#n2">58</a>)</sup></p>
     <p id="n1"><sup>57</sup> To Rome.</p><div id="n2"><p><sup>58</sup> At home.</p><p>Ibid.</p></div>`,
  ],
];

function chapter(number: number, text: string): string {
  return `<div id="c${number}"><p><a href="#t${number}">${number}</a></p>${text}</div>`;
}

describe("footnotes", () => {
  test.each(styles)("are read as written by %s", (_, html) => {
    expect(marked(html)).toEqual(["He fled.{57} She stayed.{58}"]);
    expect(draft(html).footnoteBodies).toEqual(
      new Map([
        ["57", "To Rome."],
        ["58", "At home.\nIbid."],
      ]),
    );
    expect(draft(html).warnings).toEqual([]);
  });

  test("are separated if one block has several, each after a link back", () => {
    const html = `<p>He fled.<a id="r1" href="#n1">[1]</a> She<a id="r2" href="#n2">[2]</a> stayed.</p>
      <p><a id="n1" href="#r1">[1]</a> To Rome.<br><a id="n2" href="#r2">[2]</a> At home.</p>`;
    expect(marked(html)).toEqual(["He fled.{1} She{2} stayed."]);
    expect([...draft(html).footnoteBodies.values()]).toEqual(["To Rome.", "At home."]);
  });

  test("are separated if one block has 300", () => {
    const numbers = Array.from({ length: 300 }, (_, index) => index + 1);
    const html = `<p>${numbers.map((number) => `Word.<a id="r${number}" href="#n${number}">[${number}]</a>`).join(" ")}</p>
      <p>${numbers.map((number) => `<a id="n${number}" href="#r${number}">${number}</a>. ${"Ibid. ".repeat(30)}`).join("<br>")}</p>`;
    expect(draft(html).footnoteBodies.size).toBe(300);
    expect(draft(html).paragraphs[0]?.markers).toHaveLength(300);
  });

  test("referred to by words of the text are numbered, and the words stay", () => {
    const html = `<p>He fled to <a role="doc-noteref" href="#n1">his <i>home</i></a> <a role="doc-noteref" href="#n2">[note]</a>.</p>
      <aside role="doc-footnote" id="n1" hidden>Rome.</aside><aside role="doc-footnote" id="n2" style="display:none">Ibid.</aside>`;
    expect(marked(html)).toEqual(["He fled to his home{1}{note}."]);
    expect([...draft(html).footnoteBodies.values()]).toEqual(["Rome.", "Ibid."]);
  });

  test("referred to by a picture are numbered", () => {
    const html = `<aside epub:type="footnote" id="n1"><ol><li id="n1">To Rome.</li></ol></aside>
      <p>He fled.<sup><a class="duokan-footnote" href="#n1"><img alt="note"></a></sup> She<sup><a href="#n2"><img></a></sup> stayed.</p>
      <ol class="duokan-footnote-content"><li class="duokan-footnote-item" id="n2">At home.</li></ol>`;
    expect(marked(html)).toEqual(["He fled.{1} She{2} stayed."]);
    expect([...draft(html).footnoteBodies.values()]).toEqual(["To Rome.", "At home."]);
  });

  test("and page numbers within the text leave it whole", () => {
    const html = `<p>The name of Eliza<span class="pagenum"><a name="Page_31" id="Page_31">[31]</a></span>beth<a name="FNanchor_A" id="FNanchor_A"></a><a href="#Footnote_A" class="fnanchor">[A]</a>&mdash;said he.</p>
      <div class="footnotes"><div class="footnote-author"><p><a name="Footnote_A" id="Footnote_A"></a><a href="#FNanchor_A"><span class="label">[A]</span></a> The Queen.</p></div></div>
      <p><span class="pagenum"><a name="Page_32" id="Page_32">[32]</a></span></p><p>And so on.</p>`;
    expect(marked(html)).toEqual(["The name of Elizabeth{A}—said he.", "And so on."]);
    expect([...draft(html).footnoteBodies.values()]).toEqual(["The Queen."]);
  });

  test("aren't looked for in elements that contain the text, even if these are named so", () => {
    const html = `<article class="post has footnotes"><p>He fled.<sup><a href="#n1">1</a>st</sup></p><p>She stayed.</p>
      <div class="footnotes"><h4>Notes</h4><p id="n1">To Rome.</p><p>By sea.</p></div></article>`;
    expect(marked(html)).toEqual(["He fled.{1}st", "She stayed."]);
    expect([...draft(html).footnoteBodies.values()]).toEqual(["To Rome.\nBy sea."]);
  });

  test("that begin with their own number keep it if no labels are printed", () => {
    const notes = ["3 Edward IV, c. 4.", "Ibid.", "3 and 4 Will. IV."];
    const html = notes.map((_, index) => `<p>One<sup><a href="#n${index}">${index + 1}</a></sup>`).join("");
    const list = notes.map((note, index) => `<li id="n${index}">${note}`).join("");
    expect([...draft(`${html}<ol>${list}</ol>`).footnoteBodies.values()]).toEqual(notes);
  });

  test("aren't made of superscripts, or of links to headings, other paragraphs or other sites", () => {
    const html = `<p id="top">One<sup><a href="https://example.org/#top">2</a></sup> <sup id="v2"><a href="#v2">2</a></sup>
      <a href="#part">3</a> <sup><a href="#part">4</a></sup> <a href="#p5">5</a><h2 id="part">Part <a href="#top">3</a></h2><p id="p5">Five.`;
    expect(marked(html)).toEqual(["One2 2 3 4 5", "Five."]);
  });

  test("aren't made of chapter numbers that link to and from a table of contents", () => {
    const html = `<p id="t1"><a href="#c1">1</a> The wreck</p><p id="t2"><a href="#c2">2</a> Home</p>
      ${chapter(1, "<p>Word. </p>".repeat(6000))}${chapter(2, `<p>${"Word. ".repeat(6000)}</p>`)}`;
    const { paragraphs, footnoteBodies } = draft(html);
    expect(paragraphs).toHaveLength(2 + 6001 + 2);
    expect(footnoteBodies.size).toBe(0);
  });

  test("may be marked in headings, more than once, and without a body", () => {
    const html = `<h2>I<sup><a href="#a">1</a></sup></h2><p>One.<sup><a href="#b">2</a>, <a href="#a">1</a></sup><sup><a href="#c">3</a></sup></p>
      <aside id="a" role="doc-footnote">See <a href="#b">2</a><sup><a href="#b">2</a></sup>.</aside><aside id="b" role="doc-footnote">B</aside>
      <aside id="z" role="doc-footnote">Unread</aside>`;
    expect(marked(html)).toEqual(["{1}One.{2}{1}{3}"]);
    expect([...draft(html).footnoteBodies]).toEqual([
      ["1", "See 2."],
      ["2", "B"],
    ]);
    expect(draft(html).warnings).toEqual([
      "Ch. I ¶1: note 3 has no text.",
      "The note “Unread” is left out, since nothing in the text refers to it.",
    ]);
  });
});

const words = fc
  .array(
    fc.constantFrom(
      ..."goat|the|19|[sic]|(1)|*|^|&amp;|<b>|a&b|\u00a0|\u200b|\u202e|é|e\u0301|漢字|😀|“No,”|—|1.|Ibid.|57| |\n|\t|.".split(
        "|",
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => `x${pieces.join(" ")}x`);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 3, arbitrary: words.map((each) => ({ kind: "words" as const, words: each })) },
  fc.nat(8).map((note) => ({ kind: "footnote" as const, target: `t${note}`, label: String(note + 54) })),
);

const block: fc.Arbitrary<Block> = fc
  .record({
    kind: fc.constantFrom("heading" as const, "paragraph" as const, "paragraph" as const),
    level: fc.integer({ min: 1, max: 6 }),
    content: fc.array(inline, { maxLength: 6 }),
  })
  .map(({ kind, level, content }) => (kind === "heading" ? { kind, level, content } : { kind, content }));

const document: fc.Arbitrary<Document> = fc.record({
  title: words,
  blocks: fc.array(block, { maxLength: 10 }),
  footnotes: fc
    .array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 9, maxLength: 9 })
    .map((bodies) => new Map(bodies.map((body, index) => [`t${index}`, body]))),
});

const escape = (of: string) => of.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** Two ways to write the same footnotes: the reference and the footnote. */
const renderings: readonly (readonly [
  refer: (target: string, label: string, id: string) => string,
  note: (target: string, label: string, body: readonly string[]) => string,
])[] = [
  [
    (target, label, id) => `<sup><a href="#${target}" id="${id}">${label}</a></sup>`,
    (target, _, body) =>
      `<li id="${target}">${body.map((each) => `<p>${each}`).join("</p>")} <a href="#${target}-1">↩</a></p></li>`,
  ],
  [
    (target, label, id) => `<a href="#${target}" id="${id}" role="doc-noteref">[${label}]</a>`,
    (target, label, body) =>
      `<div><p><a id="${target}" href="#${target}-1">[${label}]</a> ${body.join("</p><p>")}</p></div>`,
  ],
];

function rendered(
  { title, blocks, footnotes }: Document,
  [refer, note]: (typeof renderings)[number],
): string {
  const labels = new Map<string, string>();
  const times = new Map<string, number>();
  const inlines = (content: readonly Inline[]) =>
    content.map((each) => {
      if (each.kind === "words") return escape(each.words);
      if (each.kind === "verse" || each.kind === "page") return "";
      labels.set(each.target, each.label);
      times.set(each.target, (times.get(each.target) ?? 0) + 1);
      return refer(each.target, each.label, `${each.target}-${times.get(each.target)}`);
    });
  const body = blocks.map((each) => {
    const tag = each.kind === "heading" ? `h${each.level}` : "p";
    return `<${tag}>${inlines(each.content).join("")}</${tag}>`;
  });
  const list = [...footnotes].map(([target, paragraphs]) =>
    note(target, labels.get(target) ?? "", paragraphs.map(escape)),
  );
  return `<!DOCTYPE html><title>${escape(title ?? "")}</title>${body.join("\n")}<section role="doc-endnotes"><ol>${list.join("\n")}</ol></section>`;
}

test.each(renderings.map((rendering, index) => [index, rendering] as const))(
  "any document is read back from HTML as it was written (rendering %i)",
  (_, rendering) => {
    fc.assert(
      fc.property(document, (written) => {
        const referred = new Set(
          written.blocks.flatMap(({ content }) =>
            content.map((each) => (each.kind === "footnote" ? each.target : "")),
          ),
        );
        const footnotes = new Map([...written.footnotes].filter(([target]) => referred.has(target)));
        const referredTo = { ...written, footnotes };
        expect(draft(rendered(referredTo, rendering))).toEqual(draftFromDocument(referredTo));
      }),
      { numRuns: 300 },
    );
  },
  60_000,
);
