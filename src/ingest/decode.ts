import { Buffer } from "node:buffer";
import { IbidError } from "../shared/error.ts";

/** How files begin that are often mistaken for text. */
const signatures: readonly (readonly [start: string, what: string])[] = [
  ["\x89PNG", "a PNG picture"],
  ["\xff\xd8\xff", "a JPEG picture"],
  ["GIF8", "a GIF picture"],
  ["%PDF-", "a PDF"],
  ["PK\x03\x04", "a ZIP archive, as DOCX and EPUB files are"],
  ["{\\rtf", "a rich text file (RTF)"],
  ["\xd0\xcf\x11\xe0", "an old Word document"],
];

const byteOrderMarks: readonly (readonly [mark: string, encoding: string])[] = [
  ["\xef\xbb\xbf", "utf-8"],
  ["\xff\xfe", "utf-16le"],
  ["\xfe\xff", "utf-16be"],
];

/** The characters of Windows-1252 from 0x80 to 0x9f, since Node 20 decodes them wrongly; U+FFFD where it has none. */
const windows1252 = "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ";

/** Control characters, but for line ends and other white space. */
const controls = /(?![\s\u0085])\p{Cc}/gu;

/** The largest share of control characters in a file that is a text all the same. */
const mostControls = 0.005;

/** The largest share of characters beyond ASCII in a text that Windows-1252 was made for. */
const mostAccents = 0.3;

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Western text in UTF-16 shows without a byte order mark: one byte of each two is nearly always zero. */
function plainlyUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = (parity: number) =>
    sample.filter((byte, index) => byte === 0 && index % 2 === parity).length / (sample.length / 2);
  if (zeros(0) < 0.01 && zeros(1) > 0.5) return "utf-16le";
  return zeros(1) < 0.01 && zeros(0) > 0.5 ? "utf-16be" : undefined;
}

/**
 * What UTF-8 looks like when read so: "â€", "Ã©", "cafÃ", "ÿþ". Hardly a word of any language has these: then the file
 * is UTF-8, but damaged.
 */
const damagedUtf8 = /�|ÿþ|â[€‚]|\p{Ll}[ÂÃ]|(?<!\p{Lu})Ã(?!\p{Lu})/u;

function decodeWindows1252(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (character) => windows1252.charAt(character.charCodeAt(0) - 0x80));
  const accents = bytes.filter((byte) => byte > 0x7f).length;
  return damagedUtf8.test(text) || accents > bytes.length * mostAccents ? undefined : text;
}

/** Western encodings are told by their bytes: pages that declare one of them are often in another. */
const western = /^(?:utf-?8|utf-16.*|us-ascii|iso-8859-1|latin1|windows-1252|cp1252)$/iu;

function decodeAsDeclared(bytes: Uint8Array, declared: string | undefined): string | undefined {
  return declared && !western.test(declared) ? decodeStrictly(bytes, declared) : undefined;
}

function decode(bytes: Uint8Array, beginning: string, declared: string | undefined): string | undefined {
  const marked = byteOrderMarks.find(([mark]) => beginning.startsWith(mark));
  if (marked) return decodeStrictly(bytes, marked[1]);
  const utf16 = plainlyUtf16(bytes);
  if (utf16) return decodeStrictly(bytes, utf16);
  return decodeStrictly(bytes, "utf-8") ?? decodeAsDeclared(bytes, declared) ?? decodeWindows1252(bytes);
}

/**
 * The characters of a text file in UTF-8, UTF-16 or Windows-1252, without byte order mark and control characters.
 *
 * @param file its name, for the message
 * @param declared the encoding that the file names, tried where the bytes aren't UTF-8
 * @throws IbidError when the bytes are no text, or nothing but white space and characters that can't be seen
 */
export function decodeText(bytes: Uint8Array, file: string, declared?: string): string {
  const beginning = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  const mistaken = signatures.find(([start]) => beginning.startsWith(start));
  if (mistaken) {
    throw new IbidError(
      "unreadable-file",
      `${file} is ${mistaken[1]}, not plain text: save its text as UTF-8 and use that.`,
      { facts: { file } },
    );
  }
  const text = decode(bytes, beginning, declared);
  const found = text?.match(controls)?.length ?? 0;
  if (text === undefined || text.includes("\0") || found > text.length * mostControls) {
    throw new IbidError("unreadable-file", `${file} can't be read as text: save it as plain text in UTF-8.`, {
      facts: { file },
    });
  }
  const readable = text.replace(controls, "");
  if (!/[^\s\p{Cf}]/u.test(readable))
    throw new IbidError("unreadable-file", `${file} is empty: fill it or take it away.`, { facts: { file } });
  return readable;
}
