import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { packVectors, type SentenceVectors } from "../../../src/nlp/encoder/vectors.ts";
import { VectorStore } from "../../../src/retrieval/loading/vector-store.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ibid-vectors-"));
});
afterEach(() => rm(folder, { recursive: true }));

const model = { name: "minilm", dimensions: 384 };

/** Vectors of one sentence with one token. */
function vectorsOf(byte: number): SentenceVectors {
  return {
    dimensions: 384,
    means: new Int8Array(384).fill(byte),
    tokens: new Int8Array(384).fill(byte),
    starts: Uint32Array.of(0, 1),
  };
}

test("load returns the vectors that another store saved, and undefined for another text", async () => {
  const cache = path.join(folder, "not/there/yet");
  expect(await new VectorStore(cache, model).save("aB3_-xYz", vectorsOf(1))).toBe(true);
  expect(await new VectorStore(cache, model).load("aB3_-xYz")).toEqual(vectorsOf(1));
  expect(await new VectorStore(cache, model).load("aB3_-xYw")).toBeUndefined();
});

test("save replaces the vectors of a text and leaves no other files", async () => {
  const store = new VectorStore(folder, model);
  await store.save("aB3_-xYz", vectorsOf(1));
  await store.save("aB3_-xYz", vectorsOf(2));
  expect(await store.load("aB3_-xYz")).toEqual(vectorsOf(2));
  expect(await readdir(folder)).toEqual(["aB3_-xYz.minilm.vectors"]);
});

test("concurrent saves and loads of one text all succeed", async () => {
  const store = new VectorStore(folder, model);
  await store.save("aB3_-xYz", vectorsOf(0));
  const turns = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => ({
      saved: await store.save("aB3_-xYz", vectorsOf(index)),
      loaded: await store.load("aB3_-xYz"),
    })),
  );
  expect(turns.filter(({ saved, loaded }) => !saved || !loaded)).toEqual([]);
  expect(await readdir(folder)).toEqual(["aB3_-xYz.minilm.vectors"]);
});

test("vectors of different models are kept apart", async () => {
  const small = { name: "group/small model", dimensions: 8 };
  const own = new VectorStore(folder, model);
  const other = new VectorStore(folder, small);
  await own.save("aB3_-xYz", vectorsOf(1));
  expect(await other.load("aB3_-xYz")).toBeUndefined();
  const vectors = {
    dimensions: 8,
    means: new Int8Array(8).fill(2),
    tokens: new Int8Array(16).fill(3),
    starts: Uint32Array.of(0, 2),
  };
  expect(await other.save("aB3_-xYz", vectors)).toBe(true);
  expect(await other.load("aB3_-xYz")).toEqual(vectors);
  expect(await own.load("aB3_-xYz")).toEqual(vectorsOf(1));
  expect(await new VectorStore(folder, { ...small, name: "group/small" }).load("aB3_-xYz")).toBeUndefined();
});

test("load returns undefined for a damaged file", async () => {
  await writeFile(
    path.join(folder, "aB3_-xYz.minilm.vectors"),
    packVectors(vectorsOf(1), model).slice(0, -1),
  );
  expect(await new VectorStore(folder, model).load("aB3_-xYz")).toBeUndefined();
});

test("save returns false if the folder can't be written to", async () => {
  const file = path.join(folder, "file");
  await writeFile(file, "");
  const store = new VectorStore(file, model);
  expect(await store.save("aB3_-xYz", vectorsOf(1))).toBe(false);
  expect(await store.load("aB3_-xYz")).toBeUndefined();
});
