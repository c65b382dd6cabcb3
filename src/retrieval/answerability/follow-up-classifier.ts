import type { Lexicon } from "../../nlp/english/lexicon.ts";
import { logistic } from "../../shared/probability.ts";
import { measureAnswerability } from "./classifier.ts";
import type { FollowUpCandidates } from "../ranking/discourse-features.ts";
import type { Question, Vocabulary } from "../query/question.ts";
import type { Candidate } from "../ranking/ranking.ts";

/** What tells whether the text answers a question that leans on what was said before. */
export const followUpFeatures = [
  /** Of the question as it was asked, since what it leans on is in the text anyway. */
  "originalMaxSim",
  "originalTellingAlignment",
  "originalMaxSimZScore",
  "asksAmount",
  "asksName",
  /** Of the question as it was understood. */
  "score",
  "maxSim",
  "margin",
  "typeMissing",
  "typeMissingThroughout",
  /** See `unfamiliarity`. */
  "vocabularyDistance",
  /** The logarithm of the number of words of its own that it is asked with. */
  "terms",
] as const;

export type FollowUpFeatures = Readonly<Record<(typeof followUpFeatures)[number], number>>;

/** A logistic regression. */
export type FollowUpModel = Readonly<Partial<FollowUpFeatures>> & { readonly bias: number };

/**
 * How much of what a question says is foreign to a text, 0…1: the weight of the words that the text doesn't have, each
 * by how far its meaning is from all that it has.
 */
export function vocabularyDistance({ terms }: Question, vocabulary: Vocabulary, lexicon: Lexicon): number {
  const { stems, entries } = vocabulary;
  return terms
    .filter((term) => !term.stems.some((stem) => stems.has(stem)))
    .reduce((sum, { entry, weight }) => {
      const known = entry === undefined ? [] : [...entries.keys()];
      const nearest = known.reduce(
        (best, other) => (entry === undefined ? best : Math.max(best, lexicon.similarity(entry, other))),
        0,
      );
      return sum + weight * (1 - nearest);
    }, 0);
}

/**
 * The features of a question that leans on what was said before.
 *
 * @param candidates in their final order
 * @param distance of the question as it was asked
 */
export function measureFollowUp(
  { original: own, rewritten: resolved }: FollowUpCandidates,
  candidates: readonly Candidate[],
  distance: number,
): FollowUpFeatures {
  const bySentence = new Map(own.candidates.map((candidate) => [candidate.sentence, candidate]));
  const asked = measureAnswerability(
    own.question,
    candidates.flatMap(({ sentence }) => bySentence.get(sentence) ?? []),
  );
  const understood = measureAnswerability(resolved.question, candidates);
  return {
    originalMaxSim: asked.maxSim,
    originalTellingAlignment: asked.tellingAlignment,
    originalMaxSimZScore: asked.maxSimZScore,
    asksAmount: asked.asksAmount,
    asksName: asked.asksName,
    score: understood.score,
    maxSim: understood.maxSim,
    margin: understood.margin,
    typeMissing: understood.typeMissing,
    typeMissingThroughout: understood.typeMissingThroughout,
    vocabularyDistance: distance,
    terms: Math.log1p(own.question.terms.length),
  };
}

/** The probability, 0…1, that a text answers a question that leans on what was said before. */
export function followUpProbability(features: FollowUpFeatures, gate: FollowUpModel): number {
  return logistic(
    followUpFeatures.reduce((sum, name) => sum + (gate[name] ?? 0) * features[name], gate.bias),
  );
}
