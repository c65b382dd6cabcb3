import type { Fingerprint } from "../../document/fingerprint.ts";
import { pageButtons, pageHeading } from "../../dialogue/reply/buttons.ts";
import type { CommandAction } from "../../dialogue/reply/button-action.ts";
import * as v from "valibot";
import type { CommandContext } from "../command/context.ts";
import { furtherOn } from "../spoilers/further-on.ts";
import { soFar } from "../spoilers/so-far.ts";
import type { Suggest } from "../command/options.ts";
import { matching } from "../command/shared-options.ts";
import {
  actionCodec,
  wholeNumber,
  fingerprintField,
  textOfButton,
  type FieldsOf,
} from "../command/buttons.ts";
import {
  notFoundReply,
  quoteReply,
  textReply,
  type Button,
  type Occurrence,
  type Reply,
} from "../../dialogue/reply/reply.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { defineButton } from "../define/button.ts";
import { concordance, formsOf, occurrenceAt } from "./concordance.ts";
import { datesByParagraph } from "./dates.ts";
import { flatMapYielding } from "../../shared/concurrency/yielding.ts";
import type { Entity } from "../../nlp/names/entities.ts";
import type { Paragraph, Range, Text } from "../../document/model.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { localized } from "../../shared/locale/message.ts";

/** The longest word or name that a button can carry, in UTF-16 units. */
export const longestWords = 60;

/** The number of entries on a page. Each person needs a button. */
const pageSize = { people: 8, sentences: 5, lines: 10 };
/** The number of paragraphs listed for a person; the others are counted. */
const mostPlaces = 12;

/** One page of a list. */
interface Page<Entry> {
  readonly entries: readonly Entry[];
  /** The number of entries in the whole list. */
  readonly total: number;
  /** From 1. */
  readonly number: number;
  /** The number of pages, at least 1. */
  readonly pages: number;
}

/** The page with this number, or the nearest one. */
function pageOf<Entry>(all: readonly Entry[], number: number, size: number): Page<Entry> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const current = Math.min(Math.max(number, 1), pages);
  return {
    entries: all.slice((current - 1) * size, current * size),
    total: all.length,
    number: current,
    pages,
  };
}

/** The sentences of a paragraph that contain one of the ranges, with the ranges emphasised. */
function sentencesWith(text: Text, paragraph: Paragraph, ranges: readonly Range[]): RankedExcerpt[] {
  return paragraph.sentences.flatMap(({ start, end }, sentence): RankedExcerpt[] => {
    const emphasis = ranges.filter((range) => start <= range.start && range.end <= end);
    if (emphasis.length === 0) return [];
    return [{ excerpt: { text, paragraph, first: sentence, last: sentence }, emphasis, score: 1 }];
  });
}

const format = { command: "index", separator: ":" };
const list = { fingerprint: fingerprintField, page: wholeNumber };
const listOfWords = { ...list, words: v.string() };

/** The actions of the index's buttons. Page 0 is the first page as a new message, after a reply that isn't a page of it. */
export const buttons = {
  who: actionCodec(format, "who", list),
  name: actionCodec(format, "name", listOfWords),
  when: actionCodec(format, "when", list),
  word: actionCodec(format, "word", listOfWords),
};

/** "12 dates, page 1 of 2:" */
function heading(contents: string, { number, pages }: Page<unknown>): string {
  return pageHeading(contents, number, pages);
}

function placesOf({ mentions }: Entity): string {
  const places = mentions
    .slice(0, mostPlaces)
    .map(
      ({ paragraph, ranges }) => paragraphName(paragraph) + (ranges.length > 1 ? ` (${ranges.length})` : ""),
    );
  const more = mentions.length - places.length;
  return [...places, ...(more > 0 ? [localized("index-more-paragraphs", { count: more })] : [])].join(", ");
}

function personLine(entity: Entity): string {
  const { name, aliases } = entity;
  const called =
    aliases.length > 0 ? localized("index-also", { name, aliases: aliases.slice(0, 3).join(", ") }) : name;
  return `${called}: ${placesOf(entity)}`;
}

/** One page of the people and institutions of a text, each with its paragraphs and a button for its mentions. @param number from 1; 0 also gives the first */
export async function peopleReply({ text, names }: TextIndex, number: number): Promise<Reply> {
  const page = pageOf(await names.peopleAndInstitutions(), number, pageSize.people);
  if (page.total === 0) return notFoundReply(localized("index-no-people"));
  const lines = [
    heading(localized("index-people", { count: page.total }), page),
    ...page.entries.map(personLine),
  ];
  const shown = page.entries
    .filter(({ name }) => name.length <= longestWords)
    .map(({ name }) => ({
      label: name,
      action: buttons.name.encode({ fingerprint: text.fingerprint, page: 0, words: name }),
    }));
  return textReply(lines.join("\n"), [
    ...shown,
    ...pageButtons(page.number, page.pages, (other) =>
      buttons.who.encode({ fingerprint: text.fingerprint, page: other }),
    ),
  ]);
}

/** Suggests people and institutions, with the number of their mentions. */
export const suggestPeople: Suggest<string> = async (typed, selection, context) => {
  const library = await soFar(context);
  const { names } = await library.indexNamed(selection.text).open();
  const people = await names.peopleAndInstitutions();
  return matching(
    typed,
    people.map(({ name, usage }) => ({ name: `${name} (${usage.times})`, value: name })),
  );
};

/** The person or institution with a name or an alias, else one whose name has these words. */
export async function entityNamed({ names }: TextIndex, wanted: string): Promise<Entity | undefined> {
  const key = wanted.trim().toLowerCase();
  const all = await names.peopleAndInstitutions();
  return (
    all.find(({ name, aliases }) => [name, ...aliases].some((form) => form.toLowerCase() === key)) ??
    all.find(({ name }) => key !== "" && name.toLowerCase().includes(key))
  );
}

