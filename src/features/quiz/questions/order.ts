import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { Random } from "../../../shared/random.ts";
import type { DatedEvent } from "./events.ts";
import { dependsOnContext, type QuizMaterial } from "./material.ts";
import { blank, excerptOf, withReplacements, type Question } from "./question.ts";
import { localized } from "../../../shared/locale/message.ts";

/** The number of other sentences that are tried for a question: an unsuitable text has very many. */
const mostTried = 1000;

const letters = ["A", "B", "C", "D"] as const;

/**
 * Shuffles items and labels them with letters. The correct choice is the letter of the first item.
 *
 * @param items in the correct order
 */
function lettered<Item>(items: readonly Item[], random: Random) {
  const shuffled = random.shuffled(items);
  const choices = letters.slice(0, items.length);
  const letterOrder = items.map((item) => choices[shuffled.indexOf(item)]);
  return {
    shuffled,
    choices,
    correctChoice: shuffled.findIndex((item) => item === items[0]),
    explanation: localized("quiz-order", { order: letterOrder.join(", ") }),
  };
}

function linesOf(choices: readonly string[], sentences: readonly string[]): string[] {
  return sentences.map((sentence, index) => `${choices[index]}: ${sentence}`);
}

/** Asks which of some dated events came first. */
function eventQuestion(
  event: DatedEvent,
  { text, events }: QuizMaterial,
  random: Random,
): Question | undefined {
  const chosen: DatedEvent[] = [event];
  let tried = 0;
  for (const other of random.drawn(events.values())) {
    if (chosen.length === letters.length || tried++ === mostTried) break;
    const isDisjoint = chosen.every(({ span: [from, to] }) => other.span[1] < from || to < other.span[0]);
    if (isDisjoint) chosen.push(other);
  }
  if (chosen.length < 2) return undefined;
  const inOrder = chosen.toSorted((a, b) => a.span[0] - b.span[0]);
  const { shuffled, ...answer } = lettered(inOrder, random);
  const sentences = shuffled.map(({ sentence, date }) => withReplacements(sentence, [date], blank));
  return {
    kind: "order",
    prompt: localized("quiz-came-first"),
    lines: linesOf(answer.choices, sentences),
    ...answer,
    acceptedAnswers: [],
    excerpts: inOrder.map(({ sentence, date }) => excerptOf(text, sentence, [date])),
  };
}

/** Asks which of some sentences comes first in the text. */
function sentenceQuestion(
  sentence: IndexedSentence,
  { text, sentences }: QuizMaterial,
  random: Random,
): Question | undefined {
  const chosen = [sentence];
  let tried = 0;
  for (const other of random.drawn(sentences)) {
    if (chosen.length === letters.length || tried++ === mostTried) break;
    const isElsewhere = chosen.every(({ paragraph }) => paragraph !== other.paragraph);
    if (!dependsOnContext(other) && isElsewhere) chosen.push(other);
  }
  if (dependsOnContext(sentence) || chosen.length < 3) return undefined;
  const inOrder = chosen.toSorted((a, b) => a.id - b.id);
  const { shuffled, ...answer } = lettered(inOrder, random);
  return {
    kind: "order",
    prompt: localized("quiz-stands-first"),
    lines: linesOf(
      answer.choices,
      shuffled.map((each) => withReplacements(each, [], "")),
    ),
    ...answer,
    acceptedAnswers: [],
    excerpts: inOrder.map((each) => excerptOf(text, each, [])),
  };
}

/** "Which came first?": by dates if the sentence has one, otherwise by the position in the text. */
export function order(
  sentence: IndexedSentence,
  material: QuizMaterial,
  random: Random,
): Question | undefined {
  const event = material.events.get(sentence);
  return (event && eventQuestion(event, material, random)) ?? sentenceQuestion(sentence, material, random);
}
