import type { Buffer } from "node:buffer";
import { zipped } from "../zipped.ts";

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(" ");

const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function relations(targets: Readonly<Record<string, string>>): string {
  const each = Object.entries(targets).map(
    ([type, target], index) => `<Relationship Id="r${index}" Type="${types}/${type}" Target="${target}"/>`,
  );
  return `<Relationships>${each.join("")}</Relationships>`;
}

/** The parts of a Word document, as XML without the roots. */
export interface WordParts {
  readonly body: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly styles?: string;
  readonly settings?: string;
  readonly core?: string;
  readonly numbering?: string;
  /** Further parts of the document by their type and name: "aFChunk page.html". */
  readonly others?: Readonly<Record<string, string>>;
}

function part(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${namespaces}>${content}</w:${root}>`;
}

/** A Word document of these parts. */
export function wordFile({
  body,
  footnotes = "",
  endnotes = "",
  styles = "",
  settings = "",
  core = "",
  numbering = "",
  others = {},
}: WordParts): Buffer {
  return zipped({
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relations({
      officeDocument: "word/document.xml",
      "core-properties": "/docProps/core.xml",
    }),
    "word/_rels/document.xml.rels": relations({
      footnotes: "footnotes.xml",
      endnotes: "endnotes.xml",
      styles: "styles.xml",
      settings: "settings.xml",
      numbering: "numbering.xml",
      ...Object.fromEntries(Object.keys(others).map((name) => name.split(" "))),
    }),
    "word/document.xml": part("document", `<w:body>${body}</w:body>`),
    "word/footnotes.xml": part("footnotes", footnotes),
    "word/endnotes.xml": part("endnotes", endnotes),
    "word/styles.xml": part("styles", styles),
    "word/settings.xml": part("settings", settings),
    "word/numbering.xml": part("numbering", numbering),
    ...Object.fromEntries(
      Object.entries(others).map(([name, content]) => [`word/${name.split(" ")[1]}`, content]),
    ),
    "docProps/core.xml": part("coreProperties", core),
  });
}

/** A run of words. */
export function run(words: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** A paragraph of markup and of words. Words become runs. */
export function paragraph(content: readonly string[], properties = ""): string {
  const runs = content.map((piece) => (piece.startsWith("<") ? piece : run(piece)));
  return `<w:p><w:pPr>${properties}</w:pPr>${runs.join("")}</w:p>`;
}

/** A reference to a footnote or endnote. */
export function reference(id: number, series = "footnote"): string {
  return `<w:r><w:${series}Reference w:id="${id}"/></w:r>`;
}

/** A footnote or endnote with these paragraphs. */
export function note(id: number, paragraphs: readonly string[], series = "footnote"): string {
  const number = `<w:r><w:${series}Ref/></w:r>`;
  const content = paragraphs.map((words, index) => paragraph(index === 0 ? [number, ` ${words}`] : [words]));
  return `<w:${series} w:id="${id}">${content.join("")}</w:${series}>`;
}
