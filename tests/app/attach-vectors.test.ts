import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type * as attachVectorsModule from "../../src/app/attach-vectors.ts";
import { findPackage } from "../../src/nlp/encoder/package.ts";
import { TextIndex } from "../../src/retrieval/text-index.ts";
import { install, made } from "../nlp/encoder/named/stand-in.ts";
import { textFrom } from "../support/skarholm.ts";

const text = textFrom("harbour", ["Ice froze a port. A port froze."]);

let folder = "";
let told: string[] = [];
let attachVectors: typeof attachVectorsModule.attachVectors;
const tell = (sentence: string): void => void told.push(sentence);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ibid-vectors-"));
  told = [];
  // The first call in a process chooses the encoder, so each test loads the module again.
  vi.resetModules();
  ({ attachVectors } = await import("../../src/app/attach-vectors.ts"));
});
afterEach(() => rm(folder, { recursive: true }));

test("encodes a text with the encoder that was named and stores the vectors under its name", async () => {
  const { root, named } = await install({ good: made });
  const options = { folders: [folder], tell, model: named("good") };
  const index = await TextIndex.of(text);
  await attachVectors([index], options);
  expect(told).toEqual([]);
  expect(await readdir(folder)).toEqual([`${text.fingerprint}.test%2Fgood.vectors`]);
  expect(index.candidates("ice?").candidates[0]?.features.maxSim).toBeGreaterThan(0);

  // The encoder is loaded once for a process: now that its files are gone, loading it again would fail.
  await rm(root, { recursive: true });
  await attachVectors([await TextIndex.of(text)], options);
  expect(told).toEqual([]);
});

test("tells once that the encoder that was named can't be used, and uses the one that comes with Ibid", async () => {
  const { root, named } = await install({});
  const options = { folders: [folder], tell, model: named("none") };
  await attachVectors([await TextIndex.of(text)], options);
  await attachVectors([await TextIndex.of(text)], options);
  expect(told).toEqual([
    expect.stringMatching(/"test\/none" can't be used: .* Ibid goes on with its own\.$/),
  ]);
  const isInstalled = findPackage(import.meta.url) !== undefined;
  expect(await readdir(folder)).toEqual(isInstalled ? [`${text.fingerprint}.vectors`] : []);
  await rm(root, { recursive: true });
});
