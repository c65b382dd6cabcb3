import { defineCommand } from "../src/features/command/command.ts";
import { privateOption, textOption } from "../src/features/command/shared-options.ts";
import { longestQuotation, quotationsInMessage } from "../src/features/quotation/check.ts";
import { checkedQuotation, checkedQuotations } from "../src/features/quotation/replies.ts";

export default defineCommand({
  name: "quote",
  description: "Check whether words stand in the text as they are quoted",
  options: {
    words: {
      type: "string",
      description: "The quotation; … for what was left out, [brackets] around words of one's own",
      required: true,
      maxLength: longestQuotation,
      withoutMentions: "words",
    },
    text: { ...textOption, description: "Which text of the shelf; without it, all of them" },
    private: privateOption,
  },
  menu: {
    name: "Check this quotation",
    withoutMentions: "words",
    run: async (words, { library }) =>
      checkedQuotations(await quotationsInMessage(words, library.texts), library),
  },
  run: async ({ words, text }, { library }) => (await checkedQuotation(words, library, text)).reply,
});
