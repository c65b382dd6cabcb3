import { defineCommand } from "../src/features/command/command.ts";
import { textOption } from "../src/features/command/shared-options.ts";
import { findSoFar } from "../src/features/find/find.ts";
import { soFar } from "../src/features/spoilers/so-far.ts";
import { longestFind } from "../src/dialogue/reply/button-action.ts";

export default defineCommand({
  name: "find",
  description: "Find sentences by their words",
  options: {
    words: {
      type: "string",
      description:
        'Words that must stand there; also "exact words", -without, ch:3, para:4, note:58, note-text:word',
      required: true,
      maxLength: longestFind,
      withoutMentions: "words",
    },
    text: textOption,
  },
  run: async ({ words, text }, context) =>
    findSoFar(await soFar(context), context.library.indexNamed(text).text, { words, page: 1 }),
});
