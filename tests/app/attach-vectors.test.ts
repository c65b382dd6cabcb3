import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { attachVectors } from "../../src/app/attach-vectors.ts";
import { SentenceEncoder } from "../../src/nlp/encoder/encoder.ts";
import { TextIndex } from "../../src/retrieval/text-index.ts";
import { textFrom } from "../support/skarholm.ts";

const encoder = await SentenceEncoder.load();
afterAll(() => encoder.close());

const text = textFrom("harbour", ["Ice froze a port. A port froze."]);

let folder = "";
let told: string[] = [];
const tell = (sentence: string): void => void told.push(sentence);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ibid-vectors-"));
  told = [];
});
afterEach(() => rm(folder, { recursive: true }));

async function maxSimOf(index: TextIndex): Promise<number | undefined> {
  return (await index.candidates("ice?")).candidates[0]?.features.maxSim;
}

test("encodes a text, stores its vectors under the name of the model and uses them", async () => {
  const index = await TextIndex.of(text);
  expect(await maxSimOf(index)).toBe(0);
  await attachVectors([index], encoder, { folders: [folder], tell });
  expect(told).toEqual([]);
  expect(await readdir(folder)).toEqual([`${text.fingerprint}.${encoder.name}.vectors`]);
  expect(await maxSimOf(index)).toBeGreaterThan(0);
});

test("loads vectors from the first folder that has them", async () => {
  await attachVectors([await TextIndex.of(text)], encoder, { folders: [folder], tell });
  const index = await TextIndex.of(text);
  const empty = path.join(folder, "empty");
  await attachVectors([index], encoder, { folders: [folder, empty], tell });
  expect(await maxSimOf(index)).toBeGreaterThan(0);
  expect(await readdir(folder)).not.toContain("empty");
});

test("announces a text that takes long, and leaves out texts beyond the limit", async () => {
  const long = await TextIndex.of(textFrom("long", ["Ice froze a port. ".repeat(101).trim()]));
  const tooLong = await TextIndex.of(textFrom("too-long", ["Ice froze a port. ".repeat(2000).trim()]));
  await attachVectors([long, tooLong], encoder, { folders: [folder], tell });
  expect(told).toEqual([expect.stringMatching(/^Reading "The long"/)]);
  expect(await maxSimOf(long)).toBeGreaterThan(0);
  expect(await maxSimOf(tooLong)).toBe(0);
});
