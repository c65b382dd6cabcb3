import { overlap, quoteOf, widen } from "../../document/excerpt.ts";
import type { Excerpt, Text } from "../../document/model.ts";
import type { Candidate } from "./ranking.ts";

/** The longest excerpt, unless a single sentence is longer. */
const maxSentences = 3;
/** In UTF-16 code units. */
const maxCharacters = 600;

/** A neighbour joins the excerpt if its probability is at least this share of the best sentence's. */
const neighbourShare = 0.15;

/** Openings of sentences that can't be understood without the sentence before. */
const refersBack =
  /^[“"‘'(]?(?:he|she|it|they|his|her|its|their|this|these|those|such|both|neither|nor|but|yet|so|thus|therefore|hence|however|instead|consequently|similarly|likewise|accordingly)\b/iu;

/** Openings of sentences that contradict what was reported before, which must not be quoted without them. */
const contradicts =
  /^[“"‘'(]?(?:but (?:this|that|it|these|those|there|no)\b|in (?:fact|reality|truth)\b|no evidence\b|there (?:is|was) no evidence\b|this (?:was|is) (?:false|untrue|wrong|a (?:myth|legend))\b|however\b)/iu;

/** An excerpt with the probability that its best sentence is the answer. */
export interface SelectedExcerpt {
  readonly excerpt: Excerpt;
  readonly probability: number;
}

function isShortEnough(excerpt: Excerpt): boolean {
  return excerpt.last - excerpt.first < maxSentences && quoteOf(excerpt).length <= maxCharacters;
}

function isContradictedNext({ paragraph, last }: Excerpt): boolean {
  const next = paragraph.sentences[last + 1];
  return next !== undefined && contradicts.test(paragraph.text.slice(next.start, next.end));
}

/**
 * The candidate's sentence with the neighbours that likely belong to the answer, the sentence before if it is needed to
 * understand the excerpt, and the sentence after if that contradicts the excerpt.
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
  const minProbability = neighbourShare * candidate.probability;
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
      .filter(({ wider, gain }) => gain >= minProbability && isShortEnough(wider) && isFree(wider))
      .toSorted((a, b) => b.gain - a.gain);
    if (!best) break;
    excerpt = best.wider;
  }
  const { first, last } = excerpt;
  const wanted = {
    ...excerpt,
    first: first > 0 && refersBack.test(quoteOf(excerpt)) ? first - 1 : first,
    last: isContradictedNext(excerpt) ? last + 1 : last,
  };
  // If only one of the two fits, the contradiction matters more.
  return (
    [wanted, { ...excerpt, last: wanted.last }, { ...excerpt, first: wanted.first }].find(
      (wider) => isShortEnough(wider) && isFree(wider),
    ) ?? excerpt
  );
}

/** The best excerpts, at most `limit`. No two overlap or adjoin. */
export function selectExcerpts(
  text: Text,
  candidates: readonly Candidate[],
  limit: number,
): SelectedExcerpt[] {
  const probabilities = new Map(candidates.map(({ sentence, probability }) => [sentence.id, probability]));
  const selected: SelectedExcerpt[] = [];
  const isFree = (excerpt: Excerpt) => !selected.some((other) => overlap(widen(other.excerpt, 1), excerpt));
  for (const candidate of candidates) {
    if (selected.length === limit) break;
    const { paragraph, sentence } = candidate.sentence;
    if (!isFree({ text, paragraph, first: sentence, last: sentence })) continue;
    const firstId = candidate.sentence.id - sentence;
    const excerpt = excerptFor(text, candidate, (index) => probabilities.get(firstId + index) ?? 0, isFree);
    selected.push({ excerpt, probability: candidate.probability });
  }
  return selected;
}
