import type { Inline } from "../document.ts";

/** What parts a table's head from its rows: "|---|:-:|". */
const delimiters = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/u;

/** The lines of a paragraph as they were written. */
function linesOf(content: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of content) {
    if (inline.kind === "note") {
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

function written(line: readonly Inline[]): string {
  return line.map((inline) => (inline.kind === "words" ? inline.words : "")).join("");
}

/** A row's cells, one after the other, without the bars between. */
function withoutBars(row: readonly Inline[]): Inline[] {
  return row.map((inline) =>
    inline.kind === "note" ? inline : { kind: "words", words: inline.words.replaceAll("|", " ") },
  );
}

/** The rows of a paragraph that is a table, with bars between its cells; undefined when it is none. */
export function rowsOfTable(content: readonly Inline[]): Inline[][] | undefined {
  const [head, delimiter, ...rows] = linesOf(content);
  if (!head || !delimiter || !written(head).includes("|") || !written(delimiter).includes("|"))
    return undefined;
  return delimiters.test(written(delimiter)) ? [head, ...rows].map(withoutBars) : undefined;
}
