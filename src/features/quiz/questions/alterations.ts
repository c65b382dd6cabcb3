import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { Range } from "../../../document/model.ts";
import { similarDates } from "./date.ts";
import { mentionRanges, othersLike } from "./figures.ts";
import { rangeOfSentence } from "./question.ts";
import type { Random } from "../../../shared/random.ts";
import { datesOfSentence, figuresNear, type QuizMaterial } from "./material.ts";
import { localized } from "../../../shared/locale/message.ts";

/** A change that makes a quotation wrong. */
export interface Alteration {
  /** The replaced range; empty if words are inserted. */
  readonly range: Range;
  readonly replacement: string;
  /** A sentence that tells what was changed. */
  readonly explanation: string;
}

type Alterer = (sentence: IndexedSentence, material: QuizMaterial, random: Random) => Alteration | undefined;

function replacementOf(sentence: IndexedSentence, range: Range, replacement: string): Alteration {
  const original = sentence.paragraph.text.slice(range.start, range.end).replace(/\s+/g, " ");
  return { range, replacement, explanation: localized("quiz-replaced", { original, replacement }) };
}

const changeName: Alterer = (sentence, material, random) => {
  for (const figure of random.shuffled(figuresNear(sentence, material))) {
    const [mention, ...others] = mentionRanges(sentence, figure);
    if (!mention || others.length > 0) continue;
    const [other] = othersLike(figure, sentence, material.figures, random);
    if (other) return replacementOf(sentence, mention, other.name);
  }
  return undefined;
};

const changeDate: Alterer = (sentence, material, random) => {
  for (const range of random.shuffled(datesOfSentence(sentence, material))) {
    const other = similarDates(sentence.paragraph.text.slice(range.start, range.end)).find(
      (each) => !sentence.text.includes(each),
    );
    if (other !== undefined) return replacementOf(sentence, range, other);
  }
  return undefined;
};

const numerals = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const cardinal = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(?:${numerals.join("|")}|\\d{1,3})(?![\\p{L}\\p{N}.,-])`,
  "gu",
);

const changeNumber: Alterer = (sentence, material, random) => {
  const { start } = rangeOfSentence(sentence);
  const dates = datesOfSentence(sentence, material);
  const candidates = [...sentence.text.matchAll(cardinal)]
    .map(({ 0: found, index }) => ({ start: start + index, end: start + index + found.length, found }))
    .filter((range) => !dates.some((date) => date.start < range.end && range.start < date.end));
  const [candidate] = random.shuffled(candidates);
  if (!candidate) return undefined;
  const { found, ...range } = candidate;
  const at = numerals.indexOf(found);
  const replacement = at === -1 ? String(Number(found) + 2) : numerals[(at + 2) % numerals.length];
  return replacement === undefined ? undefined : replacementOf(sentence, range, replacement);
};

const changeTerm: Alterer = (sentence, { terms }) => {
  for (const occurrence of terms.termsIn(sentence)) {
    const [other] = terms.distractorsFor(occurrence, sentence);
    if (other !== undefined) return replacementOf(sentence, occurrence, other);
  }
  return undefined;
};

const finite = "was|were|is|are|could|would|should|must|may|might|will";
/** Positions where "not" can be inserted. */
const insertable = new RegExp(
  `(?<= (?:${finite}))(?= (?!not\\b|never\\b|no\\b|nothing\\b|still\\b|almost\\b|already\\b|also\\b|now\\b|once\\b|nearly\\b|perhaps\\b|he\\b|she\\b|it\\b|they\\b|the\\b)\\p{Ll})`,
  "gu",
);
/** Occurrences of "not" that can be removed. */
const removable = new RegExp(
  `(?<= (?:${finite}|did|does|do|had|has|have)) not(?= (?!only\\b|merely\\b|just\\b)\\p{Ll})`,
  "gu",
);
/** Negations; a sentence with one gets no second. */
const negation = /\b(?:not|no|never|nothing|nobody|none|without|hardly|cannot)\b|n[’']t\b/i;
/** Words that need a negation before them, or lose their sense with one. */
const polarityItem =
  /\b(?:any|anything|anyone|ever|even|yet|at all|either|much|but|until|less|nor|neither)\b/i;

const negate: Alterer = (sentence, { isEnglish }, random) => {
  if (!isEnglish || sentence.text.endsWith("?") || polarityItem.test(sentence.text)) return undefined;
  const { start } = rangeOfSentence(sentence);
  const [removed] = random.shuffled(sentence.text.matchAll(removable));
  if (removed) {
    const range = { start: start + removed.index, end: start + removed.index + removed[0].length };
    return { range, replacement: "", explanation: localized("quiz-has-not") };
  }
  if (negation.test(sentence.text)) return undefined;
  const [position] = random.shuffled(sentence.text.matchAll(insertable));
  if (!position) return undefined;
  const at = start + position.index;
  return { range: { start: at, end: at }, replacement: " not", explanation: localized("quiz-has-no-not") };
};

/** The ways to alter a quotation: each replaces one item by another of its kind, or adds or removes "not". */
export const alterations: readonly Alterer[] = [changeName, changeDate, changeNumber, changeTerm, negate];
