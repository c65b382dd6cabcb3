import { answerThreshold, closestThreshold } from "../../src/dialogue/policy/thresholds.ts";
import { answerProbability, calibrated } from "../../src/retrieval/answerability/classifier.ts";
import type { Feature } from "../../src/retrieval/ranking/features.ts";
import { rankByWeights, type RankingWeights } from "../../src/retrieval/ranking/ranking.ts";
import type { Models } from "../../src/retrieval/weights.ts";
import { fitCalibration } from "./calibration.ts";
import { casesFrom, fitSingleTopic, type AnswerabilityCase } from "./answerability.ts";
import type { Example } from "./examples.ts";
import { fitRanking, ranksCandidates } from "./ranking.ts";

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
  const ofAll = fitRanking(examples, features);
  const rows = names.flatMap((name) => {
    const isRanked = examples.some((example) => example.set === name && ranksCandidates(example));
    const weights = isRanked
      ? fitRanking(
          examples.filter(({ set }) => set !== name),
          features,
        )
      : ofAll;
    const own = examples.filter(({ set }) => set === name);
    const answerable = own.filter(({ kind, pair }) => kind === "answerable" && pair === undefined);
    const low = answerable.filter(({ lowOverlap }) => lowOverlap);
    cases.push(...casesFrom(own, weights));
    if (answerable.length === 0) return [];
    const shares = [answerable, low].flatMap((some) =>
      [1, 3].map((count) => percent(countFound(some, weights, count), some.length)),
    );
    return [[name, String(answerable.length)].concat(shares)];
  });
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

/** The cases of each set with their probabilities by regressions fitted to the other sets. */
function judgeLeftOut(model: keyof Models, cases: readonly AnswerabilityCase[]): JudgedCase[] {
  const names = [...new Set(cases.filter(({ squad }) => !squad).map(({ set }) => set))];
  return names.flatMap((name) => {
    const regressions = fitSingleTopic(
      model,
      cases.filter(({ set }) => set !== name),
    );
    return cases
      .filter(({ set }) => set === name)
      .map((each) => ({ ...each, probability: answerProbability(each.features, regressions) }));
  });
}

/**
 * Classifies the cases of each set by regressions fitted to the other sets, and calibrates the probabilities.
 *
 * @returns the calibration, and a table with the share of sure answers and denials for each kind of case
 */
export function crossValidateAnswerability(model: keyof Models, cases: readonly AnswerabilityCase[]) {
  const uncalibrated = judgeLeftOut(model, cases);
  const asked = uncalibrated.filter(
    ({ kind }) => kind === "answerable" || kind === "unanswerable" || kind === "twin",
  );
  const calibration = fitCalibration(
    asked.map((each) => ({ ...each, answerable: each.kind === "answerable" })),
  );
  const judged = uncalibrated.map((each) => ({
    ...each,
    probability: calibrated(each.probability, calibration),
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
    calibration,
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
