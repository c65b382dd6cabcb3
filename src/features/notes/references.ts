import type { Button } from "../../dialogue/reply/reply.ts";
import type { Paragraph, Text } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import type { Library } from "../../retrieval/library.ts";
import type { Annotation } from "../../store/study/annotations.ts";

/** The number of paragraphs that a list of notes has buttons for. */
const mostReferences = 3;

/** "¶12", the end of a paragraph's citation. */
const reference = /¶\s?(\d{1,6})/gu;

/** The paragraphs that a note's words cite: "see ¶12", "Ch. XI ¶3". Without a chapter, one of the note's chapter is meant. */
function citedIn({ words, paragraph: ordinal }: Annotation, { paragraphs }: Text): Paragraph[] {
  const own = paragraphs[ordinal - 1];
  const marks = [...words.matchAll(reference)];
  const numbers = new Set(marks.map(([, number]) => Number(number)));
  // A note may cite hundreds of paragraphs, and a text may have a hundred thousand.
  const cited = paragraphs.filter(({ number }) => numbers.has(number));
  return marks.flatMap(({ 0: mark, 1: number, index }) => {
    const upToHere = words.slice(0, index) + mark.replace(/\s/u, "");
    const numbered = cited.filter((each) => each.number === Number(number));
    const named = numbered
      .filter((each) => each.chapter && upToHere.endsWith(paragraphName(each)))
      .toSorted((a, b) => paragraphName(b).length - paragraphName(a).length);
    const found = named[0] ?? numbered.find(({ chapter }) => chapter?.name === own?.chapter?.name);
    return found && found !== own ? [found] : [];
  });
}

/** Buttons that open the paragraphs that some notes cite. */
export function referenceButtons(notes: readonly Annotation[], library: Library): Button[] {
  const buttons = new Map<Paragraph, Button>();
  for (const note of notes) {
    const text = library.texts.find(({ id }) => id === note.text);
    if (!text) continue;
    for (const paragraph of citedIn(note, text)) {
      const { fingerprint } = text;
      buttons.set(paragraph, {
        label: paragraphName(paragraph),
        action: { kind: "paragraph", fingerprint, ordinal: paragraph.ordinal },
      });
    }
  }
  return [...buttons.values()].slice(0, mostReferences);
}
