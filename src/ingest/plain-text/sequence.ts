import type { Candidate } from "./candidates.ts";

/** Cost of starting a numbering. It is more than the score of a single number behind a word. */
const startCost = 1;
/** Costs of restarting the numbering, as chapters and pages do: at 1, and at another number. */
const restartAtOneCost = 1.5;
const restartCost = 4;
/** The longest gap within a numbering, in missing numbers. */
const maxGap = 50;

/** Cost of continuing with `missing` numbers left out. A small gap costs less than the score of a clear footnote. */
function gapCost(missing: number): number {
  return missing === 0 ? 0 : 1 + 0.15 * Math.log2(missing);
}

/** The best sequence of candidates that ends with this one, and its score. */
interface Run {
  readonly candidate: Candidate;
  readonly score: number;
  readonly before: Run | undefined;
}

/** A way to reach a candidate: from the end of another run, or as a new start. */
interface Step {
  readonly before: Run | undefined;
  readonly score: number;
}

/** The best way to reach a candidate, given the best runs so far by the number that they end with. */
function bestStep({ number }: Candidate, byNumber: ReadonlyMap<number, Run>, best: Run | undefined): Step {
  let step: Step = { before: undefined, score: -startCost };
  const offer = (before: Run | undefined, cost: number) => {
    if (before && before.score - cost > step.score) step = { before, score: before.score - cost };
  };
  offer(best, number === 1 ? restartAtOneCost : restartCost);
  for (let missing = 0; missing <= Math.min(maxGap, number - 2); missing++) {
    offer(byNumber.get(number - 1 - missing), gapCost(missing));
  }
  return step;
}

/**
 * The sequence of candidates with the highest score as a numbering. Found by dynamic programming.
 *
 * @param restarts true if the numbering may begin anew
 */
export function bestNumbering(
  candidates: readonly Candidate[],
  restarts: boolean,
): { run: Candidate[]; score: number } {
  const byNumber = new Map<number, Run>();
  const byCandidate = new Map<Candidate, Run>();
  let best: Run | undefined;
  let place: Run[] = [];
  /** Lets candidates follow those of the last place. Of several readings of one number, none follows another. */
  const leavePlace = () => {
    for (const run of place) {
      const { number } = run.candidate;
      if (run.score > (byNumber.get(number)?.score ?? -Infinity)) byNumber.set(number, run);
      if (run.score > (best?.score ?? 0)) best = run;
    }
    place = [];
  };
  for (const candidate of candidates) {
    if (!candidate.isOtherReading) leavePlace();
    const led = candidate.follows && byCandidate.get(candidate.follows);
    const step = led
      ? { before: led, score: led.score }
      : bestStep(candidate, byNumber, restarts ? best : undefined);
    const run: Run = { candidate, score: step.score + candidate.evidence, before: step.before };
    byCandidate.set(candidate, run);
    place.push(run);
  }
  leavePlace();
  const run: Candidate[] = [];
  for (let at = best; at; at = at.before) run.push(at.candidate);
  return { run: run.toReversed(), score: best?.score ?? 0 };
}
