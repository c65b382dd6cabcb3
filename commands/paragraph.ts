import type { Command } from "../src/command.ts";
import { suggestParagraphs, textOption } from "../src/command-options.ts";
import { paragraphReply } from "../src/conversation/paragraph.ts";

const paragraph: Command = {
  name: "paragraph",
  description: "Show a paragraph by its number",
  options: [
    {
      name: "number",
      description: "The paragraph's number, or some of its first words",
      type: "integer",
      required: true,
      min: 1,
      suggest: suggestParagraphs,
    },
    textOption,
  ],
  run(options, { library }) {
    return paragraphReply(library.index(options.string("text")).text, options.number("number") ?? 1);
  },
};

export default paragraph;
