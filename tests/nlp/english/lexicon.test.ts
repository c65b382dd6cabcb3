import { statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { englishTokens } from "../../../src/nlp/english/tokens.ts";
import {
  lexiconFile,
  packLexicon,
  unpackLexicon,
  wordDimensions,
} from "../../../src/nlp/english/lexicon-file.ts";
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

describe("rarity in English at large", () => {
  test("is almost nothing for the commonest words and 1 for unknown ones", () => {
    expect(lexicon.idf(word("the"))).toBeLessThan(0.05);
    expect(lexicon.idf(word("zzyqxv"))).toBe(1);
  });

  test("grows from common words to rare ones", () => {
    const rarities = ["the", "house", "harvest", "lighthouse"].map((value) => lexicon.idf(word(value)));
    expect(rarities).toEqual(rarities.toSorted((a, b) => a - b));
    expect(new Set(rarities).size).toBe(4);
  });

  test("doesn't depend on case", () => {
    expect(lexicon.idf(word("Harvest"))).toBe(lexicon.idf(word("harvest")));
  });
});

describe("meanings", () => {
  test("of similar words are nearer than those of unrelated ones", () => {
    expect(similarity("grain", "wheat")).toBeGreaterThan(similarity("grain", "diary") + 0.2);
    expect(similarity("murdered", "killed")).toBeGreaterThan(similarity("murdered", "lamp") + 0.2);
  });

  test("are as near to themselves as can be", () => {
    expect(similarity("harvest", "harvest")).toBeCloseTo(1, 1);
  });

  test("of several words are one vector of unit length, whatever their order", () => {
    const meaning = lexicon.embedding(englishTokens("grain harvest"));
    expect(meaning).toHaveLength(wordDimensions);
    expect(length(meaning)).toBeCloseTo(1, 5);
    expect(dot(meaning, lexicon.embedding(englishTokens("harvest grain")))).toBeCloseTo(1, 5);
  });

  test("of several words are less those of the common ones", () => {
    const [both, rare, common] = ["the famine", "famine", "the"].map((text) =>
      lexicon.embedding(englishTokens(text)),
    );
    expect(dot(required(both, "both"), required(rare, "rare"))).toBeGreaterThan(0.95);
    expect(dot(required(both, "both"), required(common, "common"))).toBeLessThan(0.8);
  });

  test("of no known word is nothing", () => {
    expect(length(lexicon.embedding(englishTokens("zzyqxv")))).toBe(0);
    expect(length(lexicon.embedding([]))).toBe(0);
    expect(lexicon.entryOf(word("zzyqxv"))).toBeUndefined();
  });
});

describe("the file", () => {
  test("has less than 8 MB", () => {
    expect(statSync(lexiconFile).size).toBeLessThan(8_000_000);
  });

  test("gives back what was packed, but for what is too small or too large for a byte", () => {
    const vector = new Float64Array(wordDimensions).fill(0.1);
    vector[0] = 7;
    vector[1] = -7;
    const { words, vectors } = unpackLexicon(
      packLexicon(["ale", "größe"], [vector, new Float64Array(wordDimensions)]),
    );
    expect(words).toEqual(["ale", "größe"]);
    expect([...vectors.subarray(0, 4)]).toEqual([127, -127, 30, 30]);
    expect([...vectors.subarray(wordDimensions)]).toEqual(Array.from({ length: wordDimensions }, () => 0));
  });
});
