import { markersBetween } from "../../document/footnotes.ts";
import type { Paragraph, Range } from "../../document/model.ts";
import type { AlignmentStep } from "./alignment.ts";
import type { QuotedPart, QuotedWord } from "./parse.ts";
import { printedWord, wordAt, type TextWord, type WordStream } from "./word-stream.ts";

/** A range in the clean text of a paragraph. */
export interface ParagraphRange extends Range {
  readonly paragraph: Paragraph;
}

/** A passage in which a quotation and the text differ. */
export interface Difference {
  /** The words of the quotation; empty if words of the text are missing. */
  readonly quoted: string;
  /** The words of the text; empty if words were added. */
  readonly wording: string;
  /** The ranges of these words; more than one only across paragraphs. */
  readonly ranges: readonly ParagraphRange[];
}

/** The result of comparing a quotation with a passage of the text. */
export interface Comparison {
  /** The steps with the same word on both sides. */
  readonly same: readonly AlignmentStep[];
  /** All other steps, except those that brackets or an ellipsis account for. */
  readonly differing: readonly AlignmentStep[];
  readonly differences: readonly Difference[];
  /** The words that the quotation has in brackets, one entry for each run. */
  readonly bracketed: readonly string[];
}

/** The ranges that words cover: one for each run of consecutive words of a paragraph. */
export function rangesOf(words: readonly TextWord[]): ParagraphRange[] {
  const ranges: ParagraphRange[] = [];
  let before: TextWord | undefined;
  for (const word of words) {
    const { index, paragraph, start, end } = word;
    const last = before?.index === index - 1 ? ranges.at(-1) : undefined;
    if (last?.paragraph === paragraph) ranges[ranges.length - 1] = { ...last, end };
    else ranges.push({ paragraph, start, end });
    before = word;
  }
  return ranges;
}

/** The text of the ranges, verbatim, with a line break between paragraphs. */
export function wordingOf(ranges: readonly ParagraphRange[]): string {
  return ranges.map(({ paragraph, start, end }) => paragraph.text.slice(start, end)).join("\n");
}

