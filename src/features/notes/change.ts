import { paragraphName } from "../../document/paragraphs.ts";
import type { Paragraph, Text } from "../../document/model.ts";
import {
  privateReply,
  textReply,
  type Form,
  type FormField,
  type Reply,
} from "../../dialogue/reply/reply.ts";
import type { Annotation } from "../../store/study/annotations.ts";
import { textOfButton, type FieldsOf } from "../command/buttons.ts";
import type { CommandContext } from "../command/context.ts";
import { exactQuotationIn } from "../quotation/check.ts";
import { resolveParagraph } from "../look-up/paragraph.ts";
import {
  addNote,
  addReply,
  checkMayDelete,
  editNote,
  longestNote,
  longestQuote,
  noteFor,
  wordsIn,
} from "./annotation.ts";
import { reactButton } from "./react.ts";
import { noteLines, replyLabel } from "./list.ts";
import { buttons, notesButton } from "./buttons.ts";
import { localized } from "../../shared/locale/message.ts";

interface Draft {
  readonly words: string;
  /** The words of the paragraph that the note is about. */
  readonly quote?: string | undefined;
  readonly private: boolean;
}

/** A reply about a note, which only its author sees if the note is private, or others are to write their own first. */
function shownTo(note: Annotation, { settings }: CommandContext, compose: () => Reply): Reply {
  return note.private || settings.ownNoteFirst ? privateReply(compose) : compose();
}

async function keep(draft: Draft, text: Text, paragraph: Paragraph, context: CommandContext): Promise<Reply> {
  const { store, place, asker, now } = context;
  const { words, quote = "" } = draft;
  const note = await addNote(store, {
    group: place.group,
    text: text.id,
    paragraph: paragraph.ordinal,
    parent: null,
    quote: quote.trim() === "" ? null : wordsIn(paragraph, quote),
    author: asker.id,
    authorName: asker.name,
    words,
    private: draft.private,
    channel: place.channel,
    created: now,
  });
  return shownTo(note, context, () => {
    const label = localized("notes-on-paragraph", { paragraph: paragraphName(paragraph) });
    const said = `${localized("notes-kept")}\n\n${noteLines(note, context)}`;
    return textReply(said, [notesButton(text, paragraph.ordinal, label), ...reactButton(note)]);
  });
}

/** Keeps a note on a paragraph. */
export function keepNote(
  draft: Draft & { readonly paragraph: string; readonly text: string | undefined },
  context: CommandContext,
): Promise<Reply> {
  const { text } = context.library.indexNamed(draft.text);
  return keep(draft, text, resolveParagraph(text, draft.paragraph, context), context);
}

/** The paragraph that a message is about, the words of it that the message quotes, and those that it adds. */
interface Proposal {
  readonly text: Text;
  readonly paragraph: string;
  readonly quote: string;
  readonly words: string;
}

/** The place that a message quotes exactly, or else the best match in the channel's text. */
async function proposalFor(words: string, { library }: CommandContext): Promise<Proposal> {
  const found = await exactQuotationIn(words, library.texts);
  const [range] = found?.match.ranges ?? [];
  if (found && range) {
    const { paragraph, start, end } = range;
    const quote = paragraph.text.slice(start, end);
    return {
      text: found.match.text,
      paragraph: paragraphName(paragraph),
      quote: quote.length > longestQuote ? "" : quote,
      words: found.besides,
    };
  }
  const index = await library.index().open();
  const [best] = (await index.ask(words, 1)).excerpts;
  const paragraph = best ? paragraphName(best.excerpt.paragraph) : "first";
  return { text: index.text, paragraph, quote: "", words };
}

/** The field for the words of a note. */
function wordsField(): FormField {
  return {
    name: "words",
    label: localized("notes-form-words"),
    required: true,
    long: true,
    maxLength: longestNote,
  };
}

