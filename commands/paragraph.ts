import { defineCommand } from "../src/features/command/command.ts";
import { paragraphOption, textOption } from "../src/features/command/shared-options.ts";
import { paragraphsReplyTo } from "../src/features/look-up/several.ts";
import { suggestChapters, suggestParagraphs } from "../src/features/look-up/suggestions.ts";

export default defineCommand({
  name: "paragraph",
  description: "Show a paragraph by its number",
  options: {
    number: { ...paragraphOption, required: true, suggest: suggestParagraphs },
    chapter: {
      type: "string",
      description: "The chapter in which it has that number, as in 3, XI or preface",
      maxLength: 100,
      suggest: suggestChapters,
    },
    text: textOption,
  },
  run: paragraphsReplyTo,
});
