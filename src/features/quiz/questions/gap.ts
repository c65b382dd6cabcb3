import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { Range } from "../../../document/model.ts";
import { datesLike } from "./date.ts";
import { datesOfSentence } from "./events.ts";
import { mentionsIn } from "./figures.ts";
import { choicesWith, gap, quoted, replaced, type Question } from "./question.ts";
import type { Random } from "../../../shared/random.ts";
import { leans, type Source } from "./source.ts";
import { askForFigure } from "./who.ts";

type Made = Omit<Question, "kind"> | undefined;

/** Every place of a date in a sentence. */
function repeated(sentence: IndexedSentence, words: string): Range[] {
  const { text } = sentence.paragraph;
  return datesOfSentence(sentence).filter(({ start, end }) => text.slice(start, end) === words);
}

function name(sentence: IndexedSentence, source: Source, random: Random): Made {
  const mentioned = source.figures.filter((figure) => mentionsIn(sentence, figure).length > 0);
  for (const figure of random.shuffled(mentioned)) {
    const question = askForFigure(figure, sentence, source, random);
    if (question) return { asks: "Which name is missing?", ...question };
  }
  return undefined;
}

function date(sentence: IndexedSentence, { text }: Source, random: Random): Made {
  for (const { start, end } of random.shuffled(datesOfSentence(sentence))) {
    const right = sentence.paragraph.text.slice(start, end);
    const places = repeated(sentence, right);
    const shown = replaced(sentence, places, gap);
    const others = datesLike(right).filter((other) => !sentence.text.includes(other));
    const choices = choicesWith(right, random.shuffled(others.slice(0, 8)), random);
    if (!choices) continue;
    return {
      asks: "Which date is missing?",
      shown: [shown],
      ...choices,
      accepted: [right],
      excerpts: [quoted(text, sentence, places)],
    };
  }
  return undefined;
}

function term(sentence: IndexedSentence, { text, terms }: Source, random: Random): Made {
  for (const place of terms.in(sentence)) {
    const { form, stem } = place.term;
    if (sentence.words.filter((word) => word.stem === stem).length > 1) continue;
    const choices = choicesWith(form, random.shuffled(terms.like(place, sentence)), random);
    if (!choices) continue;
    return {
      asks: "Which word is missing?",
      shown: [replaced(sentence, [place], gap)],
      ...choices,
      accepted: [form],
      excerpts: [quoted(text, sentence, [place])],
    };
  }
  return undefined;
}

/** "Which name, date or word is missing?" */
export function fillTheGap(sentence: IndexedSentence, source: Source, random: Random): Question | undefined {
  if (leans(sentence)) return undefined;
  for (const make of random.shuffled([name, date, term])) {
    const question = make(sentence, source, random);
    if (question) return { kind: "gap", ...question };
  }
  return undefined;
}
