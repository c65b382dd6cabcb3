import type { Command } from "../src/features/command/command.ts";
import { matching, preview, textOption } from "../src/features/command/shared-options.ts";
import { currentChapter, turnsOn } from "../src/dialogue/context/history.ts";
import { noteLookUpReply, noteReply } from "../src/features/look-up/note.ts";
import { longestLabel } from "../src/dialogue/reply/button-action.ts";
import type { Text } from "../src/document/model.ts";
import { firstPlaces, footnoteId, sentenceOfMarker, type FootnotePlace } from "../src/document/footnotes.ts";
import { paragraphName } from "../src/document/paragraphs.ts";
import { parseNote } from "../src/dialogue/intent/reference.ts";

/** How much is shown of what a note is attached to and of what it says, in UTF-16 units. */
const briefly = 44;

/** A note's label, where it stands and what it says. */
function choice(text: Text, { paragraph, marker }: FootnotePlace) {
  const note = footnoteId(marker);
  const sentence = paragraph.sentences[sentenceOfMarker(paragraph, marker)];
  const words = paragraph.text.slice(sentence?.start, sentence?.end);
  const body = text.footnoteBodies.get(note);
  const where = note === marker.label ? "" : `${paragraphName(paragraph)}  `;
  const says = body === undefined ? preview(words) : `${preview(words, briefly)} · ${preview(body, briefly)}`;
  return { name: `${marker.label}  ${where}${says}`, value: note, label: marker.label };
}

const footnote: Command = {
  name: "footnote",
  description: "Show where a footnote stands and what it says",
  options: [
    {
      name: "number",
      description: "The note's number or sign, as printed",
      type: "string",
      required: true,
      maxLength: longestLabel,
      suggest(typed, options, { library }) {
        const { text } = library.index(options.string("text"));
        return matching(
          parseNote(typed, text).label,
          firstPlaces(text).map((place) => choice(text, place)),
        );
      },
    },
    textOption,
  ],
  run(options, { library, history = [] }) {
    const { text } = library.index(options.string("text"));
    const typed = (options.string("number") ?? "").trim();
    const chosen = firstPlaces(text).some(({ marker }) => marker.footnote === typed);
    if (chosen) return noteReply(text, typed);
    return noteLookUpReply(text, parseNote(typed, text), currentChapter(text, turnsOn(text, history)));
  },
};

export default footnote;
