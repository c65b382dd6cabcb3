import type { Paragraph, Range } from "../../document/model.ts";
import type { Aligned } from "./alignment.ts";
import { punctuation } from "./marks.ts";
import type { QuotedPart, QuotedWord } from "./quoted-words.ts";
import { printedWord, wordAt, type StandingWord, type WordStream } from "./word-stream.ts";

/** A range in a paragraph's clean text. */
export interface Stretch extends Range {
  readonly paragraph: Paragraph;
}

/** Where a quotation departs from the text. */
export interface Difference {
  /** Empty where words were left out. */
  readonly quoted: string;
  /** The text's own words; empty where some were added. */
  readonly wording: string;
  /** Where those stand: more than one only across paragraphs. */
  readonly stretches: readonly Stretch[];
}

/** What a comparison of a quotation with its place in the text gives. */
export interface Comparison {
  /** The steps at which both have the same word. */
  readonly same: readonly Aligned[];
  /** The steps at which they don't. */
  readonly unlike: readonly Aligned[];
  readonly differences: readonly Difference[];
  /** The quoter's own words, each run of them in brackets as one. */
  readonly own: readonly string[];
}

/** The stretches that words fill, each from the first to the last of words that follow one another. */
export function stretchesOf(words: readonly StandingWord[]): Stretch[] {
  const stretches: Stretch[] = [];
  let before: StandingWord | undefined;
  for (const word of words) {
    const { index, paragraph, start, end } = word;
    const last = before?.index === index - 1 ? stretches.at(-1) : undefined;
    if (last?.paragraph === paragraph) stretches[stretches.length - 1] = { ...last, end };
    else stretches.push({ paragraph, start, end });
    before = word;
  }
  return stretches;
}

/** The text's words there, character for character; a line break stands between paragraphs. */
export function wordingOf(stretches: readonly Stretch[]): string {
  return stretches.map(({ paragraph, start, end }) => paragraph.text.slice(start, end)).join("\n");
}

function sameButForFirst(a: string, b: string): boolean {
  const [first = ""] = a;
  const [other = ""] = b;
  return first.toLowerCase() === other.toLowerCase() && a.slice(first.length) === b.slice(other.length);
}

/** Whether more words of the text may follow where this stands in a quotation. */
function standsForMore(quoted: QuotedPart | undefined): boolean {
  return quoted?.kind === "elision" || quoted?.own === true;
}

/** Compares quotations with their places in one text. */
export class Comparer {
  readonly #stream: WordStream;

  constructor(stream: WordStream) {
    this.#stream = stream;
  }

  /** @param after the characters behind the quotation's last word */
  compare(steps: readonly Aligned[], after: string): Comparison {
    const same: Aligned[] = [];
    const unlike: Aligned[] = [];
    const own: string[] = [];
    const differences: Difference[] = [];
    let open: Aligned[] = [];
    /** The step before, if both have the same word there. */
    let before: Required<Aligned> | undefined;
    let lastQuoted: QuotedPart | undefined;
    let lastStanding: StandingWord | undefined;
    const close = () => {
      if (open.length > 0) differences.push(difference(open));
      unlike.push(...open);
      open = [];
    };
    for (const step of steps) {
      const { quoted, standing } = step;
      const word = quoted?.kind === "word" ? quoted : undefined;
      if (word && standing && this.#agrees(word, standing)) {
        close();
        const agreed = { quoted: word, standing };
        if (before && !word.own && !this.#joinsAlike(before.standing, agreed))
          differences.push(difference([before, agreed]));
        same.push(agreed);
        before = word.own ? undefined : agreed;
      } else {
        before = undefined;
        if (standsForMore(quoted ?? lastQuoted)) {
          close();
          if (word) own.push(lastQuoted?.own ? `${own.pop() ?? ""} ${word.value}`.trim() : word.value);
        } else if (!word || standing || !this.#isNote(word, lastStanding)) open.push(step);
      }
      lastQuoted = quoted ?? lastQuoted;
      lastStanding = standing ?? lastStanding;
    }
    close();
    const [mark] = /[?!]/.exec(after) ?? [];
    if (before && mark && !this.#behind(before.standing).includes(mark)) {
      const last = difference([before]);
      differences.push({ ...last, quoted: last.quoted + mark });
    }
    return { same, unlike, differences, own };
  }

  /** What stands between a word and the next, or the end of the paragraph. */
  #behind({ index, paragraph, end }: StandingWord): string {
    const next = this.#stream.at(index + 1);
    return paragraph.text.slice(end, next?.paragraph === paragraph ? next.start : undefined);
  }

  /** The labels of the notes that are marked behind a word and before the next. */
  #labelsBehind(word: StandingWord): string[] {
    const end = word.end + this.#behind(word).length;
    return word.paragraph.markers
      .filter(({ offset }) => word.end <= offset && offset <= end)
      .map(({ label }) => label);
  }

  /** Whether an added word is the number of a note that the text has there. */
  #isNote({ value }: QuotedWord, last: StandingWord | undefined): boolean {
    return last !== undefined && this.#labelsBehind(last).includes(value);
  }

  #agrees({ value, opens }: QuotedWord, standing: StandingWord): boolean {
    const printed = printedWord(wordAt(standing));
    if (value === printed || (opens && sameButForFirst(value, printed))) return true;
    return value.startsWith(printed) && this.#labelsBehind(standing).includes(value.slice(printed.length));
  }

  /** Whether a word is joined to the one before as it is in the text. */
  #joinsAlike(before: StandingWord, { quoted, standing }: Required<Aligned>): boolean {
    if (quoted.kind === "elision") return true;
    const beginning = standing.paragraph.text.slice(0, standing.start);
    const between = this.#behind(before) + (before.paragraph === standing.paragraph ? "" : beginning);
    return punctuation(between) === punctuation(quoted.before, this.#labelsBehind(before));
  }
}

function difference(steps: readonly Aligned[]): Difference {
  const quoted = steps.flatMap((step) => (step.quoted?.kind === "word" ? [step.quoted] : []));
  const stretches = stretchesOf(steps.flatMap(({ standing }) => standing ?? []));
  return {
    quoted: quoted.map(({ value, before }, at) => (at === 0 ? "" : before) + value).join(""),
    wording: wordingOf(stretches),
    stretches,
  };
}
