import { longestLabel } from "../src/dialogue/reply/button-action.ts";
import { defineCommand } from "../src/features/command/command.ts";
import { textOption } from "../src/features/command/shared-options.ts";
import { footnotesReplyTo } from "../src/features/look-up/several.ts";
import { suggestNotes } from "../src/features/look-up/suggestions.ts";

export default defineCommand({
  name: "footnote",
  description: "Show where a footnote stands and what it says",
  options: {
    number: {
      type: "string",
      description: "The note's number or sign, as printed",
      required: true,
      maxLength: longestLabel,
      suggest: suggestNotes,
    },
    text: textOption,
  },
  run: footnotesReplyTo,
});
