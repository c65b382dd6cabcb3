import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { quoteOf } from "../../../src/document/excerpt.ts";
import type { TextSource } from "../../../src/ingest/source.ts";
import { IndexMemory } from "../../../src/retrieval/loading/index-memory.ts";
import type { Opened } from "../../../src/retrieval/loading/stored-index.ts";
import { TextOpener } from "../../../src/retrieval/loading/text-opener.ts";
import type { TextIndex } from "../../../src/retrieval/text-index.ts";
import { refusal } from "../../support/refusal.ts";

let folder = "";
let opener: TextOpener;
/** Holds the index that was used last, and no other. */
let memory: IndexMemory;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ibid-stored-"));
  memory = new IndexMemory(1);
  opener = new TextOpener(folder, { memory });
});
afterEach(async () => {
  await opener.close();
  await rm(folder, { recursive: true, force: true });
});

function source(name: string, words: string): TextSource {
  return { name: `${name}.txt`, bytes: new TextEncoder().encode(words) };
}

function open(
  name: string,
  words: string,
  again: () => Promise<TextSource | undefined> = async () => source(name, words),
): Promise<Opened> {
  return opener.open(source(name, words), { again });
}

const ferry = "The ferry sank at Nordvik.1 Nobody drowned.\n\n1. In the harbour of Nordvik.";
const goat = "A goat stayed in the yard.";

async function best(index: TextIndex, question: string): Promise<string[]> {
  return (await index.ask(question, 1)).excerpts.map(({ excerpt }) => quoteOf(excerpt));
}

it("answers the same after others took its place in memory, and what was opened before goes on", async () => {
  const { text, index } = await open("ferry", ferry);
  const before = await index.open();
  expect(await index.open()).toBe(before);
  await open("goat", goat);
  const after = await index.open();
  expect(after).not.toBe(before);
  await open("hut", goat);
  for (const each of [before, after]) {
    // oxlint-disable-next-line no-await-in-loop -- in this order
    expect(await best(each, "where did the ferry sink?")).toEqual(["The ferry sank at Nordvik."]);
    expect(each.footnotes?.text.paragraphs[0]?.text).toBe("In the harbour of Nordvik.");
    expect(each.text).toBe(text);
  }
});

it("is read once for those who open it at the same time", async () => {
  const { index } = await open("ferry", ferry);
  await open("goat", goat);
  const [one, other] = await Promise.all([index.open(), index.open()]);
  expect(one).toBe(other);
});

it("gives the words of its paragraphs, also while the rest isn't in memory", async () => {
  const { text, index } = await open("ferry", ferry);
  await open("goat", goat);
  expect(text.paragraphs[0]?.text).toBe("The ferry sank at Nordvik. Nobody drowned.");
  const soFar = await index.upTo(0).open();
  expect((await soFar.ask("who drowned?", 1)).excerpts).toEqual([]);
});

async function damage(file: string): Promise<void> {
  const bytes = await readFile(file);
  await writeFile(
    file,
    bytes.map((byte) => byte ^ 1),
  );
}

/** The index file of the text that was opened first, which another took the place of in memory. */
async function fileOfFirst(): Promise<string> {
  const [name = ""] = await readdir(folder);
  await open("goat", goat);
  return path.join(folder, name);
}

it.each([
  ["gone", (file: string) => rm(file)],
  ["damaged", damage],
])("is made again if its file is %s, also after the opener was closed", async (_, spoil) => {
  const { index } = await open("ferry", ferry);
  const file = await fileOfFirst();
  const kept = await readFile(file);
  await opener.close();
  await spoil(file);
  expect(await best(await index.open(), "where did the ferry sink?")).toEqual(["The ferry sank at Nordvik."]);
  expect((await readFile(file)).equals(kept)).toBe(true);
});

it("asks for patience until the words of its paragraphs are made again, once for all", async () => {
  let made = 0;
  const { text } = await open("ferry", ferry, async () => {
    made++;
    return source("ferry", ferry);
  });
  await rm(await fileOfFirst());
  const words = async () => text.paragraphs[0]?.text;
  expect(await refusal(words())).toBe("I'm still reading the texts here: ask me again in a minute.");
  expect(await refusal(words())).toBe("I'm still reading the texts here: ask me again in a minute.");
  await expect.poll(() => words().catch(() => "")).toBe("The ferry sank at Nordvik. Nobody drowned.");
  expect(made).toBe(1);
});

it("stays in memory if its file can't be written again", async () => {
  const { text, index } = await open("ferry", ferry);
  await fileOfFirst();
  await rm(folder, { recursive: true });
  await writeFile(folder, "No folder can be made here.");
  expect(await best(await index.open(), "where did the ferry sink?")).toEqual(["The ferry sank at Nordvik."]);
  await open("hut", goat);
  expect(text.paragraphs[0]?.text).toBe("The ferry sank at Nordvik. Nobody drowned.");
});

it.each([
  ["is gone", async () => undefined],
  ["was changed", async () => source("ferry", `${ferry} He swam.`)],
  ["can't be read", () => Promise.reject(new Error("EIO"))],
])("says so if its file is gone and the text's own %s", async (_, again) => {
  const { index } = await open("ferry", ferry, again);
  await rm(await fileOfFirst());
  expect(await refusal(index.open())).toMatch(/index of a text is gone/);
});
