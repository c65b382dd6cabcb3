import type { Omission } from "../../document.ts";
import { leadingLabel } from "../notes/note-forms.ts";
import { isSeparator } from "./blocks.ts";
import { inlinePageNumbers } from "./inline-pages.ts";
import { beginsWithin, lineOf, sentenceEnd, type Line } from "./line.ts";

/** The lines of a file without those that belong to its pages. */
export interface PagedLines {
  readonly lines: readonly Line[];
  /** Running heads and page numbers. */
  readonly omissions: readonly Omission[];
}

/** A line that may be a running head or a page number. */
interface Edge {
  /** Index of the line. */
  readonly index: number;
  readonly page: number;
  /** The page number in it, if there is one. */
  readonly number: number | undefined;
  /** The other words in lower case; empty for a page number alone. */
  readonly words: string;
  /** True if the number is set off from the words by more than a space. */
  readonly setOff: boolean;
  /** True if it is a sentence, which the text may repeat. */
  readonly isSentence: boolean;
  /** True if it is a note: "12 Ibid." */
  readonly isNote: boolean;
}

const bareNumber =
  /^[^\p{L}\p{N}]{0,4}(?:page |p\. ?|seite |s\. ?)?(\d{1,4}|[ivxlc]{1,7})(?: (?:of|\/|von) \d{1,4})?[^\p{L}\p{N}]{0,4}$/iu;
