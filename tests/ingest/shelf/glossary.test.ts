import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { IbidError } from "../../../src/shared/error.ts";
import { readGlossary } from "../../../src/ingest/shelf/glossary.ts";
import { readTextFile } from "../../../src/ingest/read.ts";
import { readShelf } from "../../../src/ingest/shelf/shelf.ts";

let dir: string;
let book: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "ibid-glossary-"));
  book = join(dir, "book.txt");
  await writeFile(book, "The vozhd fled.1 She stayed.2");
});
afterEach(() => rm(dir, { recursive: true }));

async function glossaryFrom(content: string | Uint8Array) {
  await writeFile(join(dir, "book.glossary.txt"), content);
  return readGlossary(book);
}

describe("a glossary", () => {
  test("has a term and other words for it on each line, of one word or several", async () => {
    expect(await glossaryFrom("vozhd: leader, chief\r\nGreat Leap:forced  march ,drive")).toEqual([
      { term: "vozhd", glosses: ["leader", "chief"] },
      { term: "Great Leap", glosses: ["forced  march", "drive"] },
    ]);
  });

  test("may have comments and blank lines, or nothing else", async () => {
    expect(await glossaryFrom("# The people\n\n  \n  # Later: more\nvozhd: leader # in Russian\n")).toEqual([
      { term: "vozhd", glosses: ["leader"] },
    ]);
    expect(await glossaryFrom("# Nothing yet")).toEqual([]);
  });

  test("keeps a # inside a word", async () => {
    expect(await glossaryFrom("C#: sharp")).toEqual([{ term: "C#", glosses: ["sharp"] }]);
  });

  test("is read in whatever encoding it was saved", async () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from("vożd: szef", "utf16le")]);
    expect(await glossaryFrom(utf16)).toEqual([{ term: "vożd", glosses: ["szef"] }]);
    expect(await glossaryFrom(Buffer.from("café: bar", "latin1"))).toEqual([
      { term: "café", glosses: ["bar"] },
    ]);
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
  ])("names a line that is wrong, and what would be right: %s", async (line) => {
    const error: unknown = await glossaryFrom(`# One\nOGPU: police\n${line}`).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(IbidError);
    expect(error).toMatchObject({
      message: expect.stringMatching(/^Line 3 of .*book\.glossary\.txt must be .*"vozhd: leader, chief"/),
      facts: { line: 3 },
    });
  });

  test("is refused when it is no text, larger than 64 KB, or a folder", async () => {
    await expect(glossaryFrom("%PDF-1.7")).rejects.toThrow(/book\.glossary\.txt is a PDF/);
    await expect(glossaryFrom("# more\n".repeat(10_000))).rejects.toThrow(
      /book\.glossary\.txt is larger than 64 KB/,
    );
    await rm(join(dir, "book.glossary.txt"));
    await mkdir(join(dir, "book.glossary.txt"));
    await expect(readGlossary(book)).rejects.toThrow(/book\.glossary\.txt is a folder/);
  });
});

describe("a text", () => {
  test("has the glossary of its name, and else an empty one", async () => {
    expect((await readTextFile(book)).text.glossary).toEqual([]);
    await glossaryFrom("vozhd: leader");
    expect((await readTextFile(book)).text.glossary).toEqual([{ term: "vozhd", glosses: ["leader"] }]);
  });

  test("keeps its fingerprint whatever its glossary says", async () => {
    const before = (await readTextFile(book)).text.fingerprint;
    await glossaryFrom("vozhd: leader");
    expect((await readTextFile(book)).text.fingerprint).toBe(before);
  });
});

describe("a shelf", () => {
  test("takes no glossary for a text", async () => {
    await glossaryFrom("vozhd: leader");
    const { readings, passedOver } = await readShelf(dir);
    expect(readings.map(({ text }) => text.id)).toEqual(["book"]);
    expect(passedOver).toEqual([]);
  });

  test.each(["bok.glossary.txt", "book.Glossary.txt"])("refuses %s, which no text owns", async (name) => {
    await writeFile(join(dir, name), "vozhd: leader");
    await expect(readShelf(dir)).rejects.toThrow(`${name} belongs to no text`);
  });
});
