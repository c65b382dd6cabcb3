import type { Paragraph, Text } from "../../document/model.ts";
import { textReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { flatMapYielding } from "../../shared/yielding.ts";
import { datesByParagraph } from "../text-index/dates.ts";
import { buttons as indexButtons } from "../text-index/replies.ts";

/** The most names and dates in a line. */
const mostListed = 12;

/** "a, b, c, and 3 more" */
export function listed(items: readonly string[], most = mostListed): string {
  const shown = items.slice(0, most);
  const more = items.length - shown.length;
  return new Intl.ListFormat("en").format(more > 0 ? [...shown, `${more} more`] : shown);
}

/** The people and institutions of a text, those with the most mentions first. */
export async function peopleOf({ names }: TextIndex): Promise<string[]> {
  const people = await names.peopleAndInstitutions();
  return people.map(({ usualName }) => usualName);
}

/**
 * The dates of a text as printed, each once, in the order of the text.
 *
 * @param among some of its paragraphs; by default, all
 */
export async function datesOf(text: Text, among: readonly Paragraph[] = text.paragraphs): Promise<string[]> {
  const dates = await datesByParagraph(text);
  const all = await flatMapYielding(among, (paragraph) =>
    (dates.get(paragraph) ?? []).map(({ start, end }) =>
      paragraph.text.slice(start, end).replace(/\s+/gu, " "),
    ),
  );
  return [...new Set(all)];
}

/** The years in dates, in rising order. */
export function yearsIn(dates: readonly string[]): number[] {
  const years = dates.flatMap((date) => date.match(/\b(?:1\d{3}|20\d{2})\b/gu) ?? []);
  return [...new Set(years.map(Number))].toSorted((a, b) => a - b);
}

/** A button that lists the people of a text with their places. */
export function peopleButton({ text: { fingerprint } }: TextIndex): Button {
  return { label: "People", action: indexButtons.who.encode({ fingerprint, page: 0 }) };
}

/** A button that shows the sentences with dates. */
export function datesButton({ fingerprint }: Text): Button {
  return { label: "Dates", action: indexButtons.when.encode({ fingerprint, page: 0 }) };
}

/** The dates of a text in one line, with their sentences behind a button. */
export async function datesLine(text: Text): Promise<Reply> {
  const dates = await datesOf(text);
  if (dates.length === 0) return textReply("I find no dates in this text.");
  const years = yearsIn(dates);
  const span = years.length > 1 ? ` Its years run from ${years[0]} to ${years.at(-1)}.` : "";
  return textReply(`Dates named: ${listed(dates)}.${span}`, [datesButton(text)]);
}

function lineOf(label: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`${label}: ${value}.`];
}

/** Says what the file of a text states about its author, edition and publication, or that it states nothing. */
export function authorReply({ title, metadata }: Text): Reply {
  const { author, edition, published, source } = metadata ?? {};
  const by =
    author === undefined ? `The file doesn't say who wrote “${title}”.` : `“${title}” is by ${author}.`;
  const rest = [
    ...lineOf("Edition", edition),
    ...lineOf("Published", published),
    ...lineOf("Source", source),
  ];
  const unknown = published === undefined ? ["It doesn't say when it was published."] : [];
  return textReply([by, ...rest, ...(author === undefined ? unknown : [])].join(" "));
}
