import { describe, expect, it } from "vitest";
import { wholeMatches, type WordEnds } from "../../src/shared/whole-words.ts";

function placesOf(words: string, text: string, ends?: WordEnds): number[] {
  return Array.from(wholeMatches(text, new RegExp(words, "giu"), ends), ({ index }) => index);
}

describe("wholeMatches", () => {
  it("leaves out matches inside words, and goes on after them", () => {
    expect(placesOf("ann", "Anna, Joann and Ann: ANN’s")).toEqual([16, 21]);
    expect(placesOf("ana", "banana ana")).toEqual([7]);
  });

  it("takes marks and letters beyond the first plane for parts of a word", () => {
    expect(placesOf("e", "e\u0301 e 𐐨e e𐐨 e")).toEqual([3, 13]);
    expect(placesOf("𐐨", "𐐨𐐨 𐐨")).toEqual([5]);
  });

  it("tests only the ends that are asked for", () => {
    expect(placesOf("ann", "Joanna", { before: false, after: false })).toEqual([2]);
    expect(placesOf("ann", "Joann", { before: false, after: true })).toEqual([2]);
    expect(placesOf("ann", "Joann", { before: true, after: false })).toEqual([]);
  });
});
