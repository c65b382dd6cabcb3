import { defineCommand } from "../src/features/command/command.ts";
import { helpReply } from "../src/features/help/help.ts";

export default defineCommand({
  name: "help",
  description: "What you can ask, and how",
  options: {},
  isPrivate: true,
  run: (_options, context) => helpReply(context),
});
