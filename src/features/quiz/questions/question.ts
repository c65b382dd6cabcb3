import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { RankedExcerpt } from "../../../retrieval/search-result.ts";
import type { Range, Text } from "../../../document/model.ts";
import { mergedRanges } from "../../../document/ranges.ts";
import type { Random } from "../../../shared/random.ts";

export const quizKinds = ["gap", "who", "order", "note", "quote"] as const;

export type QuizKind = (typeof quizKinds)[number];

/** One question of a quiz. */
export interface Question {
  readonly kind: QuizKind;
  /** What is asked. */
  readonly asks: string;
  /** The words it is asked about, a line each. */
  readonly shown: readonly string[];
  /** As buttons show them. */
  readonly choices: readonly string[];
  /** The index of the right choice; no other is right. */
  readonly right: number;
  /** What may be typed for the right choice; empty where a choice must be made. */
  readonly accepted: readonly string[];
  /** What the answer says besides right or wrong: "It says “harvest”, not “famine”." */
  readonly explains?: string;
  /** The sentences that answer it, what is asked for emphasised. */
  readonly excerpts: readonly RankedExcerpt[];
}

/** What stands where something is to be found. */
export const gap = "_____";

const choiceCount = 4;
const fewestWrong = 2;

/** The right choice among wrong ones; undefined when there are too few of these. */
export function choicesWith(
  right: string,
  wrong: readonly string[],
  random: Random,
): Pick<Question, "choices" | "right"> | undefined {
  const others = [...new Set(wrong)].filter((each) => each !== right).slice(0, choiceCount - 1);
  if (others.length < fewestWrong) return undefined;
  const choices = random.shuffled([right, ...others]);
  return { choices, right: choices.indexOf(right) };
}

/** Where the sentence stands in its paragraph. */
export function rangeOfSentence({ paragraph, sentence }: IndexedSentence): Range {
  return paragraph.sentences[sentence] ?? { start: 0, end: 0 };
}

/** The ranges that lie within a sentence. */
export function within(sentence: IndexedSentence, ranges: readonly Range[]): Range[] {
  const { start, end } = rangeOfSentence(sentence);
  return ranges.filter((range) => start <= range.start && range.end <= end);
}

/** A sentence on one line, something else in place of some ranges of its paragraph. */
export function replaced(sentence: IndexedSentence, ranges: readonly Range[], by: string): string {
  const { start, end } = rangeOfSentence(sentence);
  const { text } = sentence.paragraph;
  let words = "";
  let at = start;
  for (const range of mergedRanges(ranges)) {
    words += text.slice(at, range.start) + by;
    at = range.end;
  }
  return (words + text.slice(at, end)).replace(/\s+/g, " ");
}

/** The whole sentence, some of it emphasised. */
export function quoted(text: Text, sentence: IndexedSentence, emphasis: readonly Range[]): RankedExcerpt {
  const { paragraph, sentence: at } = sentence;
  return {
    excerpt: { text, paragraph, first: at, last: at },
    emphasis: mergedRanges(emphasis),
    score: 1,
  };
}