const numberFirst = /^(\d{1,4}|[ivxlc]{1,7})(\s+(?:[|•–—-]\s+)?)(\S.*)$/u;
const numberLast = /^(.*\S)(\s+(?:[|•–—-]\s+)?)(\d{1,4}|[ivxlc]{1,7})$/u;

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function valueOf(printed: string): number {
  if (/^\d/u.test(printed)) return Number(printed);
  const values = Array.from(printed.toLowerCase(), (digit) => romanDigits[digit] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** True if words end a sentence, and aren't in capitals, as many running heads are. */
function isSentence(words: string): boolean {
  return sentenceEnd.test(words) && /\p{Ll}/u.test(words);
}

function edgeOf({ text, page }: Line, index: number): Edge {
  const place = {
    index,
    page,
    isSentence: isSentence(text),
    isNote: isSentence(leadingLabel(text)?.body ?? ""),
  };
  const [, alone] = bareNumber.exec(text) ?? [];
  if (alone) return { ...place, number: valueOf(alone), words: "", setOff: true };
  if (place.isNote) return { ...place, number: undefined, words: text.toLowerCase(), setOff: false };
  const [, first, gapAfter = "", rest = ""] = numberFirst.exec(text) ?? [];
  const [, before = "", gapBefore = "", last] = first ? [] : (numberLast.exec(text) ?? []);
  const printed = first ?? last;
  const words = (printed ? rest || before : text).toLowerCase();
  return {
    ...place,
    number: printed === undefined ? undefined : valueOf(printed),
    words,
    setOff: (gapAfter || gapBefore).length > 1,
  };
}

function countBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** In characters. A longer line isn't a running head. */
const maxHeadLength = 100;

/** The number of pages that a head stands on, at least. */
const minHeads = 2;
/** The same for a sentence, and the share of pages. */
const [minSentences, minSentenceShare] = [3, 0.4];

/** The difference between a page's printed number and its ordinal. */
function offsetOf({ number, page }: Edge): number | undefined {
  return number === undefined ? undefined : number - page;
}

/**
 * The edges of different pages that repeat their words, or whose numbers rise with the pages.
 *
 * @param numbers the lines at any edge of a page that are a number, or have one set off from their words
 */
function repeated(edges: readonly Edge[], numbers: readonly Edge[]): Edge[] {
  const short = edges.filter(({ words, isNote }) => words.length <= maxHeadLength && !isNote);
  const byWords = countBy(short, ({ words }) => words);
  const numbered = short.filter(({ words, setOff }) => setOff || (byWords.get(words) ?? 0) > 1);
  const byIndex = new Map([...numbers, ...numbered].map((edge) => [edge.index, edge]));
  const byOffset = countBy([...byIndex.values()], offsetOf);
  return short.filter((edge) => {
    const least = edge.isSentence ? Math.max(minSentences, edges.length * minSentenceShare) : minHeads;
    if (/\p{L}/u.test(edge.words) && (byWords.get(edge.words) ?? 0) >= least) return true;
    return edge.setOff && edge.number !== undefined && (byOffset.get(offsetOf(edge)) ?? 0) > 1;
  });
}

/** The most lines of a running head or foot. */
const maxHeadLines = 3;

/** The indexes of the running heads, feet and page numbers at the edges of pages that form feeds separate. */
function pageEdges(lines: readonly Line[]): Set<number> {
  const removed = new Set<number>();
  const indexes = new Map<number, number[]>();
  const edgeAt = (index: number | undefined): Edge[] => {
    const line = index === undefined ? undefined : lines[index];
    return index === undefined || !line ? [] : [edgeOf(line, index)];
  };
  for (const [index, { text, page }] of lines.entries()) {
    if (text === "") continue;
    const ofPage = indexes.get(page);
    if (ofPage) ofPage.push(index);
    else indexes.set(page, [index]);
  }
  const whole = [...indexes.values()].map((page) => [...page]);
  const numbers = whole
    .flatMap((page) => [...new Set([page.at(0), page.at(-1)])])
    .flatMap(edgeAt)
    .filter(({ number, setOff }) => number !== undefined && setOff);
  for (const take of [(page: number[]) => page.shift(), (page: number[]) => page.pop()]) {
    let pages = [...indexes.values()];
    for (let round = 0; round < maxHeadLines && pages.length > 1; round++) {
      const edges = pages.flatMap((page) => edgeAt(take(page)));
      const heads = new Set(repeated(edges, numbers).map(({ index }) => index));
      for (const index of heads) removed.add(index);
      pages = pages.filter((_page, at) => heads.has(edges[at]?.index ?? -1));
    }
  }
  for (const index of soleHeads(lines, whole, removed)) removed.add(index);
  return removed;
}

/** Heads that no other page has, in a file whose other pages have heads, where the text goes on over them. */
function soleHeads(
  lines: readonly Line[],
  pages: readonly (readonly number[])[],
  removed: ReadonlySet<number>,
): number[] {
  const headless = pages.filter(([first = -1]) => !removed.has(first));
  if (headless.length * 2 > pages.length) return [];
  return headless.flatMap(([first = -1, second = -1]) => {
    const { text = "" } = lines[first] ?? {};
    if (text.length > maxHeadLength || !/\p{Lu}/u.test(text) || sentenceEnd.test(text)) return [];
    if (isInterruption(lines, first, removed)) return [first];
    const isNumber = bareNumber.test(lines[second]?.text ?? "") && !/\p{Ll}/u.test(text);
    return isNumber ? [first, second] : [];
  });
}

/** Chains of edges whose numbers rise by one, or by two, as the heads of left pages do. */
function chainsOf(edges: readonly Edge[]): Edge[][] {
  const open = new Map<number, Edge[]>();
  const chains: Edge[][] = [];
  for (const edge of edges) {
    const number = edge.number ?? 0;
    const last = [number - 1, number - 2].find((each) => open.has(each)) ?? number;
    const chain = last < number ? open.get(last) : undefined;
    if (chain) {
      chain.push(edge);
      open.delete(last);
      open.set(number, chain);
      continue;
    }
    const begun = [edge];
    chains.push(begun);
    open.set(number, begun);
  }
  return chains.filter(({ length }) => length > 1);
}

/** The most lines of notes at the foot of a page. */
const maxNoteLines = 30;

/** The index of the line above a line and above the notes that stand there, if any do. */
function aboveNotes(lines: readonly Line[], index: number): number {
  let at = index - 1;
  while (at >= 0 && lines[at]?.text === "") at--;
  let first: number | undefined;
  for (; at >= 0 && index - at < maxNoteLines && lines[at]?.text !== ""; at--) {
    if (leadingLabel(lines[at]?.text ?? "")?.certainty === "bracketed") first = at;
  }
  while (first !== undefined && isSeparator(lines[first - 1]?.text ?? "")) first--;
  return (first ?? index) - 1;
}

/** True if the text goes on over a line: the words before it are unfinished, and those after it continue them. */
function isInterruption(lines: readonly Line[], index: number, others: ReadonlySet<number>): boolean {
  let [before, after] = [aboveNotes(lines, index), index + 1];
  while (before >= 0 && (lines[before]?.text === "" || others.has(before))) before--;
  while (after < lines.length && (lines[after]?.text === "" || others.has(after))) after++;
  const [previous, next] = [lines[before]?.text, lines[after]?.text];
  return previous !== undefined && next !== undefined && !sentenceEnd.test(previous) && beginsWithin(next);
}

/** The share of pages that end within a sentence, below which rising numbers aren't page numbers: with words, and alone. */
const [minOfHeads, minOfNumbers] = [0.5, 0.25];

/** True if numbers that rise by one belong to pages. Only a space sets the number of a heading ("Chapter 2") off. */
function belongToPages(chain: readonly Edge[], interruptions: number): boolean {
  const setOff = chain.every((edge) => edge.setOff);
  const repeats = [...countBy(chain, ({ words }) => words)].some(
    ([words, times]) => words !== "" && times > 1,
  );
  if (repeats && setOff) return true;
  const share = chain.every(({ words }) => words === "") ? minOfNumbers : minOfHeads;
  return (repeats || setOff) && interruptions > 0 && interruptions >= chain.length * share;
}

/** The index of the next line in a direction that isn't blank. */
function nextLine(lines: readonly Line[], index: number, step: 1 | -1): number {
  let at = index + step;
  while (lines[at]?.text === "") at += step;
  return at;
}

/** Lines beside page numbers that stand alone and repeat their words, as heads and feet do: above and below each number. */
function besideNumbers(lines: readonly Line[], numbers: readonly Edge[]): Map<number, number[]> {
  const isAlone = (index: number) => {
    const { text = "" } = lines[index] ?? {};
    const isBetweenBlanks = [index - 1, index + 1].every((at) => (lines[at]?.text ?? "") === "");
    return isBetweenBlanks && text !== "" && text.length <= maxHeadLength && !bareNumber.test(text);
  };
  const beside = new Map(
    numbers
      .filter(({ words }) => words === "")
      .map(({ index }) => [
        index,
        ([-1, 1] as const).map((step) => nextLine(lines, index, step)).filter(isAlone),
      ]),
  );
  const textAt = (index: number) => lines[index]?.text.toLowerCase();
  const times = countBy([...new Set([...beside.values()].flat())], textAt);
  return new Map(
    [...beside].map(([number, all]) => [number, all.filter((index) => (times.get(textAt(index)) ?? 0) > 1)]),
  );
}

/** The indexes of lines that are running heads and page numbers in a file without form feeds. */
function numberedLines(lines: readonly Line[]): Set<number> {
  const numbered = lines
    .flatMap((line, index) =>
      line.text.length > 0 && line.text.length <= maxHeadLength ? [edgeOf(line, index)] : [],
    )
    .filter(({ number }) => number !== undefined && number > 0);
  const byWords = countBy(numbered, ({ words }) => words);
  const edges = numbered.filter(({ words, setOff }) => setOff || (byWords.get(words) ?? 0) > 1);
  const beside = besideNumbers(lines, edges);
  const candidates = new Set([...edges.map(({ index }) => index), ...[...beside.values()].flat()]);
  const chains = chainsOf(edges).filter((chain) => {
    const interruptions = chain.filter(({ index }) => isInterruption(lines, index, candidates)).length;
    return belongToPages(chain, interruptions);
  });
  const heads = new Set(chains.flat().flatMap(({ index }) => [index, ...(beside.get(index) ?? [])]));
  // A head that no other page has stands between two whose numbers leave one out.
  const missing = new Map(
    chains.flatMap((chain) =>
      chain.flatMap((edge, at) => {
        const [number = 0, next] = [edge.number, chain[at + 1]];
        return next?.number === number + 2
          ? [[number + 1, { from: edge.index, to: next.index }] as const]
          : [];
      }),
    ),
  );
  for (const { index, number = 0 } of numbered) {
    const gap = missing.get(number);
    if (gap && index > gap.from && index < gap.to && isInterruption(lines, index, heads)) heads.add(index);
  }
  return heads;
}

/** The signs in front of the lines of a quoted message, where at least two such lines follow one another. */
const quotedLines = /^>[^\n]*\r?\n>/mu;
const quoteSigns = /^(?:>[ \t]?)+/gmu;

/** The line above a page of HathiTrust: "## p. 12 (#30) ####". */
const pageLine = /^#{2,} ?p\. ?[^\s#()]{0,10} ?\(#\d{1,6}\) ?#{2,}[ \t]*$/gmu;

/**
 * Splits a file into lines. Form feeds and lines with page numbers separate pages. Running heads and page numbers are
 * left out.
 */
export function linesOf(content: string): PagedLines {
  const inlineNumber = inlinePageNumbers(content);
  const inline = content.match(inlineNumber) ?? [];
  const pageLines = content.match(pageLine) ?? [];
  const unquoted = quotedLines.test(content) ? content.replace(quoteSigns, "") : content;
  const printed = unquoted
    .replace(pageLine, "\f")
    .split("\f")
    .flatMap((page, ordinal) =>
      page.split(/\r\n|[\n\r\u0085\u2028\u2029]/u).map((raw) => ({ raw, ordinal })),
    );
  const lines = printed.map(({ raw, ordinal }) => lineOf(raw.replace(inlineNumber, ""), ordinal));
  const hasPages = (lines.at(-1)?.page ?? 0) > 0;
  const removed = hasPages ? pageEdges(lines) : numberedLines(lines);
  let page = 0;
  const kept = lines.flatMap((line, index) => {
    const isPageNumber = line.text === "" && /\S/u.test(printed[index]?.raw ?? "");
    if (!removed.has(index) && !isPageNumber) return [hasPages ? line : { ...line, page }];
    page++;
    return [{ text: "", indent: 0, page: hasPages ? line.page : page }];
  });
  const omissions = [...removed]
    .toSorted((a, b) => a - b)
    .map((index): Omission => {
      const words = lines[index]?.text ?? "";
      return { kind: bareNumber.test(words) ? "page numbers" : "running heads", words };
    });
  return {
    lines: kept,
    omissions: [
      ...omissions,
      ...[...pageLines, ...inline].map((words) => ({ kind: "page numbers", words: words.trim() })),
    ],
  };
}
