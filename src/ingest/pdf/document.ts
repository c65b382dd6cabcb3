import type { Block, Document, Inline } from "../document.ts";
import { contentOf, isExponent, wordsOfNote, type TargetOf } from "./text/content.ts";
import { findEndnotes, type EndnoteSection } from "./notes/endnotes.ts";
import type { Fonts } from "./file/fonts.ts";
import type { Footnote } from "./notes/footnotes.ts";
import { withHeadings, type Passage } from "./text/headings.ts";
import { isRaised, labelsIn } from "./notes/labels.ts";
import type { Layout } from "./layout/layout.ts";
import { wordsOf } from "./layout/lines.ts";
import { LineBreaks } from "./text/line-breaks.ts";
import type { OutlineEntry } from "./file/outline.ts";
import { paragraphsOf } from "./text/paragraphs.ts";
import { References } from "./notes/references.ts";
import { placeLines, type PlacedLine, type Typography } from "./layout/typography.ts";

/** Fewer raised numbers in sequence may be exponents. */
const minSequence = 3;

/** True if the raised numbers of a text without notes form a sequence, so that they must refer to notes elsewhere. */
function hasSequence(lines: readonly PlacedLine[]): boolean {
  let last = 0;
  for (const line of lines) {
    for (const label of line.runs.flatMap((run) => (isRaised(run, line) ? labelsIn(run.text) : []))) {
      if (Number(label) === last + 1) last++;
    }
  }
  return last >= minSequence;
}

/** The raised labels that can't be exponents, each with its page in front: "12 3". */
function clearLabels(lines: readonly PlacedLine[]): Set<string> {
  const found = new Set<string>();
  for (const line of lines) {
    for (const [index, run] of line.runs.entries()) {
      if (index === 0 || !isRaised(run, line) || isExponent(line.runs[index - 1])) continue;
      for (const label of labelsIn(run.text)) found.add(`${line.page} ${label}`);
    }
  }
  return found;
}

/** Returns a function that gives the number of a page for its first line. */
function pageStarts(
  lines: readonly PlacedLine[],
  numbers: readonly (string | undefined)[],
): (line: PlacedLine) => string | undefined {
  const first = new Map<PlacedLine, string>();
  let page = -1;
  for (const line of lines) {
    const number = numbers[line.page];
    if (line.page > page && number !== undefined) first.set(line, number);
    page = Math.max(page, line.page);
  }
  return (line) => first.get(line);
}

function bodiesOf(
  footnotes: readonly Footnote[],
  sections: readonly EndnoteSection[],
  { typography, fonts, breaks }: { typography: Typography; fonts: Fonts; breaks: LineBreaks },
): Map<string, readonly string[]> {
  const atFoot = footnotes.map(({ target, lines }) => {
    const paragraphs = paragraphsOf(placeLines([lines], fonts), typography);
    return [target, paragraphs.map((each) => wordsOfNote(each, breaks))] as const;
  });
  const atEnd = sections
    .flatMap(({ groups }) => groups.flatMap((group) => [...group.values()]))
    .map(({ target, paragraphs }) => [target, paragraphs.map((each) => wordsOfNote(each, breaks))] as const);
  return new Map([...atFoot, ...atEnd]);
}

/** The share of the notes of a section that the text refers to, at least. Others are lists, such as bibliographies. */
const minReferred = 0.5;

/** The sections of endnotes to most of whose notes the text refers. */
function referredTo(
  sections: readonly EndnoteSection[],
  blocks: readonly Block[],
): readonly EndnoteSection[] {
  const targets = new Set(
    blocks.flatMap(({ content }) => content.flatMap((each) => (each.kind === "footnote" ? each.target : []))),
  );
  return sections.filter(({ groups }) => {
    const notes = groups.flatMap((group) => [...group.values()]);
    return notes.filter(({ target }) => targets.has(target)).length >= notes.length * minReferred;
  });
}

/**
 * Makes a document of the running text of a file.
 *
 * @param numbers the number of each page as printed
 */
export function documentOf(
  { lines, typography, bodySize, footnotes, omissions }: Layout,
  outline: readonly OutlineEntry[],
  numbers: readonly (string | undefined)[],
  fonts: Fonts,
): Pick<Document, "blocks" | "footnotes" | "omissions"> {
  const breaks = new LineBreaks([
    ...lines,
    ...footnotes.flatMap((footnote) => footnote.lines.map((line) => ({ words: wordsOf(line) }))),
  ]);
  const passages = withHeadings(
    paragraphsOf(lines, typography).map((each): Passage => ({
      lines: each,
      words: wordsOfNote(each, breaks),
    })),
    outline,
    bodySize,
  );
  const startOf = pageStarts(lines, numbers);
  const clear = clearLabels(lines);
  const blocksWith = (sections: readonly EndnoteSection[]): Block[] => {
    const isNoted = footnotes.length + sections.length > 0;
    const continues = isNoted || hasSequence(lines);
    const references = new References(footnotes, sections, { continues, clear });
    const targetOf: TargetOf = (...label) => references.targetOf(...label);
    return passages.flatMap(({ lines: own, level }, index): Block[] => {
      references.enter(index);
      if (sections.some(({ start, end }) => index >= start && index < end)) return [];
      const content: Inline[] = contentOf(own, breaks, targetOf, startOf);
      return [level === undefined ? { kind: "paragraph", content } : { kind: "heading", level, content }];
    });
  };
  const all = findEndnotes(passages);
  const whole = blocksWith(all);
  const sections = referredTo(all, whole);
  const blocks = sections.length === all.length ? whole : blocksWith(sections);
  return { blocks, footnotes: bodiesOf(footnotes, sections, { typography, fonts, breaks }), omissions };
}
