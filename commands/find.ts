import { defineCommand } from "../src/features/command/command.ts";
import { textOption } from "../src/features/command/shared-options.ts";
import { findReply } from "../src/features/find/find.ts";
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
    },
    text: textOption,
  },
  run: ({ words, text }, { library }) => findReply(library.indexNamed(text), words),
});
