import { basename, extname } from "node:path";
import { IbidError } from "../shared/error.ts";
import { languageIn } from "../nlp/language-detection.ts";
import { languageOf, type Language } from "../nlp/language.ts";
import { fingerprint } from "../document/fingerprint.ts";
import type { Paragraph, Text } from "../document/model.ts";
import { decodeText } from "./decode.ts";
import { refuseDisguised } from "./disguise.ts";
import { besideText, bytesOf } from "./shelf/file.ts";
import { glossaryEnding, readGlossary } from "./shelf/glossary.ts";
import { paragraphNumbers, type Draft } from "./draft.ts";
import { readPlainText } from "./plain-text/plain-text.ts";
import { readSidecar, sidecarEnding } from "./shelf/sidecar.ts";
import { slugOf } from "./shelf/slug.ts";

/** A text as it was read from a file. */
export interface Reading {
  readonly text: Text;
  /** What a person should look at: one sentence each, with the place. */
  readonly warnings: readonly string[];
}

type Reader = (bytes: Uint8Array, file: string) => Draft | Promise<Draft>;

// The parsers of other formats than plain text are large, and loaded only for who has such a file.

const plainText: Reader = (bytes, file) => readPlainText(decodeText(bytes, file));

const markdown: Reader = async (bytes, file) => {
  const [{ readMarkdown }, { draftOf }] = await Promise.all([
    import("./markdown/markdown.ts"),
    import("./from-document.ts"),
  ]);
  return draftOf(readMarkdown(decodeText(bytes, file)));
};

const docx: Reader = async (bytes, file) => {
  const [{ readDocx }, { draftOf }] = await Promise.all([
    import("./docx/docx.ts"),
    import("./from-document.ts"),
  ]);
  return draftOf(await readDocx(bytes, file));
};

const html: Reader = async (bytes, file) => {
  const [{ readHtml }, { draftOf }] = await Promise.all([
    import("./html/html.ts"),
    import("./from-document.ts"),
  ]);
  return draftOf(readHtml(bytes, file));
};

const epub: Reader = async (bytes, file) => {
  const [{ readEpub }, { draftOf }] = await Promise.all([
    import("./epub/epub.ts"),
    import("./from-document.ts"),
  ]);
  return draftOf(await readEpub(bytes, file));
};

/** The formats that can be read, by the end of the file's name. */
const readers: Readonly<Record<string, Reader>> = {
  ".txt": plainText,
  ".text": plainText,
  ".md": markdown,
  ".markdown": markdown,
  ".docx": docx,
  ".html": html,
  ".htm": html,
  ".xhtml": html,
  ".epub": epub,
};

/** No book comes near it; what does would only exhaust the memory. In bytes. */
const largestFile = 256 * 1024 * 1024;

/** Nor near this many paragraphs. */
const mostParagraphs = 1_000_000;

function readerFor(path: string): Reader | undefined {
  return readers[extname(path).toLowerCase()];
}

/** How the names of files end that can be read: ".txt". */
export const readableKinds: readonly string[] = Object.keys(readers);

/** Whether a file is of a kind that can be read, going by its name. */
export function isReadable(path: string): boolean {
  return readerFor(path) !== undefined;
}

/** Says that a file is of a kind that can't be read, and which kinds can. */
export function unreadableKind(path: string): IbidError {
  const known = readableKinds.join(", ");
  return new IbidError("unreadable-file", `${path} can't be read: only files that end in ${known} can.`, {
    facts: { path },
  });
}

/** "war_and-peace" → "War and peace" */
function titleOf(name: string): string {
  const words = name.replace(/[_\s-]+/gu, " ").trim() || name;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The paragraphs with their numbers and sentences. */
function numbered(paragraphs: Draft["paragraphs"], { sentencesOf }: Language): Paragraph[] {
  const numbers = paragraphNumbers(paragraphs);
  return paragraphs.map(({ text, markers, chapter }, index) => {
    const number = numbers[index] ?? 0;
    return { ordinal: index + 1, number, chapter, text, sentences: sentencesOf(text), markers };
  });
}

/** What a reader makes of a file, once that is something to work with. */
async function draftFrom(read: Reader, bytes: Uint8Array, path: string): Promise<Draft> {
  const draft = await readDeep(read, bytes, path);
  const { length } = draft.paragraphs;
  if (length === 0) {
    throw new IbidError(
      "unreadable-file",
      `${path} has no text in it, only what isn't words: use one with text.`,
      { facts: { path } },
    );
  }
  if (length > mostParagraphs) {
    throw new IbidError("too-large", `${path} has ${length} paragraphs, more than any book: split it.`, {
      facts: { path },
    });
  }
  return draft;
}

async function readDeep(read: Reader, bytes: Uint8Array, path: string): Promise<Draft> {
  try {
    return await read(bytes, path);
  } catch (error) {
    // Readers throw it where a file is nested too deeply, if only by using up the stack.
    if (!(error instanceof RangeError)) throw error;
    throw new IbidError("unreadable-file", `${path} is nested too deeply to be read: simplify it.`, {
      facts: { path },
      cause: error,
    });
  }
}

/**
 * The bytes of all that a text is read from: the file itself, and what belongs to it, if it's there.
 *
 * @throws IbidError when one of them can't be read
 */
export async function sourcesOf(path: string): Promise<Uint8Array[]> {
  const files = [path, besideText(path, sidecarEnding), besideText(path, glossaryEnding)];
  const found = await Promise.all(files.map((file) => bytesOf(file, largestFile)));
  return found.map((bytes) => bytes ?? new Uint8Array());
}

/**
 * Reads one text, with what its sidecar and its glossary say.
 *
 * @throws IbidError when the file, its sidecar or its glossary can't be read
 */
export async function readTextFile(path: string): Promise<Reading> {
  const read = readerFor(path);
  if (!read) throw unreadableKind(path);
  const sidecar = await readSidecar(path);
  const glossary = await readGlossary(path);
  const bytes = await bytesOf(path, largestFile);
  if (!bytes)
    throw new IbidError("not-found", `There is no file ${path}: check its name.`, { facts: { path } });
  refuseDisguised(bytes, path);
  const draft = await draftFrom(read, bytes, path);
  const name = basename(path, extname(path));
  const id = sidecar.id ?? slugOf(name);
  const language = languageIn(
    draft.paragraphs.map(({ text }) => text),
    draft.language,
  );
  const paragraphs = numbered(draft.paragraphs, languageOf(language));
  return {
    text: {
      id,
      title: sidecar.title ?? draft.title ?? titleOf(name),
      language,
      chapters: draft.chapters,
      fingerprint: fingerprint(id, paragraphs),
      paragraphs,
      footnoteBodies: draft.notes,
      glossary,
    },
    warnings: draft.warnings,
  };
}
