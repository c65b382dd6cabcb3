import { answerThreshold } from "../../src/dialogue/policy/thresholds.ts";
import { answerProbability } from "../../src/retrieval/answerability/classifier.ts";
import type { Feature } from "../../src/retrieval/ranking/features.ts";
import { rankByWeights, type RankingWeights } from "../../src/retrieval/ranking/ranking.ts";
import type { Models } from "../../src/retrieval/weights.ts";
import { casesFrom, fitSingleTopic, type AnswerabilityCase } from "./answerability.ts";
import type { Example } from "./examples.ts";
import { fitRanking } from "./ranking.ts";

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(0)}%`;
}

/** The number of examples with a right sentence among the first `count` candidates. */
function countFound(examples: readonly Example[], weights: RankingWeights, count: number): number {
  return examples.filter(({ candidates, right }) =>
    rankByWeights(candidates, weights)
      .slice(0, count)
      .some(({ sentence }) => right.has(sentence.id)),
  ).length;
}

/**
 * Ranks the examples of each set by weights fitted to the other sets. This estimates the quality on an unknown text.
 *
 * @returns a table of the results, and the cases that the answerability classifier is fitted to
 */
export function crossValidateRanking(examples: readonly Example[], features: readonly Feature[]) {
  const names = [...new Set(examples.map(({ set }) => set))];
  const cases: AnswerabilityCase[] = [];
  const rows = names.map((name) => {
    const weights = fitRanking(
      examples.filter(({ set }) => set !== name),
      features,
    );
    const own = examples.filter(({ set }) => set === name);
    const answerable = own.filter(({ kind }) => kind === "answerable");
    const low = answerable.filter(({ lowOverlap }) => lowOverlap);
    cases.push(...casesFrom(own, weights));
    const shares = [answerable, low].flatMap((some) =>
      [1, 3].map((count) => percent(countFound(some, weights, count), some.length)),
    );
    return [name, String(answerable.length)].concat(shares);
  });
  return {
    cases,
    rows: [["left out", "questions", "first", "in three", "low first", "low in three"], ...rows],
  };
}

/**
 * Classifies the cases of each set by regressions fitted to the other sets.
 *
 * @returns a table of the share of right decisions by kind of case
 */
export function crossValidateAnswerability(
  model: keyof Models,
  cases: readonly AnswerabilityCase[],
): string[][] {
  const kinds = ["answerable", "unanswerable", "answer removed", "other text"] as const;
  const names = [...new Set(cases.filter(({ squad }) => !squad).map(({ set }) => set))];
  const rows = names.map((name) => {
    const regressions = fitSingleTopic(
      model,
      cases.filter(({ set }) => set !== name),
    );
    const shares = kinds.map((kind) => {
      const own = cases.filter((each) => each.set === name && each.kind === kind);
      const right = own.filter(
        ({ features, yes }) => answerProbability(features, regressions) >= answerThreshold === yes,
      );
      return percent(right.length, own.length);
    });
    return [name, ...shares];
  });
  return [["left out", ...kinds], ...rows];
}
