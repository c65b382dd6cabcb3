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
  /** What it says of itself. */
  readonly properties: Element | undefined;
}

/** Old Word files and encrypted new ones are both compound files, and only those hold this name. */
const compoundFile = Buffer.from("d0cf11e0a1b11ae1", "hex");
const encryptedPart = Buffer.from("EncryptedPackage", "utf16le");

function refuseOthers(bytes: Uint8Array, file: string): void {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.indexOf(compoundFile) === 0) {
    const reason = content.includes(encryptedPart)
      ? "is encrypted, so it can't be read: save it without a password."
      : "is an old Word document, so it can't be read: save it as .docx.";
    throw new IbidError("unreadable-file", `${file} ${reason}`, { facts: { file } });
  }
  if (content.indexOf("PK") !== 0) throw noWordDocument(file);
}

function noWordDocument(file: string): IbidError {
  return new IbidError("unreadable-file", `${file} is no Word document: save it as .docx.`, {
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

/** The blocks of a document, with the notes numbered in the order of the text. */
function blocksOf(sections: readonly Section[], settings: Element | undefined): Block[] {
  const numberings: Record<Series, NoteNumbering> = {
    footnote: new NoteNumbering("footnote", settings),
    endnote: new NoteNumbering("endnote", settings),
  };
  const inlinesOf = (piece: Piece): Inline[] => {
    if (piece.kind === "reference") {
      return [{ kind: "note", target: piece.target, label: numberings[piece.series].next() }];
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

/** The notes' own paragraphs; lines that part notes from the text are kept among them, but are none. */
function notesIn(series: Series, root: Element | undefined, styles: Styles): [string, string[]][] {
  const notes = root
    ? elementsIn(root).filter(({ attribs }) => (attribs["w:type"] ?? "normal") === "normal")
    : [];
  return notes.map((note) => [
    targetOf(series, note),
    new Content(styles)
      .parts(note)
      .flatMap((part) => (part.kind === "paragraph" ? [part.pieces] : []))
      .map((pieces) => pieces.map((piece) => (piece.kind === "words" ? piece.words : "")).join("")),
  ]);
}

/** The marks that notes bring themselves, by target. */
function ownMarks(sections: readonly Section[]): Map<string, string> {
  const pieces = sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.pieces));
  return new Map(
    pieces.flatMap((piece) => (piece.kind === "note" ? [[piece.target, piece.label] as const] : [])),
  );
}

/** A note's paragraphs without the mark, which stands before its text once more. */
function withoutMark([first = "", ...others]: readonly string[], mark: string | undefined): string[] {
  const text = first.trimStart();
  return [mark !== undefined && text.startsWith(mark) ? text.slice(mark.length) : first, ...others];
}

/** What programs fill in where nobody gave a title. */
const noTitle = /^(?:microsoft word\b.*|document\s?\d*|untitled)$/iu;

function wordsAt(parent: Element | undefined, name: string): string | undefined {
  const element = childAt(parent, name);
  return element && (textContent(element).trim() || undefined);
}

/**
 * Reads a Word document: its text as it stands when all tracked changes are accepted, and its footnotes and endnotes
 * with the numbers that Word shows.
 *
 * @param file its name, for messages
 * @throws IbidError when it is none, or encrypted or damaged
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<Document> {
  refuseOthers(bytes, file);
  const parts = new Package(await openZip(bytes, file));
  const outer = await parts.partsOf("");
  const main = outer.get("officeDocument");
  const body = childAt(await parts.root(main), "w:body");
  if (main === undefined || !body) throw noWordDocument(file);
  const inner = await parts.partsOf(main);
  const styles = new Styles(await parts.root(inner.get("styles")));
  const settings = await parts.root(inner.get("settings"));
  const core = await parts.root(outer.get("core-properties"));

  const sections = sectionsOf(new Content(styles).parts(body));
  const marks = ownMarks(sections);
  const notes = [
    ...notesIn("footnote", await parts.root(inner.get("footnotes")), styles),
    ...notesIn("endnote", await parts.root(inner.get("endnotes")), styles),
  ];
  const title = wordsAt(core, "dc:title");
  return {
    title: title !== undefined && noTitle.test(title) ? undefined : title,
    language: wordsAt(core, "dc:language") ?? styles.language,
    blocks: blocksOf(sections, settings),
    footnotes: new Map(
      notes.map(([target, paragraphs]) => [target, withoutMark(paragraphs, marks.get(target))]),
    ),
  };
}
