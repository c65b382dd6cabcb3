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

/** The rows of a paragraph that is a table with bars between its cells. Returns undefined if it isn't one. */
export function rowsOfTable(content: readonly Inline[]): Inline[][] | undefined {
  const [head, delimiter, ...rows] = linesOf(content);
  if (!head || !delimiter || !plainWords(head).includes("|") || !plainWords(delimiter).includes("|"))
    return undefined;
  return delimiterRow.test(plainWords(delimiter)) ? [head, ...rows].map(withoutBars) : undefined;
}
