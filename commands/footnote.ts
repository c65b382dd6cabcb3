import type { Command } from "../src/command.ts";
import { matching, preview, textOption } from "../src/command-options.ts";
import { labelTyped } from "../src/conversation/look-up.ts";
import { markedSentences, noteReply } from "../src/conversation/note.ts";
import { longestLabel } from "../src/conversation/step.ts";
import { quoteOf } from "../src/text/excerpt.ts";
import type { Text } from "../src/text/model.ts";
import { labelsOf } from "../src/text/notes.ts";

/** A note's label and the words it is attached to. */
function choice(text: Text, label: string) {
  const [sentence] = markedSentences(text, label);
  return { name: sentence ? `${label}  ${preview(quoteOf(sentence))}` : label, value: label };
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
          typed,
          labelsOf(text).map((label) => choice(text, label)),
        );
      },
    },
    textOption,
  ],
  run(options, { library }) {
    const { text } = library.index(options.string("text"));
    return noteReply(text, labelTyped(options.string("number") ?? "", text));
  },
};

export default footnote;
