import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { SentenceEncoder } from "../../../src/nlp/encoder/encoder.ts";
import { collectVectors } from "../../../src/nlp/encoder/vectors.ts";
import { encodeParagraph } from "../../../src/nlp/encoder/windows.ts";
import { IbidError } from "../../../src/shared/error.ts";
import { required } from "../../support/required.ts";
import { model } from "./loaded-model.ts";
import { dot, rowsOf } from "./vectors.ts";

const encoder = await SentenceEncoder.load();
afterAll(() => encoder.close());

const sentences = [
  "The harbour froze over in January.",
  "",
  "Ships could neither come nor go, and the merchants’ letters waited.",
  "Thaw!",
  "She taught the children to read.",
];

/** Weighs longer pieces more, and marks not at all. */
function weigh(piece: string): number {
  return /[a-z]/.test(piece) ? piece.length : 0;
}

async function attach(paragraph: readonly string[]) {
  const vectors = await encoder.encodeText([paragraph]);
  return { vectors, similarity: await encoder.attach(vectors) };
}

describe("the sentence encoder", () => {
  it("names its model by folder and content", () => {
    expect(encoder.name).toMatch(/^questions-minilm-[0-9a-f]{8}$/);
    expect(encoder.dimensions).toBe(384);
  });

  it("encodes the sentences of a whole text in order and reports its progress", async () => {
    const paragraphs = [["The harbour froze over.", "It stayed shut."], [], ["", "Who paid for the bridge?"]];
    const progress: number[] = [];
    const vectors = await encoder.encodeText(paragraphs, (done) => progress.push(done));
    expect(progress).toEqual([1, 2, 3, 4]);
    const encodings = [];
    for (const paragraph of paragraphs) {
      for await (const encoding of encodeParagraph(model, paragraph)) encodings.push(encoding);
    }
    expect(vectors).toEqual(collectVectors(encodings, 384));
    expect([...vectors.starts]).toEqual([0, 5, 9, 9, 15]);
  });

  it("has an empty table for an empty text", async () => {
    expect(await encoder.encodeText([])).toEqual(collectVectors([], 384));
  });

  it("answers comparisons while it encodes a text", async () => {
    const { similarity } = await attach(sentences);
    const order: string[] = [];
    const long = encoder
      .encodeText(Array.from({ length: 20 }, () => sentences))
      .then(() => order.push("text"));
    await similarity.compare("Ice", weigh);
    order.push("question");
    await long;
    expect(order).toEqual(["question", "text"]);
  });

  it.each([
    ["a missing folder", path.join(tmpdir(), "no-such-model")],
    ["a folder that isn't a model", path.join(import.meta.dirname)],
  ])("refuses %s with one sentence", async (_, folder) => {
    const error: unknown = await SentenceEncoder.load(folder).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(IbidError);
    expect(error).toMatchObject({ code: "encoder-unavailable" });
    expect(String(error)).toContain(folder);
  });
});

describe("a closed encoder", () => {
  it("rejects every task", async () => {
    const closed = await SentenceEncoder.load();
    const similarity = await closed.attach(await closed.encodeText([sentences]));
    const pending = closed.encodeText(Array.from({ length: 100 }, () => sentences));
    await Promise.all([closed.close(), expect(pending).rejects.toThrow("The sentence encoder is closed.")]);
    await expect(similarity.compare("Ice", weigh)).rejects.toThrow("The sentence encoder is closed.");
  });
});

describe("a comparison", () => {
  it.each(["When did the port freeze?", "Ice", "Who taught the pupils, and what did they learn from her?"])(
    "agrees with plain arithmetic for %j",
    async (question) => {
      const { vectors, similarity } = await attach(sentences);
      const [encoding] = await model.encode([model.split(question)]);
      const { pieces, tokens, mean } = required(encoding, "an encoding");
      const weights = pieces.map(weigh);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const asked = rowsOf(tokens);
      const compared = await similarity.compare(question, weigh);
      for (const index of sentences.keys()) {
        const [from, to] = vectors.starts.subarray(index, index + 2);
        const rows = rowsOf(vectors.tokens, from, to);
        const wanted = weights.reduce(
          (sum, weight, place) =>
            sum + weight * Math.max(...rows.map((row) => dot(required(asked[place], "a row"), row))),
          0,
        );
        expect(compared.maxSim[index]).toBeCloseTo(rows.length > 0 ? wanted / total / 127 ** 2 : 0, 5);
        const [row] = rowsOf(vectors.means, index, index + 1);
        expect(compared.similarity[index]).toBeCloseTo(dot(mean, required(row, "a row")) / 127, 3);
      }
    },
  );

  it("is greatest for the sentence that answers", async () => {
    const { similarity: compared } = await attach(sentences);
    const { similarity, maxSim } = await compared.compare("When did the port freeze?", weigh);
    expect(similarity.indexOf(Math.max(...similarity))).toBe(0);
    expect(maxSim.indexOf(Math.max(...maxSim))).toBe(0);
  });

  it("is about 1 for a sentence's own words", async () => {
    const { similarity: compared } = await attach(["The harbour froze over in January."]);
    const { similarity, maxSim } = await compared.compare("The harbour froze over in January.", () => 1);
    expect(similarity[0]).toBeCloseTo(1, 2);
    expect(maxSim[0]).toBeCloseTo(1, 2);
  });

  it("is zero for a question without words", async () => {
    const { similarity: compared } = await attach(sentences);
    const { similarity, maxSim } = await compared.compare(" ", weigh);
    expect([[...similarity], [...maxSim]]).toEqual([
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ]);
  });

  it("leaves out pieces without weight", async () => {
    const { similarity: compared } = await attach(sentences);
    const { similarity, maxSim } = await compared.compare("Ice", () => 0);
    expect([...maxSim]).toEqual([0, 0, 0, 0, 0]);
    expect(similarity[0]).toBeGreaterThan(0.1);
  });

  it("is empty for an empty text", async () => {
    const { similarity: compared } = await attach([]);
    expect(await compared.compare("Ice", weigh)).toEqual({
      similarity: new Float32Array(),
      maxSim: new Float32Array(),
    });
  });

  it("is refused after the text was detached", async () => {
    const { similarity } = await attach(sentences);
    await similarity.detach();
    await expect(similarity.compare("Ice", weigh)).rejects.toThrow(/isn't attached/);
  });
});
