import { onPress, pressing } from "../src/features/command/buttons.ts";
import { defineCommandGroup, defineSubcommand } from "../src/features/command/command.ts";
import { paragraphOption, textOption } from "../src/features/command/shared-options.ts";
import { buttons } from "../src/features/progress/buttons.ts";
import { hideProgress, markRead, progressReply, setProgress } from "../src/features/progress/replies.ts";

export default defineCommandGroup({
  name: "progress",
  takesPart: true,
  showsKept: true,
  description: "How far you have read, and how far the group is",
  feature: "plan",
  subcommands: [
    defineSubcommand({
      name: "show",
      description: "How far you have read, and how far the group is",
      options: { text: textOption },
      run: progressReply,
    }),
    defineSubcommand({
      name: "set",
      description: "Say up to where you have read",
      options: {
        paragraph: { ...paragraphOption, description: "The last paragraph you have read", required: true },
        text: textOption,
      },
      run: setProgress,
    }),
    defineSubcommand({
      name: "hide",
      description: "Hide from the others how far you have read, or show it again",
      options: {
        hidden: { type: "boolean", description: "False: show it again" },
      },
      run: ({ hidden = true }, context) => hideProgress(hidden, context),
    }),
  ],
  press: pressing(
    onPress(buttons.read, markRead),
    onPress(buttons.hide, ({ hidden }, context) => hideProgress(hidden === "yes", context)),
  ),
});
