import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CrossEncoder, type Passage } from "../../../../src/nlp/encoder/model/cross-encoder.ts";
import { bundledModel, SentenceEncoder } from "../../../../src/nlp/encoder/encoder.ts";
import { loadOnnxRuntime } from "../../../../src/nlp/encoder/model/onnx.ts";
import { bundled } from "../../../../src/shared/package-path.ts";
import { IbidError } from "../../../../src/shared/error.ts";
import { makeCrossEncoder } from "../../../support/cross-encoder.ts";

const folder = await makeCrossEncoder();
const damaged = await makeCrossEncoder();
await writeFile(path.join(damaged, "tokenizer.json"), "[]");
afterAll(() => Promise.all([folder, damaged].map((each) => rm(each, { recursive: true }))));

const question = "Who kept the goat?";

function alone(sentence: string): Passage {
  return { before: "", sentence, after: "" };
}

describe("a cross-encoder", () => {
  it.each([
    ["Ann kept it.", 2],
    ["Ann kept the goat.", 4],
    ["The goat kept the goat.", 6],
    ["😀", 1],
  ])("reads the question and %j together", async (passage, score) => {
    const model = await CrossEncoder.load(loadOnnxRuntime(), folder);
    expect(await model.score(question, alone(passage))).toBe(score);
  });

  it("cuts off what is too long, but not the mark at the end", async () => {
    const model = await CrossEncoder.load(loadOnnxRuntime(), folder);
    // 256 tokens: three marks, five of the question, and 248 of the passage.
    expect(await model.score(question, alone("goat ".repeat(10_000)))).toBe(248 + 1);
    expect(await model.score("goat ".repeat(10_000), alone("goat"))).toBeGreaterThanOrEqual(0);
  });
});

describe("the reranker that comes with Ibid", () => {
  const storm = "The storm tore the roof off the school.";
  const answer = "For two winters the children had their lessons in the church.";

  it("prefers the sentence that answers to one that is near it", async () => {
    const model = await CrossEncoder.load(loadOnnxRuntime(), bundled("models/questions-reranker"));
    const asked = "Where were the pupils taught after the gale?";
    const right = await model.score(asked, { before: storm, sentence: answer, after: "" });
    expect(right).toBeGreaterThan(await model.score(asked, { before: "", sentence: storm, after: answer }));
    expect(right).toBeGreaterThan((await model.score(asked, alone("Bread was dear that year."))) + 1);
  });

  it("reads a question, a sentence and a context of any length", async () => {
    const model = await CrossEncoder.load(loadOnnxRuntime(), bundled("models/questions-reranker"));
    const long = "goat ".repeat(10_000);
    expect(await model.score(long, { before: long, sentence: long, after: long })).toBeGreaterThan(-100);
    expect(await model.score("", alone(""))).toBeLessThan(100);
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
    const passages = ["Ann kept it.", "The goat ate.", "Nothing else."].map(alone);
    expect(await encoder.rerank?.(question, passages)).toEqual(Float32Array.of(2, 3, 1));
    expect(await encoder.rerank?.(question, [])).toEqual(new Float32Array());
  });

  it("scores only as many passages as there is time for", async () => {
    await encoder.loadReranker(folder, 0);
    expect(await encoder.rerank?.(question, [alone("Ann kept it.")])).toEqual(new Float32Array());
  });
});
