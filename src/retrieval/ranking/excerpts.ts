import { overlap, quoteOf, rangeOf } from "../../document/excerpt.ts";
import type { Excerpt, Text } from "../../document/model.ts";
import type { IndexedSentence } from "../index/indexed-sentence.ts";
import type { Candidate } from "./ranking.ts";
import { statesNothing } from "./statements.ts";

/** Limits of an excerpt, unless a single sentence is longer. Lengths are in UTF-16 units. */
interface Limits {
  readonly sentences: number;
  readonly characters: number;
}

/** For neighbours that probably belong to the answer. */
const optional: Limits = { sentences: 3, characters: 400 };

/** For neighbours without which the excerpt can't be understood. */
const required: Limits = { sentences: 4, characters: 600 };

/** A neighbour joins the excerpt if its probability is at least this share of the best sentence's, in a short and a long one. */
const neighbourShare = { short: 0.15, long: 0.3 } as const;

/** Length of a short excerpt in UTF-16 units, at most. */
const longestShort = 260;

/** The most sentences that are added before one that refers back, one refering back to the other. */
const mostBefore = 2;

/** Openings of sentences that can't be understood without the sentence before. */
const refersBack = new RegExp(
  `^[“"‘'(]?(?:${[
    "he|she|it|they|his|her|its|their|him|them|this|these|those|such|both|neither|nor|but|yet|so|then|there(?! (?:is|are|was|were|has|have|had|would|could|should|might|may|can)\\b)",
    "thus|therefore|hence|however|instead|consequently|similarly|likewise|accordingly|later|afterwards?|meanwhile|moreover",
    "the (?:latter|former)|as a result|even so|on (?:learning|hearing|seeing|reading) (?:this|that|of this|about this)",
    "(?:in|at|by|on|to|for|from|of|with|after|before|under|during|despite|because of|based on) (?:this|that|these|those|such)",
    "(?:a few|some|several|many|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d+) (?:hours?|days?|weeks?|months?|years?) (?:later|afterwards?|before|earlier)",
  ].join("|")})\\b`,
  "iu",
);

/** Openings of sentences that contradict what was reported before, which must not be quoted without them. */
const contradicts =
  /^[“"‘'(]?(?:but (?:this|that|it|these|those|there|no)\b|in (?:fact|reality|truth)\b|no evidence\b|there (?:is|was) no evidence\b|this (?:was|is) (?:false|untrue|wrong|a (?:myth|legend))\b|however\b)/iu;

/** An excerpt with the probability that its best sentence is the answer. */
export interface SelectedExcerpt {
  readonly excerpt: Excerpt;
  /** The sentence that was ranked. */
  readonly best: IndexedSentence;
  readonly probability: number;
}

function lengthOf(excerpt: Excerpt): number {
  const { start, end } = rangeOf(excerpt);
  return end - start;
}

function isWithin({ sentences, characters }: Limits, excerpt: Excerpt): boolean {
  return excerpt.last - excerpt.first < sentences && lengthOf(excerpt) <= characters;
}

/** The first sentence of the excerpt if it is to be understood: those that refer back take the one before along. */
function understoodFrom(excerpt: Excerpt): number {
  let { first } = excerpt;
  while (
    first > 0 &&
    excerpt.first - first < mostBefore &&
    refersBack.test(quoteOf({ ...excerpt, first, last: first }))
  ) {
    first--;
  }
  return first;
}

function isContradictedNext({ paragraph, last }: Excerpt): boolean {
  const next = paragraph.sentences[last + 1];
  return next !== undefined && contradicts.test(paragraph.text.slice(next.start, next.end));
}

/**
 * True if the excerpt ends with a question that the next sentence answers, with a speaker who goes on, or with a report that
 * is contradicted.
 */
export function needsNext(excerpt: Excerpt): boolean {
  const hasNext = excerpt.last + 1 < excerpt.paragraph.sentences.length;
  const lastSentence = quoteOf({ ...excerpt, first: excerpt.last });
  return hasNext && (statesNothing(lastSentence) || isContradictedNext(excerpt));
}

/**
 * The candidate's sentence with the neighbours that likely belong to the answer, the sentences before if they are needed to
 * understand the excerpt, and the sentence after if `needsNext`.
 *
 * @param probabilityOf the probability of a sentence of the paragraph, by its index
 * @param isFree true if an excerpt keeps clear of those selected before
 */
function excerptFor(
  text: Text,
  candidate: Candidate,
  probabilityOf: (sentence: number) => number,
  isFree: (excerpt: Excerpt) => boolean,
): Excerpt {
  const { paragraph, sentence } = candidate.sentence;
  let excerpt: Excerpt = { text, paragraph, first: sentence, last: sentence };
  const leastGain = (wider: Excerpt) =>
    candidate.probability * neighbourShare[lengthOf(wider) > longestShort ? "long" : "short"];
  for (;;) {
    const [best] = [
      { ...excerpt, first: excerpt.first - 1 },
      { ...excerpt, last: excerpt.last + 1 },
    ]
      .filter(({ first, last }) => first >= 0 && last < paragraph.sentences.length)
      .map((wider) => ({
        wider,
        gain: probabilityOf(wider.first < excerpt.first ? wider.first : wider.last),
      }))
      .filter(({ wider, gain }) => gain >= leastGain(wider) && isWithin(optional, wider) && isFree(wider))
      .toSorted((a, b) => b.gain - a.gain);
    if (!best) break;
    excerpt = best.wider;
  }
  const first = understoodFrom(excerpt);
  const last = needsNext(excerpt) ? excerpt.last + 1 : excerpt.last;
  const firsts = Array.from({ length: excerpt.first - first + 1 }, (_, later) => first + later);
  // If not all of it fits, the sentence after matters more.
  return (
    [last, excerpt.last]
      .flatMap((end) => firsts.map((start) => ({ ...excerpt, first: start, last: end })))
      .find((wider) => isWithin(required, wider) && isFree(wider)) ?? excerpt
  );
}

/**
 * The best excerpts, at most `limit`. No two overlap. One that adjoins a better one is left out if it can't be understood
 * without that.
 */
export function selectExcerpts(
  text: Text,
  candidates: readonly Candidate[],
  limit: number,
): SelectedExcerpt[] {
  const probabilities = new Map(candidates.map(({ sentence, probability }) => [sentence.id, probability]));
  const selected: SelectedExcerpt[] = [];
  const isFree = (excerpt: Excerpt) => !selected.some((other) => overlap(other.excerpt, excerpt));
  for (const candidate of candidates) {
    if (selected.length === limit) break;
    const { paragraph, sentence } = candidate.sentence;
    if (!isFree({ text, paragraph, first: sentence, last: sentence })) continue;
    const firstId = candidate.sentence.id - sentence;
    const excerpt = excerptFor(text, candidate, (index) => probabilities.get(firstId + index) ?? 0, isFree);
    // The sentence before one that refers back may belong to a better excerpt.
    const isUnderstood = (at: number) =>
      at === 0 ||
      !refersBack.test(quoteOf({ ...excerpt, first: at, last: at })) ||
      isFree({ ...excerpt, first: at - 1, last: at - 1 });
    const first = [excerpt.first, sentence].find(isUnderstood);
    if (first === undefined) continue;
    selected.push({
      excerpt: { ...excerpt, first },
      best: candidate.sentence,
      probability: candidate.probability,
    });
  }
  return selected;
}
