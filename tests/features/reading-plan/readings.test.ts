import { describe, expect, it } from "vitest";
import {
  ordinalIn,
  positionAfter,
  positionBefore,
  readingName,
  readingsOf,
  readingOf,
  wordsOf,
} from "../../../src/features/reading-plan/readings.ts";
import { ruth } from "../../support/ruth.ts";
import { skarholm, textFrom } from "../../support/skarholm.ts";

const base = { id: "plan", first: 1, since: null, before: 0, order: "text" } as const;
const pairs = { ...base, unit: "paragraphs", amount: 2 } as const;

describe("the readings of a plan", () => {
  it("have the given number of paragraphs, the last one the rest", () => {
    expect(readingsOf(skarholm, pairs)).toMatchObject([
      { from: 1, to: 2 },
      { from: 3, to: 4 },
      { from: 5, to: 5 },
    ]);
    expect(readingsOf(skarholm, { ...pairs, first: 4 })).toMatchObject([{ from: 4, to: 5 }]);
    expect(readingsOf(skarholm, { ...pairs, amount: 1000 })).toMatchObject([{ from: 1, to: 5 }]);
  });

  it("have whole paragraphs up to the given number of words", () => {
    const text = textFrom("count", ["one two three", "four", "five six", "seven"]);
    const words = { ...base, unit: "words", amount: 3 } as const;
    expect(readingsOf(text, words)).toMatchObject([
      { from: 1, to: 1 },
      { from: 2, to: 3 },
      { from: 4, to: 4 },
    ]);
    expect(readingsOf(text, { ...words, amount: 1 })).toHaveLength(4);
  });

  it("come in a random order, each once, the same for the same plan", () => {
    const text = textFrom(
      "long",
      Array.from({ length: 20 }, (_, index) => `Number ${index + 1}.`),
    );
    const random = { ...base, unit: "paragraphs", amount: 1, first: 3, order: "random" } as const;
    const inOrder = readingsOf(text, { ...random, order: "text" });
    const readings = readingsOf(text, random);
    expect(readings.map(({ from }) => from)).not.toEqual(inOrder.map(({ from }) => from));
    expect(readings.map(({ from }) => from).toSorted((a, b) => a - b)).toEqual(
      inOrder.map(({ from }) => from),
    );
    expect(readings.map(({ number }) => number)).toEqual(inOrder.map(({ number }) => number));
    expect(readingsOf(text, random)).toEqual(readings);
    expect(readingsOf(text, { ...random, id: "another" })).not.toEqual(readings);
  });

  it.each(["text", "random"] as const)("lead on from one to the next and back, in the order: %s", (order) => {
    const plan = { ...base, unit: "paragraphs", amount: 2, first: 2, order } as const;
    const readings = readingsOf(skarholm, plan);
    expect(readings).toHaveLength(2);
    let position: number = plan.first;
    for (const reading of readings) {
      expect(positionBefore(plan, reading)).toBe(position);
      expect(readingOf(skarholm, { ...plan, position })).toEqual(reading);
      position = positionAfter(plan, reading);
    }
    expect(readingOf(skarholm, { ...plan, position })).toBeUndefined();
    expect(readingOf(skarholm, { ...plan, position }, -1)).toEqual(readings.at(-1));
  });

  it("count characters in scripts without spaces", () => {
    const text = textFrom("han", ["灯塔在海边。", "议会关闭了它。"]);
    expect(readingsOf(text, { ...base, unit: "words", amount: 5 })).toHaveLength(2);
  });

  it("are found from the position, and further on or back", () => {
    const plan = { ...pairs, position: 3 };
    expect(readingOf(skarholm, plan)).toMatchObject({ from: 3, to: 4, number: 2, total: 3 });
    expect(readingOf(skarholm, plan, 1)).toMatchObject({ from: 5, number: 3 });
    expect(readingOf(skarholm, plan, 2)).toBeUndefined();
    expect(readingOf(skarholm, plan, -1)).toMatchObject({ from: 1, number: 1 });
    expect(readingOf(skarholm, plan, -5)).toMatchObject({ from: 1, number: 1 });
    expect(readingOf(skarholm, { ...plan, position: 6 })).toBeUndefined();
    expect(readingOf(skarholm, { ...plan, position: 6 }, -1)).toMatchObject({ from: 5 });
  });

  it("are named as citations are", () => {
    expect(readingName(skarholm, { from: 3, to: 3, unit: "paragraphs" })).toBe("¶3");
    expect(readingName(skarholm, { from: 3, to: 5, unit: "words" })).toBe("¶3–5");
    const [one, two] = [
      { name: "Ch. I", heading: "I" },
      { name: "Ch. II", heading: "II" },
    ];
    const paragraphs = skarholm.paragraphs.map((each) => ({
      ...each,
      chapter: each.ordinal < 4 ? one : two,
    }));
    const chapters = { ...skarholm, paragraphs };
    expect(readingName(chapters, { from: 1, to: 2, unit: "paragraphs" })).toBe("Ch. I ¶1–2");
    expect(readingName(chapters, { from: 3, to: 4, unit: "paragraphs" })).toBe("Ch. I ¶3 – Ch. II ¶4");
  });

  it("are of verses, across paragraphs, and named and shown by them", () => {
    const verses = { ...base, unit: "verses", amount: 2 } as const;
    const readings = readingsOf(ruth, verses);
    expect(readings.map((each) => readingName(ruth, each))).toEqual(["Ruth 2:1–2", "Ruth 2:3–4", "Ruth 2:5"]);
    expect(readings.map((each) => wordsOf(ruth, each))).toEqual([
      "She gleaned. She rested. She ate.",
      "She ate.",
      "They told him.",
    ]);
    expect(readingsOf(skarholm, verses)).toEqual([]);
  });

  it("keep their place when the unit changes", () => {
    expect([1, 2, 3, 4].map((paragraph) => ordinalIn(ruth, paragraph, "paragraphs", "verses"))).toEqual([
      1, 1, 4, 6,
    ]);
    expect([1, 3, 4, 6].map((verse) => ordinalIn(ruth, verse, "verses", "words"))).toEqual([2, 2, 3, 4]);
    expect(ordinalIn(ruth, 3, "words", "paragraphs")).toBe(3);
  });
});
