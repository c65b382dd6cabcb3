import type { Command } from "../src/features/command/command.ts";
import { matching, textOption } from "../src/features/command/shared-options.ts";
import { textReply } from "../src/dialogue/reply/reply.ts";
import { IbidError } from "../src/shared/error.ts";
import { htmlEdition } from "../src/features/export/html.ts";
import { markdownEdition } from "../src/features/export/markdown.ts";
import { editionOf } from "../src/features/export/edition.ts";

const formats = new Map([
  ["html", { name: "a page for the browser (HTML)", write: htmlEdition }],
  ["md", { name: "Markdown", write: markdownEdition }],
]);

const command: Command = {
  name: "export",
  description: "The text as a file, with the notes in the margin and the discussions",
  options: [
    textOption,
    {
      name: "format",
      description: "html, a page for the browser, or md, Markdown; without it, html",
      type: "string",
      suggest: (typed) =>
        matching(
          typed,
          [...formats].map(([value, { name }]) => ({ name, value })),
        ),
    },
    { name: "mine", description: "With my private notes, for me alone", type: "boolean" },
  ],
  async run(options, { library, store, place, asker, now }) {
    const ending = options.string("format")?.trim().toLowerCase() ?? "html";
    const format = formats.get(ending);
    if (!format) throw new IbidError("invalid-input", `I can't write “${ending}”: choose html or md.`);
    const { text } = library.index(options.string("text"));
    const mine = options.flag("mine");
    const edition = await editionOf(text, place.group, mine ? asker.id : null, store, now);
    const isAnnotated = edition.annotations.size + edition.discussions.size > 0;
    const said = isAnnotated
      ? `“${text.title}” with what was written beside it.`
      : `“${text.title}”. Nobody has written beside it yet: /note add keeps a first note.`;
    return {
      ...textReply(
        mine && isAnnotated ? `${said} Your private notes are in it, so only you see this.` : said,
      ),
      files: [{ name: `${text.id}.${ending}`, content: format.write(edition) }],
      private: mine,
    };
  },
};

export default command;
