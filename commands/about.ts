import { defineCommand } from "../src/features/command/command.ts";
import { aboutReply } from "../src/features/help/about.ts";

export default defineCommand({
  name: "about",
  description: "Version, licence, privacy, and how to invite me",
  options: {},
  isPrivate: true,
  run: (_options, context) => aboutReply(context),
});