/**
 * One page of the sentences that mention a person or institution, in the order of the text.
 *
 * @param number the page, from 1; 0 also gives the first
 */
export async function mentionsReply(index: TextIndex, wanted: string, number: number): Promise<Reply> {
  const { text } = index;
  const entity = await entityNamed(index, wanted);
  if (!entity) {
    return notFoundReply(localized("index-nobody-named", { name: wanted.trim() }));
  }
  const { name, mentions, usage } = entity;
  const sentences = await flatMapYielding(mentions, ({ paragraph, ranges }) =>
    sentencesWith(text, paragraph, ranges),
  );
  const page = pageOf(sentences, number, pageSize.sentences);
  return quoteReply({
    kind: "answer",
    say: heading(localized("index-mentions", { name, count: usage.times }), page),
    excerpts: page.entries,
    layout: "even",
    buttons: pageButtons(page.number, page.pages, (other) =>
      buttons.name.encode({ fingerprint: text.fingerprint, page: other, words: name }),
    ),
  });
}

/** One page of the sentences with a date, in the order of the text, with the dates emphasised. */
export async function datesReply(text: Text, number: number): Promise<Reply> {
  const dates = await datesByParagraph(text);
  const sentences = await flatMapYielding(dates, ([paragraph, ranges]) =>
    sentencesWith(text, paragraph, ranges),
  );
  const page = pageOf(sentences, number, pageSize.sentences);
  if (page.total === 0) return notFoundReply(localized("index-no-dates"));
  return quoteReply({
    kind: "answer",
    say: heading(localized("index-dates", { count: page.total }), page),
    excerpts: page.entries,
    layout: "even",
    buttons: pageButtons(page.number, page.pages, (other) =>
      buttons.when.encode({ fingerprint: text.fingerprint, page: other }),
    ),
  });
}

/** The most buttons that open places of a page. */
const mostPlaceButtons = 7;

/** Buttons that open the paragraphs of a page, named as its lines are. */
function placeButtons(shown: readonly Occurrence[]): Button[] {
  const paragraphs = new Map(shown.map(({ excerpt }) => [excerpt.paragraph, excerpt]));
  return [...paragraphs.values()].slice(0, mostPlaceButtons).map(({ text, paragraph }) => ({
    label: paragraphName(paragraph),
    action: { kind: "paragraph", fingerprint: text.fingerprint, ordinal: paragraph.ordinal },
  }));
}

/** One page of a concordance: the occurrences of a word in their context, and buttons that open their paragraphs. */
export async function wordReply(index: TextIndex, words: string, number: number): Promise<Reply> {
  const places = await concordance(index, words);
  const page = pageOf(places, number, pageSize.lines);
  if (page.total === 0) return notFoundReply(localized("index-no-word", { words: words.trim() }));
  const forms = await formsOf(places);
  const formCounts =
    forms.length === 1 ? "" : ` (${forms.map(([form, times]) => `${form} ${times}`).join(", ")})`;
  const head = heading(
    `${localized("index-places", { words: words.trim(), count: page.total })}${formCounts}`,
    page,
  );
  const shown = page.entries.map((place) => occurrenceAt(index.text, place));
  return {
    ...textReply(head, [
      ...pageButtons(page.number, page.pages, (other) =>
        buttons.word.encode({ fingerprint: index.text.fingerprint, page: other, words }),
      ),
      defineButton(index.text, words.trim()),
      ...placeButtons(shown),
    ]),
    occurrences: shown,
  };
}

/** A list from a text as far as it has been read. @param again the action that shows it from the beginning */
async function listed(
  fingerprint: Fingerprint,
  context: CommandContext,
  again: CommandAction,
  compose: (index: TextIndex) => Promise<Reply>,
): Promise<Reply> {
  const { id } = textOfButton(context.library, fingerprint);
  return furtherOn(await soFar(context), async (library) => compose(await library.index(id).open()), again);
}

/** The people: as a new message, or another page in place of the current one. */
export async function onPeople(
  { fingerprint, page }: FieldsOf<typeof buttons.who>,
  context: CommandContext,
): Promise<Reply> {
  const again = buttons.who.encode({ fingerprint, page: 0 });
  const reply = await listed(fingerprint, context, again, (index) => peopleReply(index, page));
  return { ...reply, replaces: page > 0 };
}

/** The mentions of a person: as a new message after the list of people, or in place of the previous page. */
export async function onMentions(
  { fingerprint, page, words }: FieldsOf<typeof buttons.name>,
  context: CommandContext,
): Promise<Reply> {
  const again = buttons.name.encode({ fingerprint, page: 0, words });
  const reply = await listed(fingerprint, context, again, (index) => mentionsReply(index, words, page));
  return { ...reply, replaces: page > 0 };
}

/** The sentences with dates: as a new message, or another page in place of the current one. */
export async function onDates(
  { fingerprint, page }: FieldsOf<typeof buttons.when>,
  context: CommandContext,
): Promise<Reply> {
  const again = buttons.when.encode({ fingerprint, page: 0 });
  const reply = await listed(fingerprint, context, again, ({ text }) => datesReply(text, page));
  return { ...reply, replaces: page > 0 };
}

/** A concordance: as a new message, or another page in place of the current one. */
export async function onWord(
  { fingerprint, page, words }: FieldsOf<typeof buttons.word>,
  context: CommandContext,
): Promise<Reply> {
  const again = buttons.word.encode({ fingerprint, page: 0, words });
  const reply = await listed(fingerprint, context, again, (index) => wordReply(index, words, page));
  return { ...reply, replaces: page > 0 };
}
