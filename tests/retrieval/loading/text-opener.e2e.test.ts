import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { deflateSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Text } from "../../../src/document/model.ts";
import { asTextId } from "../../../src/document/text-id.ts";
import { loadTextFile, readTextFile } from "../../../src/ingest/shelf/text-file.ts";
import type { ReadingLimits } from "../../../src/retrieval/loading/reading-thread.ts";
import type { SearchResult } from "../../../src/retrieval/search-result.ts";
import { TextIndex } from "../../../src/retrieval/text-index.ts";
import { IndexMemory } from "../../../src/retrieval/loading/index-memory.ts";
import type { Opened } from "../../../src/retrieval/loading/stored-index.ts";
import { TextOpener } from "../../../src/retrieval/loading/text-opener.ts";
import { IbidError } from "../../../src/shared/error.ts";
import { withLocale } from "../../../src/shared/locale/current.ts";
import { pdfFile, setLines } from "../../ingest/pdf/pdf-files.ts";
import { refusal } from "../../support/refusal.ts";
import { required } from "../../support/required.ts";

let folder = "";
let book = "";

const size = 900;

/** A text that is large enough for the thread. */
const content = Array.from(
  { length: size },
  (_, year) =>
    `In ${1100 + year} the council of Skarholm sold ${year * 7} barrels of lamp oil. Marta kept the receipt.${year + 1}`,
).join("\n");

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ibid-opener-"));
  book = path.join(folder, "book.txt");
  await writeFile(book, content);
});
afterEach(() => rm(folder, { recursive: true }));

/** Opens a file with a new opener, as after a restart. */
async function open(
  file = book,
  { kept = path.join(folder, "kept"), limits }: Options = {},
): Promise<Opened> {
  const opener = new TextOpener(kept, { limits });
  try {
    return await opener.open(await loadTextFile(file));
  } finally {
    await opener.close();
  }
}

interface Options {
  readonly kept?: string;
  readonly limits?: ReadingLimits;
}

async function keptFile(): Promise<string> {
  const [name, ...others] = await readdir(path.join(folder, "kept"));
  expect(others).toEqual([]);
  return path.join(folder, "kept", required(name, "a kept file"));
}

const question = "how many barrels were sold in 1313?";

/** A result whose excerpts name their texts and paragraphs. */
function places({ excerpts, ...result }: SearchResult) {
  return {
    ...result,
    excerpts: excerpts.map(({ excerpt: { text, paragraph, ...sentences }, ...ranked }) => ({
      ...ranked,
      ...sentences,
      text: text.id,
      paragraph: paragraph.ordinal,
    })),
  };
}

/** A text whose paragraphs are plain objects, also where they are decoded from an index file when they are read. */
function plain(text: Text): Text {
  return {
    ...text,
    paragraphs: text.paragraphs.map((paragraph) => ({
      ...paragraph,
      text: paragraph.text,
      sentences: paragraph.sentences,
      markers: paragraph.markers,
    })),
  };
}

test("a larger text gives the same results from the thread and from the cache as when read directly", async () => {
  const { text, warnings } = await readTextFile(book);
  const direct = await (await TextIndex.of(text)).ask(question, 3);
  const [first, second] = [await open(), await open()];
  for (const opened of [first, second]) {
    expect(plain(opened.text)).toEqual(plain(text));
    expect(opened.warnings).toEqual(warnings);
    expect(places(await (await opened.index.open()).ask(question, 3))).toEqual(places(direct));
  }
});

test("a cached index is used", async () => {
  await open();
  const kept = await readFile(await keptFile());
  // With a limit of zero seconds, nothing can be read in the thread.
  const opened = await open(book, { limits: { seconds: 0, megabytes: 64 } });
  expect(opened.text.paragraphs).toHaveLength(size);
  expect(await readFile(await keptFile())).toEqual(kept);
});

test("a small text is cached, too, and gives the same results from the cache as when read directly", async () => {
  const small = path.join(folder, "small.txt");
  await writeFile(small, "The goat stayed in the yard.1 Nobody asked the goat.\n\n1. Letter from Skarholm.");
  const direct = await TextIndex.of((await readTextFile(small)).text);
  const [first, second] = [await open(small), await open(small)];
  await keptFile();
  for (const { text, index } of [first, second]) {
    expect(plain(text)).toEqual(plain(direct.text));
    expect(places(await (await index.open()).ask("where did the goat stay?", 3))).toEqual(
      places(await direct.ask("where did the goat stay?", 3)),
    );
  }
});

test("a small text that isn't trusted is read within the limits", async () => {
  const small = path.join(folder, "small.txt");
  await writeFile(small, "The goat stayed.");
  await expect(open(small, { limits: { seconds: 0, megabytes: 64 } })).rejects.toThrow(IbidError);
  expect((await open(small, { limits: { seconds: 60, megabytes: 512 } })).text.paragraphs).toHaveLength(1);
});

test("a damaged index is replaced", async () => {
  await open();
  const file = await keptFile();
  const sound = await readFile(file);
  await writeFile(file, sound.subarray(0, sound.length - 1));
  expect((await open()).text.paragraphs).toHaveLength(size);
  expect((await readFile(file)).equals(sound)).toBe(true);
});

test("a change to the text, its sidecar or its glossary invalidates the cached index", async () => {
  const opener = new TextOpener(path.join(folder, "kept"));
  await opener.open(await loadTextFile(book));
  await writeFile(path.join(folder, "book.ibid.json"), '{ "title": "Another title" }');
  expect((await opener.open(await loadTextFile(book))).text.title).toBe("Another title");
  await writeFile(path.join(folder, "book.glossary.txt"), "barrel: cask");
  expect((await opener.open(await loadTextFile(book))).text.glossary).toHaveLength(1);
  await writeFile(book, content.replaceAll("Marta", "Berta"));
  expect((await opener.open(await loadTextFile(book))).text.paragraphs[0]?.text).toContain("Berta");
  await opener.close();
});

