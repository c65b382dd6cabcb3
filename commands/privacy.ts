import { onPress, pressing } from "../src/features/command/buttons.ts";
import { defineCommandGroup, defineSubcommand } from "../src/features/command/command.ts";
import {
  buttons,
  confirmErasureReply,
  eraseEverywhere,
  eraseHere,
  keepReply,
  ownDataReply,
  privacyReply,
} from "../src/features/privacy/replies.ts";

export default defineCommandGroup({
  name: "privacy",
  description: "What I keep about you: see it, get it, delete it",
  isPrivate: true,
  subcommands: [
    defineSubcommand({
      name: "show",
      description: "What I keep about you",
      options: {},
      run: (_options, context) => privacyReply(context),
    }),
    defineSubcommand({
      name: "export",
      description: "All of it as a file, for you alone",
      options: {},
      run: (_options, context) => ownDataReply(context),
    }),
    defineSubcommand({
      name: "delete",
      description: "Delete it, here or everywhere; I ask before I do",
      options: {},
      run: (_options, context) => confirmErasureReply(context),
    }),
  ],
  press: pressing(
    onPress(buttons.export, (_fields, context) => ownDataReply(context)),
    onPress(buttons.delete, (_fields, context) => confirmErasureReply(context)),
    onPress(buttons.here, (_fields, context) => eraseHere(context)),
    onPress(buttons.everywhere, (_fields, context) => eraseEverywhere(context)),
    onPress(buttons.stay, keepReply),
  ),
});
