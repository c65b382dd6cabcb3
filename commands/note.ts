import type { Callable, Command, CommandContext, Options } from "../src/features/command/command.ts";
import { preview, paragraphOption, textOption } from "../src/features/command/shared-options.ts";
import { textReply, type Form, type Reply } from "../src/dialogue/reply/reply.ts";
import { IbidError } from "../src/shared/error.ts";
import {
  decodeList,
  noteLines,
  noteListReply,
  noteStep,
  notesButton,
  whereOf,
} from "../src/features/notes/replies.ts";
import type { Annotation } from "../src/store/annotations.ts";
import {
  addNote,
  checkMayDelete,
  editNote,
  longestNote,
  longestQuote,
  noteFor,
  wordsIn,
} from "../src/features/notes/annotation.ts";
import type { Paragraph, Text } from "../src/document/model.ts";
import { paragraphName } from "../src/document/paragraphs.ts";
import { resolveParagraph } from "../src/features/look-up/paragraph.ts";

/** As much of a search as its buttons can carry. */
const longestSearch = 30;
/** How many of one's notes are suggested. */
const suggested = 25;

async function keep(
  text: Text,
  paragraph: Paragraph,
  { words, quote, own }: { words: string; quote?: string | undefined; own: boolean },
  { store, place, asker, now }: CommandContext,
): Promise<Annotation> {
  return await addNote(store, {
    group: place.group,
    text: text.id,
    paragraph: paragraph.ordinal,
    quote: quote === undefined || quote.trim() === "" ? null : wordsIn(paragraph, quote),
    author: asker.id,
    authorName: asker.name,
    words,
    private: own,
    channel: place.channel,
    created: now,
  });
}

function kept(note: Annotation, text: Text, paragraph: Paragraph, ibid: CommandContext): Reply {
  return {
    ...textReply(`Kept in the margin.\n\n${noteLines(note, ibid)}`, [
      notesButton(text, paragraph.ordinal, `Notes on ${paragraphName(paragraph)}`),
    ]),
    private: note.private,
  };
}

const ownNote = {
  name: "note",
  description: "Which of your notes",
  type: "string",
  required: true,
  async suggest(typed: string, _options: Options, ibid: CommandContext) {
    const { annotations: notes } = await ibid.store.annotations.list(
      ibid.place.group,
      ibid.asker.id,
      { search: typed, ...(ibid.asker.moderates ? {} : { author: ibid.asker.id }) },
      { offset: 0, limit: suggested },
    );
    return notes.map((each) => ({ name: `${whereOf(each, ibid)}  ${preview(each.words)}`, value: each.id }));
  },
} as const;

const list: Callable = {
  name: "list",
  description: "The notes in the margin: all, a paragraph's or a member's",
  options: [
    { ...paragraphOption, description: "Only on this paragraph, by number or first words" },
    { name: "member", description: "Only by this member", type: "user" },
    textOption,
  ],
  run(options, ibid) {
    const typed = options.string("paragraph");
    const author = options.string("member");
    const wanted = options.string("text");
    const text = typed === undefined && wanted === undefined ? undefined : ibid.library.index(wanted).text;
    const paragraph =
      text === undefined || typed === undefined ? undefined : resolveParagraph(text, typed, ibid);
    return noteListReply(
      {
        page: 1,
        ...(text !== undefined && { text: text.id }),
        ...(paragraph !== undefined && { paragraph: paragraph.ordinal }),
        ...(author !== undefined && { author }),
      },
      ibid,
    );
  },
};

const add: Callable = {
  name: "add",
  description: "Keep a note in the margin of a paragraph",
  options: [
    { ...paragraphOption, required: true },
    {
      name: "words",
      description: "What you want to note",
      type: "string",
      required: true,
      maxLength: longestNote,
    },
    {
      name: "quote",
      description: "The words of the paragraph that it is about",
      type: "string",
      maxLength: longestQuote,
    },
    { name: "private", description: "For you alone", type: "boolean" },
    textOption,
  ],
  async run(options, ibid) {
    const { text } = ibid.library.index(options.string("text"));
    const paragraph = resolveParagraph(text, options.string("paragraph") ?? "", ibid);
    const [words, quote] = [options.string("words") ?? "", options.string("quote")];
    const note = await keep(text, paragraph, { words, quote, own: options.flag("private") }, ibid);
    return kept(note, text, paragraph, ibid);
  },
};

