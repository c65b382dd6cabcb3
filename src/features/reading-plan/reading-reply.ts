import type { CommandContext } from "../command/context.ts";
import { asRanked } from "../../dialogue/reply/excerpt-reference.ts";
import { quoteReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import type { CommandAction } from "../../dialogue/reply/button-action.ts";
import { textOfButton, unreadableButton, type FieldsOf } from "../command/buttons.ts";
import { preview } from "../command/shared-options.ts";
import { quotedVerses, type QuotedVerses } from "../look-up/verses.ts";
import { buttons } from "./buttons.ts";
import type { Plan } from "../../store/study/plans.ts";
import { ordinalIn, readingName, versesIn, wordsOf, type Reading } from "./readings.ts";
import { readButton } from "../progress/buttons.ts";
import { readingPage, type ReadingPage, type SentencePlace } from "./reading-page.ts";
import type { Text } from "../../document/model.ts";
import { localized } from "../../shared/locale/message.ts";

/** Length of the first words in the title of a thread, in UTF-16 units. */
const titleWords = 60;

/** The action of "Progress". It tells which reading of which plan a message is. @param date the reading's local date */
export function readingMark(plan: string, date: string): CommandAction {
  return buttons.status.encode({ plan, date });
}

/** "Reading 3 of 11 · ¶5–6". */
export function readingTitle(text: Text, reading: Reading): string {
  const { number, total } = reading;
  return localized("plan-reading-title", { number, total, reading: readingName(text, reading) });
}

/** "Reading 3 of 11 · ¶5–6 · The lighthouse at Skarholm was lit…": the title of a reading's thread. */
export function threadTitle(text: Text, reading: Reading): string {
  const words = preview(wordsOf(text, reading), titleWords);
  return `${readingTitle(text, reading)} · ${words}`;
}

/** Marks readings that don't follow the text. */
type Order = FieldsOf<typeof buttons.read>["order"];

function readOnButton(text: Text, next: SentencePlace | undefined, last: number, order: Order): Button[] {
  if (!next) return [];
  const { fingerprint } = text;
  return [
    { label: localized("plan-read-on"), action: buttons.read.encode({ fingerprint, ...next, last, order }) },
  ];
}

function orderOf({ order }: Plan): Order {
  return order === "random" ? order : undefined;
}

/** "Read", up to the last paragraph that a reading ends; none if it ends none. */
function wholeReadButton(text: Text, { to, unit }: Reading, order: Order): Button[] {
  const last = ordinalIn(text, to + 1, unit, "paragraphs") - 1;
  return order === undefined && last > 0 ? [readButton(text, last)] : [];
}

/** "Read", up to the last paragraph that ends on a page. */
function pageReadButton({ excerpts }: ReadingPage, order: Order): Button[] {
  const whole = excerpts.findLast(({ last, paragraph }) => last === paragraph.sentences.length - 1);
  return whole && order === undefined ? [readButton(whole.text, whole.paragraph.ordinal)] : [];
}

/** The excerpts of a reading, as many as fit into a message, and a button for the rest. */
function quotedIn(text: Text, reading: Reading, order: Order): QuotedVerses {
  if (reading.unit === "verses") return quotedVerses(text, versesIn(text, reading));
  const { excerpts, next } = readingPage(text, { paragraph: reading.from, sentence: 0 }, reading.to);
  return { excerpts: excerpts.map(asRanked), say: "", further: readOnButton(text, next, reading.to, order) };
}

/** A reading as it is posted: as much as fits into a message, the rest behind a button. */
export function readingReply(text: Text, plan: Plan, date: string, reading: Reading, late: boolean): Reply {
  const order = orderOf(plan);
  const { excerpts, say, further } = quotedIn(text, reading, order);
  const title = readingTitle(text, reading);
  const lines = [
    title,
    ...(late ? [localized("plan-late")] : []),
    ...(reading.number === reading.total ? [localized("plan-last")] : []),
    ...(say === "" ? [] : [say]),
  ];
  return quoteReply({
    kind: "paragraph",
    say: lines.join("\n"),
    headings: [title],
    excerpts,
    layout: "even",
    buttons: [
      ...further,
      ...wholeReadButton(text, reading, order),
      { label: localized("plan-progress"), action: readingMark(plan.id, date) },
    ],
    isReading: true,
  });
}

/** The next page of a reading, for the member who presses "Read on". */
export function nextPage(
  { fingerprint, paragraph, sentence, last, order }: FieldsOf<typeof buttons.read>,
  { library }: CommandContext,
): Reply {
  const text = textOfButton(library, fingerprint, "paragraph");
  const page = readingPage(text, { paragraph, sentence }, last);
  const { excerpts, next } = page;
  if (excerpts.length === 0) throw unreadableButton();
  return quoteReply({
    kind: "paragraph",
    excerpts: excerpts.map(asRanked),
    layout: "even",
    buttons: [...readOnButton(text, next, last, order), ...pageReadButton(page, order)],
    isReading: true,
    private: true,
    replaces: true,
  });
}
