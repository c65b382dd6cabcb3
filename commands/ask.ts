import { defineCommand } from "../src/features/command/command.ts";
import { privateOption, textOrAll } from "../src/features/command/shared-options.ts";
import { textChoiceOf } from "../src/dialogue/intent/named-text.ts";
import { defaultLimit } from "../src/dialogue/request.ts";
import { soFar } from "../src/features/spoilers/so-far.ts";
import { longestQuestion, respond } from "../src/features/ask/respond.ts";
import { introduction } from "../src/features/texts/introduction.ts";

export default defineCommand({
  name: "ask",
  description: "Ask the text a question in your own words",
  options: {
    question: {
      type: "string",
      description: "What you would like to know",
      required: true,
      maxLength: longestQuestion,
      withoutMentions: "question",
    },
    text: textOrAll,
    private: privateOption,
  },
  menu: {
    name: "Ask the text about this",
    withoutMentions: "question",
    run: async (words, context) =>
      respond({ words, limit: defaultLimit, history: context.history }, await soFar(context)),
  },
  run: async ({ question, text }, context) => {
    const { library, history } = context;
    // Only mentions, which are left out.
    if (question.trim() === "") return introduction(library);
    const request = {
      words: question,
      text: textChoiceOf(text, library),
      limit: defaultLimit,
      history,
    };
    return respond(request, await soFar(context));
  },
});
