import type { Omission } from "../../document.ts";
import { columnsOf } from "./columns.ts";
import type { Fonts } from "../file/fonts.ts";
import { FootnoteCollector, type Footnote } from "../notes/footnotes.ts";
import { joinInitials } from "./initials.ts";
import { segmentsOf, wordsOf, type Line } from "./lines.ts";
import { takeOutSideNotes } from "./side-notes.ts";
import { withWrappedLabels } from "./wrapped-labels.ts";
import { takeOutMargins } from "./margins.ts";
import type { Run } from "../file/runs.ts";
import { bodySizeOf, measure, placeLines, type PlacedLine, type Typography } from "./typography.ts";

/** The running text of a file, apart from everything else on its pages. */
export interface Layout {
  /** The type size of the running text. */
  readonly bodySize: number;
  readonly typography: Typography;
  /** The lines of the running text, with headings, in reading order. */
  readonly lines: readonly PlacedLine[];
  readonly footnotes: readonly Footnote[];
  /** The number printed on each page. */
  readonly numbers: readonly (string | undefined)[];
  readonly omissions: readonly Omission[];
}

/** An entry of a table of contents or an index: dots lead to its page. */
const leader = /[.·…](?:\s?[.·…]){3,9}\s*[\divxlc]{1,6}(?:,\s[\divxlc]{1,6}){0,9}$/iu;
/** In characters. */
const maxEnding = 40;
/** Fewer such lines on a page aren't a table. */
const minEntries = 3;

/** The entries of a table of contents on a page. */
function contentsOn(columns: readonly (readonly Line[])[]): ReadonlySet<Line> {
  const entries = columns.flat().filter((line) => leader.test(wordsOf(line).slice(-maxEnding)));
  return new Set(entries.length < minEntries ? [] : entries);
}

/**
 * Finds the running text of a file.
 *
 * @param pages the runs of each page
 */
export function layoutOf(pages: readonly (readonly Run[])[], fonts: Fonts): Layout {
  const bodySize = bodySizeOf(pages);
  const besides = takeOutSideNotes(pages, bodySize);
  const joined = besides.map(({ runs, segments }, page) => {
    const whole = joinInitials(runs, bodySize);
    return whole === runs ? segments : segmentsOf(whole, page);
  });
  const withoutMargins = takeOutMargins(joined, bodySize);
  const all = withoutMargins.map(({ segments }) => columnsOf(segments));
  const contents = all.map(contentsOn);
  const columns = all.map((page, index) =>
    page.map((column) => withWrappedLabels(column.filter((line) => !contents[index]?.has(line)))),
  );
  const usual = measure(placeLines(columns.flat(), fonts));
  const collector = new FootnoteCollector(bodySize, usual.leading);
  const texts = columns.flatMap((page) => collector.takeOut(page)).filter((column) => column.length > 0);
  const lines = placeLines(texts, fonts);
  return {
    bodySize,
    typography: measure(lines),
    lines,
    footnotes: collector.footnotes,
    numbers: withoutMargins.map(({ number }) => number),
    omissions: withoutMargins.flatMap(({ omissions }, index) => [
      ...omissions,
      ...(besides[index]?.omissions ?? []),
      ...[...(contents[index] ?? [])].map((line) => ({
        kind: "entries of a table of contents",
        words: wordsOf(line),
      })),
    ]),
  };
}
