import { Buffer } from "node:buffer";
import { extname } from "node:path";
import { IbidError } from "../shared/error.ts";
import { localizable } from "../shared/locale/message.ts";
import type { Messages } from "../shared/locale/messages.ts";
import type { Document } from "./document.ts";
import type { Draft } from "./draft/draft.ts";
import type { OnProgress } from "./progress.ts";

/**
 * Parses a file.
 *
 * @param name the file's name, for error messages
 * @param onProgress is called by formats that may take long
 * @throws IbidError when the file is damaged or of another format
 * @throws RangeError when its elements are nested too deeply
 */
export type FormatReader = (
  bytes: Uint8Array,
  name: string,
  onProgress?: OnProgress,
) => Draft | Promise<Draft>;

interface Format {
  /** The extensions that its files may have, in lower case. */
  readonly extensions: readonly string[];
  readonly read: FormatReader;
  /** The kind of file in messages, and a check by content. */
  readonly recognition?: {
    readonly kind: Messages["file-other-format"]["kind"];
    readonly matches: (content: Buffer) => boolean;
  };
}

/** A reader for formats with marked-up structure. */
function documentReader(
  parse: (bytes: Uint8Array, name: string, onProgress?: OnProgress) => Promise<Document>,
): FormatReader {
  return async (bytes, name, onProgress) => {
    const [{ draftFromDocument }, document] = await Promise.all([
      import("./draft/from-document.ts"),
      parse(bytes, name, onProgress),
    ]);
    return draftFromDocument(document);
  };
}

/** The text of a file, decoded. */
async function decoded(bytes: Uint8Array, name: string): Promise<string> {
  return (await import("./encoding/decode.ts")).decodeText(bytes, name);
}

/** True if the content is a ZIP archive that has an entry of that name. Names of entries aren't compressed. */
function isZipWith(content: Buffer, entry: string): boolean {
  return content.indexOf("PK") === 0 && content.includes(entry);
}

/** Parsers are loaded when they are first used: most texts come from the cache of indexes. */
const formats: readonly Format[] = [
  {
    extensions: [".txt", ".text"],
    read: async (bytes, name) => {
      const text = await decoded(bytes, name);
      return (await import("./plain-text/plain-text.ts")).readPlainText(text);
    },
  },
  {
    extensions: [".md", ".markdown"],
    read: async (bytes, name) => {
      const [{ checkMarkdown }, { readMarkdown }, { draftFromMarkdown }] = await Promise.all([
        import("./markdown/limits.ts"),
        import("./markdown/markdown.ts"),
        import("./markdown/plain-notes.ts"),
      ]);
      const source = await decoded(bytes, name);
      checkMarkdown(source, name);
      return draftFromMarkdown(readMarkdown(source));
    },
  },
  {
    extensions: [".docx", ".docm", ".dotx", ".dotm"],
    read: documentReader(async (bytes, name) => (await import("./docx/docx.ts")).readDocx(bytes, name)),
    recognition: {
      kind: "docx",
      matches: (content) => isZipWith(content, "word/document.xml"),
    },
  },
  {
    extensions: [".html", ".htm", ".xhtml"],
    read: documentReader(async (bytes, name) => (await import("./html/html.ts")).readHtml(bytes, name)),
    recognition: {
      kind: "html",
      matches: (content) =>
        /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype )?html[\s>]/iu.test(
          content.toString("latin1", 0, 512),
        ),
    },
  },
  {
    extensions: [".epub"],
    read: documentReader(async (...given) => (await import("./epub/epub.ts")).readEpub(...given)),
    recognition: {
      kind: "epub",
      matches: (content) => isZipWith(content, "META-INF/container.xml"),
    },
  },
  {
    extensions: [".pdf"],
    read: documentReader(async (...given) => (await import("./pdf/pdf.ts")).readPdf(...given)),
    // Some files have other bytes in front, which readers ignore.
    recognition: { kind: "pdf", matches: (content) => content.subarray(0, 1024).includes("%PDF-") },
  },
  {
    extensions: [".odt"],
    read: documentReader(async (bytes, name) => (await import("./odt/odt.ts")).readOdt(bytes, name)),
    recognition: {
      kind: "odt",
      matches: (content) => isZipWith(content, "mimetypeapplication/vnd.oasis.opendocument.text"),
    },
  },
  {
    extensions: [".rtf"],
    read: documentReader(async (bytes, name) => (await import("./rtf/rtf.ts")).readRtf(bytes, name)),
    recognition: {
      kind: "rtf",
      matches: (content) => content.toString("latin1", 0, 64).trimStart().startsWith("{\\rtf"),
    },
  },
  {
    extensions: [".fb2", ".xml", ".tei", ".osis"],
    read: documentReader(async (bytes, name) => (await import("./xml/xml.ts")).readXml(bytes, name)),
    recognition: {
      kind: "xml",
      matches: (content) =>
        /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:FictionBook|(?:\w+:)?TEI(?:\.2|Corpus)?|(?:\w+:)?osis)[\s>]/u.test(
          content.toString("latin1", 0, 2048),
        ),
    },
  },
  {
    extensions: [".usfm", ".sfm"],
    read: documentReader(async (bytes, name) =>
      (await import("./usfm/usfm.ts")).readUsfm(await decoded(bytes, name)),
    ),
  },
];

