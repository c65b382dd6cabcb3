import { defineCommandGroup, defineSubcommand } from "../src/features/command/command.ts";
import { groupPageReply, renewGroupPage, setPublicTexts } from "../src/features/reading-page/replies.ts";

export default defineCommandGroup({
  name: "page",
  description: "The texts on a web page, to read",
  isPrivate: true,
  subcommands: [
    defineSubcommand({
      name: "link",
      description: "The page with your texts, notes and discussions, for you alone",
      options: {},
      run: (_options, context) => groupPageReply(context),
    }),
    defineSubcommand({
      name: "renew",
      description: "Make a new link, so that the old one no longer works",
      options: {},
      run: (_options, context) => renewGroupPage(context),
    }),
    defineSubcommand({
      name: "public",
      description: "Whether everybody may read the texts that you added",
      options: {
        on: { type: "boolean", description: "True: everybody who has the link", required: true },
      },
      run: setPublicTexts,
    }),
  ],
});
