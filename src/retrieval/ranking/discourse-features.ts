import type { Excerpt } from "../../document/model.ts";
import type { IndexedSentence } from "../index/indexed-sentence.ts";
import type { Question } from "../query/question.ts";
import { rankBy, type Candidate } from "./ranking.ts";

/** The conversation before a question, as far as it tells where the answer may be. */
export interface SearchContext {
  /** The question with its references resolved; undefined if it isn't a follow-up. */
  readonly rewritten: string | undefined;
  /** The excerpt shown last. */
  readonly lastExcerpt: Excerpt | undefined;
  /** The first excerpts of earlier turns. */
  readonly earlierExcerpts?: readonly Excerpt[];
}

/** Features of a candidate sentence in a conversation. */
export const discourseFeatures = [
  /** The log probability of the candidate by the question as it was asked. */
  "original",
  /** The log probability by the rewritten question. */
  "rewritten",
  /** 1 in the paragraph of the excerpt shown last. */
  "sameParagraph",
  /** 1 in that excerpt itself. */
  "inLastExcerpt",
  /** 1 in the two sentences after it. */
  "nextSentences",
  /** 1 in later sentences of the same paragraph. */
  "furtherAhead",
  /** 1 in the next paragraph. */
  "nextParagraph",
] as const;

export type DiscourseFeatures = Readonly<Record<(typeof discourseFeatures)[number], number>>;

/** The coefficients of a linear model. */
export type DiscourseWeights = Readonly<Partial<DiscourseFeatures>>;

/** Lower log probabilities all count as this, so that hopeless candidates don't differ. */
const minLogProbability = -15;

/** Factor of the discourse features for a question that isn't a follow-up: enough to break ties. */
const tieBreakFactor = 0.3;

/** The share of its weight that the distance from an excerpt of an earlier turn has. */
const earlierFactor = 0.7;

/** The number of sentences after the excerpt shown last that count as `nextSentences`. */
const nextSentenceCount = 2;

type ProximityFeatures = Omit<DiscourseFeatures, "original" | "rewritten">;

/** A question with the candidates found for it. */
export interface RankedCandidates {
  readonly question: Question;
  readonly candidates: readonly Candidate[];
}

/** The same sentences ranked for both forms of a follow-up question. */
export interface FollowUpCandidates {
  /** For the question as it was asked. */
  readonly original: RankedCandidates;
  /** For the question with its references resolved. */
  readonly rewritten: RankedCandidates;
}

/** A candidate with its discourse features. */
export type CandidateInDiscourse = Candidate & { readonly discourse: DiscourseFeatures };

function logProbability({ probability }: Candidate): number {
  return Math.max(minLogProbability, Math.log(probability));
}

function proximityTo(
  lastExcerpt: Excerpt | undefined,
  { paragraph, sentence }: IndexedSentence,
): ProximityFeatures {
  const distance = lastExcerpt === undefined ? Infinity : paragraph.ordinal - lastExcerpt.paragraph.ordinal;
  const { first, last } = distance === 0 && lastExcerpt ? lastExcerpt : { first: Infinity, last: Infinity };
  return {
    sameParagraph: Number(distance === 0),
    inLastExcerpt: Number(first <= sentence && sentence <= last),
    nextSentences: Number(last < sentence && sentence <= last + nextSentenceCount),
    furtherAhead: Number(last + nextSentenceCount < sentence),
    nextParagraph: Number(distance === 1),
  };
}

/** The candidates of a follow-up question with their discourse features. */
export function measureDiscourse(
  { original, rewritten }: FollowUpCandidates,
  lastExcerpt: Excerpt | undefined,
): CandidateInDiscourse[] {
  const bySentence = new Map(original.candidates.map((candidate) => [candidate.sentence, candidate]));
  return rewritten.candidates.map((candidate) => ({
    ...candidate,
    discourse: {
      original: logProbability(bySentence.get(candidate.sentence) ?? candidate),
      rewritten: logProbability(candidate),
      ...proximityTo(lastExcerpt, candidate.sentence),
    },
  }));
}

function scoreOf(features: Partial<DiscourseFeatures>, weights: DiscourseWeights): number {
  return discourseFeatures.reduce((sum, name) => sum + (weights[name] ?? 0) * (features[name] ?? 0), 0);
}

/**
 * The candidates of a follow-up question, best first.
 *
 * @param earlier the first excerpts of earlier turns, to which a conversation may come back
 */
export function rankByDiscourse(
  candidates: readonly CandidateInDiscourse[],
  weights: DiscourseWeights,
  earlier: readonly Excerpt[] = [],
): Candidate[] {
  return rankBy(candidates, ({ sentence, discourse }) => {
    const { original, rewritten, ...fromLast } = discourse;
    const fromEarlier = earlier.map(
      (excerpt) => earlierFactor * scoreOf(proximityTo(excerpt, sentence), weights),
    );
    return scoreOf({ original, rewritten }, weights) + Math.max(scoreOf(fromLast, weights), ...fromEarlier);
  });
}

/** The candidates of a question that isn't a follow-up, best first. Those near the last excerpt win ties. */
export function breakTiesByDiscourse(
  lastExcerpt: Excerpt | undefined,
  candidates: readonly Candidate[],
  weights: DiscourseWeights,
): Candidate[] {
  const scores = new Map(candidates.map(({ sentence, score }) => [sentence, score]));
  return rankBy(
    candidates,
    ({ sentence }) =>
      (scores.get(sentence) ?? 0) + tieBreakFactor * scoreOf(proximityTo(lastExcerpt, sentence), weights),
  );
}
