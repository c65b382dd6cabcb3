import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { SentenceEncoder } from "../../../src/nlp/encoder/encoder.ts";
import { TextIndex } from "../../../src/retrieval/text-index.ts";
import { VectorLibrary, type VectorLibraryOptions } from "../../../src/retrieval/vectors/vector-library.ts";
import { textFrom } from "../../support/skarholm.ts";

const encoder = await SentenceEncoder.load();
afterAll(() => encoder.close());

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ibid-vectors-"));
});
afterEach(() => rm(folder, { recursive: true }));

function openLibrary(options: Partial<VectorLibraryOptions> = {}): VectorLibrary {
  return new VectorLibrary(encoder, { folders: [folder], memory: 2 ** 20, ...options });
}

/** Counts all word pieces alike. */
function allAlike(pieces: readonly string[]) {
  return pieces.map(() => ({ weight: 1, carriesSubject: true }));
}

function paragraph(word: string): string {
  return Array.from({ length: 128 }, () => `The ${word} froze.`).join(" ");
}

/** A text of three chunks: 384 sentences of three words. */
function novel(name: string) {
  return textFrom(name, ["port", "lake", name].map(paragraph));
}

async function maxSimOf(index: TextIndex): Promise<number | undefined> {
  return (await index.candidates("ice?")).candidates[0]?.features.maxSim;
}

test("a text is encoded in the background, and its index uses the vectors", async () => {
  const index = await TextIndex.of(textFrom("harbour", ["Ice froze a port. A port froze."]));
  expect(index.encodedShare).toBeUndefined();
  const library = openLibrary();
  index.attach(await library.open(index.text));
  expect(index.encodedShare).toBe(0);
  expect(await maxSimOf(index)).toBe(0);
  await library.encode();
  expect(index.encodedShare).toBe(1);
  expect(await maxSimOf(index)).toBeGreaterThan(0);
  expect(await readdir(folder)).toHaveLength(1);
});

test("work that was interrupted goes on where it was", async () => {
  const shares: number[] = [];
  const first = openLibrary();
  await first.open(novel("long"));
  const interrupted = first.encode(({ share }) => {
    shares.push(share);
    if (shares.length === 2) throw new Error("interrupted");
  });
  await expect(interrupted).rejects.toThrow("interrupted");
  expect(shares).toEqual([128 / 384, 256 / 384]);
  const second = openLibrary();
  const vectors = await second.open(novel("long"));
  expect([vectors.share, second.missing]).toEqual([256 / 384, 128]);
  await second.encode(({ share }) => shares.push(share));
  expect(shares.slice(2)).toEqual([1]);
  const third = openLibrary();
  await third.open(novel("long"));
  expect(third.missing).toBe(0);
});

test("the text that was asked last is encoded first", async () => {
  const order: string[] = [];
  const library = openLibrary();
  await library.open(novel("first"));
  await library.open(novel("second"));
  const third = await library.open(novel("third"));
  await library.encode(({ title }) => {
    order.push(title);
    if (order.length === 1) void third.search("ice?", 1);
  });
  // Afterwards those that nobody asked follow in their order.
  const [first, second, last] = ["The first", "The second", "The third"];
  expect(order).toEqual([first, last, last, last, first, first, second, second, second]);
});

test("the nearest are found among the first sentences, if so many are wanted", async () => {
  const library = openLibrary();
  const vectors = await library.open(novel("whole"));
  await library.encode();
  const { nearest: all } = await vectors.search("who froze?", 300);
  const { nearest } = await vectors.search("who froze?", 5, 100);
  expect([...nearest]).toEqual([...all].filter((sentence) => sentence < 100).slice(0, 5));
  expect((await vectors.search("who froze?", 5, 0)).nearest).toHaveLength(0);
});

test("texts are asked alike however little memory there is for their vectors", async () => {
  const texts = Array.from({ length: 5 }, (_, index) => novel(`n${index}`));
  const answers = async (memory: number) => {
    const library = openLibrary({ memory });
    const all = await Promise.all(texts.map((text) => library.open(text)));
    await library.encode();
    const asked = [...all, ...all].map((vectors) => vectors.search("who froze?", 3));
    return Promise.all(
      asked.map(async (asking) => {
        const { nearest, compare } = await asking;
        return { nearest, ...(await compare(allAlike, nearest.toSorted())) };
      }),
    );
  };
  const roomy = await answers(2 ** 30);
  expect(roomy[0]?.nearest).toHaveLength(3);
  expect(await answers(1)).toEqual(roomy);
});
