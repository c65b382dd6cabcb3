import { languageOf } from "../../nlp/language.ts";
import { graphemePrefix } from "../../shared/graphemes.ts";
import type { Chapter, Excerpt, Text } from "../../document/model.ts";
import {
  firstPlaces,
  labelsOf,
  footnotesLabelled,
  placesOfFootnote,
  sentenceOfMarker,
} from "../../document/footnotes.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { contextButton, moreButton, neighbourButtons } from "../../dialogue/reply/buttons.ts";
import { asRanked } from "../../dialogue/reply/excerpt-reference.ts";
import { longestLabel } from "../../dialogue/reply/button-action.ts";
import { notesIn } from "../texts/introduction.ts";
import { notFoundReply, quoteReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import { currentChapter, turnsOn } from "../../dialogue/context/history.ts";
import type { NoteLookUp } from "../../dialogue/intent/look-up/note-look-up.ts";
import { parseNote } from "../../dialogue/intent/look-up/reference.ts";
import type { CommandContext } from "../command/context.ts";
import { localized } from "../../shared/locale/message.ts";

/** The sentences that have a marker of the footnote, in the order of the text. */
function markedSentences(text: Text, note: string): Excerpt[] {
  return placesOfFootnote(text, note).map(({ paragraph, marker }) => {
    const sentence = sentenceOfMarker(paragraph, marker);
    return { text, paragraph, first: sentence, last: sentence };
  });
}

function noSuchNote(text: Text, label: string): Reply {
  if (labelsOf(text).length === 0) {
    return notFoundReply(localized("lookup-no-notes", { label }));
  }
  return notFoundReply(localized("lookup-no-note", { label, notes: notesIn(text) }));
}

/** "Note 57: Ibid., p. 3", or a line that the file doesn't have the footnote's words. */
export function bodyLine(text: Text, note: string, label: string): string {
  const body = text.footnoteBodies.get(note);
  return body === undefined
    ? localized("lookup-note-without-text", { label })
    : localized("lookup-note", { label, body });
}

/**
 * The words of a footnote, where the file has them, with the sentences that it is attached to.
 *
 * @param note the footnote's id
 * @param asksForBody true if the footnote's words were asked for: if the file doesn't have them, the reply is "not found"
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
      ...notFoundReply(localized("lookup-no-body", { label })),
      nearest: excerpts,
      buttons: moreButton(text.fingerprint, excerpts, localized("lookup-where-it-stands")),
    };
  }
  return quoteReply({
    kind: "note",
    say: body === undefined ? localized("lookup-note-stands", { label }) : bodyLine(text, note, label),
    excerpts,
    layout: "even",
    buttons: first ? [...contextButton(first), ...neighbourButtons(first)] : [],
  });
}

/** Length of the beginning of a footnote in a list, in UTF-16 units. */
const longestBeginning = 160;

/** The whole sentences of a footnote that fit into the length; if the first doesn't, its first words. */
function beginningOfNote({ language }: Text, body: string): string {
  if (body.length <= longestBeginning) return body;
  const end = languageOf(language)
    .sentencesOf(body)
    .findLast((sentence) => sentence.end <= longestBeginning)?.end;
  if (end !== undefined) return `${body.slice(0, end)} …`;
  return `${graphemePrefix(body, longestBeginning).replace(/\s+\S{0,30}$/u, "")} …`;
}

/** The most footnotes with the same label that are listed. */
const mostListed = 5;

/** A list of footnotes with the same label, each with its sentence, its beginning and a button that shows it. */
function noteListReply(text: Text, label: string, notes: readonly string[]): Reply {
  const all = notes.flatMap((note) => {
    const [sentence] = markedSentences(text, note);
    return sentence ? [{ note, sentence }] : [];
  });
  const shown = all.slice(0, mostListed);
  const values = { count: all.length, label };
  const heading =
    all.length > shown.length
      ? localized("lookup-notes-labelled-first", { ...values, shown: mostListed })
      : localized("lookup-notes-labelled", values);
  return quoteReply({
    kind: "note",
    say: [
      heading,
      ...shown.map(({ note, sentence }) => {
        const body = text.footnoteBodies.get(note);
        const says = body === undefined ? localized("lookup-body-missing") : beginningOfNote(text, body);
        return `${paragraphName(sentence.paragraph)}: ${says}`;
      }),
    ].join("\n"),
    excerpts: shown.map(({ sentence }) => asRanked(sentence)),
    layout: "even",
    buttons: shown
      .filter(({ note }) => note.length <= longestLabel)
      .map(({ note, sentence }): Button => ({
        label: localized("lookup-note-in", { label, paragraph: paragraphName(sentence.paragraph) }),
        action: { kind: "note", fingerprint: text.fingerprint, note },
      })),
  });
}

function isIn(text: Text, note: string, chapters: readonly Chapter[]): boolean {
  const names = new Set(chapters.map(({ name }) => name));
  return placesOfFootnote(text, note).some(
    ({ paragraph: { chapter } }) => chapter && names.has(chapter.name),
  );
}

/**
 * The footnote with a label. If several have it, the one in the chapter that was named, else the one in the current
 * chapter, else a list of all.
 */
export function noteLookUpReply(
  text: Text,
  { label, asksForBody, chapters }: Omit<NoteLookUp, "kind">,
  chapter?: Chapter,
): Reply {
  const all = footnotesLabelled(text, label);
  if (all.length === 0) return noteReply(text, label, asksForBody);
  const named = chapters && all.filter((note) => isIn(text, note, chapters));
  if (named?.length === 0) {
    return notFoundReply(
      localized("lookup-no-note-in", {
        label,
        chapter: chapters?.[0]?.name ?? localized("lookup-that-chapter"),
      }),
    );
  }
  const inChapter = named ?? (chapter ? all.filter((note) => isIn(text, note, [chapter])) : []);
  const candidates = inChapter.length > 0 ? inChapter : all;
  const [only = label, second] = candidates;
  return second === undefined ? noteReply(text, only, asksForBody) : noteListReply(text, label, candidates);
}

/** The footnote that an option names: by its id, as a suggestion gives it, or as a member typed it. */
export function footnoteReply(
  { number, text: id }: { readonly number: string; readonly text: string | undefined },
  { library, history = [] }: Pick<CommandContext, "library" | "history">,
): Reply {
  const { text } = library.indexNamed(id);
  const typed = number.trim();
  const isId = firstPlaces(text).some(({ marker }) => marker.footnote === typed);
  if (isId) return noteReply(text, typed);
  return noteLookUpReply(text, parseNote(typed, text), currentChapter(text, turnsOn(text, history)));
}
