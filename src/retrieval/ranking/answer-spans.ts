import { months, quantities } from "../query/answer-type.ts";
import type { AnswerType } from "../query/answer-type.ts";
import type { IndexedSentence } from "../index/indexed-sentence.ts";
import type { Question } from "../query/question.ts";
import { mergedRanges } from "../../document/ranges.ts";
import type { Range } from "../../document/model.ts";

/** Patterns of the words that answer a question for a time or a number. */
const spanPatterns: Readonly<Partial<Record<AnswerType, RegExp>>> = {
  time: new RegExp(
    `(?:\\b\\d{1,2} )?\\b(?:${months})\\b(?: \\d{1,2}\\b,?)?(?: \\d{4}\\b)?|\\b1\\d{3}(?:s\\b|[–-]\\d{2,4}\\b|\\b)|\\b20\\d\\d\\b`,
    "gu",
  ),
  amount: new RegExp(`(?:${quantities})(?:[\\d.,]*\\d)?(?: ?%|-\\p{L}+| \\p{L}+)?`, "giu"),
  age: new RegExp(`(?:${quantities})(?:\\d+)?(?: years?(?: old| of age)?)?`, "giu"),
  duration: new RegExp(`(?:${quantities})(?:[\\d.,]*\\d)?(?:-| )\\p{L}+`, "giu"),
};

const asksForNames: ReadonlySet<AnswerType | undefined> = new Set(["person", "name", "place"]);

/** A larger share of a sentence in bold would emphasise nothing. */
const mostEmphasised = 0.4;

function rangesOf(pattern: RegExp, { text, paragraph, sentence }: IndexedSentence): Range[] {
  const from = paragraph.sentences[sentence]?.start ?? 0;
  return [...text.matchAll(pattern)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].trimEnd().length,
  }));
}

/** Neighbouring names with only a space between are one name: "Aleksei Seliavkin". */
function joined(ranges: readonly Range[]): Range[] {
  const all: Range[] = [];
  for (const range of mergedRanges(ranges)) {
    const before = all.at(-1);
    if (before && range.start - before.end <= 1) all[all.length - 1] = { ...before, end: range.end };
    else all.push(range);
  }
  return all;
}

/** The names and numbers that the question names, too. */
function namedInQuestion(sentence: IndexedSentence, { terms, names }: Question): Range[] {
  const numbers = terms.flatMap(({ stems }) => stems.filter((stem) => /\d/.test(stem)));
  return sentence.wordsWith(new Set([...names, ...numbers]));
}

/** The words of a sentence that are of the kind that is asked for. */
function slotsIn(sentence: IndexedSentence, { answerType, names }: Question, textNames: ReadonlySet<string>) {
  const pattern = answerType && spanPatterns[answerType];
  if (pattern) return rangesOf(pattern, sentence);
  if (!asksForNames.has(answerType)) return [];
  return sentence.wordsBesides(textNames, names);
}

/**
 * The words of an English sentence that answer a question, as far as their form shows: a date for "when", a number for
 * "how many", other names for "who" and "where". If there are none, the names and numbers that the question has. None if
 * that would be most of the sentence.
 */
export function answerSpans(
  sentence: IndexedSentence,
  question: Question,
  textNames: ReadonlySet<string>,
): Range[] {
  const slots = joined(slotsIn(sentence, question, textNames));
  const spans = slots.length > 0 ? slots : joined(namedInQuestion(sentence, question));
  const length = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return length <= mostEmphasised * sentence.text.length ? spans : [];
}
