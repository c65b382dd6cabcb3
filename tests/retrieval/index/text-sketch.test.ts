import { describe, expect, it } from "vitest";
import { postingListsOf } from "../../../src/retrieval/index/postings.ts";
import { atOnce } from "../../../src/shared/concurrency/yielding.ts";
import { TextSketch } from "../../../src/retrieval/index/text-sketch.ts";

/** The sketch of a text whose paragraphs have these stems. */
function sketchOf(paragraphs: readonly (readonly string[])[]): TextSketch {
  const stems = new Map([...new Set(paragraphs.flat())].map((stem, number) => [stem, number]));
  const lists = postingListsOf(stems.size, paragraphs.length, (paragraph) =>
    (paragraphs[paragraph] ?? []).map((stem) => stems.get(stem) ?? 0),
  );
  return atOnce(TextSketch.of(stems, lists));
}

/** The greatest sum of the lengths of stems that stand in one place. */
function best(sketch: TextSketch, ...stems: string[]): number {
  return sketch.best(new Map(stems.map((stem) => [stem, stem.length])));
}

describe("a sketch", () => {
  const sketch = sketchOf([
    ["lamp", "miller"],
    ["eel", "lamb"],
    ["lamp", "eel", "ǎ"],
  ]);

  it("has the stems of the text", () => {
    for (const stem of ["eel", "lamb", "lamp", "miller", "ǎ"]) expect(sketch.has(stem)).toBe(true);
    for (const stem of ["", "lam", "lampl", "zebra", "a"]) expect(sketch.has(stem)).toBe(false);
  });

  it("finds those that begin with a letter", () => {
    expect([...sketch.beginningWith("l")]).toEqual(["lamb", "lamp"]);
    expect([...sketch.beginningWith("z")]).toEqual([]);
  });

  it("knows which stand in one place", () => {
    expect(best(sketch, "lamp", "eel")).toBe(7);
    expect(best(sketch, "miller", "eel")).toBe(6);
    expect(best(sketch, "zebra")).toBe(0);
    expect(best(sketch)).toBe(0);
  });

  it("divides a long text into parts", () => {
    const long = sketchOf(
      Array.from({ length: 50_000 }, (_, index) => (index % 100 === 0 ? [`w${index}`] : ["x"])),
    );
    expect(best(long, "w49900", "x")).toBe(7);
    expect(best(long, "w0", "w49900")).toBe(6);
  });

  it("is empty for an empty text", () => {
    expect(sketchOf([]).has("eel")).toBe(false);
    expect(sketchOf([]).best(new Map([["eel", 1]]))).toBe(0);
  });
});
