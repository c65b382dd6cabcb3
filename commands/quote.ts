import type { Command } from "../src/command.ts";
import { textOption } from "../src/command-options.ts";
import { replyToQuotation } from "../src/replies/quotation.ts";
import { longestQuotation } from "../src/study/quotation/quotation.ts";
import { quotationIn } from "../src/study/quotation/in-message.ts";

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
    run: (words, { library }) => replyToQuotation(quotationIn(words, library.texts), library).reply,
  },
  run: (options, { library }) =>
    replyToQuotation(options.string("words") ?? "", library, options.string("text")).reply,
};

export default quote;
