import type { PlacedLine } from "../layout/typography.ts";

/** In ems: a gap within a line that is wider than a space, as between the cells of a table. */
const minGap = 1.2;
/** In points. */
const tolerance = 1;

/** The places where cells begin within a line, behind its first. */
function cellsOf({ runs, size }: PlacedLine): number[] {
  return runs.flatMap(({ x }, index) => {
    const before = runs[index - 1];
    return before && x - before.end > minGap * size ? [x] : [];
  });
}

function areRows(line: PlacedLine | undefined, other: PlacedLine | undefined): boolean {
  if (!line || !other || line.column !== other.column) return false;
  const cells = cellsOf(other);
  return cellsOf(line).some((x) => cells.some((cell) => Math.abs(x - cell) <= tolerance));
}

/**
 * True if a line is a row of a table, or the first behind one, false if it continues a cell of the row above. Cells of rows
 * begin at the same places. Undefined for other lines.
 */
export function beginsRow(lines: readonly PlacedLine[], index: number): boolean | undefined {
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]];
  if (!line || !above) return undefined;
  if (areRows(line, above) || areRows(line, below)) return true;
  if (!areRows(above, lines[index - 2])) return undefined;
  return !cellsOf(above).some((x) => Math.abs(x - line.x) <= tolerance);
}
