import type { Run } from "../file/runs.ts";

const initial = /^["“‘«]?\p{Lu}$/u;
/** Initials that may be words of their own. */
const word = /[AIO]$/u;

/** The size of an initial over that of the text, at least. */
const minRatio = 1.8;

/** True if a run begins a line that makes room for the initial on its left. */
function isBeside(run: Run, { end, baseline, size }: Run): boolean {
  return (
    run.size * 1.5 < size &&
    run.x > end - 0.3 * size &&
    run.x < end + 0.6 * size &&
    run.baseline < baseline + 0.3 * run.size &&
    run.baseline > baseline - 1.1 * size
  );
}

function withInitial(run: Run, { text, x, end, spaced }: Run): Run {
  const isWord = word.test(text) && run.x - end > run.size / 4;
  return { ...run, text: `${text}${isWord ? " " : ""}${run.text}`, x, spaced };
}

/**
 * Joins large initials (drop caps) to the words that they begin. The lines beside an initial are taken to begin at its
 * left edge, so that they aren't indented.
 */
export function joinInitials(runs: readonly Run[], bodySize: number): readonly Run[] {
  const initials = runs.filter(({ text, size }) => size >= minRatio * bodySize && initial.test(text));
  if (initials.length === 0) return runs;
  let joined = [...runs];
  for (const each of initials.slice(0, maxInitials)) {
    const beside = joined.filter((run) => isBeside(run, each));
    const [first] = beside.toSorted((a, b) => a.baseline - b.baseline);
    if (!first) continue;
    const indented = new Set(beside);
    joined = joined
      .filter((run) => run !== each)
      .map((run) =>
        run === first ? withInitial(run, each) : indented.has(run) ? { ...run, x: each.x } : run,
      );
  }
  return joined;
}

/** Maximum number of initials on a page. */
const maxInitials = 20;
