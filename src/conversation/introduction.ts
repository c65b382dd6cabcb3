import type { Text } from "../text/model.ts";
import { labelsOf } from "../text/notes.ts";
import type { Library } from "../retrieval/library.ts";
import { talk, type Reply } from "./reply.ts";

/** How much a text has: "11 paragraphs, notes 54 to 62". */
export function contentsOf(text: Text): string {
  const labels = labelsOf(text);
  const [first] = labels;
  const last = labels.at(-1);
  const paragraphs = text.paragraphs.length === 1 ? "1 paragraph" : `${text.paragraphs.length} paragraphs`;
  if (first === undefined) return `${paragraphs}, no notes`;
  return first === last ? `${paragraphs}, note ${first}` : `${paragraphs}, notes ${first} to ${last}`;
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
  return talk(
    `I'm Ibid. I answer questions about “${text.title}”${shelf} by quoting it, with paragraph and note numbers.\n` +
      `Ask me in your own words, for “paragraph 1”${note}, or use /help.`,
  );
}
