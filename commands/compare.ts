import { onPress, pressing } from "../src/features/command/buttons.ts";
import { defineCommand } from "../src/features/command/command.ts";
import { paragraphOption, privateOption, textOption } from "../src/features/command/shared-options.ts";
import { compareAction } from "../src/features/compare/button.ts";
import { compareReply, onCompare } from "../src/features/compare/replies.ts";
import { suggestParagraphs } from "../src/features/look-up/suggestions.ts";

export default defineCommand({
  name: "compare",
  description: "A paragraph, and the same place in another edition or translation",
  options: {
    number: { ...paragraphOption, required: true, suggest: suggestParagraphs },
    with: { ...textOption, description: "The other text of the shelf" },
    text: textOption,
    private: privateOption,
  },
  run: compareReply,
  press: pressing(onPress(compareAction, onCompare)),
});
