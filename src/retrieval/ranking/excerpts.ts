import { overlap, quoteOf, widen } from "../../document/excerpt.ts";
import type { Excerpt, Text } from "../../document/model.ts";
import type { Candidate } from "./ranking.ts";

/** No excerpt is longer, unless a single sentence is. */
const mostSentences = 3;
const mostCharacters = 600;

/** A neighbour at least this likely, beside the best, belongs to the answer. */
const companion = 0.15;

/** A sentence that opens so can't be understood without the one before. */
const leansBack =
  /^[“"‘'(]?(?:he|she|it|they|his|her|its|their|this|these|those|such|both|neither|nor|but|yet|so|thus|therefore|hence|however|instead|consequently|similarly|likewise|accordingly)\b/iu;

/** A sentence that opens so takes back what was reported before it, which must not be quoted without it. */
const takesBack =
  /^[“"‘'(]?(?:but (?:this|that|it|these|those|there|no)\b|in (?:fact|reality|truth)\b|no evidence\b|there (?:is|was) no evidence\b|this (?:was|is) (?:false|untrue|wrong|a (?:myth|legend))\b|however\b)/iu;

/** An excerpt that was chosen, with how likely its best sentence is the answer. */
export interface SelectedExcerpt {
  readonly excerpt: Excerpt;
  readonly probability: number;
}

function fits(excerpt: Excerpt): boolean {
  return excerpt.last - excerpt.first < mostSentences && quoteOf(excerpt).length <= mostCharacters;
}

function isTakenBack({ paragraph, last }: Excerpt): boolean {
  const next = paragraph.sentences[last + 1];
  return next !== undefined && takesBack.test(paragraph.text.slice(next.start, next.end));
}

/**
 * The sentence with those neighbours that answer with it, the one before when it leans on that, and the
 * one after when that takes it back.
 *
 * @param mayStand whether an excerpt is free to be shown
 */
function around(
  text: Text,
  candidate: Candidate,
  likelihood: (sentence: number) => number,
  mayStand: (excerpt: Excerpt) => boolean,
): Excerpt {
  const { paragraph, sentence } = candidate.sentence;
  let excerpt: Excerpt = { text, paragraph, first: sentence, last: sentence };
  const worthwhile = companion * candidate.probability;
  for (;;) {
    const grown = [
      { ...excerpt, first: excerpt.first - 1 },
      { ...excerpt, last: excerpt.last + 1 },
    ]
      .filter(({ first, last }) => first >= 0 && last < paragraph.sentences.length)
      .map((wider) => ({
        wider,
        gain: likelihood(wider.first < excerpt.first ? wider.first : wider.last),
      }))
      .filter(({ wider, gain }) => gain >= worthwhile && fits(wider) && mayStand(wider))
      .toSorted((a, b) => b.gain - a.gain);
    if (!grown[0]) break;
    excerpt = grown[0].wider;
  }
  const { first, last } = excerpt;
  const wanted = {
    ...excerpt,
    first: first > 0 && leansBack.test(quoteOf(excerpt)) ? first - 1 : first,
    last: isTakenBack(excerpt) ? last + 1 : last,
  };
  // What takes it back matters more than what leads to it.
  return (
    [wanted, { ...excerpt, last: wanted.last }, { ...excerpt, first: wanted.first }].find(
      (wider) => fits(wider) && mayStand(wider),
    ) ?? excerpt
  );
}

/** The best excerpts, at most `limit`, each of other evidence than those before: not even their neighbours. */
export function selectExcerpts(
  text: Text,
  candidates: readonly Candidate[],
  limit: number,
): SelectedExcerpt[] {
  const likelihoods = new Map(candidates.map(({ sentence, probability }) => [sentence.id, probability]));
  const chosen: SelectedExcerpt[] = [];
  const apart = (excerpt: Excerpt) => !chosen.some((other) => overlap(widen(other.excerpt, 1), excerpt));
  for (const candidate of candidates) {
    if (chosen.length === limit) break;
    const { paragraph, sentence } = candidate.sentence;
    if (!apart({ text, paragraph, first: sentence, last: sentence })) continue;
    const offset = candidate.sentence.id - sentence;
    const excerpt = around(text, candidate, (index) => likelihoods.get(offset + index) ?? 0, apart);
    chosen.push({ excerpt, probability: candidate.probability });
  }
  return chosen;
}
