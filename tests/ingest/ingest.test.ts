import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readTextFile } from "../../src/ingest/shelf/text-file.ts";
import { readShelf } from "../../src/ingest/shelf/shelf.ts";
import { wordFile } from "./docx/word-files.ts";
import { refusal } from "../support/refusal.ts";

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "ibid-ingest-"));
});
afterEach(() => rm(dir, { recursive: true }));

async function put(name: string, content: string | object = "He fled.1 She stayed.2"): Promise<string> {
  const path = join(dir, name);
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

describe("readTextFile", () => {
  test("returns a text with numbered paragraphs, sentences, markers and warnings", async () => {
    const { text, warnings } = await readTextFile(
      await put("war_and-peace.txt", "He fled.1 She stayed.\n\nThey met.3"),
    );
    expect(text).toMatchObject({ id: "war-and-peace", title: "War and peace", footnoteBodies: new Map() });
    expect(text.paragraphs).toEqual([
      {
        ordinal: 1,
        number: 1,
        text: "He fled. She stayed.",
        sentences: [
          { start: 0, end: 8 },
          { start: 9, end: 20 },
        ],
        markers: [{ label: "1", offset: 8 }],
      },
      {
        ordinal: 2,
        number: 2,
        text: "They met.",
        sentences: [{ start: 0, end: 9 }],
        markers: [{ label: "3", offset: 9 }],
      },
    ]);
    expect(warnings).toEqual(["¶2: note 2 is not marked between notes 1 and 3."]);
  });

  test("gives a text a new fingerprint only if its words or markers change", async () => {
    const path = await put("book.txt");
    const before = (await readTextFile(path)).text.fingerprint;
    expect(before).toMatch(/^[\w-]{8}$/);
    expect((await readTextFile(path)).text.fingerprint).toBe(before);
    await put("book.txt", "He fled.1 She stayed.3");
    expect((await readTextFile(path)).text.fingerprint).not.toBe(before);
  });

  test.each([
    ["Ça & là (2).TXT", /^ca-la-2$/],
    ["--.txt", /^text-[0-9a-f]{8}$/],
    ["Война.txt", /^text-[0-9a-f]{8}$/],
    [`${"a-".repeat(50)}.text`, /^(?:a-){29}a$/],
  ])("makes a slug of the name %s", async (name, id) => {
    expect((await readTextFile(await put(name))).text.id).toMatch(id);
  });

  test("names a file that it can't read", async () => {
    await mkdir(join(dir, "folder.txt"));
    expect(await refusal(readTextFile(join(dir, "none.txt")))).toMatch(/There is no file .*none\.txt/);
    expect(await refusal(readTextFile(join(dir, "none")))).toMatch(/There is no file .*none/);
    expect(await refusal(readTextFile(join(dir, "folder.txt")))).toMatch(/folder\.txt is a folder/);
    expect(await refusal(readTextFile(dir))).toMatch(/ is a folder: name a file in it/);
    expect(await refusal(readTextFile(await put("book.pages")))).toMatch(
      /book\.pages .* only files that end in \.txt, .* can/,
    );
    expect(await refusal(readTextFile(await put("book")))).toMatch(
      /book can.t be read: only files that end in/,
    );
    expect(await refusal(readTextFile(await put("blank.txt", " \n")))).toMatch(/blank\.txt is empty/);
    expect(await refusal(readTextFile(await put("bare.md", "# Heading\n")))).toMatch(/bare\.md has no words/);
  });

  test("names a file whose elements are nested too deeply", async () => {
    const deep = wordFile({ body: "<w:sdt>".repeat(10_000) });
    await writeFile(join(dir, "deep.docx"), deep);
    expect(await refusal(readTextFile(join(dir, "deep.docx")))).toMatch(/deep\.docx is nested too deeply/);
  });
});

describe("a sidecar", () => {
  test("sets a text's id and title", async () => {
    await put("book.ibid.json", { id: "my-book", title: " My book " });
    expect((await readTextFile(await put("book.txt"))).text).toMatchObject({
      id: "my-book",
      title: "My book",
    });
  });

  test("states metadata and the language instead of the file", async () => {
    const stated = {
      author: "A. Smith",
      edition: "2nd ed.",
      published: "1776",
      source: "https://example.org/wealth",
    };
    await put("book.ibid.json", { ...stated, language: "sco-GB" });
    const { text } = await readTextFile(await put("book.txt"));
    expect(text.metadata).toEqual(stated);
    expect(text.language).toBe("sco");
  });

  test("may have only one of them", async () => {
    await put("book.ibid.json", { title: "My book" });
    expect((await readTextFile(await put("book.txt"))).text).toMatchObject({ id: "book", title: "My book" });
  });

  test.each([
    ["{", /must be JSON like/],
    ["[]", /must be JSON like/],
    ["null", /must be JSON like/],
    [{ titel: "My book" }, /has "titel", but only "id", "title", .* and "language" mean/],
    [{ id: "My Book" }, /"id" in .* lower-case letters/],
    [{ id: "" }, /"id" in .* lower-case letters/],
    [{ id: "a".repeat(61) }, /"id" in .* at most 60/],
    [{ author: "" }, /"author" in .* one line/],
    [{ published: 1776 }, /"published" in .* one line/],
    [{ language: "English!" }, /"language" in .* language tag/],
    [{ title: 7 }, /"title" in .* one line/],
    [{ title: " " }, /"title" in .* one line/],
    [{ title: "Two\nlines" }, /"title" in .* one line/],
  ])("is named if it is invalid: %j", async (content, message) => {
    await put("book.ibid.json", content);
    const said = await refusal(readTextFile(await put("book.txt")));
    expect(said).toContain(join(dir, "book.ibid.json"));
    expect(said).toMatch(message);
  });
});

describe("a shelf", () => {
  test("has every text of the folder, ordered by id", async () => {
    await put("b.txt");
    await put("a.TEXT");
    await put("c.txt");
    await put("c.ibid.json", { id: "0-first" });
    await put("README.md", "# About");
    await put("readme", "About");
    await put(".hidden.txt", "");
    await put("questions.json", []);
    const { texts, skipped } = await readShelf(dir);
    expect(texts.map(({ text }) => text.id)).toEqual(["0-first", "a", "b"]);
    expect(skipped).toEqual([]);
  });

  test("is refused by name if the folder is missing or empty", async () => {
    const missing = join(dir, "none");
    expect(await refusal(readShelf(missing))).toContain(missing);
    expect(await refusal(readShelf(dir))).toContain(`There is no text in ${dir}`);
    await put("README.md", "# About");
    expect(await refusal(readShelf(dir))).toContain(`There is no text in ${dir}`);
  });

  test("skips and names files of other formats", async () => {
    await put("a.txt");
    await put("b.pages");
    await put("b.ibid.json", { title: "For later" });
    await mkdir(join(dir, "drafts"));
    const { texts, skipped } = await readShelf(dir);
    expect(texts.map(({ text }) => text.id)).toEqual(["a"]);
    expect(skipped).toEqual([
      expect.stringMatching(/b\.pages can't be read: only .*\.txt/),
      expect.stringMatching(/drafts can't be read/),
    ]);
  });

  test("is refused with the names of its files if none can be read", async () => {
    await Promise.all(["a.pages", "b.pages"].map((name) => put(name)));
    expect(await refusal(readShelf(dir))).toMatch(
      /no text in .* can read, only a\.pages, b\.pages: .*\.txt file/,
    );
    await Promise.all(["c.doc", "d.doc", "e.doc"].map((name) => put(name)));
    expect(await refusal(readShelf(dir))).toMatch(/only a\.pages, b\.pages, c\.doc, 2 more: /);
  });

  test("is refused if a text is damaged", async () => {
    await put("a.txt");
    await put("b.txt", "%PDF-1.7");
    expect(await refusal(readShelf(dir))).toMatch(/b\.txt is a PDF/);
  });

  test("is refused if a sidecar has no text", async () => {
    await put("book.txt");
    await put("bok.ibid.json", { title: "My book" });
    expect(await refusal(readShelf(dir))).toMatch(/bok\.ibid\.json belongs to no text/);
  });

  test("is refused with the names of two texts that have the same id", async () => {
    await put("A b.txt");
    await put("a-b.txt");
    const said = await refusal(readShelf(dir));
    expect(said).toContain("A b.txt");
    expect(said).toContain("a-b.txt");
  });
});
