import type { Text } from "../../document/model.ts";
import { firstPlaces, labelsOf } from "../../document/footnotes.ts";
import type { Library } from "../../retrieval/library.ts";
import { textReply, type Reply } from "../../dialogue/reply/reply.ts";

/** "54", "12a", "*": what may stand at the end of a run of notes, as a name like "ship" can't. */
const counted = /^(?:\d+\p{L}?|\P{L}+)$/u;

function countOf(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}

/** Which notes a text has: "notes 54 to 62", "12 notes". */
export function notesIn(text: Text): string {
  const labels = labelsOf(text);
  const [first] = labels;
  const last = labels.at(-1);
  const notes = firstPlaces(text).length;
  if (first === undefined) return "no notes";
  // Where each chapter counts its notes anew, or some have names, the first and the last label say little.
  if (notes > labels.length || !labels.every((label) => counted.test(label))) return `${notes} notes`;
  return first === last ? `note ${first}` : `notes ${first} to ${last}`;
}

/** How much a text has: "3 chapters, 11 paragraphs, notes 54 to 62". */
export function contentsOf(text: Text): string {
  const chapters = text.chapters.length === 0 ? [] : [countOf(text.chapters.length, "chapter")];
  return [...chapters, countOf(text.paragraphs.length, "paragraph"), notesIn(text)].join(", ");
}

/** One sentence on which text this is. */
export function aboutText(text: Text): string {
  return `This is “${text.title}”: ${contentsOf(text)}.`;
}

/** Two lines for somebody who calls Ibid without asking anything. */
export function introduction(library: Library): Reply {
  const { text } = library.index();
  const [label] = labelsOf(text);
  const others = library.texts.length - 1;
  const shelf = others === 0 ? "" : ` (and ${others} more on the shelf: /texts)`;
  const note = label === undefined ? "" : `, for “note ${label}”`;
  const place = text.chapters.length === 0 ? "paragraph 1" : "the first chapter";
  return textReply(
    `I'm Ibid. I answer questions about “${text.title}”${shelf} by quoting it, with paragraph and note numbers.\n` +
      `Ask me in your own words, for “${place}”${note}, or use /help.`,
  );
}
