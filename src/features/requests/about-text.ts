import type { Paragraph, Text } from "../../document/model.ts";
import { textReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { flatMapYielding } from "../../shared/concurrency/yielding.ts";
import { datesByParagraph } from "../text-index/dates.ts";
import { buttons as indexButtons } from "../text-index/replies.ts";
import { counted } from "../../shared/locale/counts.ts";
import { listOf } from "../../shared/locale/formats.ts";
import { localized } from "../../shared/locale/message.ts";

/** The most names and dates in a line. */
const mostListed = 12;

/** "a, b, c, and 3 more" */
export function listed(items: readonly string[], most = mostListed): string {
  const shown = items.slice(0, most);
  const more = items.length - shown.length;
  return listOf(more > 0 ? [...shown, counted("counts-more", more)] : shown);
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
  return { label: localized("request-people"), action: indexButtons.who.encode({ fingerprint, page: 0 }) };
}

/** A button that shows the sentences with dates. */
export function datesButton({ fingerprint }: Text): Button {
  return { label: localized("request-dates"), action: indexButtons.when.encode({ fingerprint, page: 0 }) };
}

/** The dates of a text in one line, with their sentences behind a button. */
export async function datesLine(text: Text): Promise<Reply> {
  const dates = await datesOf(text);
  if (dates.length === 0) return textReply(localized("request-no-dates"));
  const years = yearsIn(dates);
  const [first] = years;
  const last = years.at(-1);
  const span =
    first === undefined || last === undefined || first === last
      ? []
      : [localized("request-years-span", { first, last })];
  return textReply([localized("request-dates-named", { dates: listed(dates) }), ...span].join(" "), [
    datesButton(text),
  ]);
}

/** Says what the file of a text states about its author, edition and publication, or that it states nothing. */
export function authorReply({ title, metadata }: Text): Reply {
  const { author, edition, published, released, source } = metadata ?? {};
  const by =
    author === undefined
      ? localized("request-author-unknown", { title })
      : localized("request-author", { title, author });
  const rest = [
    ...(edition === undefined ? [] : [localized("request-edition", { value: edition })]),
    ...(published === undefined ? [] : [localized("request-published", { value: published })]),
    ...(released === undefined ? [] : [localized("request-released", { value: released })]),
    ...(source === undefined ? [] : [localized("request-source", { value: source })]),
  ];
  const unknown = published === undefined ? [localized("request-published-unknown")] : [];
  return textReply([by, ...rest, ...(author === undefined ? unknown : [])].join(" "));
}
