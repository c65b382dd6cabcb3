import {
  labelsOf,
  firstPlaces,
  footnoteId,
  sentenceOfMarker,
  type FootnotePlace,
} from "../../document/footnotes.ts";
import { wholeParagraph } from "../../document/excerpt.ts";
import { paragraphsIn } from "../../document/paragraphs.ts";
import type { Chapter, Excerpt, Paragraph, Text } from "../../document/model.ts";
import { rangesInDigits, rangesOf } from "../../dialogue/intent/look-up/number-list.ts";
import { chaptersNamed } from "../../retrieval/query/chapters.ts";
import type { SeveralLookUp } from "../../dialogue/intent/look-up/several-look-up.ts";
import type { Turn } from "../../dialogue/context/history.ts";
import { lookUpIn } from "../../dialogue/intent/look-up/look-up.ts";
import { longestAsk, type ExcerptRef } from "../../dialogue/reply/button-action.ts";
import { buttonsInRow, neighbourButtons } from "../../dialogue/reply/buttons.ts";
import { asRanked, paragraphAt } from "../../dialogue/reply/excerpt-reference.ts";
import { notFoundReply, quoteReply, textReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import { notesIn } from "../texts/introduction.ts";
import { bodyLine, footnoteReply, noteReply } from "./note.ts";
import { divisionRange, numberedParagraphReply, paragraphReply } from "./paragraph.ts";
import { portion } from "./portion.ts";
import { counted } from "../../shared/locale/counts.ts";
import { listOf } from "../../shared/locale/formats.ts";
import { localized } from "../../shared/locale/message.ts";

/** The most paragraphs or footnotes in one reply. */
const mostShown = 5;

/** A button that asks for the rest of a list; none if its words don't fit. */
function restButton({ fingerprint }: Text, label: string, words = label): Button[] {
  if (words.length > longestAsk) return [];
  return [{ label: `${label} ▸`, action: { kind: "ask", fingerprint, words } }];
}

/** "¶2–4, 7", or "Ch. XI ¶2–4" in a text with chapters. */
function namesOf(paragraphs: readonly Paragraph[]): string {
  const [first] = paragraphs;
  const numbers = rangesInDigits(rangesOf(paragraphs.map(({ number }) => number)));
  return [first?.chapter?.name, `¶${numbers}`].filter(Boolean).join(" ");
}

function paragraphsReply(text: Text, { ordinals, named }: SeveralLookUp): Reply {
  const paragraphs = ordinals.flatMap((ordinal) => paragraphAt(text, ordinal) ?? []);
  const [first, second] = paragraphs;
  if (!first)
    return notFoundReply(localized("lookup-no-paragraphs", { numbers: named, range: divisionRange(text) }));
  if (!second) return paragraphReply(text, first.ordinal);
  const { shown, rest } = portion(paragraphs, mostShown, (paragraph) => paragraph.text.length);
  const last = shown.at(-1) ?? first;
  return quoteReply({
    kind: "paragraph",
    say:
      rest.length > 0
        ? `${localized("lookup-part-of", { part: namesOf(shown), whole: namesOf(paragraphs) })}:`
        : "",
    excerpts: shown.map((paragraph) => asRanked(wholeParagraph(text, paragraph))),
    layout: "even",
    buttons:
      rest.length > 0
        ? restButton(text, namesOf(rest))
        : neighbourButtons(wholeParagraph(text, last), "next"),
  });
}

/** The first paragraphs of several chapters; those that don't fit are behind a button each. */
export function chaptersReply(text: Text, chapters: readonly Chapter[]): Reply {
  const firsts = chapters.flatMap((chapter) => paragraphsIn(text, chapter)[0] ?? []);
  const { shown, rest } = portion(firsts, mostShown, (paragraph) => paragraph.text.length);
  return quoteReply({
    kind: "paragraph",
    excerpts: shown.map((paragraph) => asRanked(wholeParagraph(text, paragraph))),
    layout: "even",
    buttons: rest.slice(0, buttonsInRow).map(({ ordinal, chapter }) => ({
      label: `${chapter?.name ?? ""} ▸`,
      action: { kind: "paragraph", fingerprint: text.fingerprint, ordinal },
    })),
  });
}

interface NotePlace {
  readonly note: string;
  readonly label: string;
  readonly sentence: Excerpt;
}

/** "note 55", "notes 55–57", "notes a, b". */
function labelList(places: readonly NotePlace[]): string {
  const labels = places.map(({ label }) => label);
  const numbers = labels.every((label) => /^\d+$/u.test(label));
  return numbers ? rangesInDigits(rangesOf(labels.map(Number))) : labels.join(", ");
}

function noteNames(
  places: readonly NotePlace[],
  id: "lookup-notes-listed" | "lookup-notes-heading" = "lookup-notes-listed",
): string {
  return localized(id, { count: places.length, labels: labelList(places) });
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Says that a text hasn't the wanted notes. @param labels as they were asked for; undefined for all */
function noSuchNotes(text: Text, labels: string | undefined): string {
  const notes = labelsOf(text).length > 0 ? notesIn(text) : undefined;
  if (labels === undefined) {
    return notes === undefined
      ? localized("lookup-no-notes-at-all")
      : localized("lookup-none-of-notes", { notes });
  }
  return notes === undefined
    ? localized("lookup-no-such-notes-at-all", { labels })
    : localized("lookup-no-such-notes", { labels, notes });
}

function notesReply(text: Text, { notes, named }: SeveralLookUp): Reply {
  const wanted = new Set(notes);
  const places = firstPlaces(text)
    .filter(({ marker }) => wanted.has(footnoteId(marker)))
    .map(({ paragraph, marker }): NotePlace => {
      const sentence = sentenceOfMarker(paragraph, marker);
      return {
        note: footnoteId(marker),
        label: marker.label,
        sentence: { text, paragraph, first: sentence, last: sentence },
      };
    });
  const [first, second] = places;
  if (!first) {
    return notFoundReply(noSuchNotes(text, named === "all" ? undefined : named));
  }
  if (!second) return noteReply(text, first.note);
  const lineOf = ({ note, label }: NotePlace) => bodyLine(text, note, label);
  const hasBodies = places.some(({ note }) => text.footnoteBodies.has(note));
  const lengthOf = (place: NotePlace) => {
    const { start = 0, end = 0 } = place.sentence.paragraph.sentences[place.sentence.first] ?? {};
    return end - start + (hasBodies ? lineOf(place).length : 0);
  };
  const { shown, rest } = portion(places, mostShown, lengthOf);
  const heading =
    rest.length > 0
      ? localized("lookup-part-of", {
          part: noteNames(shown, "lookup-notes-heading"),
          whole: noteNames(places),
        })
      : noteNames(shown, "lookup-notes-heading");
  return quoteReply({
    kind: "note",
    say: hasBodies
      ? [...(rest.length > 0 ? [`${heading}:`] : []), ...shown.map(lineOf)].join("\n")
      : localized("lookup-notes-stand", { notes: heading }),
    excerpts: shown.map(({ sentence }) => asRanked(sentence)),
    layout: "even",
    buttons:
      rest.length > 0
        ? restButton(text, noteNames(rest, "lookup-notes-heading"), `Notes ${labelList(rest)}`)
        : [],
  });
}

function clarifyingReply(
  { fingerprint }: Text,
  { what, named }: SeveralLookUp,
  choices: readonly Chapter[],
): Reply {
  const names = choices.slice(0, buttonsInRow).map(({ name }) => name);
  const more = choices.length - names.length;
  const listed = listOf(more > 0 ? [...names, counted("counts-more", more)] : names);
  const words = /^\d/u.test(named)
    ? `${what} ${named}`
    : named === "all"
      ? `all ${what}`
      : `${named} ${what}`;
  const buttons = names
    .map((name) => ({ label: name, words: `${name}, ${words}` }))
    .filter((button) => button.words.length <= longestAsk)
    .map((button): Button => ({
      label: button.label,
      action: { kind: "ask", fingerprint, words: button.words },
    }));
  return textReply(localized("lookup-may-be-in", { words: capitalised(words), chapters: listed }), buttons);
}

/** Paragraphs or footnotes that a message asks for as a list or a range; undefined if it does not. */
function listedReply(words: string, text: Text): Reply | undefined {
  const lookUp = lookUpIn(words, text);
  return lookUp?.kind === "several" ? severalReply(text, lookUp) : undefined;
}

/** A list or a range of numbers: "3–5", "3, 4". */
const severalNumbers = /^[\s¶§]*\d+\s*(?:[-–—,;&+]|\p{L}{1,7}\s)\s*[¶§]*\s*\d+/u;

/** Words between the numbers of a range, and those between the numbers of a list, in the languages of the bot. */
const rangeWord =
  /(?<=\d)\s+(?:to|through|thru|till?|until|bis|al?|hasta|[àa]u?|até|по|до)\s+(?=[¶§]?\s*\d)/giu;
const listWord = /(?<=\d),?\s+(?:and|or|und|oder|y|o|et|ou|e|и|или)\s+(?=[¶§]?\s*\d)/giu;

/** The paragraph that options name, or the paragraphs if they give a list or a range: "3–5". */
export function paragraphsReplyTo(
  given: Parameters<typeof numberedParagraphReply>[0],
  context: Parameters<typeof numberedParagraphReply>[1],
): Reply {
  const { number, chapter: named, text: id } = given;
  if (!severalNumbers.test(number)) return numberedParagraphReply(given, context);
  const { text } = context.library.indexNamed(id);
  const [chapter] = named === undefined ? [] : chaptersNamed(text, named);
  const numbers = number
    .replace(rangeWord, "–")
    .replace(listWord, ", ")
    .replace(/^[\s¶§]+/u, "");
  const words = `${chapter ? `${chapter.name} ` : ""}¶${numbers}`;
  return listedReply(words, text) ?? numberedParagraphReply(given, context);
}

/** The footnote that options name, or the footnotes if they give a list or a range: "55, 57". */
export function footnotesReplyTo(
  given: Parameters<typeof footnoteReply>[0],
  context: Parameters<typeof footnoteReply>[1],
): Reply {
  const reply = footnoteReply(given, context);
  if (reply.kind !== "not-found") return reply;
  return listedReply(`notes ${given.number}`, context.library.indexNamed(given.text).text) ?? reply;
}

/** True if a footnote is marked behind the sentence of a turn's last excerpt. */
function isBehind({ paragraph, marker }: FootnotePlace, last: ExcerptRef): boolean {
  if (paragraph.ordinal !== last.paragraph) return paragraph.ordinal > last.paragraph;
  return sentenceOfMarker(paragraph, marker) > last.last;
}

/** The rest of the paragraphs or footnotes that a turn asked for and showed in part; undefined if nothing is left. */
export function restOfSeveral(text: Text, { question, excerpts }: Turn): Reply | undefined {
  const lookUp = lookUpIn(question, text);
  const last = excerpts.at(-1);
  if (lookUp?.kind !== "several" || !last) return undefined;
  const wanted = new Set(lookUp.notes);
  const ordinals = lookUp.ordinals.filter((ordinal) => ordinal > last.paragraph);
  const notes = firstPlaces(text)
    .filter((place) => wanted.has(footnoteId(place.marker)) && isBehind(place, last))
    .map(({ marker }) => footnoteId(marker));
  return ordinals.length + notes.length === 0
    ? undefined
    : severalReply(text, { ...lookUp, ordinals, notes });
}

/** Several paragraphs or footnotes, as many as fit into one message, with a button that goes on. */
export function severalReply(text: Text, lookUp: SeveralLookUp): Reply {
  if (lookUp.choices.length > 0) return clarifyingReply(text, lookUp, lookUp.choices);
  return lookUp.what === "paragraphs" ? paragraphsReply(text, lookUp) : notesReply(text, lookUp);
}
