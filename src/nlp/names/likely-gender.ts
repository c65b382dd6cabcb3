import { englishTokens } from "../english/tokens.ts";
import { lexicon } from "../english/lexicon.ts";
import type { Gender } from "./name-words.ts";

const masculine = "he him man husband father son brother king";
const feminine = "she her woman wife mother daughter sister queen";

/**
 * Differences between the mean cosines of a name with the masculine and with the feminine words, from which on it counts as
 * masculine, and up to which as feminine. Of 30 first names they tell 28; surnames lie in between or are masculine.
 */
const limits = { masculine: 0.04, feminine: -0.14 } as const;

function entriesOf(words: string): number[] {
  return englishTokens(words).flatMap((word) => lexicon.entryOf(word) ?? []);
}

function meanSimilarity(entry: number, others: readonly number[]): number {
  return others.reduce((sum, other) => sum + lexicon.similarity(entry, other), 0) / others.length;
}

/** The gender that persons with a first name probably have, by the words that it stands near in English; undefined if unknown. */
export function likelyGenderOf(firstName: string): Gender | undefined {
  const [entry] = entriesOf(firstName);
  if (entry === undefined) return undefined;
  const difference = meanSimilarity(entry, entriesOf(masculine)) - meanSimilarity(entry, entriesOf(feminine));
  if (difference >= limits.masculine) return "he";
  return difference <= limits.feminine ? "she" : undefined;
}
