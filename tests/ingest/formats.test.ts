import { Buffer } from "node:buffer";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ingest } from "../../src/ingest/ingest.ts";
import { readTextFile } from "../../src/ingest/shelf/text-file.ts";
import { refusal } from "../support/refusal.ts";
import { epubFile } from "./epub/epub-files.ts";
import { paragraph, wordFile } from "./docx/word-files.ts";

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "ibid-formats-"));
});
afterEach(() => rm(dir, { recursive: true }));

async function read(name: string, content: string | Uint8Array) {
  const path = join(dir, name);
  await writeFile(path, content);
  return readTextFile(path);
}

async function firstParagraph(name: string, bytes: Uint8Array): Promise<string | undefined> {
  return (await ingest({ name, bytes })).text.paragraphs[0]?.text;
}

const latin = (text: string) => Buffer.from(text, "latin1");
const utf16 = (text: string) => Buffer.from(text, "utf16le");

describe("a file that somebody chose, without an extension", () => {
  test("is read by its content", async () => {
    expect(await firstParagraph("Der Turm", Buffer.from("The tower stands."))).toBe("The tower stands.");
    expect(await firstParagraph("Notes, v. 2.0", Buffer.from("The tower stands."))).toBe("The tower stands.");
    expect(await firstParagraph("page", Buffer.from("<!doctype html><p>The tower <b>stands</b>."))).toBe(
      "The tower stands.",
    );
    expect(await firstParagraph("thesis", wordFile({ body: paragraph(["The tower stands."]) }))).toBe(
      "The tower stands.",
    );
    expect(await firstParagraph("паром", utf16("\ufeffПаром стоит."))).toBe("Паром стоит.");
  });

  test.each(["picture", "notes.final"])("called %s is refused if it is something else", async (name) => {
    const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    await expect(firstParagraph(name, picture)).rejects.toThrow(name);
  });
});

describe("a web page", () => {
  test.each([
    ["UTF-8 with a byte order mark", Buffer.from("\ufeff<p>Café “naïve” Ж"), "Café “naïve” Ж"],
    ["UTF-16 with a byte order mark", utf16("\ufeff<p>Café “naïve” Ж"), "Café “naïve” Ж"],
    ["big-endian UTF-16", utf16("\ufeff<p>Café Ж").swap16(), "Café Ж"],
    ["UTF-16 without a byte order mark", utf16("<p>Café and tea</p>"), "Café and tea"],
    ["Windows-1252", latin("<p>Caf\xe9 \x93na\xefve\x94"), "Café “naïve”"],
    ["Windows-1252 declared as UTF-8", latin('<meta charset="utf-8"><p>Caf\xe9 again'), "Café again"],
    ["UTF-8 declared as Latin-1", Buffer.from('<meta charset="iso-8859-1"><p>Café'), "Café"],
    ["Windows-1251", latin('<meta charset="windows-1251"><p>\xc2\xee\xe9\xed\xe0'), "Война"],
    [
      "KOI8-R",
      latin('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>\xf7\xcf\xca\xce\xc1'),
      "Война",
    ],
    [
      "XHTML in Latin-2",
      latin('<?xml version="1.0" encoding="iso-8859-2"?><html><body><p>\xa3\xf3d\xbc</p></body></html>'),
      "Łódź",
    ],
    ["Big5", latin("<meta charset=big5><p>\xa4\xa4\xa4\xe5"), "中文"],
  ])("in %s is read", async (_, content, words) => {
    expect((await read("page.html", content)).text.paragraphs.map(({ text }) => text)).toEqual([words]);
  });

  test.each([
    ["empty", "", /is empty/],
    ["white space", " \n ", /is empty/],
    ["only markup", "<html><script>1</script><p> &nbsp; <img alt='x'></p>", /has no words in it/],
    ["damaged UTF-8", latin("<p>Caf\xc3\xa9 \xe2\x80 na\xc3\xafve"), /can't be read as text/],
    [
      "in another encoding than it declares",
      latin('<meta charset="big5"><p>\xff\xfe\xff \x81'),
      /can't be read as text/,
    ],
    ["full of NULs", "<p>a\0b\0\0", /can't be read as text/],
    ["a picture", latin("\x89PNG\r\n\x1a\n"), /is a PNG picture/],
  ])("that is %s is refused by name", async (_, content, message) => {
    const said = await refusal(read("page.htm", content));
    expect(said).toContain(join(dir, "page.htm"));
    expect(said).toMatch(message);
  });
});

const epub = epubFile({ "a.xhtml": "<p>One.</p>" });
const word = wordFile({ body: paragraph(["One."]) });

test.each(["book.txt", "book.md", "book.epub", "book.docx", "book.pdf"])(
  "an empty %s is refused as empty",
  async (name) => {
    expect(await refusal(read(name, ""))).toMatch(/is empty/);
  },
);

test.each([
  ["book.txt", epub, /is an EPUB: give it a name that ends in \.epub/],
  ["book.docx", epub, /is an EPUB/],
  ["book.epub", word, /is a Word document: give it a name that ends in \.docx/],
  ["book.md", "<!DOCTYPE html><title>A</title><p>One.", /is a web page: give it a name that ends in \.html/],
  ["book.text", '<?xml version="1.0"?>\n<html xmlns="x"><body/></html>', /is a web page/],
  ["book.epub", "<p>One.", /isn't what its name says/],
])("a file named %s of another format is refused", async (name, content, message) => {
  expect(await refusal(read(name, content))).toMatch(message);
});

test.each([
  ["book.EPUB", epub],
  ["book.docx", word],
  ["book.xhtml", "<html><body><p>One."],
])("a file named %s is read in that format", async (name, content) => {
  expect((await read(name, content)).text.paragraphs.map(({ text }) => text)).toEqual(["One."]);
});

test("an EPUB with only pictures has no text", async () => {
  expect(await refusal(read("book.epub", epubFile({ "a.xhtml": "<img src='a.png'/>" })))).toMatch(
    /has no words in it/,
  );
});
