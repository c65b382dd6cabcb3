import { labelsIn, maxLabelRatio } from "../notes/labels.ts";
import { wordsOf, type Line } from "./lines.ts";

/** In ems: how far below a line a raised label on the next one is, at most. That line itself is further below. */
const maxDistance = 1.1;
/** In ems: how far a label is raised where it is put. */
const rise = 0.4;

/** True if a line consists of labels of notes, smaller than the line above and less than a line below it. */
function isWrappedLabel(line: Line, above: Line): boolean {
  return (
    line.size <= maxLabelRatio * above.size &&
    line.baseline - above.baseline < maxDistance * above.size &&
    labelsIn(wordsOf(line)).length > 0
  );
}

/** Puts raised labels that stand alone on a line, as there was no room for them, at the end of the line above. */
export function withWrappedLabels(column: readonly Line[]): Line[] {
  const lines: Line[] = [];
  for (const line of column) {
    const above = lines.at(-1);
    if (above && isWrappedLabel(line, above)) {
      const at = { x: above.end, end: above.end, baseline: above.baseline - rise * above.size };
      lines[lines.length - 1] = {
        ...above,
        runs: [...above.runs, ...line.runs.map((run) => ({ ...run, ...at }))],
      };
    } else lines.push(line);
  }
  return lines;
}
