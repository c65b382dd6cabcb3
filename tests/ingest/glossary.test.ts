import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseGlossary } from "../../src/ingest/glossary.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { readShelf } from "../../src/ingest/shelf/shelf.ts";
import { readTextFile } from "../../src/ingest/shelf/text-file.ts";

const name = "book.glossary.txt";

function parse(content: string | Uint8Array) {
  return parseGlossary({ name, bytes: typeof content === "string" ? Buffer.from(content) : content });
}

describe("parseGlossary", () => {
  test("reads a term and other words for it from each line, of one word or several", () => {
    expect(parse("vozhd: leader, chief\r\nGreat Leap:forced  march ,drive")).toEqual([
      { term: "vozhd", glosses: ["leader", "chief"] },
      { term: "Great Leap", glosses: ["forced  march", "drive"] },
    ]);
  });

  test("ignores comments and blank lines", () => {
    expect(parse("# The people\n\n  \n  # Later: more\nvozhd: leader # in Russian\n")).toEqual([
      { term: "vozhd", glosses: ["leader"] },
    ]);
    expect(parse("# Nothing yet")).toEqual([]);
  });

  test("keeps a # inside a word", () => {
    expect(parse("C#: sharp")).toEqual([{ term: "C#", glosses: ["sharp"] }]);
  });

  test("detects the encoding", () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from("vożd: szef", "utf16le")]);
    expect(parse(utf16)).toEqual([{ term: "vożd", glosses: ["szef"] }]);
    expect(parse(Buffer.from("café: bar", "latin1"))).toEqual([{ term: "café", glosses: ["bar"] }]);
  });

  test.each([
    ["vozhd"],
    ["vozhd, leader"],
    ["vozhd:"],
    [": leader"],
    ["vozhd: leader,, chief"],
    ["vozhd: leader,"],
    ["vozhd: –"],
    [`vozhd: ${"a".repeat(81)}`],
  ])("names a malformed line and shows a right one: %s", (line) => {
    expect(() => parse(`# One\nOGPU: police\n${line}`)).toThrow(
      expect.objectContaining({
        code: "invalid-configuration",
        message: expect.stringMatching(/^Line 3 of book\.glossary\.txt must be .*"vozhd: leader, chief"/),
        facts: { file: name, line: 3 },
      }),
    );
  });

  test("refuses a file that isn't text", () => {
    expect(() => parse("%PDF-1.7")).toThrow(/book\.glossary\.txt is a PDF/);
  });
});

test("a glossary changes neither the words of its text nor the fingerprint", async () => {
  const book = { name: "book.txt", bytes: Buffer.from("The vozhd fled.1 She stayed.2") };
  const without = await ingest(book);
  const glossary = { name, bytes: Buffer.from("vozhd: leader") };
  const { text } = await ingest({ ...book, glossary });
  expect(without.text.glossary).toEqual([]);
  expect(text).toEqual({ ...without.text, glossary: [{ term: "vozhd", glosses: ["leader"] }] });
});

describe("a glossary beside a text on disk", () => {
  let dir: string;
  let book: string;

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), "ibid-glossary-"));
    book = join(dir, "book.txt");
    await writeFile(book, "The vozhd fled.1 She stayed.2");
  });
  afterEach(() => rm(dir, { recursive: true }));

  test("is read with its text", async () => {
    expect((await readTextFile(book)).text.glossary).toEqual([]);
    await writeFile(join(dir, name), "vozhd: leader");
    expect((await readTextFile(book)).text.glossary).toEqual([{ term: "vozhd", glosses: ["leader"] }]);
  });

  test("is refused if it is larger than 64 KB, or a folder", async () => {
    await writeFile(join(dir, name), "# more\n".repeat(10_000));
    await expect(readTextFile(book)).rejects.toThrow(/book\.glossary\.txt is larger than 64 KB/);
    await rm(join(dir, name));
    await mkdir(join(dir, name));
    await expect(readTextFile(book)).rejects.toThrow(/book\.glossary\.txt is a folder/);
  });

  test("isn't taken for a text", async () => {
    await writeFile(join(dir, name), "vozhd: leader");
    const { texts, skipped } = await readShelf(dir);
    expect(texts.map(({ text }) => text.id)).toEqual(["book"]);
    expect(skipped).toEqual([]);
  });

  test.each(["bok.glossary.txt", "book.Glossary.txt"])(
    "is refused as %s, which has no text",
    async (orphan) => {
      await writeFile(join(dir, orphan), "vozhd: leader");
      await expect(readShelf(dir)).rejects.toThrow(`${orphan} belongs to no text`);
    },
  );
});
