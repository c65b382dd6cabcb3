import { countIfAny, countOf } from "../../shared/count.ts";
import type { Text } from "../../document/model.ts";
import { firstPlaces, labelsOf } from "../../document/footnotes.ts";
import { locatedVerses } from "../../document/verses.ts";
import type { Library } from "../../retrieval/library.ts";
import { textReply, type Reply } from "../../dialogue/reply/reply.ts";

/** Labels that can be the end of a range, such as "54", "12a" and "*", unlike a name such as "ship". */
const countableLabel = /^(?:\d+\p{L}?|\P{L}+)$/u;

/** The footnotes that a text has: "notes 54 to 62", "12 notes". */
export function notesIn(text: Text): string {
  const labels = labelsOf(text);
  const [first] = labels;
  const last = labels.at(-1);
  const notes = firstPlaces(text).length;
  if (first === undefined) return "no notes";
  if (notes === 1) return `note ${first}`;
  // A range is misleading if each chapter starts counting again, or if labels are names.
  if (notes > labels.length || !labels.every((label) => countableLabel.test(label))) return `${notes} notes`;
  return first === last ? `note ${first}` : `notes ${first} to ${last}`;
}

/** The extent of a text: "3 chapters, 11 paragraphs, notes 54 to 62". */
export function contentsOf(text: Text): string {
  return [
    ...countIfAny(text.chapters.length, "chapter"),
    ...countIfAny(locatedVerses(text).length, "verse"),
    countOf(text.paragraphs.length, "paragraph"),
    notesIn(text),
  ].join(", ");
}

/** A sentence with the title and the extent of a text. */
export function aboutText(text: Text): string {
  return `This is “${text.title}”: ${contentsOf(text)}.`;
}

/** The reply to a mention of Ibid without a question: two lines with what to ask. */
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
