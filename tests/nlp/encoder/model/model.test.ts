import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bundledModel } from "../../../../src/nlp/encoder/encoder.ts";
import type { Encoding } from "../../../../src/nlp/encoder/model/encoding.ts";
import { EncoderModel } from "../../../../src/nlp/encoder/model/model.ts";
import { loadOnnxRuntime } from "../../../../src/nlp/encoder/model/onnx.ts";
import { required } from "../../../support/required.ts";
import { model } from "./loaded-model.ts";
import { cosine, rowsOf } from "../vectors/vectors.ts";

function encode(...parts: readonly string[]): Promise<Encoding[]> {
  return model.encode(parts.map((part) => model.split(part)));
}

async function encodeOne(text: string): Promise<Encoding> {
  return required((await encode(text))[0], "an encoding");
}

describe("a model's encoding", () => {
  it.each([
    ["an ordinary sentence", "The harbour froze over in January."],
    ["an emoji", "😀👍🏽"],
    ["curly quotes and accents", "“Séliavkin’s café” — naïve!"],
    ["another script", "Кто убил Кирова? 谁杀了基洛夫？"],
    ["10,000 characters", "word ".repeat(2_000)],
    ["10,000 characters without a space", "x".repeat(10_000)],
  ])("has a unit vector for %s and one for each of its pieces", async (_, text) => {
    const { pieces, tokens, mean } = await encodeOne(text);
    expect(pieces.length).toBeGreaterThan(0);
    expect(tokens).toHaveLength(pieces.length * 384);
    expect(mean).toHaveLength(384);
    expect(Math.hypot(...mean)).toBeCloseTo(1, 5);
    for (const row of rowsOf(tokens)) expect(Math.hypot(...row) / 127).toBeCloseTo(1, 1);
  });

  it.each(["", " \n\t", "\u200B"])("has no tokens and a zero mean for %j", async (text) => {
    expect(await encodeOne(text)).toEqual({
      pieces: [],
      tokens: new Int8Array(),
      mean: new Float32Array(384),
    });
  });

  it("names the word pieces as in the vocabulary", async () => {
    const { pieces } = await encodeOne("Seliavkin’s café?");
    expect(pieces).toEqual(["se", "##lia", "##v", "##kin", "’", "s", "cafe", "?"]);
  });

  it("encodes parts together, as the one text that they make up", async () => {
    const whole = await encodeOne("The harbour froze over in January. It stayed shut.");
    const [first, second] = await encode("The harbour froze over in January.", "It stayed shut.");
    expect(first?.pieces).toEqual(whole.pieces.slice(0, 7));
    expect(second?.pieces).toEqual(whole.pieces.slice(7));
    expect(Int8Array.of(...(first?.tokens ?? []), ...(second?.tokens ?? []))).toEqual(whole.tokens);
  });

  it("depends on the neighbouring parts", async () => {
    const [, frozen] = await encode("The harbour froze over in January.", "It stayed shut.");
    const [, resigned] = await encode("The shopkeeper fell ill in January.", "It stayed shut.");
    const port = (await encodeOne("The port remained closed because of ice.")).mean;
    expect(cosine(required(frozen, "frozen").mean, port)).toBeGreaterThan(
      cosine(required(resigned, "resigned").mean, port) + 0.1,
    );
  });

  it("cuts pieces beyond the limit", async () => {
    const [first, second, third] = await encode("ice ".repeat(120), "port ".repeat(10), "closed");
    expect(first?.pieces).toHaveLength(120);
    expect(second?.pieces).toEqual(Array(6).fill("port"));
    expect(third).toEqual({ pieces: [], tokens: new Int8Array(), mean: new Float32Array(384) });
  });

  it("is the same for the same text", async () => {
    const text = "Ice closed the port in the middle of winter.";
    const first = await encodeOne(text);
    await encodeOne("another, longer text ".repeat(40));
    expect(await encodeOne(text)).toEqual(first);
  });

  it.each([
    ["The harbour froze over in January.", "Ice closed the port in the middle of winter."],
    ["Who paid for the bridge?", "Its cost was met by the merchants."],
    ["She taught the children to read.", "Pupils learned their letters from her."],
  ])("is closer for %j and %j than for unrelated sentences", async (sentence, paraphrase) => {
    const texts = [
      sentence,
      paraphrase,
      "The committee raised the salaries of its clerks.",
      "Foxes hunt at dusk.",
    ];
    const [own, like, ...others] = (await Promise.all(texts.map(encodeOne))).map(({ mean }) => mean);
    const near = cosine(required(own, "own"), required(like, "like"));
    for (const other of others) expect(near).toBeGreaterThan(cosine(required(own, "own"), other) + 0.1);
  });
});

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describe("a damaged model", () => {
  it.each([
    ["model.onnx", "not a model", /model/i],
    ["tokenizer.json", "{", /JSON/],
    ["tokenizer.json", "[]", /./],
    ["tokenizer_config.json", "1", /isn't a JSON object/],
  ])("is refused if %s is %j", async (file, content, message) => {
    const folder = await mkdtemp(path.join(tmpdir(), "ibid-model-"));
    folders.push(folder);
    await cp(bundledModel, folder, { recursive: true });
    await writeFile(path.join(folder, file), content);
    await expect(EncoderModel.load(loadOnnxRuntime(), folder)).rejects.toThrow(message);
  });
});
