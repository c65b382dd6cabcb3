import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { Range } from "../../../document/model.ts";
import { similarDates } from "./date.ts";
import { mentionRanges } from "./figures.ts";
import { shuffledChoices, blank, excerptOf, withReplacements, type Question } from "./question.ts";
import type { Random } from "../../../shared/random.ts";
import { datesOfSentence, dependsOnContext, figuresNear, type QuizMaterial } from "./material.ts";
import { figureQuestion } from "./who.ts";
import { localized } from "../../../shared/locale/message.ts";

type GapQuestion = Omit<Question, "kind"> | undefined;

/** All occurrences of a date in a sentence. */
function occurrencesOf(sentence: IndexedSentence, date: string, material: QuizMaterial): Range[] {
  const { text } = sentence.paragraph;
  return datesOfSentence(sentence, material).filter(({ start, end }) => text.slice(start, end) === date);
}

function nameGap(sentence: IndexedSentence, material: QuizMaterial, random: Random): GapQuestion {
  const mentioned = figuresNear(sentence, material).filter(
    (figure) => mentionRanges(sentence, figure).length > 0,
  );
  for (const figure of random.shuffled(mentioned)) {
    const question = figureQuestion(figure, sentence, material, random);
    if (question) return { prompt: localized("quiz-which-name"), ...question };
  }
  return undefined;
}

const beforeYear =
  /(?:\b(?:in|of|since|by|until|till|before|after|during|from|to|year|years|between|and|for|early|late)\s+|[(,–—-]\s*)$/i;
const afterAmount = /^[\s-]+(?!(?:was|is|has|does|this|his|its|as|us|less|perhaps)\b)\p{Ll}+s\b/u;

/** True if a date is a bare number that may be an amount instead of a year: "2000 feet", "nearly 1800 men". */
function maybeAmount({ paragraph: { text } }: IndexedSentence, { start, end }: Range): boolean {
  if (!/^\d+$/.test(text.slice(start, end))) return false;
  return (
    !beforeYear.test(text.slice(Math.max(0, start - 12), start)) ||
    afterAmount.test(text.slice(end, end + 40))
  );
}

function dateGap(sentence: IndexedSentence, material: QuizMaterial, random: Random): GapQuestion {
  const dates = datesOfSentence(sentence, material).filter((range) => !maybeAmount(sentence, range));
  for (const { start, end } of random.shuffled(dates)) {
    const date = sentence.paragraph.text.slice(start, end);
    const occurrences = occurrencesOf(sentence, date, material);
    const line = withReplacements(sentence, occurrences, blank);
    const others = similarDates(date).filter((other) => !sentence.text.includes(other));
    const choices = shuffledChoices(date, random.shuffled(others.slice(0, 8)), random);
    if (!choices) continue;
    return {
      prompt: localized("quiz-which-date"),
      lines: [line],
      ...choices,
      acceptedAnswers: [date],
      excerpts: [excerptOf(material.text, sentence, occurrences)],
    };
  }
  return undefined;
}

function termGap(sentence: IndexedSentence, { text, terms }: QuizMaterial, random: Random): GapQuestion {
  for (const occurrence of terms.termsIn(sentence)) {
    const { form, stem } = occurrence.term;
    if (sentence.words.filter((word) => word.stem === stem).length > 1) continue;
    const choices = shuffledChoices(
      form,
      random.shuffled(terms.distractorsFor(occurrence, sentence)),
      random,
    );
    if (!choices) continue;
    return {
      prompt: localized("quiz-which-word"),
      lines: [withReplacements(sentence, [occurrence], blank)],
      ...choices,
      acceptedAnswers: [form],
      excerpts: [excerptOf(text, sentence, [occurrence])],
    };
  }
  return undefined;
}

/** "Which name, date or word is missing?" */
export function fillTheGap(
  sentence: IndexedSentence,
  material: QuizMaterial,
  random: Random,
): Question | undefined {
  if (dependsOnContext(sentence)) return undefined;
  for (const make of random.shuffled([nameGap, dateGap, termGap])) {
    const question = make(sentence, material, random);
    if (question) return { kind: "gap", ...question };
  }
  return undefined;
}
