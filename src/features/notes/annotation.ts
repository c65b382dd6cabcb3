import { IbidError } from "../../shared/error.ts";
import { dateOf } from "../../shared/locale/formats.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import { firstOccurrence } from "../../retrieval/query/phrase.ts";
import type { Annotation, NewAnnotation } from "../../store/study/annotations.ts";
import type { Store } from "../../store/store.ts";
import type { Paragraph } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import type { CommandContext } from "../command/context.ts";

/** The maximum length of a note in the margin, in UTF-16 units. */
export const longestNote = 1000;
/** The maximum length of the words that a note is about, in UTF-16 units. */
export const longestQuote = 300;
/** The maximum number of notes of one member in one group. */
const mostNotes = 2000;

/** True if the asker sees others' notes on a paragraph only after a note of their own. */
export function seesAfterOwn({ settings, asker }: Pick<CommandContext, "settings" | "asker">): boolean {
  return settings.ownNoteFirst && !asker.moderates;
}

/**
 * Finds typed words in a paragraph, and returns them as they stand there.
 *
 * @throws IbidError when the paragraph doesn't contain them
 */
export function wordsIn(paragraph: Paragraph, typed: string): string {
  const found = firstOccurrence(paragraph.text, typed);
  if (found) return paragraph.text.slice(found.start, found.end);
  throw new IbidError(
    "not-found",
    localizable("notes-words-missing", { words: typed.trim(), paragraph: paragraphName(paragraph) }),
  );
}

/** The words of a note without the white space around them. @throws IbidError when they are empty or too long */
function validWords(words: string): string {
  const trimmed = words.trim();
  if (trimmed === "") throw new IbidError("invalid-input", localizable("notes-empty"));
  if (trimmed.length <= longestNote) return trimmed;
  throw new IbidError(
    "invalid-input",
    localizable("notes-too-long", { most: longestNote, length: trimmed.length }),
  );
}

/** Stores a note. @throws IbidError when it is empty or too long, or its author has too many */
export async function addNote({ annotations: notes }: Store, note: NewAnnotation): Promise<Annotation> {
  const words = validWords(note.words);
  const { total } = await notes.list(
    note.group,
    note.author,
    { author: note.author },
    { offset: 0, limit: 1 },
  );
  if (total >= mostNotes) {
    throw new IbidError("limit-reached", localizable("notes-too-many", { most: mostNotes }));
  }
  return await notes.add({ ...note, words });
}

/** "reply", "only you see it": whichever a note is. */
function traitsOf({ parent, private: own }: Annotation): string[] {
  return [
    ...(parent === null ? [] : [localized("notes-reply")]),
    ...(own ? [localized("notes-only-you")] : []),
  ];
}

/** "Marta · 5 Jan 2026, edited · only you see it" */
export function bylineOf(note: Annotation): string {
  const date = dateOf(note.created, { dateStyle: "medium", timeZone: "UTC" });
  const when = note.edited === null ? date : localized("notes-edited", { date });
  return [note.authorName, when, ...traitsOf(note)].join(" · ");
}

/**
 * Stores an answer to a note. It is on the same paragraph, and private if the note is. An answer to an answer answers what that
 * one answers.
 *
 * @throws IbidError when it is empty or too long, or its author has too many notes
 */
export function addReply(
  store: Store,
  { id, parent, group, text, paragraph, private: isPrivate }: Annotation,
  reply: Pick<NewAnnotation, "author" | "authorName" | "words" | "channel" | "created">,
): Promise<Annotation> {
  const place = { group, text, paragraph, quote: null, private: isPrivate };
  return addNote(store, { ...reply, ...place, parent: parent ?? id });
}

/** The member who reads or changes a note. */
export interface Reader {
  readonly id: string;
  readonly moderates: boolean;
}

/** The note with that id. @throws IbidError when there is none that the reader may see */
export async function noteFor(
  { annotations: notes }: Store,
  group: string,
  id: string,
  { id: viewer }: Reader,
) {
  const note = await notes.get(group, id.trim().toLowerCase(), viewer);
  if (note) return note;
  throw new IbidError("not-found", localizable("notes-unknown"));
}

/** Changes the words of a note, and returns it. @throws IbidError when the reader isn't its author, or the words are invalid */
export async function editNote(
  store: Store,
  { group, id, author }: Annotation,
  words: string,
  reader: Reader,
  now: number,
): Promise<Annotation> {
  if (author !== reader.id) throw new IbidError("permission", localizable("notes-edit-others"));
  const edited = await store.annotations.edit(group, id, validWords(words), now);
  if (!edited) throw new IbidError("outdated", localizable("notes-just-deleted"));
  return edited;
}

/** @throws IbidError when the reader may not delete the note */
export function checkMayDelete({ author }: Annotation, { id, moderates }: Reader): void {
  if (author === id || moderates) return;
  throw new IbidError("permission", localizable("notes-delete-others"));
}
