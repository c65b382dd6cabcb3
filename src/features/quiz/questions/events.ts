import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { Paragraph, Range } from "../../../document/model.ts";
import { datesIn } from "../../text-index/dates.ts";
import { parseDate, daySpanOf } from "./date.ts";
import { within } from "./question.ts";

/** A sentence that says when something happened. Its only date is an adverbial: "in 1871". */
export interface DatedEvent {
  readonly sentence: IndexedSentence;
  readonly date: Range;
  /** The first and the last day, as numbers that can be compared. */
  readonly span: readonly [number, number];
}

/** The dates of a sentence. */
export function datesOfSentence(sentence: IndexedSentence): Range[] {
  return within(sentence, datesIn(sentence.paragraph.text));
}

const temporalPreposition = /\b(?:in|on)\s+(?:the year\s+)?$/i;

function eventIn(sentence: IndexedSentence, dates: readonly Range[]): DatedEvent | undefined {
  const [date, ...others] = within(sentence, dates);
  if (!date || others.length > 0) return undefined;
  const { text } = sentence.paragraph;
  const parts = parseDate(text.slice(date.start, date.end));
  const span = parts && daySpanOf(parts);
  // In "the famine of 1933", the date belongs to the famine and not to the event of the sentence.
  if (!span || !temporalPreposition.test(text.slice(Math.max(0, date.start - 15), date.start)))
    return undefined;
  return { sentence, date, span };
}

/** The events of a text, by their sentences. */
export function eventsIn(sentences: readonly IndexedSentence[]): ReadonlyMap<IndexedSentence, DatedEvent> {
  const dates = new Map<Paragraph, readonly Range[]>();
  const events = new Map<IndexedSentence, DatedEvent>();
  for (const sentence of sentences) {
    const { paragraph } = sentence;
    const found = dates.get(paragraph) ?? datesIn(paragraph.text);
    dates.set(paragraph, found);
    const event = eventIn(sentence, found);
    if (event) events.set(sentence, event);
  }
  return events;
}
