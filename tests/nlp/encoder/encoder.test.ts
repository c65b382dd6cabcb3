import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { SentenceEncoder } from "../../../src/nlp/encoder/encoder.ts";
import type { Encoding } from "../../../src/nlp/encoder/model/encoding.ts";
import { packComponents, shift, unpackComponents } from "../../../src/nlp/encoder/vectors/token-codes.ts";
import { encodeParagraph } from "../../../src/nlp/encoder/windows.ts";
import { IbidError } from "../../../src/shared/error.ts";
import { required } from "../../support/required.ts";
import { model } from "./model/loaded-model.ts";
import { dot, rowsOf } from "./vectors/vectors.ts";

const encoder = await SentenceEncoder.load();
afterAll(() => encoder.close());

const sentences = [
  "The harbour froze over in January.",
  "",
  "Ships could neither come nor go, and the merchants’ letters waited.",
  "Thaw!",
  "She taught the children to read.",
];
const all = Uint32Array.from(sentences.keys());

/** Weighs longer pieces more, and marks not at all. */
function weigh(piece: string): number {
  return /[a-z]/.test(piece) ? piece.length : 0;
}

/** A text of which each paragraph is a chunk, with all of them encoded. */
async function attach(...paragraphs: readonly (readonly string[])[]) {
  const text = await encoder.attach(
    paragraphs.map((paragraph, index) => ({ name: String(index), sentences: paragraph.length })),
    [],
  );
  // oxlint-disable-next-line no-await-in-loop -- in this order
  for (const [index, paragraph] of paragraphs.entries()) await text.encode(index, [paragraph]);
  return text;
}

async function compare(
  text: Awaited<ReturnType<typeof attach>>,
  question: string,
  compared = all,
  weight = weigh,
) {
  const { encoding, nearest } = await text.search(question, 2);
  const pieces = encoding.pieces.map((piece) => ({ weight: weight(piece), carriesSubject: true }));
  return { nearest, ...(await text.compare(encoding, pieces, compared)) };
}

describe("the sentence encoder", () => {
  it("names its model by folder and content", () => {
    expect(encoder.name).toMatch(/^questions-minilm-[0-9a-f]{8}$/);
    expect(encoder.dimensions).toBe(384);
  });

  it("answers questions while it encodes a text", async () => {
    const text = await attach(sentences);
    const order: string[] = [];
    const other = await encoder.attach([{ name: "long", sentences: 100 }], []);
    const long = other
      .encode(
        0,
        Array.from({ length: 20 }, () => sentences),
      )
      .then(() => order.push("text"));
    await compare(text, "Ice");
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
    const text = await closed.attach([{ name: "0", sentences: 500 }], []);
    const pending = text.encode(
      0,
      Array.from({ length: 100 }, () => sentences),
    );
    await Promise.all([closed.close(), expect(pending).rejects.toThrow("The sentence encoder is closed.")]);
    await expect(text.search("Ice", 1)).rejects.toThrow("The sentence encoder is closed.");
  });
});

