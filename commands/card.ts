import { defineCommand } from "../src/features/command/command.ts";
import { paragraphOption, textOption } from "../src/features/command/shared-options.ts";
import { cardReply } from "../src/features/card/replies.ts";
import { suggestParagraphs } from "../src/features/look-up/suggestions.ts";

export default defineCommand({
  name: "card",
  description: "A picture of a quotation",
  options: {
    number: { ...paragraphOption, required: true, suggest: suggestParagraphs },
    words: {
      type: "string",
      description: "Words of the sentence to show; without them, the first sentence",
      maxLength: 300,
      withoutMentions: "words",
    },
    text: textOption,
  },
  run: cardReply,
});
