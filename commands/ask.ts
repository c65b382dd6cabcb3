import type { Command } from "../src/command.ts";
import { textOrAll } from "../src/command-options.ts";
import { defaultLimit } from "../src/conversation/request.ts";
import { longestQuestion, respond } from "../src/conversation/respond.ts";

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
