import type { Command } from "../src/features/command/command.ts";
import { textOption } from "../src/features/command/shared-options.ts";
import { checkedQuotation } from "../src/features/quotation/replies.ts";
import { longestQuotation, quotationInMessage } from "../src/features/quotation/check.ts";

const quote: Command = {
  name: "quote",
  description: "Check whether words stand in the text as they are quoted",
  options: [
    {
      name: "words",
      description: "The quotation; … for what was left out, [brackets] around words of one's own",
      type: "string",
      required: true,
      maxLength: longestQuotation,
    },
    { ...textOption, description: "Which text of the shelf; without it, all of them" },
    { name: "private", description: "Show the answer to you alone", type: "boolean" },
  ],
  menu: {
    name: "Check this quotation",
    run: (words, { library }) => checkedQuotation(quotationInMessage(words, library.texts), library).reply,
  },
  run: (options, { library }) =>
    checkedQuotation(options.string("words") ?? "", library, options.string("text")).reply,
};

export default quote;
