import type { IndexedSentence } from "../../../retrieval/index/indexed-sentence.ts";
import type { Paragraph, Range } from "../../../document/model.ts";
import { flatMapYielding } from "../../../shared/concurrency/yielding.ts";
import { parseDate, daySpanOf } from "./date.ts";
import { within } from "./question.ts";

/** A sentence that says when something happened. Its only date is an adverbial: "in 1871". */
export interface DatedEvent {
  readonly sentence: IndexedSentence;
  readonly date: Range;
  /** The first and the last day, as numbers that can be compared. */
  readonly span: readonly [number, number];
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

/** The events of a text, by their sentences. @param dates the dates of the text */
export async function eventsIn(
  sentences: readonly IndexedSentence[],
  dates: ReadonlyMap<Paragraph, readonly Range[]>,
): Promise<ReadonlyMap<IndexedSentence, DatedEvent>> {
  const entries = await flatMapYielding(sentences, (sentence): [IndexedSentence, DatedEvent][] => {
    const found = dates.get(sentence.paragraph);
    const event = found && eventIn(sentence, found);
    return event ? [[sentence, event]] : [];
  });
  return new Map(entries);
}
