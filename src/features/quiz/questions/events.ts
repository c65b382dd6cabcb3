import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { Paragraph, Range } from "../../../document/model.ts";
import { datesIn } from "../../text-index/dates.ts";
import { parseDate, spanOf } from "./date.ts";
import { within } from "./question.ts";

/** A sentence that says when something happened. */
export interface Event {
  readonly sentence: IndexedSentence;
  readonly date: Range;
  /** The first and the last day, as numbers that compare. */
  readonly span: readonly [number, number];
}

/** The dates of a sentence. */
export function datesOfSentence(sentence: IndexedSentence): Range[] {
  return within(sentence, datesIn(sentence.paragraph.text));
}

const placing = /\b(?:in|on)\s+(?:the year\s+)?$/i;

function eventIn(sentence: IndexedSentence, dates: readonly Range[]): Event | undefined {
  const [date, ...others] = within(sentence, dates);
  if (!date || others.length > 0) return undefined;
  const { text } = sentence.paragraph;
  const parts = parseDate(text.slice(date.start, date.end));
  const span = parts && spanOf(parts);
  // "the famine of 1933" tells when something else was.
  if (!span || !placing.test(text.slice(Math.max(0, date.start - 15), date.start))) return undefined;
  return { sentence, date, span };
}

/** The events of a text, by their sentences. */
export function eventsIn(sentences: readonly IndexedSentence[]): ReadonlyMap<IndexedSentence, Event> {
  const dates = new Map<Paragraph, readonly Range[]>();
  const events = new Map<IndexedSentence, Event>();
  for (const sentence of sentences) {
    const { paragraph } = sentence;
    const found = dates.get(paragraph) ?? datesIn(paragraph.text);
    dates.set(paragraph, found);
    const event = eventIn(sentence, found);
    if (event) events.set(sentence, event);
  }
  return events;
}