const quotationMarks = /["“”„‟«»‹›'’‘‚‛ʼ`´′″]/g;
const formatting = /[*_~|>#\\]/g;
const dashes = /[-‐‑‒–—―−]+/g;
const superscriptDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const superscripts = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;

/**
 * The punctuation between two words, normalised for comparison: without white space, quotation marks (they change when
 * one quotes within quotation marks), Markdown formatting and footnote labels, and with one kind of dash and ellipsis.
 */
function punctuation(between: string, labels: readonly string[] = []): string {
  const withoutLabels = labels
    .filter((label) => !/[\p{L}\p{N}]/u.test(label))
    .reduce((rest, label) => rest.replace(label, ""), between)
    .replace(superscripts, (digits) => {
      const label = digits.replace(/./g, (digit) => String(superscriptDigits.indexOf(digit)));
      return labels.includes(label) || labels.join("") === label ? "" : digits;
    });
  return withoutLabels
    .replace(/[\s\p{Cf}]/gu, "")
    .replace(quotationMarks, "")
    .replace(formatting, "")
    .replace(dashes, "-")
    .replace(/\.{3}/g, "…");
}

/** True if the words are the same except for the case of the first letter. */
function equalExceptFirstCase(a: string, b: string): boolean {
  const [first = ""] = a;
  const [other = ""] = b;
  return first.toLowerCase() === other.toLowerCase() && a.slice(first.length) === b.slice(other.length);
}

/** True if any words of the text may stand in place of this part: an ellipsis, or words in brackets. */
function replacesAnyWords(quoted: QuotedPart | undefined): boolean {
  return quoted?.kind === "elision" || quoted?.bracketed === true;
}

/** The comparison of a quotation with a passage, step by step. */
class Comparing {
  readonly #stream: WordStream;
  readonly #same: AlignmentStep[] = [];
  readonly #differing: AlignmentStep[] = [];
  readonly #bracketed: string[] = [];
  readonly #differences: Difference[] = [];
  /** The steps of the difference that isn't at its end yet. */
  #open: AlignmentStep[] = [];
  /** The preceding step, if it has the same word on both sides and no brackets. */
  #before: Required<AlignmentStep> | undefined;
  #lastQuoted: QuotedPart | undefined;
  #lastTextWord: TextWord | undefined;

  constructor(stream: WordStream) {
    this.#stream = stream;
  }

  add(step: AlignmentStep): void {
    const { quoted, textWord } = step;
    if (quoted?.kind === "word" && textWord && this.#agrees(quoted, textWord)) {
      this.#addSame(quoted, textWord);
    } else {
      this.#before = undefined;
      this.#addOther(step);
    }
    this.#lastQuoted = quoted ?? this.#lastQuoted;
    this.#lastTextWord = textWord ?? this.#lastTextWord;
  }

  end(trailing: string): Comparison {
    this.#close();
    const [mark] = /[?!]/.exec(trailing) ?? [];
    if (this.#before && mark && !this.#textAfter(this.#before.textWord).includes(mark)) {
      const last = difference([this.#before]);
      this.#differences.push({ ...last, quoted: last.quoted + mark });
    }
    return {
      same: this.#same,
      differing: this.#differing,
      differences: this.#differences,
      bracketed: this.#bracketed,
    };
  }

  #addSame(quoted: QuotedWord, textWord: TextWord): void {
    this.#close();
    const agreed = { quoted, textWord };
    if (this.#before && !quoted.bracketed && !this.#hasSamePunctuation(this.#before.textWord, agreed))
      this.#differences.push(difference([this.#before, agreed]));
    this.#same.push(agreed);
    this.#before = quoted.bracketed ? undefined : agreed;
  }

  #addOther(step: AlignmentStep): void {
    const { quoted, textWord } = step;
    const word = quoted?.kind === "word" ? quoted : undefined;
    if (replacesAnyWords(quoted ?? this.#lastQuoted)) {
      this.#close();
      if (word) this.#addBracketed(word);
    } else if (!word || textWord || !this.#isFootnoteLabel(word)) this.#open.push(step);
  }

  #addBracketed({ value }: QuotedWord): void {
    const run = this.#lastQuoted?.bracketed ? this.#bracketed.pop() : undefined;
    this.#bracketed.push(run === undefined ? value : `${run} ${value}`);
  }

  /** Ends the difference that is open. */
  #close(): void {
    if (this.#open.length > 0) this.#differences.push(difference(this.#open));
    this.#differing.push(...this.#open);
    this.#open = [];
  }

  /** The characters between a word and the next one, or the end of the paragraph. */
  #textAfter({ index, paragraph, end }: TextWord): string {
    const next = this.#stream.at(index + 1);
    return paragraph.text.slice(end, next?.paragraph === paragraph ? next.start : undefined);
  }

  /** The labels of the footnotes marked between a word and the next one. */
  #labelsAfter(word: TextWord): string[] {
    const end = word.end + this.#textAfter(word).length;
    return markersBetween(word.paragraph, word.end, end).map(({ label }) => label);
  }

  /** True if an added word is the label of a footnote that is marked there. */
  #isFootnoteLabel({ value }: QuotedWord): boolean {
    return this.#lastTextWord !== undefined && this.#labelsAfter(this.#lastTextWord).includes(value);
  }

  #agrees({ value, caseIsFree }: QuotedWord, textWord: TextWord): boolean {
    const printed = printedWord(wordAt(textWord));
    if (value === printed || (caseIsFree && equalExceptFirstCase(value, printed))) return true;
    return value.startsWith(printed) && this.#labelsAfter(textWord).includes(value.slice(printed.length));
  }

  /** True if the punctuation between a word and the preceding one is the same on both sides. */
  #hasSamePunctuation(before: TextWord, { quoted, textWord }: Required<AlignmentStep>): boolean {
    if (quoted.kind === "elision") return true;
    const beginning = textWord.paragraph.text.slice(0, textWord.start);
    const between = this.#textAfter(before) + (before.paragraph === textWord.paragraph ? "" : beginning);
    return punctuation(between) === punctuation(quoted.before, this.#labelsAfter(before));
  }
}

/**
 * Compares a quotation with a passage of a text.
 *
 * @param stream the words of the text
 * @param trailing the characters after the quotation's last word
 */
export function compare(stream: WordStream, steps: readonly AlignmentStep[], trailing: string): Comparison {
  const comparing = new Comparing(stream);
  for (const step of steps) comparing.add(step);
  return comparing.end(trailing);
}

function difference(steps: readonly AlignmentStep[]): Difference {
  const quoted = steps.flatMap((step) => (step.quoted?.kind === "word" ? [step.quoted] : []));
  const ranges = rangesOf(steps.flatMap(({ textWord }) => textWord ?? []));
  return {
    quoted: quoted.map(({ value, before }, at) => (at === 0 ? "" : before) + value).join(""),
    wording: wordingOf(ranges),
    ranges,
  };
}
