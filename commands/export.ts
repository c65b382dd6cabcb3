import { defineCommand } from "../src/features/command/command.ts";
import { textOption } from "../src/features/command/shared-options.ts";
import { exportReply } from "../src/features/export/replies.ts";

export default defineCommand({
  name: "export",
  showsKept: true,
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
  run: exportReply,
});
