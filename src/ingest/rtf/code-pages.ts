import { fromWindows1252 } from "../encoding/single-byte.ts";

/** The code pages of fonts by the number of their character set (RTF 1.9.1, "\fcharset"). */
const byCharset: Readonly<Record<number, number>> = {
  77: 10_000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** The names of code pages in the Encoding Standard, where they don't follow from the number. */
const names: Readonly<Record<number, string>> = {
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10_000: "macintosh",
  65_001: "utf-8",
};

/** The code page of a font's character set. Undefined if the document's own counts. */
export function codePageOf(charset: number): number | undefined {
  return byCharset[charset];
}

/** The characters of bytes in a code page. An unknown one is read as Windows-1252. */
export function decodeBytes(bytes: readonly number[], codePage: number): string {
  const encoded = Uint8Array.from(bytes);
  const name = names[codePage] ?? `windows-${codePage}`;
  if (name === "windows-1252") return fromWindows1252(encoded);
  try {
    return new TextDecoder(name).decode(encoded);
  } catch {
    return fromWindows1252(encoded);
  }
}
