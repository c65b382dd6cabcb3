import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { Event } from "./events.ts";
import { gap, quoted, replaced, type Question } from "./question.ts";
import type { Random } from "../../../shared/random.ts";
import { leans, type Source } from "./source.ts";

const letters = ["A", "B", "C", "D"] as const;

/** What is asked about in lettered lines; the first thing is the one that is right. */
function lettered<Thing>(things: readonly Thing[], random: Random) {
  const shuffled = random.shuffled(things);
  const choices = letters.slice(0, things.length);
  const inOrder = things.map((thing) => choices[shuffled.indexOf(thing)]);
  return {
    shuffled,
    choices,
    right: shuffled.findIndex((thing) => thing === things[0]),
    explains: `The order is ${inOrder.join(", ")}.`,
  };
}

function lines(choices: readonly string[], words: readonly string[]): string[] {
  return words.map((line, index) => `${choices[index]}: ${line}`);
}

/** Which of some dated events came first. */
function ofEvents(event: Event, { text, events }: Source, random: Random): Question | undefined {
  const chosen: Event[] = [event];
  for (const other of random.drawn(events.values())) {
    if (chosen.length === letters.length) break;
    const apart = chosen.every(({ span: [from, to] }) => other.span[1] < from || to < other.span[0]);
    if (apart) chosen.push(other);
  }
  if (chosen.length < 2) return undefined;
  const { shuffled, ...rest } = lettered(
    chosen.toSorted((a, b) => a.span[0] - b.span[0]),
    random,
  );
  return {
    kind: "order",
    asks: "Which came first?",
    shown: lines(
      rest.choices,
      shuffled.map(({ sentence, date }) => replaced(sentence, [date], gap)),
    ),
    ...rest,
    accepted: [],
    excerpts: chosen
      .toSorted((a, b) => a.span[0] - b.span[0])
      .map(({ sentence, date }) => quoted(text, sentence, [date])),
  };
}

/** Which of some sentences stands first in the text. */
function ofSentences(
  sentence: IndexedSentence,
  { text, sentences }: Source,
  random: Random,
): Question | undefined {
  const chosen = [sentence];
  for (const other of random.drawn(sentences)) {
    if (chosen.length === letters.length) break;
    if (!leans(other) && chosen.every(({ paragraph }) => paragraph !== other.paragraph)) chosen.push(other);
  }
  if (leans(sentence) || chosen.length < 3) return undefined;
  const inOrder = chosen.toSorted((a, b) => a.id - b.id);
  const { shuffled, ...rest } = lettered(inOrder, random);
  return {
    kind: "order",
    asks: "Which of these stands first in the text?",
    shown: lines(
      rest.choices,
      shuffled.map((each) => replaced(each, [], "")),
    ),
    ...rest,
    accepted: [],
    excerpts: inOrder.map((each) => quoted(text, each, [])),
  };
}

/** "Which came first?": by their dates where a text has some, else by their place in it. */
export function order(sentence: IndexedSentence, source: Source, random: Random): Question | undefined {
  const event = source.events.get(sentence);
  return (event && ofEvents(event, source, random)) ?? ofSentences(sentence, source, random);
}
