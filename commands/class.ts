import { onPress, pressing } from "../src/features/command/buttons.ts";
import { defineCommandGroup, defineSubcommand } from "../src/features/command/command.ts";
import { textOption } from "../src/features/command/shared-options.ts";
import { buttons } from "../src/features/class/buttons.ts";
import { chooseCounting, classReply, startClass, stopClass } from "../src/features/class/replies.ts";

export default defineCommandGroup({
  name: "class",
  description: "For teachers: who has read, written notes and taken part",
  isPrivate: true,
  forManagers: true,
  subcommands: [
    defineSubcommand({
      name: "show",
      description: "Who has read, written notes and taken part, as a list and a file",
      options: { text: textOption },
      run: classReply,
    }),
    defineSubcommand({
      name: "start",
      description: "Count who takes part; each is told so first",
      options: {
        optional: { type: "boolean", description: "False: members can't choose not to be counted" },
      },
      run: startClass,
    }),
    defineSubcommand({
      name: "stop",
      description: "Count nobody any more, and forget who was counted",
      options: {},
      run: (_options, context) => stopClass(context),
    }),
  ],
  press: pressing(
    onPress(buttons.leave, (_fields, context) => chooseCounting(true, context)),
    onPress(buttons.back, (_fields, context) => chooseCounting(false, context)),
  ),
});
