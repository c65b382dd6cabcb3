import { superscript } from "../../dialogue/reply/plain-text.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import { quoteOf, rangeOf } from "../../document/excerpt.ts";
import { graphemePrefix } from "../../shared/graphemes.ts";
import type { Excerpt } from "../../document/model.ts";
import { spansOf, type Span } from "../../document/spans.ts";
import { escape } from "./escape.ts";

/** Marks a quotation that breaks off before its end. Brackets, since an author's own "…" has none. */
export const cutMark = " […]";

/** An excerpt as a block quotation in Discord's markup, and the part of it that fitted. */
export interface Quotation {
  readonly markup: string;
  readonly shown: Excerpt;
}

/** Joins neighbouring runs of the same kind: "**a****b**" would not be read as two bold words. */
function joined(spans: readonly Span[]): Span[] {
  const runs: Span[] = [];
  for (const span of spans) {
    const before = runs.at(-1);
    if (span.kind === "words" && before?.kind === "words" && span.emphasised === before.emphasised) {
      runs[runs.length - 1] = { ...span, text: before.text + span.text };
    } else if (span.kind === "note" || span.text !== "") {
      runs.push(span);
    }
  }
  return runs;
}

/** What marks a note here. In the author's own words it gets a backslash, so that the two can be told apart. */
const noteMark = /[·⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾]/g;

function escapeWords(text: string, continues: boolean): string {
  return escape(text, continues).replace(noteMark, "\\$&");
}

/** A note's label as it stands in running text: "56" → "⁵⁶", "*" → "⁽*⁾". */
function noteLabel(label: string): string {
  if (/^[0-9]+$/.test(label)) return superscript(label);
  return `⁽${escapeWords(label.replace(/\s+/g, " "), true)}⁾`;
}

function dress(spans: readonly Span[]): string {
  let marked = "";
  let before: Span | undefined;
  let continues = false;
  for (const span of joined(spans)) {
    if (span.kind === "note") {
      marked += (before?.kind === "note" ? "·" : "") + noteLabel(span.label);
      continues = true;
    } else {
      const words = escapeWords(span.text, continues);
      marked += span.emphasised && span.text.trim() !== "" ? `**${words}**` : words;
      const line = span.text.lastIndexOf("\n") + 1;
      continues = (continues && line === 0) || /\S/.test(span.text.slice(line));
    }
    before = span;
  }
  return `> ${marked.replaceAll("\n", "\n> ")}`;
}

/** The spans of the quote's first `length` characters. */
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

/** The greatest whole number in `[0, above)` that passes, when all below a passing one pass too; 0 if none does. */
function greatest(above: number, passes: (n: number) => boolean): number {
  let [low, high] = [0, above];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Where to cut a quote of which `longest` characters fit: at a sentence's end, else between words, else anywhere. */
function cutAt(excerpt: Excerpt, longest: number): number {
  const { start } = rangeOf(excerpt);
  const sentences = excerpt.paragraph.sentences.slice(excerpt.first, excerpt.last + 1);
  const end = sentences.map((sentence) => sentence.end - start).findLast((offset) => offset <= longest);
  if (end !== undefined) return end;
  const fitting = graphemePrefix(quoteOf(excerpt), longest);
  const space = fitting.search(/\s\S*$/);
  return space > 0 ? space : fitting.length;
}

/** The excerpt's sentences that begin before the cut. */
function shownUntil(excerpt: Excerpt, cut: number): Excerpt {
  const until = rangeOf(excerpt).start + cut;
  const beyond = excerpt.paragraph.sentences.findIndex(
    (sentence, index) => index > excerpt.first && sentence.start >= until,
  );
  return beyond === -1 ? excerpt : { ...excerpt, last: Math.min(excerpt.last, beyond - 1) };
}

/**
 * The excerpt as a block quotation of at most `room` characters, emphasis in bold and note numbers as superscripts.
 * What doesn't fit is left off at the end of a sentence (within a sentence only when not one fits) and the cut shown.
 */
export function quotation({ excerpt, emphasis }: RankedExcerpt, room: number): Quotation {
  const all = spansOf(excerpt, emphasis);
  const whole = dress(all);
  if (whole.length <= room) return { markup: whole, shown: excerpt };
  const cutAfter = (spans: readonly Span[], length: number) => dress(clip(spans, length)) + cutMark;
  // Note labels alone can be longer than a message; then the words are what counts.
  const spans = cutAfter(all, 0).length <= room ? all : all.filter(({ kind }) => kind === "words");
  const longest = greatest(quoteOf(excerpt).length, (length) => cutAfter(spans, length).length <= room);
  const cut = cutAt(excerpt, longest);
  return { markup: cutAfter(spans, cut), shown: shownUntil(excerpt, cut) };
}

/** How long a quotation of one sentence, cut after it, would be. */
export function firstSentenceLength({ excerpt, emphasis }: RankedExcerpt): number {
  return dress(spansOf({ ...excerpt, last: excerpt.first }, emphasis)).length + cutMark.length;
}
