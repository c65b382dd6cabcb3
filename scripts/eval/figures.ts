import { mean, quantile } from "../support/statistics.ts";
import { calibrationError, reliability, rocArea } from "./calibration.ts";
import type { Judged } from "./judge.ts";
import type { Sample } from "./trials.ts";

/** One row of the table. */
export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly unit: "share" | "number" | "count" | "ms";
  /** True if the figure gets a bootstrap interval. */
  readonly interval: boolean;
  /** Undefined if the sample has no question that counts for the figure. */
  readonly of: (sample: Sample) => number | undefined;
}

function share<Value>(values: readonly Value[], test: (value: Value) => boolean): number | undefined {
  return mean(values.map((value) => (test(value) ? 1 : 0)));
}

function shareOfKnown(values: readonly (boolean | undefined)[]): number | undefined {
  return share(
    values.filter((value) => value !== undefined),
    (value) => value,
  );
}

function known(values: readonly (number | undefined)[]): number[] {
  return values.filter((value) => value !== undefined);
}

function withInterval(key: string, label: string, unit: Figure["unit"], of: Figure["of"]): Figure {
  return { key, label, unit, interval: true, of };
}

function withoutInterval(key: string, label: string, unit: Figure["unit"], of: Figure["of"]): Figure {
  return { key, label, unit, interval: false, of };
}

function within(rank: "sentenceRank" | "paragraphRank", most: number) {
  return (judged: Judged) => judged[rank] <= most;
}

function low({ answerable }: Sample): Judged[] {
  return answerable.filter(({ lowOverlap }) => lowOverlap);
}

function all({ answerable, unanswerable, smallTalk }: Sample): Judged[] {
  return [...answerable, ...unanswerable, ...smallTalk];
}

function shareAnswered({ answerable }: Sample): number | undefined {
  return share(answerable, ({ answered }) => answered);
}

function shareAbstained({ unanswerable }: Sample): number | undefined {
  return share(unanswerable, ({ answered }) => !answered);
}

function balancedAccuracy(sample: Sample): number | undefined {
  const [answered, abstained] = [shareAnswered(sample), shareAbstained(sample)];
  return answered === undefined || abstained === undefined ? undefined : (answered + abstained) / 2;
}

function confidences(judged: readonly Judged[]): number[] {
  return judged.map(({ confidence }) => confidence);
}

/** Figures of the ranking of excerpts. */
export const ranking: readonly Figure[] = [
  withInterval("sentenceFirst", "sentence first", "share", (s) =>
    share(s.answerable, within("sentenceRank", 1)),
  ),
  withInterval("sentenceInThree", "sentence in three", "share", (s) =>
    share(s.answerable, within("sentenceRank", 3)),
  ),
  withInterval("reciprocalRank", "mean reciprocal rank", "number", (s) =>
    mean(s.answerable.map(({ sentenceRank }) => 1 / sentenceRank)),
  ),
  withInterval("paragraphFirst", "paragraph first", "share", (s) =>
    share(s.answerable, within("paragraphRank", 1)),
  ),
  withInterval("paragraphInThree", "paragraph in three", "share", (s) =>
    share(s.answerable, within("paragraphRank", 3)),
  ),
  withInterval("lowSentenceFirst", "low overlap: sentence first", "share", (s) =>
    share(low(s), within("sentenceRank", 1)),
  ),
  withInterval("lowSentenceInThree", "low overlap: sentence in three", "share", (s) =>
    share(low(s), within("sentenceRank", 3)),
  ),
  withInterval("lowParagraphFirst", "low overlap: paragraph first", "share", (s) =>
    share(low(s), within("paragraphRank", 1)),
  ),
  withInterval("spanFirst", "answer inside the first", "share", (s) =>
    shareOfKnown(s.answerable.map(({ spanFirst }) => spanFirst)),
  ),
  withoutInterval("notesRight", "notes right", "share", (s) =>
    shareOfKnown(s.answerable.map(({ notesRight }) => notesRight)),
  ),
  withoutInterval("characters", "first excerpt, characters", "number", (s) =>
    mean(known(s.answerable.map(({ characters }) => characters))),
  ),
  withoutInterval("sentences", "first excerpt, sentences", "number", (s) =>
    mean(known(s.answerable.map(({ sentences }) => sentences))),
  ),
];

/** The shares of the three answers among the questions of a kind. */
function answers(kind: "answerable" | "unanswerable", label: string): Figure[] {
  return (["sure", "hedged", "denied"] as const).map((certainty) =>
    withInterval(`${kind}.${certainty}`, `${certainty}, of ${label}`, "share", (s) =>
      share(s[kind], (judged) => judged.certainty === certainty),
    ),
  );
}

/** Figures of the three answers and of the decision to answer. */
export const deciding: readonly Figure[] = [
  ...answers("answerable", "answerable"),
  ...answers("unanswerable", "unanswerable"),
  withInterval("displayedInThree", "right sentence displayed, in three", "share", (s) =>
    share(s.answerable, within("sentenceRank", 3)),
  ),
  withInterval("displayedInFive", "right sentence displayed, in five", "share", (s) =>
    share(s.answerable, within("sentenceRank", 5)),
  ),
  withInterval("sureRight", "sure ones with the right sentence", "share", (s) =>
    share(
      s.answerable.filter(({ certainty }) => certainty === "sure"),
      within("sentenceRank", 2),
    ),
  ),
  withInterval("answered", "answered, of answerable", "share", shareAnswered),
  withInterval("abstained", "abstained, of unanswerable", "share", shareAbstained),
  withInterval("balancedAccuracy", "balanced accuracy", "share", balancedAccuracy),
  withInterval("rocArea", "confidence, area under ROC", "number", (s) =>
    rocArea(confidences(s.answerable), confidences(s.unanswerable)),
  ),
];

/** Figures of the calibration of confidence. */
export const calibration: readonly Figure[] = [
  withInterval("calibrationError", "calibration error", "number", (s) => calibrationError(reliability(s))),
];

/** Figures of other behaviour. */
export const conduct: readonly Figure[] = [
  withoutInterval("smallTalk", "small talk recognised", "share", (s) =>
    share(s.smallTalk, ({ talked }) => talked),
  ),
  withoutInterval("unfaithful", "unfaithful quotes", "count", (s) =>
    all(s).reduce((sum, { unfaithful }) => sum + unfaithful, 0),
  ),
];

/** Times per question. */
export const timing: readonly Figure[] = [
  withoutInterval("median", "a question, median", "ms", (s) =>
    quantile(
      all(s).map(({ milliseconds }) => milliseconds),
      0.5,
    ),
  ),
  withoutInterval("p95", "a question, 95th percentile", "ms", (s) =>
    quantile(
      all(s).map(({ milliseconds }) => milliseconds),
      0.95,
    ),
  ),
];
