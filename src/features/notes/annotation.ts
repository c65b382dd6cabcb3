import { IbidError } from "../../shared/error.ts";
import { occurrences, phrasePattern } from "../../retrieval/query/phrase.ts";
import type { Annotation, NewAnnotation } from "../../store/annotations.ts";
import type { Store } from "../../store/store.ts";
import type { Paragraph } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";

/** The longest note in the margin, in UTF-16 units. */
export const longestNote = 1000;
/** The longest words that a note hangs on, in UTF-16 units. */
export const longestQuote = 300;
/** How many notes one member may keep in one group. */
const mostNotes = 2000;

/**
 * The words of a paragraph that somebody means, exactly as they stand there.
 *
 * @throws IbidError when they don't stand there
 */
export function wordsIn(paragraph: Paragraph, typed: string): string {
  const pattern = phrasePattern(typed);
  const [found] = pattern ? occurrences(paragraph.text, pattern) : [];
  if (found) return paragraph.text.slice(found.start, found.end);
  throw new IbidError(
    "not-found",
    `“${typed.trim()}” doesn't stand in ${paragraphName(paragraph)}: copy the words from there, or leave them out.`,
  );
}

/** What a note must say, without white space around it. @throws IbidError when it says nothing, or too much */
function sound(words: string): string {
  const said = words.trim();
  if (said === "") throw new IbidError("invalid-input", "The note is empty: write what you want to keep.");
  if (said.length <= longestNote) return said;
  throw new IbidError(
    "invalid-input",
    `A note may have at most ${longestNote.toLocaleString("en")} characters; this one has ${said.length.toLocaleString("en")}.`,
  );
}

/** Keeps a note. @throws IbidError when it is empty or too long, or its author has too many */
export async function addNote({ annotations: notes }: Store, note: NewAnnotation): Promise<Annotation> {
  const words = sound(note.words);
  const { total } = await notes.list(
    note.group,
    note.author,
    { author: note.author },
    { offset: 0, limit: 1 },
  );
  if (total >= mostNotes) {
    throw new IbidError(
      "limit-reached",
      `You have ${mostNotes.toLocaleString("en")} notes here, and more I can't keep: delete some that you no longer need.`,
    );
  }
  return await notes.add({ ...note, words });
}

/** A member who may do something with a note, or not. */
export interface Reader {
  readonly id: string;
  readonly moderates: boolean;
}

/** The note, if there is one that the reader may see. @throws IbidError when there isn't */
export async function noteFor(
  { annotations: notes }: Store,
  group: string,
  id: string,
  { id: viewer }: Reader,
) {
  const note = await notes.get(group, id.trim().toLowerCase(), viewer);
  if (note) return note;
  throw new IbidError(
    "not-found",
    "There is no such note, or it is gone already: pick one from the list that opens as you type.",
  );
}

/** The note with other words. @throws IbidError when it isn't the reader's own, or the words won't do */
export async function editNote(
  store: Store,
  { group, id, author }: Annotation,
  words: string,
  reader: Reader,
  now: number,
): Promise<Annotation> {
  if (author !== reader.id)
    throw new IbidError("permission", "That note is somebody else's: only its author can edit it.");
  const edited = await store.annotations.edit(group, id, sound(words), now);
  if (!edited)
    throw new IbidError("outdated", "That note has just been deleted, so there is nothing left to edit.");
  return edited;
}

/** @throws IbidError when the reader may not delete the note */
export function checkMayDelete({ author }: Annotation, { id, moderates }: Reader): void {
  if (author === id || moderates) return;
  throw new IbidError(
    "permission",
    "That note is somebody else's: only its author or a moderator can delete it.",
  );
}
