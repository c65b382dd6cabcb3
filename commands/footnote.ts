import { defineCommand } from "../src/features/command/command.ts";
import { matching, preview, textOption } from "../src/features/command/shared-options.ts";
import { currentChapter, turnsOn } from "../src/dialogue/context/history.ts";
import { noteLookUpReply, noteReply } from "../src/features/look-up/note.ts";
import { longestLabel } from "../src/dialogue/reply/button-action.ts";
import type { Text } from "../src/document/model.ts";
import { firstPlaces, footnoteId, sentenceOfMarker, type FootnotePlace } from "../src/document/footnotes.ts";
import { paragraphName } from "../src/document/paragraphs.ts";
import { parseNote } from "../src/dialogue/intent/reference.ts";

/** The length of a preview where the sentence and the note share a line, in UTF-16 units. */
const shortPreview = 44;

/** A footnote's label, with the beginning of its sentence and of its body. */
function choice(text: Text, { paragraph, marker }: FootnotePlace) {
  const footnote = footnoteId(marker);
  const sentence = paragraph.sentences[sentenceOfMarker(paragraph, marker)];
  const words = paragraph.text.slice(sentence?.start, sentence?.end);
  const body = text.footnoteBodies.get(footnote);
  const where = footnote === marker.label ? "" : `${paragraphName(paragraph)}  `;
  const shown =
    body === undefined ? preview(words) : `${preview(words, shortPreview)} · ${preview(body, shortPreview)}`;
  return { name: `${marker.label}  ${where}${shown}`, value: footnote, label: marker.label };
}

export default defineCommand({
  name: "footnote",
  description: "Show where a footnote stands and what it says",
  options: {
    number: {
      type: "string",
      description: "The note's number or sign, as printed",
      required: true,
      maxLength: longestLabel,
      suggest(typed, selection, { library }) {
        const { text } = library.indexNamed(selection.text);
        return matching(
          parseNote(typed, text).label,
          firstPlaces(text).map((place) => choice(text, place)),
        );
      },
    },
    text: textOption,
  },
  run({ number, text: id }, { library, history = [] }) {
    const { text } = library.indexNamed(id);
    const typed = number.trim();
    const isId = firstPlaces(text).some(({ marker }) => marker.footnote === typed);
    if (isId) return noteReply(text, typed);
    return noteLookUpReply(text, parseNote(typed, text), currentChapter(text, turnsOn(text, history)));
  },
});
