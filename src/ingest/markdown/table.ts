import type { Inline } from "../document.ts";
import { plainWords } from "../inlines.ts";

/** The line between a table's head and its rows: "|---|:-:|". */
const delimiterRow = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u;

/** The lines of a paragraph in the source. */
function linesOf(content: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of content) {
    if (inline.kind !== "words") {
      lines.at(-1)?.push(inline);
      continue;
    }
    for (const [index, words] of inline.words.split(/\r?\n/u).entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ kind: "words", words });
    }
  }
  return lines;
}

/** A row with spaces in place of the bars between its cells. */
function withoutBars(row: readonly Inline[]): Inline[] {
  return row.map((inline) =>
    inline.kind !== "words" ? inline : { kind: "words", words: inline.words.replaceAll("|", " ") },
  );
}

/** The line between the rows of a grid: "+-----+-----+". */
const border = /^\s*\+(?:[-=:]+\+)+\s*$/u;

/** The cells of the lines between two borders, each line by line. */
function cellsOf(lines: readonly (readonly Inline[])[]): Inline[][] {
  const cells: Inline[][] = [];
  for (const line of lines) {
    let cell = 0;
    const add = (inline: Inline) => (cells[cell] ??= []).push(inline);
    for (const inline of line) {
      if (inline.kind !== "words") {
        add(inline);
        continue;
      }
      for (const [index, words] of inline.words.split("|").entries()) {
        if (index > 0) cell++;
        add({ kind: "words", words });
      }
    }
    for (const each of cells) each?.push({ kind: "words", words: " " });
  }
  return cells.filter(Boolean);
}

/** The rows of a table that is drawn as a grid. */
function rowsOfGrid(lines: readonly (readonly Inline[])[]): Inline[][] {
  const rows: Inline[][][] = [[]];
  for (const line of lines) {
    if (border.test(plainWords(line))) rows.push([]);
    else rows.at(-1)?.push([...line]);
  }
  return rows.filter(({ length }) => length > 0).map((row) => cellsOf(row).flat());
}

/** The rows of a paragraph that is a table with bars between its cells. Returns undefined if it isn't one. */
export function rowsOfTable(content: readonly Inline[]): Inline[][] | undefined {
  const lines = linesOf(content);
  const [head, delimiter, ...rows] = lines;
  if (head && border.test(plainWords(head))) return rowsOfGrid(lines);
  if (!head || !delimiter || !plainWords(head).includes("|") || !plainWords(delimiter).includes("|"))
    return undefined;
  return delimiterRow.test(plainWords(delimiter)) ? [head, ...rows].map(withoutBars) : undefined;
}
