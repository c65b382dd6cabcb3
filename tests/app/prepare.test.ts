import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findPackage } from "../../src/nlp/encoder/package.ts";
import { prepareTexts } from "../../src/app/prepare.ts";
import { TextIndex } from "../../src/retrieval/text-index.ts";
import { install, made } from "../nlp/encoder/named/stand-in.ts";
import { textFrom } from "../support/skarholm.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "ibid-prepare-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("with an encoder by name, a text is asked by its vectors, which are kept under that name", async () => {
  const { root, named } = await install({ good: made });
  const text = textFrom("harbour", ["Ice froze a port. A port froze."]);
  const index = await TextIndex.of(text);
  const said: string[] = [];
  await prepareTexts([index], [folder], (sentence) => said.push(sentence), named("good"));
  expect(said).toEqual([]);
  expect(await readdir(folder)).toEqual([`${text.fingerprint}.test%2Fgood.vectors`]);
  expect(index.candidates("ice?").candidates[0]?.features.maxSim).toBeGreaterThan(0);

  // Loaded once: it is in use already, and would not be found again.
  await rm(root, { recursive: true });
  await prepareTexts([await TextIndex.of(text)], [folder], (sentence) => said.push(sentence), named("good"));
  expect(said).toEqual([]);
});

test("where the encoder by name can't be had, Ibid says so once and goes on with its own", async () => {
  const { root, named } = await install({});
  // As in a process that has just started: the test above has chosen for this one.
  vi.resetModules();
  const fresh = await import("../../src/app/prepare.ts");
  const text = textFrom("harbour", ["Ice froze a port. A port froze."]);
  const said: string[] = [];
  const tell = (sentence: string) => said.push(sentence);
  await fresh.prepareTexts([await TextIndex.of(text)], [folder], tell, named("none"));
  await fresh.prepareTexts([await TextIndex.of(text)], [folder], tell, named("none"));
  expect(said).toEqual([
    expect.stringMatching(/"test\/none" can't be used: .* Ibid goes on with its own\.$/),
  ]);
  expect(await readdir(folder)).toEqual(
    findPackage(import.meta.url) === undefined ? [] : [`${text.fingerprint}.vectors`],
  );
  await rm(root, { recursive: true });
});
