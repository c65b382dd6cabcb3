import type { Command } from "../src/features/command/command.ts";
import { textOrAll } from "../src/features/command/shared-options.ts";
import { defaultLimit } from "../src/dialogue/request.ts";
import { longestQuestion, respond } from "../src/features/ask/respond.ts";

const ask: Command = {
  name: "ask",
  description: "Ask the text a question in your own words",
  options: [
    {
      name: "question",
      description: "What you would like to know",
      type: "string",
      required: true,
      maxLength: longestQuestion,
    },
    textOrAll,
    { name: "private", description: "Show the answer to you alone", type: "boolean" },
  ],
  menu: {
    name: "Ask the text about this",
    run: (words, { library, history }) => respond({ words, limit: defaultLimit, history }, library),
  },
  run(options, { library, history }) {
    const words = options.string("question") ?? "";
    return respond({ words, text: options.string("text"), limit: defaultLimit, history }, library);
  },
};

export default ask;
