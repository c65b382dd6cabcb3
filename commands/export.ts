import { defineCommand } from "../src/features/command/command.ts";
import { textOption } from "../src/features/command/shared-options.ts";
import { textReply } from "../src/dialogue/reply/reply.ts";
import { htmlEdition } from "../src/features/export/html.ts";
import { markdownEdition } from "../src/features/export/markdown.ts";
import { editionOf } from "../src/features/export/edition.ts";

const writers = { html: htmlEdition, md: markdownEdition };

export default defineCommand({
  name: "export",
  description: "The text as a file, with the notes in the margin and the discussions",
  options: {
    text: textOption,
    format: {
      type: "string",
      description: "html, a page for the browser, or md, Markdown; without it, html",
      choices: [
        { name: "a page for the browser (HTML)", value: "html" },
        { name: "Markdown", value: "md" },
      ],
    },
    mine: { type: "boolean", description: "With my private notes, for me alone" },
  },
  async run({ text: id, format = "html", mine = false }, { library, store, place, asker, now }) {
    const { text } = library.index(id);
    const edition = await editionOf(text, place.group, mine ? asker.id : null, store, now);
    const isAnnotated = edition.annotations.size + edition.discussions.size > 0;
    const said = isAnnotated
      ? `“${text.title}” with what was written beside it.`
      : `“${text.title}”. Nobody has written beside it yet: /note add keeps a first note.`;
    return {
      ...textReply(
        mine && isAnnotated ? `${said} Your private notes are in it, so only you see this.` : said,
      ),
      files: [{ name: `${text.id}.${format}`, content: writers[format](edition) }],
      private: mine,
    };
  },
});
