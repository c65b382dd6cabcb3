import type { Command } from "../src/command.ts";
import { contentsOf } from "../src/conversation/introduction.ts";
import { talk } from "../src/conversation/reply.ts";

/** As many as fit into a message. */
const shownAtMost = 15;

const texts: Command = {
  name: "texts",
  description: "List the texts on the shelf",
  options: [],
  run(_options, { library }) {
    const all = library.texts;
    const lines = all.slice(0, shownAtMost).map((text) => `${text.title} (${text.id}): ${contentsOf(text)}`);
    const rest = all.length - lines.length;
    return talk([...lines, ...(rest > 0 ? [`and ${rest} more`] : [])].join("\n"));
  },
};

export default texts;
