import { expect, test } from "vitest";
import { readOdt } from "../../../src/ingest/odt/odt.ts";
import { refusal } from "../../support/refusal.ts";
import { draftFromDocument } from "../../../src/ingest/draft/from-document.ts";
import { labelled, shown } from "../documents.ts";
import { zipped } from "../zipped.ts";

const namespaces = ["office", "text", "style", "table", "draw", "meta", "manifest"]
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(" ");

function odt(text: string, files: Readonly<Record<string, string>> = {}) {
  return zipped({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<?xml version="1.0"?><office:document-content ${namespaces}><office:automatic-styles>
      <style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles>
      <office:body><office:text>${text}</office:text></office:body></office:document-content>`,
    ...files,
  });
}

const note = (label: string, body: string) =>
  `<text:note text:note-class="footnote"><text:note-citation>${label}</text:note-citation><text:note-body>${body}</text:note-body></text:note>`;

test("headings, paragraphs and footnotes are read with the labels that are shown", async () => {
  const document = await readOdt(
    odt(
      `<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes>
      <text:p text:style-name="P1">The ferry</text:p><text:h text:outline-level="1">I</text:h>
      <text:p>He<text:s text:c="2"/>left<text:note-ref/>${note("1", "<text:p>In June.</text:p><text:p>Or July.</text:p>")}<text:tab/>at once.${note("*", "<text:p>By night.</text:p>")}</text:p>
      <text:list><text:list-item><text:p>A list.</text:p></text:list-item></text:list>
      <text:p>A box<draw:frame><draw:text-box><text:p>beside.</text:p></draw:text-box></draw:frame></text:p>`,
      {
        "meta.xml": `<office:document-meta ${namespaces} xmlns:dc="d"><office:meta><dc:title>The ferry</dc:title><meta:initial-creator>A. Lund</meta:initial-creator><dc:language>nb</dc:language></office:meta></office:document-meta>`,
      },
    ),
    "book.odt",
  );
  expect(shown(document)).toEqual([
    "# The ferry",
    "## I",
    "He left{1→note 1} at once.{*→note 2}",
    "A list.",
    "A box",
    "beside.",
  ]);
  expect([...document.footnotes.values()]).toEqual([["In June.", "Or July."], ["By night."]]);
  expect(document).toMatchObject({ title: "The ferry", language: "nb", metadata: { author: "A. Lund" } });
});

const raised = (content: string) => `<text:span text:style-name="T1">${content}</text:span>`;

test("typed notes, linked notes, and further references to a note are read", async () => {
  const styles = `<office:document-styles ${namespaces}><style:style style:name="T1"><style:text-properties style:text-position="super 58%"/></style:style></office:document-styles>`;
  const document = await readOdt(
    odt(
      `<text:p>He left.${raised("1")} She stayed.<text:a xlink:href="#b">2</text:a></text:p>
       <text:p>It snowed.${note("i", "<text:p>In May.</text:p>").replace("<text:note ", '<text:note text:id="ftn0" ')}</text:p>
       <text:p>It thawed.${raised('<text:note-ref text:ref-name="ftn0">i</text:note-ref>')} See note <text:note-ref text:ref-name="ftn0">i</text:note-ref>.</text:p>
       <text:p>Notes</text:p><text:p>${raised("1")} By sea.</text:p><text:p><text:bookmark text:name="b"/>2. At home.</text:p>`,
      { "styles.xml": styles },
    ),
    "book.odt",
  );
  const { paragraphs, footnoteBodies } = draftFromDocument(document);
  expect(paragraphs.map(labelled)).toEqual([
    "He left.{1} She stayed.{2}",
    "It snowed.{i}",
    "It thawed.{i} See note i.",
  ]);
  expect(Object.fromEntries(footnoteBodies)).toEqual({ i: "In May.", 1: "By sea.", 2: "At home." });
});

const listStyle = (name: string, levels: string) =>
  `<text:list-style style:name="${name}">${levels}</text:list-style>`;
const listLevel = (at: number, format: string, more = "") =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}" style:num-suffix="." ${more}/>`;
const listItem = (words: string, more = "") =>
  `<text:list-item><text:p>${words}</text:p>${more}</text:list-item>`;
const list = (items: string, more = "") => `<text:list text:style-name="L1" ${more}>${items}</text:list>`;

test("items of lists have the numbers that LibreOffice shows", async () => {
  const document = await readOdt(
    odt(
      `${list(listItem("He left.", `<text:list>${listItem("By sea.")}${listItem("Late.")}</text:list>`) + listItem("She stayed."), 'xml:id="a"')}
      <text:p>It snowed.</text:p>${list(listItem("It thawed.") + listItem("Ice."), 'text:continue-list="a"')}${list(listItem("One."))}
      <text:list><text:list-header><text:p>Rules</text:p></text:list-header><text:list-item text:start-value="4"><text:p text:style-name="P2">Row.</text:p><text:p>Again.</text:p></text:list-item></text:list>
      <text:list text:style-name="L3">${listItem("A bullet.")}</text:list>`,
      {
        "styles.xml": `<office:document-styles ${namespaces}>${listStyle("L1", listLevel(1, "1") + listLevel(2, "a", 'text:display-levels="2"'))}
          ${listStyle("L2", listLevel(1, "I", 'style:num-prefix="Art. "'))}${listStyle("L3", '<text:list-level-style-bullet text:level="1"/>')}
          <style:style style:name="P2" style:list-style-name="L2"/></office:document-styles>`,
      },
    ),
    "book.odt",
  );
  expect(shown(document)).toEqual([
    "1. He left.",
    "1.a. By sea.",
    "1.b. Late.",
    "2. She stayed.",
    "It snowed.",
    "3. It thawed.",
    "4. Ice.",
    "1. One.",
    "Rules",
    "Art. IV. Row.",
    "Again.",
    "A bullet.",
  ]);
});

const field = (code: string, words: string) =>
  `<field:fieldmark-start><field:param field:name="code" field:value="${code}"/></field:fieldmark-start><field:fieldmark-separator/>${words}<field:fieldmark-end/>`;

test("cross-references to a note repeat its label, as LibreOffice writes its own and Word's", async () => {
  const super58 = `<style:style style:name="S"><style:text-properties style:text-position="super 58%"/></style:style>`;
  const marked = note("1", "<text:p>In June.</text:p>").replace("<text:note ", `<text:note text:id="ftn1" `);
  const again = `<text:span text:style-name="S">1</text:span>`;
  const document = await readOdt(
    odt(
      `<text:p>He left.<text:bookmark-start text:name="_Ref1"/><text:span text:style-name="S">${marked}</text:span><text:bookmark-end text:name="_Ref1"/></text:p>
      <text:p>She stayed.${field("NOTEREF _Ref1 \\h", again)} See note ${field("NOTEREF _Ref1", "<text:span>1</text:span>")}.</text:p>
      <text:p>It snowed.<text:span text:style-name="S"><text:bookmark-ref text:ref-name="_Ref1">1</text:bookmark-ref></text:span> It ${field("REF _Ref2", again)}</text:p>`,
      { "styles.xml": `<office:document-styles ${namespaces}>${super58}</office:document-styles>` },
    ),
    "book.odt",
  );
  expect(shown(document).map((line) => line.replaceAll("→ftn1", ""))).toEqual([
    "He left.{1}",
    "She stayed.{1} See note 1.",
    "It snowed.{1} It 1",
  ]);
});

test.each([
  ["encrypted", { "META-INF/manifest.xml": "<m:manifest><m:encryption-data/></m:manifest>" }, /is encrypted/],
  ["of another kind", { "content.xml": "<office:spreadsheet/>" }, /isn't an OpenDocument text/],
])("a file that is %s is refused", async (_, files, message) => {
  expect(await refusal(readOdt(odt("<text:p>One.</text:p>", files), "book.odt"))).toMatch(message);
});
