import { mkdtemp, readdir, rm, stat, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { VectorFiles } from "../../../../src/nlp/encoder/vectors/vector-files.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ibid-vectors-"));
});
afterEach(() => rm(folder, { recursive: true }));

const model = { name: "minilm", dimensions: 4 };
const chunk = { name: "aB3", sentences: 2 };
const vectors = {
  means: Int8Array.of(1, 2, 3, 4, 5, 6, 7, 8),
  starts: Uint32Array.of(0, 1, 3),
  tokens: Uint8Array.of(10, 11, 20, 21, 30, 31),
};

test("vectors are read from where another process has kept them", async () => {
  const own = path.join(folder, "not/there/yet");
  expect(new VectorFiles([own], model).open(chunk)).toBeUndefined();
  await new VectorFiles([own], model).save(chunk, vectors);
  const opened = new VectorFiles([folder, own], model).open(chunk);
  expect(opened).toMatchObject({ means: vectors.means, starts: vectors.starts });
  expect(opened?.tokens(1, 3)).toEqual(Uint8Array.of(20, 21, 30, 31));
  expect(await readdir(own)).toEqual(["aB3.vectors"]);
});

test("the first folder that has them is read, the last is written to", async () => {
  const [first, last] = [path.join(folder, "first"), path.join(folder, "last")];
  await new VectorFiles([first], model).save(chunk, vectors);
  const files = new VectorFiles([first, last], model);
  await files.save({ ...chunk, name: "other" }, vectors);
  expect(await readdir(last)).toEqual(["other.vectors"]);
  expect(files.open(chunk)).toBeDefined();
});

test("the vectors of another model, of other sentences or of a damaged file are ignored", async () => {
  const files = new VectorFiles([folder], model);
  await files.save(chunk, vectors);
  expect(new VectorFiles([folder], { ...model, name: "other" }).open(chunk)).toBeUndefined();
  expect(files.open({ ...chunk, sentences: 1 })).toBeUndefined();
  const file = path.join(folder, "aB3.vectors");
  await truncate(file, (await stat(file)).size - 1);
  expect(files.open(chunk)).toBeUndefined();
});

test("opening a file marks it as used", async () => {
  const files = new VectorFiles([folder], model);
  await files.save(chunk, vectors);
  const file = path.join(folder, "aB3.vectors");
  await utimes(file, new Date(0), new Date(0));
  files.open(chunk);
  expect(Date.now() - (await stat(file)).mtimeMs).toBeLessThan(60_000);
});

test("there are no tokens any more when a file has gone", async () => {
  const stored = await new VectorFiles([folder], model).save(chunk, vectors);
  expect(stored.tokens(0, 1)).toEqual(Uint8Array.of(10, 11));
  await rm(path.join(folder, "aB3.vectors"));
  expect(stored.tokens(0, 1)).toBeUndefined();
});

test("where nothing can be written, the vectors stay in memory", async () => {
  const file = path.join(folder, "file");
  await writeFile(file, "");
  const stored = await new VectorFiles([file], model).save(chunk, vectors);
  expect(stored).toMatchObject({ means: vectors.means, starts: vectors.starts });
  expect(stored.tokens(1, 2)).toEqual(Uint8Array.of(20, 21));
  expect((await new VectorFiles([], model).save(chunk, vectors)).tokens(0, 1)).toEqual(Uint8Array.of(10, 11));
});
