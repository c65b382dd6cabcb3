import type { Candidate } from "./candidates.ts";

/** What it costs to begin anywhere: one number fused to a mere word is not enough. */
const beginning = 1;
/** What it costs to begin again, as a chapter or a page does: at 1, and elsewhere. */
const restartAtOne = 1.5;
const restart = 4;
/** The longest gap, in missing numbers, that still reads as the same numbering. */
const longestGap = 50;

/** What it costs to go on with `missing` numbers left out: less than one clear note brings. */
function gapCost(missing: number): number {
  return missing === 0 ? 0 : 1 + 0.15 * Math.log2(missing);
}

/** A run of candidates that ends with this one, and what it is worth. */
interface Run {
  readonly candidate: Candidate;
  readonly worth: number;
  readonly before: Run | undefined;
}

interface Step {
  readonly before: Run | undefined;
  readonly worth: number;
}

/** The best way to come to a candidate, given the best runs so far by the number they end with. */
function bestStep({ number }: Candidate, byNumber: ReadonlyMap<number, Run>, best: Run | undefined): Step {
  let step: Step = { before: undefined, worth: -beginning };
  const offer = (before: Run | undefined, cost: number) => {
    if (before && before.worth - cost > step.worth) step = { before, worth: before.worth - cost };
  };
  offer(best, number === 1 ? restartAtOne : restart);
  for (let missing = 0; missing <= Math.min(longestGap, number - 2); missing++) {
    offer(byNumber.get(number - 1 - missing), gapCost(missing));
  }
  return step;
}

/** The candidates that together make the most plausible numbering, in order, and how plausible it is. */
export function bestNumbering(candidates: readonly Candidate[]): { run: Candidate[]; worth: number } {
  const byNumber = new Map<number, Run>();
  const byCandidate = new Map<Candidate, Run>();
  let best: Run | undefined;
  for (const candidate of candidates) {
    const led = candidate.follows && byCandidate.get(candidate.follows);
    const step = led ? { before: led, worth: led.worth } : bestStep(candidate, byNumber, best);
    const run: Run = { candidate, worth: step.worth + candidate.evidence, before: step.before };
    byCandidate.set(candidate, run);
    if (run.worth > (byNumber.get(candidate.number)?.worth ?? -Infinity)) byNumber.set(candidate.number, run);
    if (run.worth > (best?.worth ?? 0)) best = run;
  }
  const run: Candidate[] = [];
  for (let at = best; at; at = at.before) run.push(at.candidate);
  return { run: run.toReversed(), worth: best?.worth ?? 0 };
}
