import { Buffer } from "node:buffer";
import type { Element } from "domhandler";
import { textContent } from "domutils";
import { IbidError } from "../../shared/error.ts";
import type { Block, Document, Inline } from "../document.ts";
import { Content, targetOf, type Part, type Piece } from "./content.ts";
import { NoteNumbering, type Series } from "./numbering.ts";
import { Styles } from "./styles.ts";
import { childAt, elementsIn, Package } from "./ooxml.ts";
import { openZip } from "../zip.ts";

type Paragraph = Extract<Part, { kind: "paragraph" }>;

interface Section {
  readonly paragraphs: readonly Paragraph[];
  /** The `w:sectPr` element. Undefined for paragraphs behind the last section. */
  readonly properties: Element | undefined;
}

/** Old Word files and encrypted new ones are compound files. Only the latter contain the name `EncryptedPackage`. */
const compoundFile = Buffer.from("d0cf11e0a1b11ae1", "hex");
const encryptedPart = Buffer.from("EncryptedPackage", "utf16le");

function refuseOtherFormats(bytes: Uint8Array, file: string): void {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.indexOf(compoundFile) === 0) {
    const reason = content.includes(encryptedPart)
      ? "is encrypted, so it can't be read: save it without a password."
      : "is an old Word document, so it can't be read: save it as .docx.";
    throw new IbidError("unreadable-file", `${file} ${reason}`, { facts: { file } });
  }
  if (content.indexOf("PK") !== 0) throw notWordDocument(file);
}

function notWordDocument(file: string): IbidError {
  return new IbidError("unreadable-file", `${file} isn't a Word document: save it as .docx.`, {
    facts: { file },
  });
}

function sectionsOf(parts: readonly Part[]): Section[] {
  const sections: Section[] = [];
  let paragraphs: Paragraph[] = [];
  for (const part of parts) {
    if (part.kind === "paragraph") paragraphs.push(part);
    else {
      sections.push({ paragraphs, properties: part.properties });
      paragraphs = [];
    }
  }
  return [...sections, { paragraphs, properties: undefined }];
}

/** The blocks of a document, with its footnotes numbered in the order of the text. */
function blocksOf(sections: readonly Section[], settings: Element | undefined): Block[] {
  const numberings: Record<Series, NoteNumbering> = {
    footnote: new NoteNumbering("footnote", settings),
    endnote: new NoteNumbering("endnote", settings),
  };
  const inlinesOf = (piece: Piece): Inline[] => {
    if (piece.kind === "reference") {
      return [{ kind: "footnote", target: piece.target, label: numberings[piece.series].next() }];
    }
    if (piece.kind !== "page") return [piece];
    numberings.footnote.enterPage();
    return [];
  };
  return sections.flatMap(({ paragraphs, properties }) => {
    numberings.footnote.enterSection(properties);
    numberings.endnote.enterSection(properties);
    return paragraphs.map(({ level, pieces }): Block => {
      const content = pieces.flatMap(inlinesOf);
      return level === undefined ? { kind: "paragraph", content } : { kind: "heading", level, content };
    });
  });
}

/**
 * The paragraphs of the footnotes of one series by target. The lines that separate footnotes from the text are stored
 * among them with a type of their own.
 */
function footnotesIn(series: Series, root: Element | undefined, styles: Styles): [string, string[]][] {
  const footnotes = root
    ? elementsIn(root).filter(({ attribs }) => (attribs["w:type"] ?? "normal") === "normal")
    : [];
  return footnotes.map((footnote) => [
    targetOf(series, footnote),
    new Content(styles)
      .parts(footnote)
      .flatMap((part) => (part.kind === "paragraph" ? [part.pieces] : []))
      .map((pieces) => pieces.map((piece) => (piece.kind === "words" ? piece.words : "")).join("")),
  ]);
}

/** The custom marks of footnotes by target. */
function customMarks(sections: readonly Section[]): Map<string, string> {
  const pieces = sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.pieces));
  return new Map(
    pieces.flatMap((piece) => (piece.kind === "footnote" ? [[piece.target, piece.label] as const] : [])),
  );
}

/** A footnote's paragraphs without its custom mark, which is repeated in front of its text. */
function withoutMark([first = "", ...others]: readonly string[], mark: string | undefined): string[] {
  const text = first.trimStart();
  return [mark !== undefined && text.startsWith(mark) ? text.slice(mark.length) : first, ...others];
}

/** Titles that programs fill in by default. */
const defaultTitle = /^(?:microsoft word\b.*|document\s?\d*|untitled)$/iu;

function textAt(parent: Element | undefined, name: string): string | undefined {
  const element = childAt(parent, name);
  return element && (textContent(element).trim() || undefined);
}

/**
 * Parses a Word document: its text with all tracked changes accepted, and its footnotes and endnotes with the numbers
 * that Word shows.
 *
 * @param file the file's name, for error messages
 * @throws IbidError when it isn't a Word document, or is encrypted or damaged
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<Document> {
  refuseOtherFormats(bytes, file);
  const parts = new Package(await openZip(bytes, file));
  const outer = await parts.partsOf("");
  const main = outer.get("officeDocument");
  const body = childAt(await parts.root(main), "w:body");
  if (main === undefined || !body) throw notWordDocument(file);
  const inner = await parts.partsOf(main);
  const styles = new Styles(await parts.root(inner.get("styles")));
  const settings = await parts.root(inner.get("settings"));
  const core = await parts.root(outer.get("core-properties"));

  const sections = sectionsOf(new Content(styles).parts(body));
  const marks = customMarks(sections);
  const footnotes = [
    ...footnotesIn("footnote", await parts.root(inner.get("footnotes")), styles),
    ...footnotesIn("endnote", await parts.root(inner.get("endnotes")), styles),
  ];
  const title = textAt(core, "dc:title");
  return {
    title: title !== undefined && defaultTitle.test(title) ? undefined : title,
    language: textAt(core, "dc:language") ?? styles.language,
    blocks: blocksOf(sections, settings),
    footnotes: new Map(
      footnotes.map(([target, paragraphs]) => [target, withoutMark(paragraphs, marks.get(target))]),
    ),
  };
}
