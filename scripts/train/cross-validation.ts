import { answerThreshold, closestThreshold } from "../../src/dialogue/policy/thresholds.ts";
import { answerLogit, type LogisticRegression } from "../../src/retrieval/answerability/classifier.ts";
import type { Feature } from "../../src/retrieval/ranking/features.ts";
import { rankByWeights, type RankingWeights } from "../../src/retrieval/ranking/ranking.ts";
import { logistic } from "../../src/shared/probability.ts";
import {
  casesFrom,
  fitAnswerability,
  withCalibration,
  type AnswerabilityCase,
  type Topics,
} from "./answerability.ts";
import { fitCalibration } from "./calibration.ts";
import type { Example } from "./examples.ts";
import { fitRanking, ranksCandidates } from "./ranking.ts";

/** The number of parts into which the sets are divided. Each is left out once. */
const foldCount = 4;

/** The names of the sets of each fold. */
function foldsOf(sets: Iterable<{ readonly set: string }>): ReadonlySet<string>[] {
  const names = [...new Set([...sets].map(({ set }) => set))];
  return Array.from(
    { length: foldCount },
    (_, fold) => new Set(names.filter((_name, place) => place % foldCount === fold)),
  );
}

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
 * Ranks the examples of each fold by weights fitted to the other sets. This estimates the quality on an unknown text.
 *
 * @returns a table of the results, and the cases that the answerability classifier is fitted to
 */
export function crossValidateRanking(examples: readonly Example[], features: readonly Feature[]) {
  const cases: AnswerabilityCase[] = [];
  const rows: string[][] = [];
  for (const fold of foldsOf(examples)) {
    const weights = fitRanking(
      examples.filter(({ set }) => !fold.has(set)),
      features,
    );
    for (const name of fold) {
      const own = examples.filter(({ set }) => set === name);
      cases.push(...casesFrom(own, weights));
      const ranked = own.filter((each) => ranksCandidates(each) && each.pair === undefined);
      if (ranked.length === 0) continue;
      const low = ranked.filter(({ lowOverlap }) => lowOverlap);
      const shares = [ranked, low].flatMap((some) =>
        [1, 3].map((count) => percent(countFound(some, weights, count), some.length)),
      );
      rows.push([name, String(ranked.length), ...shares]);
    }
  }
  return {
    cases,
    rows: [["left out", "questions", "first", "in three", "low first", "low in three"], ...rows],
  };
}

/** The share of pairs in which the answerable question has the higher probability, ties counted half. */
function pairAccuracy(judged: readonly JudgedCase[]): string {
  const byPair = new Map(
    judged.filter(({ kind }) => kind === "twin").map((twin) => [twin.pair, twin.probability]),
  );
  const wins = judged.flatMap(({ kind, pair, probability }) => {
    const twin = kind === "answerable" && pair !== undefined ? byPair.get(pair) : undefined;
    if (twin === undefined) return [];
    return [probability === twin ? 0.5 : Number(probability > twin)];
  });
  return percent(
    wins.reduce((sum, win) => sum + win, 0),
    wins.length,
  );
}

type JudgedCase = AnswerabilityCase & { readonly probability: number };

interface LoggedCase extends AnswerabilityCase {
  readonly logit: number;
}

/** The cases of each fold with their logits by a regression fitted to the other sets. */
function judgeLeftOut(cases: readonly AnswerabilityCase[], topics: Topics): LoggedCase[] {
  return foldsOf(cases).flatMap((fold) => {
    const regression = fitAnswerability(
      cases.filter(({ set }) => !fold.has(set)),
      topics,
    );
    return cases
      .filter(({ set }) => fold.has(set))
      .map((each) => ({ ...each, logit: answerLogit(each.features, regression) }));
  });
}

/**
 * Fits a regression and calibrates it on sets left out.
 *
 * @returns the regression, and a table with the share of sure answers and denials for each kind of case
 */
export function crossValidateAnswerability(
  cases: readonly AnswerabilityCase[],
  topics: Topics,
): { readonly regression: LogisticRegression; readonly rows: string[][] } {
  const leftOut = judgeLeftOut(cases, topics);
  const asked = leftOut.filter(
    ({ kind }) => kind === "answerable" || kind === "unanswerable" || kind === "twin",
  );
  const calibration = fitCalibration(
    asked.map((each) => ({ ...each, answerable: each.kind === "answerable" })),
  );
  const judged = leftOut.map((each) => ({
    ...each,
    probability: logistic(calibration.slope * each.logit + calibration.intercept),
  }));
  const kinds = ["answerable", "unanswerable", "twin", "answer removed", "other text"] as const;
  const row = (name: string, own: readonly JudgedCase[]) => {
    const sure = own.filter(
      ({ kind, probability }) => kind === "answerable" && probability >= answerThreshold,
    );
    const shares = kinds.map((kind) => {
      const all = own.filter((each) => each.kind === kind);
      const [claimed, denied] = [
        all.filter(({ probability }) => probability >= answerThreshold),
        all.filter(({ probability }) => probability < closestThreshold),
      ];
      return `${percent(claimed.length, all.length)} / ${percent(denied.length, all.length)}`;
    });
    return [name, ...shares, percent(sure.filter(({ yes }) => yes).length, sure.length), pairAccuracy(own)];
  };
  const names = [...new Set(judged.map(({ set }) => set))];
  return {
    regression: withCalibration(fitAnswerability(cases, topics), calibration),
    rows: [
      ["left out: sure / denied", ...kinds, "sure ones right", "pairs"],
      ...names.map((name) =>
        row(
          name,
          judged.filter(({ set }) => set === name),
        ),
      ),
      row(
        "all",
        judged.map((each) => ({ ...each, pair: undefined })),
      ),
    ],
  };
}
