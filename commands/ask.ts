import { defineCommand } from "../src/features/command/command.ts";
import { privateOption, textOrAll } from "../src/features/command/shared-options.ts";
import { textChoiceOf } from "../src/dialogue/intent/named-text.ts";
import { defaultLimit } from "../src/dialogue/request.ts";
import { longestQuestion, respond } from "../src/features/ask/respond.ts";

export default defineCommand({
  name: "ask",
  description: "Ask the text a question in your own words",
  options: {
    question: {
      type: "string",
      description: "What you would like to know",
      required: true,
      maxLength: longestQuestion,
      withoutMentions: true,
    },
    text: textOrAll,
    private: privateOption,
  },
  menu: {
    name: "Ask the text about this",
    withoutMentions: true,
    run: (words, { library, history }) => respond({ words, limit: defaultLimit, history }, library),
  },
  run: ({ question, text }, { library, history }) =>
    respond({ words: question, text: textChoiceOf(text, library), limit: defaultLimit, history }, library),
});