/** A form that asks which paragraph a message belongs to, filled in with what the message quotes or the best match. */
export async function keepMessageForm(message: string, context: CommandContext): Promise<Form> {
  const { text, paragraph, quote, words } = await proposalFor(message, context);
  return {
    kind: "form",
    title: localized("notes-form-title"),
    fields: [
      {
        name: "paragraph",
        label: localized("notes-form-paragraph"),
        required: true,
        maxLength: 200,
        value: paragraph,
      },
      {
        name: "quote",
        label: localized("notes-form-quote"),
        long: true,
        maxLength: longestQuote,
        value: quote,
      },
      { ...wordsField(), value: words },
    ],
    action: buttons.add.encode({ fingerprint: text.fingerprint }),
  };
}

/** Keeps what was filled in. */
export function keepFilledIn(
  { fingerprint }: FieldsOf<typeof buttons.add>,
  filledIn: { readonly paragraph: string; readonly quote: string; readonly words: string },
  context: CommandContext,
): Promise<Reply> {
  const { paragraph, quote, words } = filledIn;
  const text = textOfButton(context.library, fingerprint, "again");
  return keep({ words, quote, private: false }, text, resolveParagraph(text, paragraph, context), context);
}

/** A form for an answer to a note. */
export async function replyForm(
  { note: id }: FieldsOf<typeof buttons.reply>,
  { store, place, asker }: CommandContext,
): Promise<Form> {
  const note = await noteFor(store, place.group, id, asker);
  return {
    kind: "form",
    title: replyLabel(note),
    fields: [wordsField()],
    action: buttons.answer.encode({ note: id }),
  };
}

/** Keeps an answer to a note. */
export async function keepReply(
  { note: id }: FieldsOf<typeof buttons.answer>,
  { words }: { readonly words: string },
  context: CommandContext,
): Promise<Reply> {
  const { store, place, asker, now } = context;
  const note = await noteFor(store, place.group, id, asker);
  const reply = await addReply(store, note, {
    author: asker.id,
    authorName: asker.name,
    words,
    channel: place.channel,
    created: now,
  });
  return shownTo(reply, context, () =>
    textReply(`${localized("notes-kept")}\n\n${noteLines(note, context)}\n\n${noteLines(reply, context)}`),
  );
}

/** Changes the words of a note. */
export async function changeNote(
  { note: id, words }: { readonly note: string; readonly words: string },
  context: CommandContext,
): Promise<Reply> {
  const { store, place, asker, now } = context;
  const note = await noteFor(store, place.group, id, asker);
  const edited = await editNote(store, note, words, asker, now);
  return shownTo(note, context, () =>
    textReply(`${localized("notes-changed")}\n\n${noteLines(edited, context)}`),
  );
}

/** The note with that id. @throws IbidError when there is none, or the asker may not delete it */
async function deletable(id: string, { store, place, asker }: CommandContext): Promise<Annotation> {
  const note = await noteFor(store, place.group, id, asker);
  checkMayDelete(note, asker);
  return note;
}

/** Asks for confirmation before a note is deleted. */
export async function confirmDeletion(
  { note: id }: { readonly note: string },
  context: CommandContext,
): Promise<Reply> {
  const note = await deletable(id, context);
  return privateReply(() =>
    textReply(`${localized("notes-delete-question")}\n\n${noteLines(note, context)}`, [
      {
        label: localized("notes-delete-button"),
        danger: true,
        action: buttons.delete.encode({ note: note.id }),
      },
      { label: localized("notes-keep-button"), action: buttons.stay.encode({}) },
    ]),
  );
}

/** Deletes a note, in place of the question. */
export async function deleteNote(
  { note: id }: { readonly note: string },
  context: CommandContext,
): Promise<Reply> {
  const note = await deletable(id, context);
  await context.store.annotations.remove(context.place.group, note.id);
  return { ...privateReply(() => textReply(localized("notes-deleted"))), replaces: true };
}