const search: Callable = {
  name: "search",
  description: "Notes by their words",
  options: [
    {
      name: "words",
      description: "Words that must stand in them",
      type: "string",
      required: true,
      maxLength: longestSearch,
    },
  ],
  run: (options, ibid) => noteListReply({ page: 1, search: options.string("words") ?? "" }, ibid),
};

const edit: Callable = {
  name: "edit",
  description: "Change a note of yours",
  options: [
    ownNote,
    {
      name: "words",
      description: "What it should say",
      type: "string",
      required: true,
      maxLength: longestNote,
    },
  ],
  async run(options, ibid) {
    const { store, place, asker, now } = ibid;
    const note = await noteFor(store, place.group, options.string("note") ?? "", asker);
    const edited = await editNote(store, note, options.string("words") ?? "", asker, now);
    return { ...textReply(`Changed.\n\n${noteLines(edited, ibid)}`), private: note.private };
  },
};

const remove: Callable = {
  name: "delete",
  description: "Delete a note of yours",
  options: [ownNote],
  async run(options, ibid) {
    const { store, place, asker } = ibid;
    const note = await noteFor(store, place.group, options.string("note") ?? "", asker);
    checkMayDelete(note, asker);
    return {
      ...textReply(`Delete this note?\n\n${noteLines(note, ibid)}`, [
        { label: "Delete it", action: noteStep("delete", note.id) },
        { label: "Keep it", action: noteStep("stay", "") },
      ]),
      private: true,
    };
  },
};

async function deleted(id: string, { store, place, asker }: CommandContext): Promise<Reply> {
  const note = await noteFor(store, place.group, id, asker);
  checkMayDelete(note, asker);
  await store.annotations.remove(place.group, note.id);
  return { ...textReply("The note is deleted."), private: true, replaces: true };
}

/** A form that asks which paragraph a message belongs to, with the best match proposed. */
function keepMessage(words: string, { library }: CommandContext): Form {
  const index = library.index();
  const [best] = index.ask(words, 1).excerpts;
  return {
    kind: "form",
    title: "Keep as note",
    fields: [
      {
        name: "paragraph",
        label: "On which paragraph?",
        required: true,
        maxLength: 200,
        value: best ? paragraphName(best.excerpt.paragraph) : "first",
      },
      { name: "words", label: "Note", required: true, long: true, maxLength: longestNote, value: words },
    ],
    action: noteStep("add", index.text.fingerprint),
  };
}

async function keepFilledIn(fingerprint: string, fields: Options, ibid: CommandContext): Promise<Reply> {
  const text = ibid.library.byFingerprint(fingerprint);
  if (!text) throw new IbidError("text-changed", "The text has changed since then; please try again.");
  const paragraph = resolveParagraph(text, fields.string("paragraph") ?? "", ibid);
  const note = await keep(text, paragraph, { words: fields.string("words") ?? "", own: false }, ibid);
  return kept(note, text, paragraph, ibid);
}

const note: Command = {
  name: "note",
  description: "Notes in the margin",
  feature: "notes",
  subcommands: [list, add, search, edit, remove],
  menu: { name: "Keep as note", run: keepMessage },
  press(rest, ibid, fields) {
    const [, what = "", given = ""] = /^([a-z]+);?(.*)$/s.exec(rest) ?? [];
    switch (what) {
      case "list": {
        const textOf = (fingerprint: string) => ibid.library.byFingerprint(fingerprint)?.id;
        return noteListReply(decodeList(given, textOf), ibid);
      }
      case "add":
        return keepFilledIn(given, fields, ibid);
      case "delete":
        return deleted(given, ibid);
      default:
        return { ...textReply("The note stays."), private: true, replaces: true };
    }
  },
};

export default note;
