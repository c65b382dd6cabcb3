import { mean, quantile } from "../statistics.ts";
import { calibrationError, reliability, rocArea } from "./confidence.ts";
import type { Judged } from "./judge.ts";
import type { Sample } from "./trials.ts";

/** One line of the table. */
export interface Figure {
  readonly key: string;
  readonly label: string;
  readonly unit: "share" | "number" | "count" | "ms";
  /** Whether it is worth an interval: the main figures are. */
  readonly interval: boolean;
  /** Undefined where the sample has nothing to tell it from. */
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

function main(key: string, label: string, unit: Figure["unit"], of: Figure["of"]): Figure {
  return { key, label, unit, interval: true, of };
}

function other(key: string, label: string, unit: Figure["unit"], of: Figure["of"]): Figure {
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

/** How well the excerpts are found and ordered. */
export const ranking: readonly Figure[] = [
  main("sentenceFirst", "sentence first", "share", (s) => share(s.answerable, within("sentenceRank", 1))),
  main("sentenceInThree", "sentence in three", "share", (s) =>
    share(s.answerable, within("sentenceRank", 3)),
  ),
  main("reciprocalRank", "mean reciprocal rank", "number", (s) =>
    mean(s.answerable.map(({ sentenceRank }) => 1 / sentenceRank)),
  ),
  main("paragraphFirst", "paragraph first", "share", (s) => share(s.answerable, within("paragraphRank", 1))),
  main("paragraphInThree", "paragraph in three", "share", (s) =>
    share(s.answerable, within("paragraphRank", 3)),
  ),
  main("lowSentenceFirst", "low overlap: sentence first", "share", (s) =>
    share(low(s), within("sentenceRank", 1)),
  ),
  main("lowSentenceInThree", "low overlap: sentence in three", "share", (s) =>
    share(low(s), within("sentenceRank", 3)),
  ),
  main("lowParagraphFirst", "low overlap: paragraph first", "share", (s) =>
    share(low(s), within("paragraphRank", 1)),
  ),
  main("spanFirst", "answer inside the first", "share", (s) =>
    shareOfKnown(s.answerable.map(({ spanFirst }) => spanFirst)),
  ),
  other("notesRight", "notes right", "share", (s) =>
    shareOfKnown(s.answerable.map(({ notesRight }) => notesRight)),
  ),
  other("characters", "first excerpt, characters", "number", (s) =>
    mean(known(s.answerable.map(({ characters }) => characters))),
  ),
  other("sentences", "first excerpt, sentences", "number", (s) =>
    mean(known(s.answerable.map(({ sentences }) => sentences))),
  ),
];

/** How well it is decided whether to answer. */
export const deciding: readonly Figure[] = [
  main("answered", "answered, of answerable", "share", shareAnswered),
  main("abstained", "abstained, of unanswerable", "share", shareAbstained),
  main("balancedAccuracy", "balanced accuracy", "share", balancedAccuracy),
  main("rocArea", "confidence, area under ROC", "number", (s) =>
    rocArea(confidences(s.answerable), confidences(s.unanswerable)),
  ),
];

/** Whether confidence is the probability it is meant to be. */
export const calibration: readonly Figure[] = [
  main("calibrationError", "calibration error", "number", (s) => calibrationError(reliability(s))),
];

/** How it behaves otherwise. */
export const conduct: readonly Figure[] = [
  other("smallTalk", "small talk recognised", "share", (s) => share(s.smallTalk, ({ talked }) => talked)),
  other("unfaithful", "unfaithful quotes", "count", (s) =>
    all(s).reduce((sum, { unfaithful }) => sum + unfaithful, 0),
  ),
];

export const timing: readonly Figure[] = [
  other("median", "a question, median", "ms", (s) =>
    quantile(
      all(s).map(({ milliseconds }) => milliseconds),
      0.5,
    ),
  ),
  other("p95", "a question, 95th percentile", "ms", (s) =>
    quantile(
      all(s).map(({ milliseconds }) => milliseconds),
      0.95,
    ),
  ),
];
