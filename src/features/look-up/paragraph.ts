import { wholeParagraph } from "../../document/excerpt.ts";
import { graphemePrefix } from "../../shared/graphemes.ts";
import type { Chapter, Paragraph, Text } from "../../document/model.ts";
import { paragraphName, paragraphsIn } from "../../document/paragraphs.ts";
import { neighbourButtons, noteButtons } from "../../dialogue/reply/actions.ts";
import { asRanked, paragraphAt } from "../../dialogue/reply/excerpt-reference.ts";
import type { Division, ParagraphLookUp } from "../../dialogue/intent/look-up.ts";
import { notFoundReply, quoteReply, textReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";

/** So many may be chosen from, one row of buttons. */
const choices = 5;

/** In UTF-16 units. */
const longestHeading = 120;

function counted(paragraphs: readonly Paragraph[]): string {
  return paragraphs.length === 1 ? "1 paragraph" : `${paragraphs.length} paragraphs`;
}

function paragraphsOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.length === 1
    ? "there is only paragraph 1"
    : `the paragraphs run from 1 to ${paragraphs.length}`;
}

function divisionsOf({ chapters, paragraphs }: Text): string {
  const [first, ...others] = chapters;
  const last = others.at(-1);
  if (!first) return paragraphsOf(paragraphs);
  return last ? `the chapters run from ${first.name} to ${last.name}` : `the only chapter is ${first.name}`;
}

/** Says that a text has no pages, chapters or sections here, and what it has. */
export function noDivisionReply(text: Text, division: Division): Reply {
  return notFoundReply(`There are no ${division}s here: ${divisionsOf(text)}.`);
}

/** Where a chapter begins or ends, for somebody who reads from one into the next. */
function border(text: Text, { ordinal: place, number, chapter }: Paragraph): string {
  if (!chapter) return "";
  const { name, heading } = chapter;
  if (number === 1) {
    return `${graphemePrefix(heading, longestHeading)}: ${counted(paragraphsIn(text, chapter))}, from here.`;
  }
  const next = paragraphAt(text, place + 1);
  return next && next.chapter?.name !== name ? `Here ends ${name}.` : "";
}

/** A whole paragraph, with its neighbours and notes behind buttons; says which there are when it isn't one of them. */
export function paragraphReply(text: Text, place: number): Reply {
  const paragraph = paragraphAt(text, place);
  if (!paragraph)
    return notFoundReply(`There is no paragraph ${place} here: ${paragraphsOf(text.paragraphs)}.`);
  const excerpt = wholeParagraph(text, paragraph);
  return quoteReply({
    kind: "paragraph",
    say: border(text, paragraph),
    excerpts: [asRanked(excerpt)],
    layout: "lead",
    buttons: [...neighbourButtons(excerpt), ...noteButtons(excerpt)],
  });
}

/** The chapters of paragraphs, in words: "Preface, Ch. I, and 4 more". */
export function chaptersOf(paragraphs: readonly Paragraph[]): string {
  const shown = paragraphs.slice(0, choices).map(({ chapter }) => chapter?.name ?? "the beginning");
  const more = paragraphs.length - shown.length;
  return new Intl.ListFormat("en").format(more > 0 ? [...shown, `${more} more`] : shown);
}

/** Asks which of several is meant; buttons show the first of them. */
function whichOne(
  text: Text,
  what: string,
  places: readonly number[],
  nameOf: (each: Paragraph) => string,
): Reply {
  const paragraphs = places.flatMap((place) => paragraphAt(text, place) ?? []);
  const actions = paragraphs.slice(0, choices).map((paragraph): Button => ({
    label: nameOf(paragraph),
    action: { kind: "paragraph", text: text.fingerprint, number: paragraph.ordinal },
  }));
  return textReply(`${what} ${chaptersOf(paragraphs)}. Which one?`, actions);
}

/** The paragraph of that number; where several chapters have one, the question which is meant. */
export function paragraphLookUpReply(
  text: Text,
  { number, ordinals: places, chapters }: Omit<ParagraphLookUp, "kind">,
): Reply {
  const [only, second] = places;
  if (only === undefined) {
    const [chapter] = chapters ?? [];
    if (chapter)
      return notFoundReply(
        `There is no paragraph ${number} in ${chapter.name}: ${paragraphsOf(paragraphsIn(text, chapter))}.`,
      );
    if (text.chapters.length === 0) return paragraphReply(text, number);
    return notFoundReply(`No chapter here has a paragraph ${number}: ${divisionsOf(text)}.`);
  }
  if (second === undefined) return paragraphReply(text, only);
  return whichOne(text, `There is a paragraph ${number} in`, places, paragraphName);
}

/** A chapter's first paragraph; where several are meant, the question which. */
export function chapterLookUpReply(text: Text, named: string, chapters: readonly Chapter[]): Reply {
  const firsts = chapters.flatMap((chapter) => paragraphsIn(text, chapter)[0] ?? []);
  const [only, second] = firsts;
  if (!only) {
    const [empty] = chapters;
    return notFoundReply(
      empty
        ? `${empty.name} has a heading here, and no paragraphs.`
        : `There is no ${named} here: ${divisionsOf(text)}.`,
    );
  }
  if (!second) return paragraphReply(text, only.ordinal);
  const places = firsts.map(({ ordinal: place }) => place);
  return whichOne(
    text,
    "That may be",
    places,
    (paragraph) => paragraph.chapter?.name ?? paragraphName(paragraph),
  );
}
