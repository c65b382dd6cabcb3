import { findEndnotes, type Endnotes } from "./endnotes.ts";
import { readParagraphs } from "./lines.ts";
import type { Draft } from "./draft.ts";
import { takeOutMarkers, type Marked } from "./markers.ts";

/** Whether the labels marked in the text say that these are its notes: all of them, or most under a heading. */
function belong({ headed, bodies }: Endnotes, { paragraphs }: Marked): boolean {
  const marked = new Set(paragraphs.flatMap(({ markers }) => markers.map(({ label }) => label)));
  const known = [...bodies.keys()].filter((label) => marked.has(label)).length;
  if (headed) return known * 2 > bodies.size;
  return known === bodies.size && known === marked.size;
}

/** Reads plain text: paragraphs, the note markers in them, and the notes where they follow at the end. */
export function readPlainText(content: string): Draft {
  const printed = readParagraphs(content);
  const endnotes = findEndnotes(printed);
  if (endnotes) {
    const marked = takeOutMarkers(printed.slice(0, endnotes.start));
    if (belong(endnotes, marked)) return { ...marked, chapters: [], notes: endnotes.bodies };
  }
  return { ...takeOutMarkers(printed), chapters: [], notes: new Map() };
}
