import { Buffer } from "node:buffer";
import { describe, expect, test } from "vitest";
import { IbidError } from "../../src/shared/error.ts";
import { decodeText } from "../../src/ingest/decode.ts";

const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();
const western = "Stalin’s “Works”: naïve, £7,000…";
const cyrillic = "Сталин писал: «Нет».";

describe("decodeText decodes", () => {
  test.each([
    ["UTF-8", Buffer.from(western), western],
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${western}`), western],
    ["UTF-8 in another script", Buffer.from(cyrillic), cyrillic],
    ["UTF-16 LE with a byte order mark", Buffer.from(`\uFEFF${cyrillic}`, "utf16le"), cyrillic],
    ["UTF-16 BE with a byte order mark", utf16be(`\uFEFF${cyrillic}`), cyrillic],
    ["UTF-16 LE", Buffer.from(western, "utf16le"), western],
    ["UTF-16 BE", utf16be(western), western],
    ["Windows-1252", Buffer.from("Stalin\x92s \x93Works\x94: na\xefve, \xa37,000\x85", "latin1"), western],
    [
      "Windows-1252 in capitals",
      Buffer.from("A CANÇÃO DO SERTÃO, S\xC2NIA \xC9\x94", "latin1"),
      "A CANÇÃO DO SERTÃO, SÂNIA É”",
    ],
    ["plain ASCII", Buffer.from("One.\r\nTwo."), "One.\r\nTwo."],
  ])("%s", (_encoding, bytes, expected) => {
    expect(decodeText(bytes, "book.txt")).toBe(expected);
  });

  test("text without its control characters, except tabs and line ends", () => {
    const page = "A line of text.\tAnother.\n".repeat(20);
    expect(decodeText(Buffer.from(`${page}\u0007The bell.\u001b\u0085End`), "book.txt")).toBe(
      `${page}The bell.\u0085End`,
    );
  });
});

describe("decodeText names a file that isn't text", () => {
  const noise = Uint8Array.from({ length: 500 }, (_, index) => ((index * 7919) % 251) + 1);

  test.each([
    ["an old Word document", Buffer.from("d0cf11e0a1b11ae1", "hex"), /book\.txt is an old Word document/],
    ["a picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), /book\.txt is a PNG picture/],
    ["a PDF", Buffer.from("%PDF-1.7\nsome text"), /book\.txt is a PDF/],
    ["a DOCX", Buffer.from("PK\x03\x04rest"), /book\.txt is a ZIP archive/],
    ["noise", noise, /book\.txt can't be read as text/],
    ["text with a NUL", Buffer.from(`${"A line. ".repeat(99)}\0`), /can't be read as text/],
    [
      "text full of control characters",
      Buffer.from("A\u0001line\u0002of\u0003it. ".repeat(9)),
      /can't be read as text/,
    ],
    ["half a UTF-16 character", Buffer.from("\xff\xfea\0\0\xd8", "latin1"), /can't be read as text/],
    ["damaged UTF-8", Buffer.from("He said â€œNoâ€\x80.\xff", "latin1"), /can't be read as text/],
    [
      "damaged UTF-8 with quotation marks",
      Buffer.concat([
        Buffer.from("“No,” he said – and it was not the last time that he did."),
        Buffer.of(0xe2),
      ]),
      /can't be read/,
    ],
    [
      "UTF-8 truncated within a letter",
      Buffer.from("They met in a caf\xc3", "latin1"),
      /can't be read as text/,
    ],
    [
      "UTF-8 with a letter cut in half",
      Buffer.from("The caf\xc3 stood there.", "latin1"),
      /can't be read as text/,
    ],
    [
      "bytes that don't occur in text",
      Buffer.from("He wrote \xff\xfe and \xe2\x82.", "latin1"),
      /can't be read as text/,
    ],
    [
      "Russian in Windows-1251",
      Buffer.from("\xd1\xf2\xe0\xeb\xe8\xed \xef\xe8\xf1\xe0\xeb", "latin1"),
      /can't be read as text/,
    ],
    ["an empty file", Buffer.of(), /book\.txt is empty/],
    ["a byte order mark alone", Buffer.from("\uFEFF"), /book\.txt is empty/],
    ["white space", Buffer.from(" \n\t\r\n\u00a0"), /book\.txt is empty/],
    ["only invisible characters", Buffer.from(" \u200b\u2060\n"), /book\.txt is empty/],
  ])("%s", (_what, bytes, message) => {
    expect(() => decodeText(bytes, "book.txt")).toThrow(IbidError);
    expect(() => decodeText(bytes, "book.txt")).toThrow(message);
  });
});
