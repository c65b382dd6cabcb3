import { languageOf } from "../../nlp/language.ts";
import { graphemePrefix } from "../../shared/graphemes.ts";
import type { Chapter, Excerpt, Text } from "../../document/model.ts";
import { labelsOf, footnotesLabelled, placesOfFootnote, sentenceOfMarker } from "../../document/footnotes.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { contextButton, moreButton, neighbourButtons } from "../../dialogue/reply/actions.ts";
import { asRanked } from "../../dialogue/reply/excerpt-reference.ts";
import { longestLabel } from "../../dialogue/reply/button-action.ts";
import { notesIn } from "../texts/introduction.ts";
import { notFoundReply, quoteReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";

/** The sentences in which a note is marked, in the order of the text. */
function markedSentences(text: Text, note: string): Excerpt[] {
  return placesOfFootnote(text, note).map(({ paragraph, marker }) => {
    const sentence = sentenceOfMarker(paragraph, marker);
    return { text, paragraph, first: sentence, last: sentence };
  });
}

function noSuchNote(text: Text, label: string): Reply {
  if (labelsOf(text).length === 0) {
    return notFoundReply(`There is no note ${label} here: this text has no notes.`);
  }
  return notFoundReply(`There is no note ${label} here, only ${notesIn(text)}.`);
}

/** "Note 57: Ibid., p. 3", or that the file doesn't have its words. */
export function bodyLine(text: Text, note: string, label: string): string {
  const body = text.footnoteBodies.get(note);
  return body === undefined ? `Note ${label}; what it says isn't in this text.` : `Note ${label}: ${body}`;
}

/**
 * Where a note is marked and, where the file has it, what the note says.
 *
 * @param note its id
 * @param asksForBody true when the note's own words were asked for: without them, that is a "not found"
 */
export function noteReply(text: Text, note: string, asksForBody = false): Reply {
  const label = placesOfFootnote(text, note)[0]?.marker.label ?? note;
  const places = markedSentences(text, note);
  const [first] = places;
  const body = text.footnoteBodies.get(note);
  if (!first && body === undefined) return noSuchNote(text, label);
  const excerpts = places.map(asRanked);
  if (body === undefined && asksForBody) {
    return {
      ...notFoundReply(`What note ${label} says isn't in this text, only the place where it stands.`),
      nearest: excerpts,
      buttons: moreButton(text.fingerprint, excerpts, "Where it stands"),
    };
  }
  return quoteReply({
    kind: "note",
    say:
      body === undefined
        ? `Note ${label} stands here; what it says isn't in this text.`
        : bodyLine(text, note, label),
    excerpts,
    layout: "even",
    buttons: first ? [...contextButton(first), ...neighbourButtons(first)] : [],
  });
}

/** In UTF-16 units. */
const longestBeginning = 160;

/** As many whole sentences of a note as are brief; where the first isn't, some of its words. */
function beginningOfNote({ language }: Text, body: string): string {
  if (body.length <= longestBeginning) return body;
  const end = languageOf(language)
    .sentencesOf(body)
    .findLast((sentence) => sentence.end <= longestBeginning)?.end;
  if (end !== undefined) return `${body.slice(0, end)} …`;
  return `${graphemePrefix(body, longestBeginning).replace(/\s+\S{0,30}$/u, "")} …`;
}

/** How many notes of the same label are shown at once. */
const together = 5;

/** Each of several notes that have the same label, by what it stands at; what they say waits behind buttons. */
function severalNotes(text: Text, label: string, notes: readonly string[]): Reply {
  const all = notes.flatMap((note) => {
    const [sentence] = markedSentences(text, note);
    return sentence ? [{ note, sentence }] : [];
  });
  const shown = all.slice(0, together);
  const more = all.length > shown.length ? `, of which these are the first ${together}` : "";
  return quoteReply({
    kind: "note",
    say: [
      `There are ${all.length} notes ${label} here${more}:`,
      ...shown.map(({ note, sentence }) => {
        const body = text.footnoteBodies.get(note);
        const says = body === undefined ? "what it says isn't in this text" : beginningOfNote(text, body);
        return `${paragraphName(sentence.paragraph)}: ${says}`;
      }),
    ].join("\n"),
    excerpts: shown.map(({ sentence }) => asRanked(sentence)),
    layout: "even",
    buttons: shown
      .filter(({ note }) => note.length <= longestLabel)
      .map(({ note, sentence }): Button => ({
        label: `Note ${label}, ${paragraphName(sentence.paragraph)}`,
        action: { kind: "note", text: text.fingerprint, note },
      })),
  });
}

function isIn(text: Text, note: string, chapters: readonly Chapter[]): boolean {
  const names = new Set(chapters.map(({ name }) => name));
  return placesOfFootnote(text, note).some(
    ({ paragraph: { chapter } }) => chapter && names.has(chapter.name),
  );
}

/** What somebody asks of a note by its label. */
interface AskedNote {
  readonly label: string;
  readonly asksForBody: boolean;
  /** Those that were named with it. */
  readonly chapters?: readonly Chapter[];
}

/**
 * The note of a label. Where several have it, the one of the chapter that was named or spoken of; else all of them.
 *
 * @param spoken the chapter that was spoken of last
 */
export function noteLookUpReply(
  text: Text,
  { label, asksForBody, chapters }: AskedNote,
  spoken?: Chapter,
): Reply {
  const all = footnotesLabelled(text, label);
  if (all.length === 0) return noteReply(text, label, asksForBody);
  const named = chapters && all.filter((note) => isIn(text, note, chapters));
  if (named?.length === 0) {
    return notFoundReply(`There is no note ${label} in ${chapters?.[0]?.name ?? "that chapter"}.`);
  }
  const near = named ?? (spoken ? all.filter((note) => isIn(text, note, [spoken])) : []);
  const meant = near.length > 0 ? near : all;
  const [only = label, second] = meant;
  return second === undefined ? noteReply(text, only, asksForBody) : severalNotes(text, label, meant);
}
