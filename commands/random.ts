import { defineCommand } from "../src/features/command/command.ts";
import { textOption } from "../src/features/command/shared-options.ts";
import { randomReply } from "../src/features/look-up/random.ts";

export default defineCommand({
  name: "random",
  description: "A paragraph at random, or a verse",
  options: {
    daily: { type: "boolean", description: "The passage of the day: the same for all here" },
    text: textOption,
  },
  run: randomReply,
});
