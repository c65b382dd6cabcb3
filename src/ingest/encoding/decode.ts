import { Buffer } from "node:buffer";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import type { Messages } from "../../shared/locale/messages.ts";
import { damagedUtf8, decodeDetected, decodeStrictly, detectUtf16 } from "./detection.ts";
import { fromWindows1252 } from "./single-byte.ts";

/** First bytes of formats that are often mistaken for plain text. */
const signatures: readonly (readonly [start: string, kind: Messages["file-mistaken"]["kind"]])[] = [
  ["\x89PNG", "png"],
  ["\xff\xd8\xff", "jpeg"],
  ["GIF8", "gif"],
  ["%PDF-", "pdf"],
  ["PK\x03\x04", "zip"],
  ["{\\rtf", "rtf"],
  ["\xd0\xcf\x11\xe0", "doc"],
];

const byteOrderMarks: readonly (readonly [mark: string, encoding: string])[] = [
  ["\xef\xbb\xbf", "utf-8"],
  ["\xff\xfe", "utf-16le"],
  ["\xfe\xff", "utf-16be"],
];

/** Control characters except white space. */
const controls = /\p{Cc}(?<![\s\u0085])/gu;

/** The highest share of control characters in a text file, and the number that any file may have. */
const maxControls = { share: 0.005, number: 8 };

/** Invisible characters in front of a line, which would hide the label or the sign that it begins with. */
const invisibleBeginning = /^[\u{200b}\u{2060}\u{feff}]+/gmu;

/** The highest share of bytes beyond ASCII in a text in Windows-1252. */
const maxAccents = 0.3;

function decodeWindows1252(bytes: Uint8Array): string | undefined {
  const text = fromWindows1252(bytes);
  const accents = bytes.filter((byte) => byte > 0x7f).length;
  return damagedUtf8.test(text) || accents > bytes.length * maxAccents ? undefined : text;
}

/** Encodings whose declaration is ignored in favour of detection, since pages that declare one are often in another. */
const western = /^(?:utf-?8|utf-16.*|us-ascii|iso-8859-1|latin1|windows-1252|cp1252)$/iu;

function decodeAsDeclared(bytes: Uint8Array, declared: string | undefined): string | undefined {
  return declared && !western.test(declared) ? decodeStrictly(bytes, declared) : undefined;
}

/** The sequences that switch to Japanese signs in ISO-2022-JP, whose bytes are all ASCII. */
const escapesOfJapanese = /\x1b\$[@B]/u; // oxlint-disable-line no-control-regex
/** Bytes that are examined for them. */
const sampleSize = 4096;

function decode(bytes: Uint8Array, beginning: string, declared: string | undefined): string | undefined {
  const marked = byteOrderMarks.find(([mark]) => beginning.startsWith(mark));
  if (marked) return decodeStrictly(bytes, marked[1]);
  const utf16 = detectUtf16(bytes);
  if (utf16) return decodeStrictly(bytes, utf16);
  if (escapesOfJapanese.test(Buffer.from(bytes.subarray(0, sampleSize)).toString("latin1")))
    return decodeStrictly(bytes, "iso-2022-jp");
  const stated = decodeStrictly(bytes, "utf-8") ?? decodeAsDeclared(bytes, declared);
  if (stated !== undefined) return stated;
  return decodeDetected(bytes) ?? decodeWindows1252(bytes);
}

/**
 * Decodes a text file in UTF-8, UTF-16 or a detected encoding, without byte order mark and control characters.
 *
 * @param file the file's name, for error messages
 * @param declared the encoding that the file declares, tried if the bytes aren't UTF-8
 * @throws IbidError when the bytes aren't text, or have nothing but white space and invisible characters
 */
export function decodeText(bytes: Uint8Array, file: string, declared?: string): string {
  const beginning = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  const mistaken = signatures.find(([start]) => beginning.startsWith(start));
  if (mistaken) {
    throw new IbidError("unreadable-file", localizable("file-mistaken", { file, kind: mistaken[1] }), {
      facts: { file },
    });
  }
  const text = decode(bytes, beginning, declared);
  const found = text?.match(controls)?.length ?? 0;
  if (
    text === undefined ||
    text.includes("\0") ||
    found > Math.max(maxControls.number, text.length * maxControls.share)
  ) {
    throw new IbidError("unreadable-file", localizable("file-not-text", { file }), {
      facts: { file },
    });
  }
  const readable = text.replace(controls, "").replace(invisibleBeginning, "");
  if (!/[^\s\p{Cf}]/u.test(readable))
    throw new IbidError("unreadable-file", localizable("file-empty", { file }), { facts: { file } });
  return readable;
}