describe("an attached text", () => {
  it("has the vectors that were kept when it was encoded before", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "ibid-vectors-"));
    try {
      const chunks = [
        { name: "first", sentences: 5 },
        { name: "second", sentences: 1 },
      ];
      const text = await encoder.attach(chunks, [folder]);
      expect(text.encoded).toEqual([false, false]);
      const coherence = await text.encode(0, [sentences]);
      const again = await encoder.attach(chunks, [folder]);
      expect(again).toMatchObject({ encoded: [true, false], coherence });
      expect(await compare(again, "Did the port freeze?")).toEqual(
        await compare(text, "Did the port freeze?"),
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("compares the sentences that are encoded, and has no number for the others", async () => {
    const chunks = [1, 2, 1].map((count, index) => ({ name: String(index), sentences: count }));
    const text = await encoder.attach(chunks, []);
    await text.encode(1, [["The harbour froze over.", "It stayed shut."]]);
    const { nearest, maxSim, similarity } = await compare(text, "Ice", Uint32Array.of(0, 1, 3));
    expect(nearest.toSorted()).toEqual(Uint32Array.of(1, 2));
    expect(Array.from(maxSim, Number.isNaN)).toEqual([true, false, true]);
    expect(Array.from(similarity, Number.isNaN)).toEqual([true, false, true]);
  });

  it("is compared alike whether its sentences are one chunk or several", async () => {
    const paragraphs = [
      ["The harbour froze over.", "It stayed shut."],
      ["Who paid?"],
      ["Thaw!", "Ships came."],
    ];
    const ids = Uint32Array.of(0, 2, 3, 4);
    const several = await compare(await attach(...paragraphs), "Ice", ids);
    const text = await encoder.attach([{ name: "0", sentences: 5 }], []);
    await text.encode(0, paragraphs);
    expect(await compare(text, "Ice", ids)).toEqual(several);
  });

  it("can't be used after it was detached", async () => {
    const text = await attach(sentences);
    await text.detach();
    await expect(text.search("Ice", 1)).rejects.toThrow(/isn't attached/);
  });
});

describe("a comparison", () => {
  it.each(["When did the port freeze?", "Ice", "Who taught the pupils, and what did they learn from her?"])(
    "agrees with plain arithmetic for %j",
    async (question) => {
      const [encoding] = await model.encode([model.split(question)]);
      const { pieces, tokens, mean } = required(encoding, "an encoding");
      const weights = pieces.map(weigh);
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const asked = rowsOf(tokens);
      const compared = await compare(await attach(sentences), question);
      const encodings: Encoding[] = [];
      for await (const each of encodeParagraph(model, sentences)) encodings.push(each);
      for (const [index, sentence] of encodings.entries()) {
        const kept = unpackComponents(packComponents(sentence.tokens));
        const rows = rowsOf(Int8Array.from(kept, (byte) => byte - shift));
        const wanted = weights.reduce(
          (sum, weight, place) =>
            sum + weight * Math.max(...rows.map((row) => dot(required(asked[place], "a row"), row))),
          0,
        );
        expect(compared.maxSim[index]).toBeCloseTo(rows.length > 0 ? wanted / total / 127 ** 2 : 0, 5);
        expect(compared.similarity[index]).toBeCloseTo(dot(mean, sentence.mean), 2);
      }
    },
  );

  it("is greatest for the sentence that answers", async () => {
    const { nearest, similarity, maxSim } = await compare(
      await attach(sentences),
      "When did the port freeze?",
    );
    expect(similarity.indexOf(Math.max(...similarity))).toBe(0);
    expect(maxSim.indexOf(Math.max(...maxSim))).toBe(0);
    expect(nearest).toHaveLength(2);
    expect(nearest[0]).toBe(0);
  });

  it("is about 1 for a sentence's own words", async () => {
    const text = await attach(["The harbour froze over in January."]);
    const { similarity, maxSim } = await compare(
      text,
      "The harbour froze over in January.",
      Uint32Array.of(0),
      () => 1,
    );
    expect(similarity[0]).toBeCloseTo(1, 2);
    expect(maxSim[0]).toBeCloseTo(1, 1);
  });

  it("is zero for a question without words", async () => {
    const { similarity, maxSim } = await compare(await attach(sentences), " ");
    expect([[...similarity], [...maxSim]]).toEqual([
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
    ]);
  });

  it("leaves out pieces without weight", async () => {
    const { similarity, maxSim } = await compare(await attach(sentences), "Ice", all, () => 0);
    expect([...maxSim]).toEqual([0, 0, 0, 0, 0]);
    expect(similarity[0]).toBeGreaterThan(0.1);
  });

  it("is empty for an empty text", async () => {
    expect(await compare(await attach(), "Ice", new Uint32Array())).toEqual({
      nearest: new Uint32Array(),
      similarity: new Float32Array(),
      maxSim: new Float32Array(),
      pieceLoss: new Float32Array(),
      pieceGap: new Float32Array(),
      leastPiece: new Float32Array(),
    });
  });
});