/** The extensions of the files that can be read: ".txt". */
const readableExtensions: readonly string[] = formats.flatMap(({ extensions }) => extensions);

function formatOf(name: string): Format | undefined {
  const ending = extname(name).toLowerCase();
  return formats.find(({ extensions }) => extensions.includes(ending));
}

/** True if files with that name's extension can be read. */
export function isReadable(name: string): boolean {
  return formatOf(name) !== undefined;
}

/** True if a file that somebody chose may be readable: by its name's extension, or if that has none, by its content. */
export function mayBeReadable(name: string): boolean {
  return isReadable(name) || !extension.test(name);
}

/** The end of a name that tells a format: ".txt", but not that of "Notes, v. 2.0". */
const extension = /\.[a-z][a-z0-9]{0,7}$/iu;

/** The format of a file without an extension, by its content; undefined if it isn't recognised, and isn't text. */
function formatIn(content: Buffer): Format | undefined {
  const recognised = formats.find(({ recognition }) => recognition?.matches(content));
  if (recognised) return recognised;
  const isUtf16 = ["\xfe\xff", "\xff\xfe"].includes(content.toString("latin1", 0, 2));
  return isUtf16 || !content.includes(0) ? formatOf("text.txt") : undefined;
}

/** The formats that files of other formats can be converted to, by the extensions of those. */
const conversions: readonly (readonly [extensions: readonly string[], to: Messages["file-convert"]["to"]])[] =
  [
    [[".mobi", ".azw", ".azw3", ".prc", ".kfx", ".lit"], "epub"],
    [[".doc", ".wps", ".wpd"], "docx"],
    [[".djvu", ".djv"], "pdf"],
  ];

/** The error for a file whose extension is unknown. It says how to convert the file, or which can be read. */
export function unreadableFormat(name: string): IbidError {
  const ending = extname(name).toLowerCase();
  const known = conversions.find(([extensions]) => extensions.includes(ending));
  const sentence = known
    ? localizable("file-convert", { file: name, to: known[1] })
    : localizable("file-no-format", { file: name, endings: readableExtensions.join(", ") });
  return new IbidError("unreadable-file", sentence, { facts: { file: name } });
}

/**
 * The reader for a file, chosen by its extension, or if it has none, by its content.
 *
 * @throws IbidError when the format is unknown, or when the content is recognised as another format
 */
export function readerFor(name: string, bytes: Uint8Array): FormatReader {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const format = formatOf(name) ?? (extension.test(name) ? undefined : formatIn(content));
  if (!format) throw unreadableFormat(name);
  const recognised = formats.filter(({ recognition }) => recognition?.matches(content));
  const [other] = recognised;
  if (other?.recognition && !recognised.includes(format)) {
    const { kind } = other.recognition;
    const [ending = ""] = other.extensions;
    const sentence = localizable("file-other-format", { file: name, kind, ending });
    throw new IbidError("unreadable-file", sentence, { facts: { file: name } });
  }
  return format.read;
}