test("texts are opened even if the folder can't be written to", async () => {
  expect((await open(book, { kept: path.join(book, "kept") })).text.paragraphs).toHaveLength(size);
});

test("the thread refuses an unreadable text with the same message, and nothing is cached", async () => {
  await writeFile(book, `%PDF-1.4 ${content}`);
  expect(await refusal(open())).toBe(await refusal(readTextFile(book)));
  await expect(readdir(path.join(folder, "kept"))).rejects.toThrow(/ENOENT/);
  expect(await refusal(open(path.join(folder, "none.txt")))).toMatch(/There is no file .*none\.txt/);
});

test("a refusal of the thread can be put into another language", async () => {
  await writeFile(book, `\x89PNG ${content}`, "latin1");
  const refused: unknown = await open().catch((error: unknown) => error);
  const said = withLocale("de", () => refused instanceof IbidError && refused.localizedMessage);
  expect(said).toMatch(/book\.txt ist ein PNG-Bild, kein einfacher Text: /);
});

test("a small file that unpacks to more than the limit of memory is refused", async () => {
  const packed = deflateSync(Buffer.alloc(300 * 2 ** 20, " ")).toString("latin1");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>",
    `<< /Length ${packed.length} /Filter /FlateDecode >> stream\n${packed}\nendstream`,
  ].map((object, index) => `${index + 1} 0 obj ${object} endobj\n`);
  const pdf = path.join(folder, "book.pdf");
  await writeFile(pdf, `%PDF-1.4\n${objects.join("")}trailer << /Root 1 0 R >>`, "latin1");
  expect(await refusal(open(pdf, { limits: { seconds: 60, megabytes: 256 } }))).toMatch(
    /^book\.pdf takes too much memory/,
  );
});

test("a text that exceeds a limit is refused, and the next one is read", async () => {
  await writeFile(book, content.repeat(20));
  const opener = new TextOpener(path.join(folder, "kept"), { limits: { seconds: 0.01, megabytes: 512 } });
  expect(await refusal(opener.open(await loadTextFile(book)))).toMatch(/^book\.txt takes too long to read/);
  await opener.close();
  expect(await refusal(open(book, { limits: { seconds: 60, megabytes: 16 } }))).toMatch(
    /^book\.txt takes too much memory/,
  );
  expect((await open()).text.paragraphs.length).toBeGreaterThan(size);
});

test("groups take turns, and a short text doesn't wait for a book", async () => {
  const opener = new TextOpener(path.join(folder, "kept"), { limits: { seconds: 60, megabytes: 1024 } });
  const opened: string[] = [];
  const openAs = async (name: string, group: string, words: string) => {
    const source = { id: asTextId(name), name: `${name}.txt`, bytes: new TextEncoder().encode(words) };
    await opener.open(source, { group });
    opened.push(name);
  };
  await Promise.all([
    openAs("book", "a", content.repeat(Math.ceil(2 ** 20 / content.length))),
    ...["a1", "a2", "a3"].map((name) => openAs(name, "a", `${name}. ${content}`)),
    openAs("b1", "b", `b1. ${content}`),
  ]);
  await opener.close();
  expect(opened.filter((name) => name !== "book")).toEqual(["a1", "a2", "b1", "a3"]);
  expect(opened.indexOf("book")).toBeGreaterThan(0);
});

/** How often something is tried that other processes may hold up. */
const tries = 3;

/** True if the event loop turned while something was done, and was never held for half of the time, in one of several tries. */
async function isEventLoopFree(work: (attempt: number) => Promise<unknown>): Promise<boolean> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const started = performance.now();
    delay.enable();
    // oxlint-disable-next-line no-await-in-loop -- one try after another
    await work(attempt);
    delay.disable();
    if (delay.max / 1e6 < (performance.now() - started) / 2) return true;
  }
  return false;
}

test("the event loop isn't blocked while a text is opened, or its index again", async () => {
  const words = Array.from({ length: 6000 }, (_, at) => `a${at}b c${at}d e${at}f g${at}h.`).join("\n");
  // The memory holds the index that was opened last.
  const opener = new TextOpener(path.join(folder, "kept"), { memory: new IndexMemory(1) });
  const opened = async (name: string, said: string) =>
    opener.open({ name: `${name}.txt`, bytes: new TextEncoder().encode(said) });
  try {
    expect(await isEventLoopFree((attempt) => opened(`long ${attempt}`, words))).toBe(true);
    const indexes = await Promise.all(Array.from({ length: tries }, (_, at) => opened(`long ${at}`, words)));
    await opened("short", "The goat stayed.");
    expect(await isEventLoopFree(async (attempt) => indexes[attempt]?.index.open())).toBe(true);
  } finally {
    await opener.close();
  }
});

test("tells how far a PDF is read in the thread", async () => {
  const file = path.join(folder, "book.pdf");
  await writeFile(file, pdfFile([setLines(["The ferry sank at Nordvik in the night."])]));
  const opener = new TextOpener(path.join(folder, "kept"), { limits: { seconds: 60, megabytes: 1024 } });
  const told: unknown[] = [];
  try {
    await opener.open(await loadTextFile(file), { onProgress: (progress) => told.push(progress) });
  } finally {
    await opener.close();
  }
  expect(told).toEqual([{ unit: "page", done: 1, total: 1 }]);
});
