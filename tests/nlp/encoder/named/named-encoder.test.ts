import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { IbidError } from "../../../../src/shared/error.ts";
import { encodeAll } from "../../../../src/nlp/encoder/bulk.ts";
import { loadNamedEncoder } from "../../../../src/nlp/encoder/named/named-encoder.ts";
import { RemoteModel } from "../../../../src/nlp/encoder/named/remote-model.ts";
import { Semantics } from "../../../../src/nlp/encoder/semantics.ts";
import { collectVectors } from "../../../../src/nlp/encoder/vectors.ts";
import { encodeParagraph } from "../../../../src/nlp/encoder/windows.ts";
import { install, made } from "./stand-in.ts";

const { root, named } = await install({
  good: made,
  pooled: { ...made, output: "sentence_embedding" },
  odd: { ...made, dimensions: 13 },
  wide: { ...made, dimensions: 1024, output: "token_embeddings" },
});
const other = await install({}, "exports.pipeline = () => {};");
const broken = await install({}, "throw new Error('no such processor');");
const folders = [root, other.root, broken.root];
const model = await RemoteModel.start(named("good"));
const encoder = await loadNamedEncoder(named("good"));

afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describe("a named model", () => {
  it("has its name, and its limit without special tokens", () => {
    expect(model).toMatchObject({ name: "test/good", dimensions: 16, limit: 126 });
  });

  it("splits words into pieces without special tokens", () => {
    expect(model.split("ports froze !")).toEqual([5, 7, 6, 2]);
    expect(model.split("ports froze !", 2)).toEqual([5, 7]);
    expect(model.split("")).toEqual([]);
  });

  it("encodes with special tokens, and omits their rows", () => {
    const { pieces, rows } = model.encode([4, 7]);
    expect(pieces).toEqual(["ice", "##s"]);
    expect([...rows.subarray(0, 4), ...rows.subarray(16, 20)]).toEqual([4, 0, 7, 1, 7, 4, 1, 1]);
    expect(rows).toHaveLength(32);
  });

  it("throws when it fails, and continues to work", () => {
    expect(() => model.encode([8])).toThrow("a boom");
    expect(() => model.encode([8])).toThrow(IbidError);
    expect(model.split("ice")).toEqual([4]);
    expect(model.encode([4]).pieces).toEqual(["ice"]);
  });

  it.each([
    ["nowhere to be found", named("none"), /check its name/],
    ["with one vector for all words", named("pooled"), /isn't a sentence encoder/],
    ["with vectors of an odd length", named("odd"), /13 numbers/],
    ["of another package", other.named("good"), /another is installed/],
    ["of a package that doesn't run", broken.named("good"), /doesn't run here/],
    [
      "of a package that isn't installed",
      { ...named("good"), from: pathToFileURL(path.join(tmpdir(), "x.js")).href },
      /npm install @huggingface\/transformers/,
    ],
  ])("%s is refused with an error that names it", async (_, refused, why) => {
    const error: unknown = await RemoteModel.start(refused).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(IbidError);
    expect(error).toMatchObject({ message: expect.stringContaining(`"${refused.name}" can't be used`) });
    expect(error).toMatchObject({ message: expect.stringMatching(why) });
  });
});

describe("a named encoder", () => {
  it("encodes parts together, cuts off what exceeds the limit, and skips empty parts", () => {
    const [first, empty, second] = encoder.encode(["ports froze", " ", "ice ".repeat(200)]);
    expect(first?.pieces).toEqual(["port", "##s", "froze"]);
    expect(Math.hypot(...(first?.mean ?? []))).toBeCloseTo(1, 5);
    expect(empty).toEqual({ pieces: [], tokens: new Int8Array(), mean: new Float32Array(16) });
    expect(second?.pieces).toEqual(Array(123).fill("ice"));
    expect(second?.tokens).toHaveLength(123 * 16);
  });

  it.each(["good", "wide"])(
    "compares questions with sentences, for vectors of any length (%s)",
    async (name) => {
      const sized = await loadNamedEncoder(named(name));
      const sentences = ["a port froze", "ice", "", "a a a"];
      const vectors = collectVectors([...encodeParagraph(sized, sentences)], sized.dimensions);
      const semantics = await Semantics.load(sized, vectors);
      const { similarity, maxSim: late } = semantics.compare("a port froze", () => 1);
      expect(similarity.indexOf(Math.max(...similarity))).toBe(0);
      // Small components of long vectors lose precision by rounding.
      expect(Math.abs((late[0] ?? NaN) - 1)).toBeLessThan(0.1);
      expect(late[2]).toBe(0);
      expect(Math.max(...late)).toBe(late[0]);
    },
  );

  it("encodes a whole text in a thread", async () => {
    const paragraphs = [["ports froze", "a ice"], ["ice"]];
    const alone = paragraphs.flatMap((paragraph) => [...encodeParagraph(encoder, paragraph)]);
    expect(await encodeAll(paragraphs, named("good"))).toEqual(collectVectors(alone, 16));
  });

  it("rejects with an error when the model fails", async () => {
    const error: unknown = await encodeAll([["boom"]], named("good")).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(IbidError);
    expect(error).toMatchObject({ message: expect.stringContaining("a boom") });
  });
});
