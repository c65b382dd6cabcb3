import type { Command } from "../src/command.ts";
import { textOption } from "../src/command-options.ts";
import { findReply } from "../src/conversation/find.ts";
import { longestFind } from "../src/conversation/step.ts";

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
