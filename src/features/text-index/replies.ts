import { pageButtons, pageHeading } from "../../dialogue/reply/paging.ts";
import type { CommandAction } from "../../dialogue/reply/button-action.ts";
import { notFoundReply, quoteReply, textReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { concordance, formsOf, type ConcordanceLine } from "./concordance.ts";
import { datedSentences } from "./dates.ts";
import { pageOf, type Page } from "./page.ts";
import { sentencesWith } from "./sentences-with.ts";
import type { Entity } from "../../nlp/names/entities.ts";
import type { Text } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";

/** The longest word or name that a page's button can carry, in UTF-16 units. */
export const longestWords = 60;

/** How many of each a page shows: of people, as many as there is room for their buttons. */
const size = { people: 8, sentences: 5, lines: 10 };
/** Of so many paragraphs, the rest is only counted. */
const mostPlaces = 12;

type Kind = "who" | "name" | "when" | "word";

function step(kind: Kind, { fingerprint }: Text, page: number, words = ""): CommandAction {
  return { kind: "command", command: "index", rest: `${kind}:${fingerprint}:${page}:${words}` };
}

/** The pages before and after. */
function turning({ number, count }: Page<unknown>, kind: Kind, text: Text, words = ""): Button[] {
  return pageButtons(number, count, (other) => step(kind, text, other, words));
}

/** "12 dates, page 1 of 2:" */
function heading(counted: string, { number, count }: Page<unknown>): string {
  return pageHeading(counted, number, count);
}

function plural(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count.toLocaleString("en")} ${many}`;
}

function placesOf({ mentions }: Entity): string {
  const places = mentions
    .slice(0, mostPlaces)
    .map(
      ({ paragraph, ranges }) => paragraphName(paragraph) + (ranges.length > 1 ? ` (${ranges.length})` : ""),
    );
  const more = mentions.length - places.length;
  return [...places, ...(more > 0 ? [`and ${plural(more, "paragraph", "paragraphs")} more`] : [])].join(", ");
}

function personLine(entity: Entity): string {
  const { name, aliases } = entity;
  const also = aliases.length > 0 ? `, also ${aliases.slice(0, 3).join(", ")}` : "";
  return `${name}${also}: ${placesOf(entity)}`;
}

/** The people and institutions of a text, each with its paragraphs and a button that shows its mentions. */
export function peopleReply({ text, names }: TextIndex, number: number): Reply {
  const page = pageOf(names.peopleAndInstitutions, number, size.people);
  if (page.total === 0) return notFoundReply("I find no people or institutions in this text.");
  const lines = [
    heading(plural(page.total, "person or institution", "people and institutions"), page),
    ...page.entries.map(personLine),
  ];
  const shown = page.entries
    .filter(({ name }) => name.length <= longestWords)
    .map(({ name }) => ({ label: name, action: step("name", text, 0, name) }));
  return textReply(lines.join("\n"), [...shown, ...turning(page, "who", text)]);
}

function named({ names }: TextIndex, wanted: string): Entity | undefined {
  const key = wanted.trim().toLowerCase();
  const all = names.peopleAndInstitutions;
  return (
    all.find(({ name, aliases }) => [name, ...aliases].some((form) => form.toLowerCase() === key)) ??
    all.find(({ name }) => key !== "" && name.toLowerCase().includes(key))
  );
}

/** Every sentence that mentions somebody, in the order of the text. @param number 0 or 1 for the first page */
export function somebodyReply(index: TextIndex, wanted: string, number: number): Reply {
  const { text } = index;
  const entity = named(index, wanted);
  if (!entity) {
    return notFoundReply(
      `I don't find “${wanted.trim()}” among the people and institutions here. /index word finds any word.`,
    );
  }
  const { name, mentions, usage } = entity;
  const sentences = mentions.flatMap(({ paragraph, ranges }) => sentencesWith(text, paragraph, ranges));
  const page = pageOf(sentences, number, size.sentences);
  return quoteReply({
    kind: "answer",
    say: heading(`${name}, ${plural(usage.times, "mention", "mentions")}`, page),
    excerpts: page.entries,
    layout: "even",
    buttons: turning(page, "name", text, name),
  });
}

/** The sentences that have a date, in the order of the text, the dates emphasised. */
export function datesReply(text: Text, number: number): Reply {
  const page = pageOf(datedSentences(text), number, size.sentences);
  if (page.total === 0) return notFoundReply("There are no dates in this text.");
  return quoteReply({
    kind: "answer",
    say: heading(plural(page.total, "sentence with a date", "sentences with dates"), page),
    excerpts: page.entries,
    layout: "even",
    buttons: turning(page, "when", text),
  });
}

function contextLine({ paragraph, left, keyword: form, right }: ConcordanceLine): string {
  return `${paragraphName(paragraph)}  ${left}›${form}‹${right}`.replace(/\s*\n\s*/g, " ");
}

/** A concordance: every place of a word with what stands around it. */
export function wordReply(index: TextIndex, words: string, number: number): Reply {
  const lines = concordance(index, words);
  const page = pageOf(lines, number, size.lines);
  if (page.total === 0) return notFoundReply(`“${words.trim()}” doesn't stand in this text.`);
  const forms = formsOf(lines);
  const counted =
    forms.length === 1 ? "" : ` (${forms.map(([form, count]) => `${form} ${count}`).join(", ")})`;
  const said = [heading(`“${words.trim()}”: ${plural(page.total, "place", "places")}${counted}`, page)];
  return textReply(
    [...said, ...page.entries.map(contextLine)].join("\n"),
    turning(page, "word", index.text, words),
  );
}
