import type { Passage } from "../../nlp/encoder/model/cross-encoder.ts";
import type { IndexedSentence } from "../index/indexed-sentence.ts";
import { rankByWeights, type Candidate, type RankingWeights } from "./ranking.ts";

/** The number of first candidates that a reranker scores. The right sentence is among them for five questions in six. */
export const rerankedCandidates = 6;

/** The weight of `crossEncoder` for a reranker that the weights weren't fitted to. */
const unfittedWeight = 1;

/** The most characters of the text before and after a sentence that a reranker reads with it. */
const contextLength = 200;

/** A sentence with the end of the one before it and the beginning of the one after it, in the same paragraph. */
export function passageAround({ paragraph, sentence }: IndexedSentence): Passage {
  const { text, sentences } = paragraph;
  const own = sentences[sentence] ?? { start: 0, end: text.length };
  const before = text.slice(sentences[sentence - 1]?.start ?? own.start, own.start);
  const after = text.slice(own.end, sentences[sentence + 1]?.end ?? own.end);
  return {
    before: before.length <= contextLength ? before : before.slice(-contextLength).replace(/^\S*\s/u, ""),
    sentence: text.slice(own.start, own.end),
    after: after.length <= contextLength ? after : after.slice(0, contextLength).replace(/\s\S*$/u, ""),
  };
}

/**
 * The scores relative to the highest, in their standard deviations, since rerankers differ in the scale of their scores.
 * 0 if all are the same.
 */
function relativeScores(scores: Float32Array): number[] {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const deviation = Math.sqrt(scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length);
  const highest = Math.max(...scores);
  return Array.from(scores, (score) => (deviation > 0 ? (score - highest) / deviation : 0));
}

/**
 * The candidates with the scores of a reranker as a feature, best first. The best by the reranker keeps its score, and the
 * others lose, so that scores mean the same as without a reranker.
 *
 * @param candidates best first
 * @param scores of the first ones; the others count as the worst of these
 * @param weights of all features; `crossEncoder` has a default
 */
export function rankByReranker(
  candidates: readonly Candidate[],
  scores: Float32Array,
  weights: RankingWeights,
): Candidate[] {
  const relative = relativeScores(scores);
  const least = Math.min(0, ...relative);
  const rescored = candidates.map(({ sentence, features }, index) => ({
    sentence,
    features: { ...features, crossEncoder: relative[index] ?? least },
  }));
  return rankByWeights(rescored, { crossEncoder: unfittedWeight, ...weights });
}
