import { privateReply, textReply } from "../src/dialogue/reply/reply.ts";
import { onPress, onSubmit, pressing } from "../src/features/command/buttons.ts";
import { defineCommandGroup, defineSubcommand } from "../src/features/command/command.ts";
import { paragraphOption, textOption } from "../src/features/command/shared-options.ts";
import { longestNote, longestQuote } from "../src/features/notes/annotation.ts";
import { buttons } from "../src/features/notes/buttons.ts";
import {
  changeNote,
  confirmDeletion,
  deleteNote,
  keepReply,
  replyForm,
  keepFilledIn,
  keepMessageForm,
  keepNote,
} from "../src/features/notes/change.ts";
import { listNotes, longestSearch, notesReply, suggestChangeable } from "../src/features/notes/list.ts";
import { react } from "../src/features/notes/react.ts";
import { localized } from "../src/shared/locale/message.ts";

const ownNote = {
  type: "string",
  description: "Which of your notes",
  required: true,
  suggest: suggestChangeable,
} as const;

export default defineCommandGroup({
  name: "note",
  takesPart: true,
  showsKept: true,
  description: "Notes in the margin",
  feature: "notes",
  subcommands: [
    defineSubcommand({
      name: "list",
      description: "The notes in the margin: all, a paragraph's or a member's",
      options: {
        paragraph: { ...paragraphOption, description: "Only on this paragraph, by number or first words" },
        member: { type: "user", description: "Only by this member" },
        text: textOption,
      },
      run: listNotes,
    }),
    defineSubcommand({
      name: "add",
      description: "Keep a note in the margin of a paragraph",
      options: {
        paragraph: { ...paragraphOption, required: true },
        words: {
          type: "string",
          description: "What you want to note",
          required: true,
          maxLength: longestNote,
        },
        quote: {
          type: "string",
          description: "The words of the paragraph that it is about",
          maxLength: longestQuote,
        },
        private: { type: "boolean", description: "For you alone" },
        text: textOption,
      },
      run: (options, context) => keepNote({ ...options, private: options.private ?? false }, context),
    }),
    defineSubcommand({
      name: "search",
      description: "Notes by their words",
      options: {
        words: {
          type: "string",
          description: "Words that must stand in them",
          required: true,
          maxLength: longestSearch,
        },
      },
      run: ({ words }, context) => notesReply({ page: 1, search: words }, context),
    }),
    defineSubcommand({
      name: "edit",
      description: "Change a note of yours",
      options: {
        note: ownNote,
        words: {
          type: "string",
          description: "What it should say",
          required: true,
          maxLength: longestNote,
        },
      },
      run: changeNote,
    }),
    defineSubcommand({
      name: "delete",
      description: "Delete a note of yours",
      options: { note: ownNote },
      run: confirmDeletion,
    }),
  ],
  menu: { name: "Keep as note", run: keepMessageForm },
  press: pressing(
    onPress(buttons.list, notesReply),
    onSubmit(buttons.add, ["paragraph", "quote", "words"], keepFilledIn),
    onPress(buttons.reply, replyForm),
    onSubmit(buttons.answer, ["words"], keepReply),
    onPress(buttons.react, react),
    onPress(buttons.delete, deleteNote),
    onPress(buttons.stay, () => ({
      ...privateReply(() => textReply(localized("notes-stays"))),
      replaces: true,
    })),
  ),
});
