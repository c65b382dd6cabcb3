import type { Excerpt } from "../../document/model.ts";
import type { IndexedSentence } from "../index/indexed-sentence.ts";
import type { Question } from "../query/question.ts";
import { rankBy, type Candidate } from "./ranking.ts";

/** What was said before a question, as far as it tells where the answer is. */
export interface SearchContext {
  /** The question with what it leans on put in; undefined when it is taken as it stands. */
  readonly rewritten: string | undefined;
  /** What was shown last. */
  readonly lastExcerpt: Excerpt | undefined;
}

/** What is measured of a candidate sentence in a conversation. */
export const discourseFeatures = [
  /** The logarithm of its share among the candidates by the question as it was asked, and as it was understood. */
  "original",
  "rewritten",
  /** 1 where it stands in the paragraph that was shown last; there, in what was shown; in the two sentences after; beyond. */
  "sameParagraph",
  "inLastExcerpt",
  "nextSentences",
  "furtherAhead",
  /** 1 where it stands in the paragraph after. */
  "nextParagraph",
] as const;

export type DiscourseFeatures = Readonly<Record<(typeof discourseFeatures)[number], number>>;

/** A linear model: how much each feature counts. */
export type DiscourseWeights = Readonly<Partial<DiscourseFeatures>>;

/** A share so small that it could as well be smaller, as a logarithm. */
const faintest = -15;

/** A question that stands on its own, as far as can be told, is pulled only so much: enough to break a tie. */
const tie = 0.3;

function share({ probability }: Candidate): number {
  return Math.max(faintest, Math.log(probability));
}

type Nearness = Omit<DiscourseFeatures, "original" | "rewritten">;

function nearness({ paragraph, sentence }: IndexedSentence, shown: Excerpt | undefined): Nearness {
  const distance = shown === undefined ? Infinity : paragraph.ordinal - shown.paragraph.ordinal;
  const [first, last] = distance === 0 && shown ? [shown.first, shown.last] : [Infinity, Infinity];
  return {
    sameParagraph: Number(distance === 0),
    inLastExcerpt: Number(first <= sentence && sentence <= last),
    nextSentences: Number(last < sentence && sentence <= last + 2),
    furtherAhead: Number(last + 2 < sentence),
    nextParagraph: Number(distance === 1),
  };
}

/** What was found for a question. */
export interface RankedCandidates {
  readonly question: Question;
  readonly candidates: readonly Candidate[];
}

/** What was found for a question that leans on what was said before; the same sentences twice. */
export interface FollowUpCandidates {
  /** By the question as it was asked. */
  readonly original: RankedCandidates;
  /** By the question with what it leans on put in. */
  readonly rewritten: RankedCandidates;
}

/** A candidate with its features in a conversation. */
export type CandidateInDiscourse = Candidate & { readonly discourse: DiscourseFeatures };

/** Measures the candidates of a question that leans on what was said before. */
export function measureDiscourse(
  { original: own, rewritten: resolved }: FollowUpCandidates,
  shown: Excerpt | undefined,
): CandidateInDiscourse[] {
  const asked = new Map(own.candidates.map((candidate) => [candidate.sentence, candidate]));
  return resolved.candidates.map((candidate) => ({
    ...candidate,
    discourse: {
      original: share(asked.get(candidate.sentence) ?? candidate),
      rewritten: share(candidate),
      ...nearness(candidate.sentence, shown),
    },
  }));
}

function sumOf(features: Partial<DiscourseFeatures>, weights: DiscourseWeights): number {
  return discourseFeatures.reduce((sum, name) => sum + (weights[name] ?? 0) * (features[name] ?? 0), 0);
}

/** The candidates of a question that leans on what was said before, best first. */
export function rankByDiscourse(
  candidates: readonly CandidateInDiscourse[],
  weights: DiscourseWeights,
): Candidate[] {
  return rankBy(candidates, ({ discourse: inContext }) => sumOf(inContext, weights));
}

/** The candidates of a question that stands on its own, best first: those near what was shown win a tie. */
export function breakTiesByDiscourse(
  shown: Excerpt | undefined,
  candidates: readonly Candidate[],
  weights: DiscourseWeights,
): Candidate[] {
  const values = new Map(candidates.map(({ sentence, score: value }) => [sentence, value]));
  return rankBy(
    candidates,
    ({ sentence }) => (values.get(sentence) ?? 0) + tie * sumOf(nearness(sentence, shown), weights),
  );
}
