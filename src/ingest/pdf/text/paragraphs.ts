import { labelAtStart } from "../notes/labels.ts";
import { beginsRow } from "./table-rows.ts";
import {
  areAlike,
  endsInSpace,
  endsSentence,
  isFlush,
  mayEndInSpace,
  minIndent,
  startsInLowerCase,
  type PlacedLine,
  type Typography,
} from "../layout/typography.ts";

const bullet = /^[•‣◦▪●]\s/u;

/** In usual distances between lines: a gap that divides even a sentence, as around a display. */
const displayGap = 1.3;

/** True if the next word would have fitted on the line, or it isn't as full as the others, so that its author ended it. */
function isShort(line: PlacedLine, next: PlacedLine, { slack, isJustified }: Typography): boolean {
  return line.room - next.firstWidth > slack || (isJustified && !isFlush(line) && endsSentence(line.words));
}

/** True if no space follows a line, as at the end of a paragraph. */
function isEnded(line: PlacedLine, { spacesBreaks }: Typography): boolean {
  return spacesBreaks && endsInSpace(line) === false && mayEndInSpace(line) && endsSentence(line.words);
}

/** True if a line in the same column as the one before it begins a paragraph. */
function beginsBelow(
  line: PlacedLine,
  before: PlacedLine,
  beforeThat: PlacedLine | undefined,
  typography: Typography,
): boolean {
  const distance = (line.baseline - before.baseline) / line.size;
  const deeper = line.indent - before.indent;
  const goesOn = startsInLowerCase.test(line.words) && !endsSentence(before.words);
  if (distance > typography.leading) return !goesOn || distance > typography.leading * displayGap;
  if (goesOn) return false;
  if (isShort(before, line, typography) || isEnded(before, typography)) return true;
  if (bullet.test(line.words) || labelAtStart(line)?.isRaised) return true;
  if (deeper > minIndent) return typography.opensParagraph(line.indent);
  if (deeper > -minIndent || line.indent > minIndent) return false;
  // Back at the left edge, behind a first line, an indented block, or a hanging paragraph.
  const wasFirst = typography.opensParagraph(before.indent) && !isIndentedLike(beforeThat, before);
  return !wasFirst && endsSentence(before.words);
}

function isIndentedLike(line: PlacedLine | undefined, other: PlacedLine): boolean {
  return (
    line !== undefined && line.column === other.column && Math.abs(line.indent - other.indent) < minIndent
  );
}

/** True if the first line of a column or page begins a paragraph. */
function beginsAbove(line: PlacedLine, before: PlacedLine, typography: Typography): boolean {
  if (startsInLowerCase.test(line.words) && !endsSentence(before.words)) return false;
  if (typography.opensParagraph(line.indent) && line.indent - before.indent > minIndent) return true;
  return isShort(before, line, typography) || isEnded(before, typography) || bullet.test(line.words);
}

function begins(lines: readonly PlacedLine[], index: number, typography: Typography): boolean {
  const [beforeThat, before, line] = [lines[index - 2], lines[index - 1], lines[index]];
  if (!before || !line) return true;
  if (before.column === line.column) {
    if (!areAlike(before, line)) return true;
    return beginsRow(lines, index) ?? beginsBelow(line, before, beforeThat, typography);
  }
  const sizes = Math.abs(before.size - line.size) > 0.08 * line.size;
  return sizes || beginsAbove(line, before, typography);
}

/** Divides lines into paragraphs, which may go on over columns and pages. */
export function paragraphsOf(lines: readonly PlacedLine[], typography: Typography): PlacedLine[][] {
  const paragraphs: PlacedLine[][] = [];
  for (const [index, line] of lines.entries()) {
    if (begins(lines, index, typography)) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs;
}
