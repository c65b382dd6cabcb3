import { defineCommand } from "../src/features/command/command.ts";
import { paragraphOption, privateOption, textOption } from "../src/features/command/shared-options.ts";
import { citeReply } from "../src/features/cite/replies.ts";
import { suggestParagraphs } from "../src/features/look-up/suggestions.ts";

export default defineCommand({
  name: "cite",
  description: "A quotation with its citation, ready to paste",
  options: {
    number: {
      ...paragraphOption,
      description: "The paragraph; without it, what was shown last",
      suggest: suggestParagraphs,
    },
    words: {
      type: "string",
      description: "Words of the sentence; without them, all of it",
      maxLength: 300,
      withoutMentions: "words",
    },
    style: {
      type: "string",
      description: "Without it, Chicago, MLA and APA",
      choices: [
        { name: "Chicago", value: "chicago" },
        { name: "MLA", value: "mla" },
        { name: "APA", value: "apa" },
        { name: "BibTeX", value: "bibtex" },
        { name: "RIS", value: "ris" },
      ],
    },
    text: textOption,
    private: privateOption,
  },
  run: citeReply,
});
