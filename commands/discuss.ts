import { onPress, pressing } from "../src/features/command/buttons.ts";
import { defineCommand } from "../src/features/command/command.ts";
import { paragraphOption, textOption } from "../src/features/command/shared-options.ts";
import { discussAction, discussFromButton, discussParagraph } from "../src/features/discussions/replies.ts";

export default defineCommand({
  name: "discuss",
  feature: "discuss",
  description: "Open a thread to discuss a paragraph, or find the one there is",
  options: { paragraph: { ...paragraphOption, required: true }, text: textOption },
  run: discussParagraph,
  press: pressing(onPress(discussAction, discussFromButton)),
});
