import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { RankedExcerpt } from "../../../retrieval/search-result.ts";
import type { Range, Text } from "../../../document/model.ts";
import { mergedRanges } from "../../../document/ranges.ts";
import type { Random } from "../../../shared/random.ts";

/** The kinds of questions that are made of a text. */
export const madeKinds = ["gap", "who", "order", "note", "quote"] as const;

/** The kinds of questions: those that are made, and those that members added. They are part of the `custom_id` of buttons. */
export const quizKinds = [...madeKinds, "own"] as const;

export type MadeKind = (typeof madeKinds)[number];
export type QuizKind = (typeof quizKinds)[number];

/** One question of a quiz. */
export interface Question {
  readonly kind: QuizKind;
  /** The id of a question that a member added. */
  readonly id?: string;
  /** The question itself: "Which name is missing?" */
  readonly prompt: string;
  /** The sentences it is asked about, one per line. */
  readonly lines: readonly string[];
  /** The labels of the buttons. A single choice is the answer, which must be typed. */
  readonly choices: readonly string[];
  /** The index of the only correct choice. */
  readonly correctChoice: number;
  /** Answers that may be typed instead; empty if one of the choices must be taken. */
  readonly acceptedAnswers: readonly string[];
  /** Shown with the result: "The text has “harvest”, not “famine”." */
  readonly explanation?: string;
  /** The sentences that answer it, with the answer emphasised. */
  readonly excerpts: readonly RankedExcerpt[];
}

/** The choices to show. */
export function shownChoices({ choices }: Pick<Question, "choices">): readonly string[] {
  return choices.length > 1 ? choices : [];
}

/** Stands for the missing words. */
export const blank = "_____";

const choiceCount = 4;
const fewestDistractors = 2;

/** The correct choice among distractors, shuffled; undefined if there are fewer than two distractors. */
export function shuffledChoices(
  correct: string,
  distractors: readonly string[],
  random: Random,
): Pick<Question, "choices" | "correctChoice"> | undefined {
  const others = [...new Set(distractors)].filter((each) => each !== correct).slice(0, choiceCount - 1);
  if (others.length < fewestDistractors) return undefined;
  const choices = random.shuffled([correct, ...others]);
  return { choices, correctChoice: choices.indexOf(correct) };
}

/** The range of a sentence in its paragraph. */
export function rangeOfSentence({ paragraph, sentence }: IndexedSentence): Range {
  return paragraph.sentences[sentence] ?? { start: 0, end: 0 };
}

/** The ranges that lie within a sentence. */
export function within(sentence: IndexedSentence, ranges: readonly Range[]): Range[] {
  const { start, end } = rangeOfSentence(sentence);
  return ranges.filter((range) => start <= range.start && range.end <= end);
}

/** A sentence on one line, with some ranges of its paragraph replaced. */
export function withReplacements(sentence: IndexedSentence, ranges: readonly Range[], by: string): string {
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

/** The whole sentence as an excerpt, with some ranges emphasised. */
export function excerptOf(text: Text, sentence: IndexedSentence, emphasis: readonly Range[]): RankedExcerpt {
  const { paragraph, sentence: at } = sentence;
  return {
    excerpt: { text, paragraph, first: at, last: at },
    emphasis: mergedRanges(emphasis),
    score: 1,
  };
}
