import { privateReply, textReply } from "../src/dialogue/reply/reply.ts";
import { onPress, onSubmit, pressing } from "../src/features/command/buttons.ts";
import { defineCommandGroup, defineSubcommand } from "../src/features/command/command.ts";
import { textOption } from "../src/features/command/shared-options.ts";
import { pairTexts, unpairTexts } from "../src/features/compare/pairing.ts";
import { changeGlossary, glossaryAction, takeGlossary } from "../src/features/texts/glossary.ts";
import { longestAddress } from "../src/features/texts/download/address.ts";
import {
  addText,
  confirmRemoval,
  leaveAction,
  longestTitle,
  removeAction,
  removeText,
  renameText,
  shelfReply,
  suggestAdded,
  useText,
} from "../src/features/texts/shelf.ts";
import { localized } from "../src/shared/locale/message.ts";

const addedText = {
  type: "string",
  description: "Which of the texts that were added here",
  required: true,
  suggest: suggestAdded,
} as const;

export default defineCommandGroup({
  name: "texts",
  showsKept: true,
  description: "The texts on the shelf",
  subcommands: [
    defineSubcommand({
      name: "list",
      description: "The texts on the shelf; the first is the one that is asked here",
      options: {},
      run: (_options, context) => shelfReply(context),
    }),
    defineSubcommand({
      name: "add",
      description: "Add a text of your own: EPUB, PDF, Word, Markdown, HTML, plain text …, up to 10 MB",
      options: {
        file: { type: "attachment", description: "The file" },
        url: {
          type: "string",
          description: "Or an address, such as https://www.gutenberg.org/ebooks/1342",
          maxLength: longestAddress,
        },
        title: { type: "string", description: "What it is called here", maxLength: longestTitle },
      },
      run: addText,
    }),
    defineSubcommand({
      name: "use",
      description: "Which text is asked here, unless somebody names another",
      options: {
        text: { ...textOption, required: true },
        channel: { type: "channel", description: "Only in this channel or forum, and in its threads" },
      },
      run: useText,
    }),
    defineSubcommand({
      name: "rename",
      description: "Give a text that was added another title",
      options: {
        text: addedText,
        title: { type: "string", description: "The new title", required: true, maxLength: longestTitle },
      },
      run: renameText,
    }),
    defineSubcommand({
      name: "glossary",
      description: "The words of a text that was added, and what they mean",
      options: {
        text: addedText,
        file: { type: "attachment", description: "A file with a line for each; without it, I ask" },
      },
      run: changeGlossary,
    }),
    defineSubcommand({
      name: "pair",
      description: "Read two editions or translations of a work side by side",
      options: {
        text: { ...textOption, description: "One of them", required: true },
        with: { ...textOption, description: "The other text of the shelf", required: true },
      },
      run: pairTexts,
    }),
    defineSubcommand({
      name: "unpair",
      description: "Read a text alone again",
      options: {
        text: { ...textOption, description: "Which text", required: true },
        with: { ...textOption, description: "Only no longer beside this one" },
      },
      run: unpairTexts,
    }),
    defineSubcommand({
      name: "remove",
      description: "Take a text away that was added",
      options: { text: addedText },
      run: confirmRemoval,
    }),
  ],
  press: pressing(
    onPress(removeAction, removeText),
    onSubmit(glossaryAction, ["words"], takeGlossary),
    onPress(leaveAction, () => ({
      ...privateReply(() => textReply(localized("texts-stays"))),
      replaces: true,
    })),
  ),
});
