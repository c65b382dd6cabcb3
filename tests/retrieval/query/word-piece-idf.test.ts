import { expect, it } from "vitest";
import { countPieces } from "../../../src/retrieval/query/word-piece-idf.ts";

/** The pieces that carry a subject. */
function subjectsOf(...pieces: string[]): string[] {
  const counted = countPieces(pieces, new Set(["berg"]));
  return pieces.filter((_, at) => counted[at]?.carriesSubject);
}

it("takes whole English words for the subject of a question, but no words of asking, names, numbers and parts of words", () => {
  expect(
    subjectsOf("what", "did", "the", "author", "say", "berg", "paid", "for", "lamps", "in", "1890", "?"),
  ).toEqual(["paid", "lamps"]);
  expect(subjectsOf("skar", "##holm", "boats")).toEqual(["boats"]);
  expect(subjectsOf("lampz")).toEqual([]);
});

it("weighs rare pieces more than frequent ones, and marks not at all", () => {
  const [the = 0, boat = 0, mark] = countPieces(["the", "boat", "?"], new Set()).map(({ weight }) => weight);
  expect(boat).toBeGreaterThan(the);
  expect(mark).toBe(0);
});
