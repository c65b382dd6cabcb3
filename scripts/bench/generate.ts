import { readFile } from "node:fs/promises";
import { lexiconFile, unpackLexicon } from "../../src/nlp/english/lexicon-file.ts";
import type { Random } from "../../src/shared/random.ts";
import { mulberry32 } from "../support/random.ts";

/** The share of words that are capitalised like names. */
const nameShare = 0.04;

function between(least: number, most: number, random: Random): number {
  return least + Math.floor(random.next() * (most - least + 1));
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * Generates a text with one paragraph per line, the same at each call with a seed. Words are drawn at random by Zipf's law from
 * English; sentences and paragraphs are as long as in books.
 */
export async function generateText(paragraphs: number, seed = 1933): Promise<string> {
  const { words } = unpackLexicon(await readFile(lexiconFile));
  const plain = words.list.split("\n").filter((word) => /^[a-z]+$/.test(word));
  const random = mulberry32(seed);
  const word = () => {
    const drawn = plain[Math.floor(plain.length ** random.next()) - 1] ?? "the";
    return random.next() < nameShare ? capitalised(drawn) : drawn;
  };
  const sentence = () => `${capitalised(Array.from({ length: between(6, 30, random) }, word).join(" "))}.`;
  const paragraph = () => Array.from({ length: between(2, 7, random) }, sentence).join(" ");
  return Array.from({ length: paragraphs }, paragraph).join("\n");
}
