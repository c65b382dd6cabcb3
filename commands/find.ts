import type { Command } from "../src/features/command/command.ts";
import { textOption } from "../src/features/command/shared-options.ts";
import { findReply } from "../src/features/find/find.ts";
import { longestFind } from "../src/dialogue/reply/button-action.ts";

const find: Command = {
  name: "find",
  description: "Find sentences by their words",
  options: [
    {
      name: "words",
      description:
        'Words that must stand there; also "exact words", -without, ch:3, para:4, note:58, note-text:word',
      type: "string",
      required: true,
      maxLength: longestFind,
    },
    textOption,
  ],
  run(options, { library }) {
    return findReply(library.index(options.string("text")), options.string("words") ?? "");
  },
};

export default find;
