import type { Excerpt } from "../../document/model.ts";
import type { IndexedSentence } from "../index/indexed-sentence.ts";
import type { Question } from "../query/question.ts";
import { reweighed, type Candidate } from "./ranking.ts";

/** What was said before a question, as far as it tells where the answer is. */
export interface Context {
  /** The question with what it leans on put in; undefined when it is taken as it stands. */
  readonly resolved: string | undefined;
  /** What was shown last. */
  readonly shown: Excerpt | undefined;
}

/** What is measured of a candidate sentence in a conversation. */
export const contextFeatures = [
  /** The logarithm of its share among the candidates by the question as it was asked, and as it was understood. */
  "own",
  "resolved",
  /** 1 where it stands in the paragraph that was shown last; there, in what was shown; in the two sentences after; beyond. */
  "sameParagraph",
  "shown",
  "next",
  "ahead",
  /** 1 where it stands in the paragraph after. */
  "nextParagraph",
] as const;

export type ContextFeatures = Readonly<Record<(typeof contextFeatures)[number], number>>;

/** A linear model: how much each feature counts. */
export type ContextWeights = Readonly<Partial<ContextFeatures>>;

/** A share so small that it could as well be smaller, as a logarithm. */
const faintest = -15;

/** A question that stands on its own, as far as can be told, is pulled only so much: enough to break a tie. */
const tie = 0.3;

function share({ probability }: Candidate): number {
  return Math.max(faintest, Math.log(probability));
}

type Nearness = Omit<ContextFeatures, "own" | "resolved">;

function nearness({ paragraph, sentence }: IndexedSentence, shown: Excerpt | undefined): Nearness {
  const distance = shown === undefined ? Infinity : paragraph.ordinal - shown.paragraph.ordinal;
  const [first, last] = distance === 0 && shown ? [shown.first, shown.last] : [Infinity, Infinity];
  return {
    sameParagraph: Number(distance === 0),
    shown: Number(first <= sentence && sentence <= last),
    next: Number(last < sentence && sentence <= last + 2),
    ahead: Number(last + 2 < sentence),
    nextParagraph: Number(distance === 1),
  };
}

/** What was found for a question. */
export interface Found {
  readonly question: Question;
  readonly candidates: readonly Candidate[];
}

/** What was found for a question that leans on what was said before; the same sentences twice. */
export interface Leaning {
  /** By the question as it was asked. */
  readonly own: Found;
  /** By the question with what it leans on put in. */
  readonly resolved: Found;
}

/** A candidate with its features in a conversation. */
export type InContext = Candidate & { readonly inContext: ContextFeatures };

/** Measures the candidates of a question that leans on what was said before. */
export function measureInContext({ own, resolved }: Leaning, shown: Excerpt | undefined): InContext[] {
  const asked = new Map(own.candidates.map((candidate) => [candidate.sentence, candidate]));
  return resolved.candidates.map((candidate) => ({
    ...candidate,
    inContext: {
      own: share(asked.get(candidate.sentence) ?? candidate),
      resolved: share(candidate),
      ...nearness(candidate.sentence, shown),
    },
  }));
}

function sumOf(features: Partial<ContextFeatures>, weights: ContextWeights): number {
  return contextFeatures.reduce((sum, name) => sum + (weights[name] ?? 0) * (features[name] ?? 0), 0);
}

/** The candidates of a question that leans on what was said before, best first. */
export function rankedInContext(candidates: readonly InContext[], weights: ContextWeights): Candidate[] {
  return reweighed(candidates, ({ inContext }) => sumOf(inContext, weights));
}

/** The candidates of a question that stands on its own, best first: those near what was shown win a tie. */
export function tiedTo(
  shown: Excerpt | undefined,
  candidates: readonly Candidate[],
  weights: ContextWeights,
): Candidate[] {
  const values = new Map(candidates.map(({ sentence, value }) => [sentence, value]));
  return reweighed(
    candidates,
    ({ sentence }) => (values.get(sentence) ?? 0) + tie * sumOf(nearness(sentence, shown), weights),
  );
}
