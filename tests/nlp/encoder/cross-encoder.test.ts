import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CrossEncoder } from "../../../src/nlp/encoder/cross-encoder.ts";
import { bundledModel, SentenceEncoder } from "../../../src/nlp/encoder/encoder.ts";
import { loadOnnxRuntime } from "../../../src/nlp/encoder/onnx.ts";
import { IbidError } from "../../../src/shared/error.ts";
import { makeCrossEncoder } from "../../support/cross-encoder.ts";

const folder = await makeCrossEncoder();
const damaged = await makeCrossEncoder();
await writeFile(path.join(damaged, "tokenizer.json"), "[]");
afterAll(() => Promise.all([folder, damaged].map((each) => rm(each, { recursive: true }))));

const question = "Who kept the goat?";

describe("a cross-encoder", () => {
  it.each([
    ["Ann kept it.", 2],
    ["Ann kept the goat.", 4],
    ["The goat kept the goat.", 6],
    ["😀", 1],
  ])("reads the question and %j together", async (passage, score) => {
    const model = await CrossEncoder.load(loadOnnxRuntime(), folder);
    expect(await model.score(question, passage)).toBe(score);
  });

  it("cuts off what is too long, but not the mark at the end", async () => {
    const model = await CrossEncoder.load(loadOnnxRuntime(), folder);
    // 256 tokens: three marks, five of the question, and 248 of the passage.
    expect(await model.score(question, "goat ".repeat(10_000))).toBe(248 + 1);
    expect(await model.score("goat ".repeat(10_000), "goat")).toBeGreaterThanOrEqual(0);
  });
});

describe("a reranker", () => {
  let encoder: SentenceEncoder;
  beforeAll(async () => {
    encoder = await SentenceEncoder.load();
    return () => encoder.close();
  });

  it.each([
    ["a missing folder", path.join(folder, "none")],
    ["a sentence encoder", bundledModel],
    ["a damaged tokenizer", damaged],
  ])("is refused with one sentence if it is %s", async (_, named) => {
    const error: unknown = await encoder.loadReranker(named, 1000).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(IbidError);
    expect(error).toMatchObject({ code: "encoder-unavailable" });
    expect(String(error)).toMatch(/The reranker in .* can't be used: .*\.$/);
    expect(encoder.rerank).toBeUndefined();
  });

  it("scores passages in their order", async () => {
    await encoder.loadReranker(folder, Infinity);
    const passages = ["Ann kept it.", "The goat ate.", "Nothing else."];
    expect(await encoder.rerank?.(question, passages)).toEqual(Float32Array.of(2, 3, 1));
    expect(await encoder.rerank?.(question, [])).toEqual(new Float32Array());
  });

  it("scores only as many passages as there is time for", async () => {
    await encoder.loadReranker(folder, 0);
    expect(await encoder.rerank?.(question, ["Ann kept it."])).toEqual(new Float32Array());
  });
});
