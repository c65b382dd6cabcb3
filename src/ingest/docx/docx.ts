import { Buffer } from "node:buffer";
import type { ChildNode, Element } from "domhandler";
import { textContent } from "domutils";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import type { Document } from "../document.ts";
import { nodesOfChunk } from "./chunks.ts";
import { Content, targetOf, wordsOf, type Part, type Piece } from "./content.ts";
import { ListNumbering } from "./lists.ts";
import type { Series } from "./numbering.ts";
import { Styles } from "./styles.ts";
import { childAt, elementsIn, Package } from "./ooxml.ts";
import { pageOfParts } from "./page.ts";
import { readPages } from "../html/pages.ts";
import { openZip } from "../zip.ts";

/** Old Word files and encrypted new ones are compound files. Only the latter contain the name `EncryptedPackage`. */
const compoundFile = Buffer.from("d0cf11e0a1b11ae1", "hex");
const encryptedPart = Buffer.from("EncryptedPackage", "utf16le");

function refuseOtherFormats(bytes: Uint8Array, file: string): void {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.indexOf(compoundFile) === 0) {
    const sentence = localizable(content.includes(encryptedPart) ? "file-encrypted-word" : "file-old-word", {
      file,
    });
    throw new IbidError("unreadable-file", sentence, { facts: { file } });
  }
  if (content.indexOf("PK") !== 0) throw notWordDocument(file);
}

function notWordDocument(file: string): IbidError {
  return new IbidError("unreadable-file", localizable("file-not-word", { file }), {
    facts: { file },
  });
}

/**
 * The pieces of the paragraphs of the footnotes of one series by target. The lines that separate footnotes from the text are stored
 * among them with a type of their own.
 */
function footnotesIn(
  series: Series,
  root: Element | undefined,
  content: () => Content,
): [string, (readonly Piece[])[]][] {
  const footnotes = root
    ? elementsIn(root).filter(({ attribs }) => (attribs["w:type"] ?? "normal") === "normal")
    : [];
  return footnotes.map((footnote) => [
    targetOf(series, footnote),
    content()
      .parts(footnote)
      .flatMap((part) => (part.kind === "paragraph" ? [part.pieces] : [])),
  ]);
}

/** The custom marks of footnotes by target. */
function customMarks(parts: readonly Part[]): Map<string, string> {
  const pieces = parts.flatMap((part) => (part.kind === "paragraph" ? part.pieces : []));
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

/** Names of authors that programs fill in by default. */
const defaultAuthor =
  /^(?:python-docx|docx4j|apache poi|un-?named|unknown|author|user|admin(?:istrator)?|microsoft.*|windows.*)$/iu;

function authorIn(core: Element | undefined): string | undefined {
  const author = textAt(core, "dc:creator");
  return author !== undefined && defaultAuthor.test(author)
    ? undefined
    : author?.replaceAll(/\s*;\s*/gu, "; ");
}

function textAt(parent: Element | undefined, name: string): string | undefined {
  const element = childAt(parent, name);
  return element && (textContent(element).trim() || undefined);
}

/** The names of related parts by the type of the relationship. */
function partsByType(relationships: Awaited<ReturnType<Package["relationshipsOf"]>>): Map<string, string> {
  return new Map(relationships.map(({ type, part }) => [type, part]));
}

/** The files that are put into a document, by relationship, and a warning for each that can't be read. */
async function chunksOf(
  parts: readonly Part[],
  relationships: Awaited<ReturnType<Package["relationshipsOf"]>>,
  files: Package,
): Promise<{ chunks: Map<string, readonly ChildNode[]>; warnings: string[] }> {
  const chunks = new Map<string, readonly ChildNode[]>();
  const warnings: string[] = [];
  for (const part of parts) {
    if (part.kind !== "chunk") continue;
    const name = relationships.find(({ id }) => id === part.relationship)?.part ?? part.relationship;
    // oxlint-disable-next-line no-await-in-loop -- the total size unpacked so far limits the next file
    const bytes = await files.bytes(name);
    const nodes = bytes && (bytes.length === 0 ? [] : nodesOfChunk(bytes, name));
    if (nodes) chunks.set(part.relationship, nodes);
    else warnings.push(`A part of the document is left out, since it can't be read: ${name}.`);
  }
  return { chunks, warnings };
}

/**
 * Parses a Word document: its text with all tracked changes accepted, and its footnotes and endnotes with the numbers
 * that Word shows. Notes that are only typed or linked are found as in a web page.
 *
 * @param file the file's name, for error messages
 * @throws IbidError when it isn't a Word document, or is encrypted or damaged
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<Document> {
  refuseOtherFormats(bytes, file);
  const files = new Package(await openZip(bytes, file));
  const outer = partsByType(await files.relationshipsOf(""));
  const main = outer.get("officeDocument");
  const body = childAt(await files.root(main), "w:body");
  if (main === undefined || !body) throw notWordDocument(file);
  const relationships = await files.relationshipsOf(main);
  const inner = partsByType(relationships);
  const styles = new Styles(await files.root(inner.get("styles")));
  const numbering = await files.root(inner.get("numbering"));
  const settings = await files.root(inner.get("settings"));
  const core = await files.root(outer.get("core-properties"));

  const content = () => new Content(styles, new ListNumbering(numbering, styles));
  const text = content();
  const parts = [...text.parts(body), ...text.rest()];
  const marks = customMarks(parts);
  const footnotes = new Map([
    ...footnotesIn("footnote", await files.root(inner.get("footnotes")), content),
    ...footnotesIn("endnote", await files.root(inner.get("endnotes")), content),
  ]);
  const { chunks, warnings } = await chunksOf(parts, relationships, files);
  const { body: page, nested } = pageOfParts(parts, footnotes, settings, chunks);
  const read = readPages([{ path: "", root: page }]);
  const title = textAt(core, "dc:title");
  return {
    ...read,
    title: title !== undefined && defaultTitle.test(title) ? undefined : title,
    metadata: { author: authorIn(core) },
    language: textAt(core, "dc:language") ?? styles.language,
    blocks: read.blocks.flat(),
    footnotes: new Map([
      ...[...footnotes].map(
        ([target, paragraphs]) => [target, withoutMark(paragraphs.map(wordsOf), marks.get(target))] as const,
      ),
      ...read.footnotes,
    ]),
    nested: [...nested, ...read.nested],
    warnings,
  };
}
