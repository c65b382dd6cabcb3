import { describe, expect, it } from "vitest";
import type { Encoding } from "../../../src/nlp/encoder/model/encoding.ts";
import { encodeParagraph } from "../../../src/nlp/encoder/windows.ts";
import { model } from "./model/loaded-model.ts";

/** Encodings as strings, which are compared faster. */
function readable(encodings: readonly Encoding[]) {
  return encodings.map(({ pieces, tokens, mean }) => ({
    pieces,
    tokens: Buffer.from(tokens.buffer, tokens.byteOffset, tokens.byteLength).toString("hex"),
    mean: mean.join(),
  }));
}

/** The encodings of sentences in one window. */
async function together(...sentences: readonly string[]) {
  return readable(await model.encode(sentences.map((words) => model.split(words))));
}

async function encode(...paragraph: readonly string[]) {
  const encodings: Encoding[] = [];
  for await (const encoding of encodeParagraph(model, paragraph)) encodings.push(encoding);
  return readable(encodings);
}

/** A sentence of so many word pieces. */
function sentence(word: string, pieces: number): string {
  return Array(pieces).fill(word).join(" ");
}

describe("the windows of a paragraph", () => {
  it("hold as many sentences as fit into 110 pieces", async () => {
    const [a, b] = [sentence("ice", 50), sentence("port", 60)];
    expect(await encode(a, b)).toEqual(await together(a, b));
  });

  it("start with the sentence before, which has its vectors from the window before", async () => {
    const [a, b, c] = [sentence("ice", 50), sentence("port", 60), sentence("ship", 20)];
    expect(await encode(a, b, c)).toEqual([...(await together(a, b)), ...(await together(b, c)).slice(1)]);
  });

  it("hold one sentence and the one before if no more fits", async () => {
    const [a, b, c] = [sentence("ice", 60), sentence("port", 60), sentence("ship", 60)];
    expect(await encode(a, b, c)).toEqual([
      ...(await together(a)),
      ...(await together(a, b)).slice(1),
      ...(await together(b, c)).slice(1),
    ]);
  });

  it("leave out the sentence before if both exceed the limit of the model", async () => {
    const [a, b, c] = [sentence("ice", 60), sentence("port", 70), sentence("ship", 10)];
    expect(await encode(a, b, c)).toEqual([...(await together(a)), ...(await together(b, c))]);
  });

  it("split a sentence that exceeds the limit of the model", async () => {
    const [first, long, last] = await encode(
      "Ice.",
      `${sentence("port", 126)} ${sentence("ship", 126)}`,
      "Thaw.",
    );
    const [port] = await together(sentence("port", 126));
    const [ship] = await together(sentence("ship", 126));
    expect(long?.pieces).toEqual([...Array(126).fill("port"), ...Array(126).fill("ship")]);
    expect(long?.tokens).toBe(`${port?.tokens}${ship?.tokens}`);
    expect(Math.hypot(...(long?.mean.split(",").map(Number) ?? []))).toBeCloseTo(1, 5);
    expect([first, last]).toEqual([...(await together("Ice.")), ...(await together("Thaw."))]);
  });

  it("lose no sentence, however empty", async () => {
    expect((await encode("", "Ice.", " ")).map(({ pieces }) => pieces)).toEqual([[], ["ice", "."], []]);
    expect(await encode()).toEqual([]);
  });
});
