import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { englishTokens } from "../../../src/nlp/english/tokens.ts";
import {
  lexiconFile,
  packLexicon,
  unpackLexicon,
  wordDimensions,
} from "../../../src/nlp/english/lexicon-file.ts";
import { tableOf } from "../../../src/nlp/english/word-ranks.ts";
import { lexicon } from "../../../src/nlp/english/lexicon.ts";
import { required } from "../../support/required.ts";

function word(value: string) {
  return required(englishTokens(value)[0], value);
}

function similarity(a: string, b: string): number {
  const [from, to] = [a, b].map((value) => required(lexicon.entryOf(word(value)), value));
  return lexicon.similarity(from ?? 0, to ?? 0);
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

function length(vector: Float32Array): number {
  return Math.sqrt(dot(vector, vector));
}

test.each([
  ["goverment", "government"],
  ["recieve", "receive"],
  // Of four letters, too many words are one edit away.
  ["gost", undefined],
  ["wxyzzyx", undefined],
])("%s is corrected to %s", (form, correction) => {
  expect(lexicon.correctionOf(form)).toBe(correction);
});

describe("inverse document frequency", () => {
  test("is close to 0 for the most frequent words and 1 for unknown ones", () => {
    expect(lexicon.idf(word("the"))).toBeLessThan(0.05);
    expect(lexicon.idf(word("zzyqxv"))).toBe(1);
  });

  test("increases from frequent to rare words", () => {
    const frequencies = ["the", "house", "harvest", "lighthouse"].map((value) => lexicon.idf(word(value)));
    expect(frequencies).toEqual(frequencies.toSorted((a, b) => a - b));
    expect(new Set(frequencies).size).toBe(4);
  });

  test("ignores case", () => {
    expect(lexicon.idf(word("Harvest"))).toBe(lexicon.idf(word("harvest")));
  });
});

describe("vectors", () => {
  test("of similar words are nearer to each other than those of unrelated words", () => {
    expect(similarity("grain", "wheat")).toBeGreaterThan(similarity("grain", "diary") + 0.2);
    expect(similarity("murdered", "killed")).toBeGreaterThan(similarity("murdered", "lamp") + 0.2);
  });

  test("have a cosine of 1 with themselves", () => {
    expect(similarity("harvest", "harvest")).toBeCloseTo(1, 1);
  });

  test("of several words join to one of unit length, in any order", () => {
    const embedding = lexicon.embedding(englishTokens("grain harvest"));
    expect(embedding).toHaveLength(wordDimensions);
    expect(length(embedding)).toBeCloseTo(1, 5);
    expect(dot(embedding, lexicon.embedding(englishTokens("harvest grain")))).toBeCloseTo(1, 5);
  });

  test("of several words join with lower weights for frequent words", () => {
    const [both, rare, common] = ["the famine", "famine", "the"].map((text) =>
      lexicon.embedding(englishTokens(text)),
    );
    expect(dot(required(both, "both"), required(rare, "rare"))).toBeGreaterThan(0.95);
    expect(dot(required(both, "both"), required(common, "common"))).toBeLessThan(0.8);
  });

  test("of unknown words join to zeros", () => {
    expect(length(lexicon.embedding(englishTokens("zzyqxv")))).toBe(0);
    expect(length(lexicon.embedding([]))).toBe(0);
    expect(lexicon.entryOf(word("zzyqxv"))).toBeUndefined();
  });
});

describe("the lexicon file", () => {
  test("has at most 8 MB, and a vector for each of its words", () => {
    const file = readFileSync(lexiconFile);
    expect(file.length).toBeLessThan(8_000_000);
    const { words, vectors } = unpackLexicon(file);
    const size = words.list.split("\n").length;
    expect(size).toBeGreaterThan(50_000);
    expect(vectors).toHaveLength(size * wordDimensions);
  });

  test("round-trips, with components limited to the range of a byte", () => {
    const vector = new Float64Array(wordDimensions).fill(0.1);
    vector[0] = 7;
    vector[1] = -7;
    const { words, vectors } = unpackLexicon(
      packLexicon(["ale", "größe"], [vector, new Float64Array(wordDimensions)]),
    );
    expect(words).toEqual(tableOf(["ale", "größe"]));
    expect([...vectors.subarray(0, 4)]).toEqual([127, -127, 30, 30]);
    expect([...vectors.subarray(wordDimensions)]).toEqual(Array.from({ length: wordDimensions }, () => 0));
  });
});
