import { superscript } from "../../dialogue/reply/plain-text.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import { quoteOf, rangeOf, sentenceRangesOf } from "../../document/excerpt.ts";
import { graphemePrefix } from "../../shared/graphemes.ts";
import type { Excerpt } from "../../document/model.ts";
import { spansOf, type Span } from "../../document/spans.ts";
import { escape } from "./escape.ts";

/** Marks a shortened quotation. The brackets tell it from an ellipsis of the author. */
export const cutMark = " […]";

export interface Quotation {
  /** A block quotation in Discord's markup. */
  readonly markup: string;
  /** The part of the excerpt that is quoted. */
  readonly shown: Excerpt;
}

/** Merges adjacent spans of the same kind, because Discord doesn't read "**a****b**" as bold. */
function merged(spans: readonly Span[]): Span[] {
  const runs: Span[] = [];
  for (const span of spans) {
    const before = runs.at(-1);
    if (span.kind === "words" && before?.kind === "words" && span.emphasised === before.emphasised) {
      runs[runs.length - 1] = { ...span, text: before.text + span.text };
    } else if (span.kind === "footnote" || span.text !== "") {
      runs.push(span);
    }
  }
  return runs;
}

/** Characters of footnote markers. In the author's words they are escaped, to tell them from markers. */
const noteMark = /[·⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾]/g;

/** Escapes words of the author, which may continue a line. */
export function escapeWords(text: string, continues: boolean): string {
  return escape(text, continues).replace(noteMark, "\\$&");
}

/** A footnote's label as a marker: "56" → "⁵⁶", "*" → "⁽*⁾". */
function noteLabel(label: string): string {
  if (/^[0-9]+$/.test(label)) return superscript(label);
  return `⁽${escapeWords(label.replace(/\s+/g, " "), true)}⁾`;
}

/** Puts each line of Discord's markup behind spoiler marks. */
export function spoilers(markup: string): string {
  // A word joiner keeps an escaped bar at the end of a line from being read as part of the mark.
  return markup.replace(/.+/gu, (line) => `||${line}${line.endsWith("|") ? "\u2060" : ""}||`);
}

/** Renders spans as a block quotation. */
function blockQuote(spans: readonly Span[], isSpoiler = false): string {
  let marked = "";
  let before: Span | undefined;
  let continues = false;
  for (const span of merged(spans)) {
    if (span.kind === "footnote") {
      marked += (before?.kind === "footnote" ? "·" : "") + noteLabel(span.label);
      continues = true;
    } else {
      const words = escapeWords(span.text, continues);
      marked += span.emphasised && span.text.trim() !== "" ? `**${words}**` : words;
      const line = span.text.lastIndexOf("\n") + 1;
      continues = (continues && line === 0) || /\S/.test(span.text.slice(line));
    }
    before = span;
  }
  const shown = isSpoiler ? spoilers(marked) : marked;
  return `> ${shown.replaceAll("\n", "\n> ")}`;
}

/** The spans of the first `length` characters. */
function clip(spans: readonly Span[], length: number): Span[] {
  const kept: Span[] = [];
  let left = length;
  for (const span of spans) {
    if (span.kind === "words" && span.text.length > left) {
      return [...kept, { ...span, text: span.text.slice(0, left) }];
    }
    if (span.kind === "words") left -= span.text.length;
    kept.push(span);
  }
  return kept;
}

/**
 * The greatest integer in `[0, above)` that passes, by binary search; 0 if none does. All integers below a passing one
 * must pass.
 */
function greatest(above: number, passes: (n: number) => boolean): number {
  let [low, high] = [0, above];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** The offset at which to cut a quote to `longest` characters: after a sentence, otherwise between words, otherwise anywhere. */
function cutAt(excerpt: Excerpt, longest: number): number {
  const { start } = rangeOf(excerpt);
  const sentences = sentenceRangesOf(excerpt);
  const end = sentences.map((sentence) => sentence.end - start).findLast((offset) => offset <= longest);
  if (end !== undefined) return end;
  const fitting = graphemePrefix(quoteOf(excerpt), longest);
  const space = fitting.search(/\s\S*$/);
  return space > 0 ? space : fitting.length;
}

/** The part of the excerpt whose sentences begin before the cut. */
function shownUntil(excerpt: Excerpt, cut: number): Excerpt {
  const until = rangeOf(excerpt).start + cut;
  const beyond = excerpt.paragraph.sentences.findIndex(
    (sentence, index) => index > excerpt.first && sentence.start >= until,
  );
  return beyond === -1 ? excerpt : { ...excerpt, last: Math.min(excerpt.last, beyond - 1) };
}

/**
 * Renders an excerpt as a block quotation of at most `room` characters, with emphasis in bold and footnote markers as
 * superscripts, behind spoiler marks if it is a spoiler. A longer one is cut after a sentence, or within the first if not even that fits, and the cut is marked.
 */
export function quotation({ excerpt, emphasis, isSpoiler }: RankedExcerpt, room: number): Quotation {
  const all = spansOf(excerpt, emphasis);
  const whole = blockQuote(all, isSpoiler);
  if (whole.length <= room) return { markup: whole, shown: excerpt };
  const cutAfter = (spans: readonly Span[], length: number) =>
    blockQuote(clip(spans, length), isSpoiler) + cutMark;
  // If even the footnote markers are too long, leaves them out.
  const spans = cutAfter(all, 0).length <= room ? all : all.filter(({ kind }) => kind === "words");
  const longest = greatest(quoteOf(excerpt).length, (length) => cutAfter(spans, length).length <= room);
  const cut = cutAt(excerpt, longest);
  return { markup: cutAfter(spans, cut), shown: shownUntil(excerpt, cut) };
}
