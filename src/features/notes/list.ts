import { counted } from "../../shared/locale/counts.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { pageButtons, pageHeading } from "../../dialogue/reply/buttons.ts";
import { privateReply, textReply, type Reply } from "../../dialogue/reply/reply.ts";
import type { Annotation, AnnotationFilter } from "../../store/study/annotations.ts";
import { textOfButton, type FieldsOf } from "../command/buttons.ts";
import type { CommandContext } from "../command/context.ts";
import type { Suggest } from "../command/options.ts";
import { preview } from "../command/shared-options.ts";
import { buttons as actions } from "./buttons.ts";
import { beginningOf, reactButton, reactionLine } from "./react.ts";
import { referenceButtons } from "./references.ts";
import { bylineOf, seesAfterOwn } from "./annotation.ts";
import { resolveParagraph } from "../look-up/paragraph.ts";
import { localized } from "../../shared/locale/message.ts";

/** Three of the longest notes fit into a message. */
const pageSize = 3;
/** The number of notes that are suggested, at most. */
const suggestionsAtMost = 25;

/** The longest search that the buttons of its pages can carry, in UTF-16 units. */
export const longestSearch = 30;

type WithLibrary = Pick<CommandContext, "library">;

/** The paragraph that a note is about: "¶4"; "¶4, which is gone" if a later version of the text lacks it. */
function paragraphOf({ paragraph: ordinal, text: id }: Annotation, { library }: WithLibrary): string {
  const text = library.texts.find((each) => each.id === id);
  const paragraph = text?.paragraphs[ordinal - 1];
  const name = paragraph
    ? paragraphName(paragraph)
    : localized("notes-gone-paragraph", { paragraph: `¶${ordinal}` });
  return library.texts.length > 1
    ? localized("notes-paragraph-of", { paragraph: name, title: text?.title ?? id })
    : name;
}

/** "Reply to “Forty crowns!”" */
export function replyLabel(note: Annotation): string {
  return localized("notes-reply-button", { words: beginningOf(note) });
}

/** "¶4 · Marta · 5 Jan 2026 · only you see it" */
export function headOf(note: Annotation, context: WithLibrary): string {
  return `${paragraphOf(note, context)} · ${bylineOf(note)}`;
}

/** A note with its head and the words that it is about. */
export function noteLines(note: Annotation, context: WithLibrary): string {
  const about = note.quote === null ? [] : [localized("notes-on-words", { quote: note.quote })];
  return [headOf(note, context), ...about, note.words].join("\n");
}

/** The reply to an empty list. */
function emptyListReply({ search, author, paragraph }: AnnotationFilter): string {
  if (search) return localized("notes-none-with-words");
  if (author !== undefined) return localized("notes-none-by-member");
  return localized("notes-none", { where: paragraph === undefined ? "here" : "paragraph" });
}

/** One page of the notes that the asker may see. */
export async function notesReply(
  list: FieldsOf<typeof actions.list>,
  context: CommandContext,
): Promise<Reply> {
  const { page, fingerprint, paragraph, author, search } = list;
  const text = fingerprint === undefined ? undefined : textOfButton(context.library, fingerprint).id;
  const filter: AnnotationFilter = {
    ...(text !== undefined && { text }),
    ...(paragraph !== undefined && { paragraph }),
    ...(author !== undefined && { author }),
    ...(search !== undefined && { search }),
    afterOwn: seesAfterOwn(context),
  };
  const { annotations, total } = await context.store.annotations.list(
    context.place.group,
    context.asker.id,
    filter,
    { offset: (page - 1) * pageSize, limit: pageSize },
  );
  const reactions = await context.store.reactions.count(annotations.map(({ id }) => id));
  // Private, since a list may hold notes that only the asker may see.
  return privateReply(() => {
    const rule = filter.afterOwn ? [localized("notes-after-own")] : [];
    if (total === 0) return textReply([emptyListReply(filter), ...rule].join("\n"));
    const pages = Math.ceil(total / pageSize);
    const lines = [
      pageHeading(counted("counts-notes", total), page, pages),
      ...annotations.map((note) =>
        [noteLines(note, context), ...reactionLine(reactions.get(note.id))].join("\n"),
      ),
      ...rule,
    ];
    const turning = pageButtons(page, pages, (other) => actions.list.encode({ ...list, page: other }));
    const replying = annotations.map((note) => ({
      label: replyLabel(note),
      action: actions.reply.encode({ note: note.id }),
    }));
    const buttons = [
      ...turning,
      ...referenceButtons(annotations, context.library),
      ...replying,
      ...annotations.flatMap(reactButton),
    ];
    const headings = annotations.map((note) => headOf(note, context));
    return { ...textReply(lines.join("\n\n"), buttons), headings };
  });
}

/** Lists all notes, or those of a paragraph, a text or a member. */
export function listNotes(
  given: {
    readonly paragraph: string | undefined;
    readonly member: string | undefined;
    readonly text: string | undefined;
  },
  context: CommandContext,
): Promise<Reply> {
  const { paragraph, member: author } = given;
  if (paragraph === undefined && given.text === undefined) return notesReply({ page: 1, author }, context);
  const { text } = context.library.indexNamed(given.text);
  const ordinal = paragraph === undefined ? undefined : resolveParagraph(text, paragraph, context).ordinal;
  return notesReply({ page: 1, fingerprint: text.fingerprint, paragraph: ordinal, author }, context);
}

/** Suggests the notes that the asker may change, by their words. */
export const suggestChangeable: Suggest<string> = async (typed, _selection, context) => {
  const { asker, place, store } = context;
  const { annotations } = await store.annotations.list(
    place.group,
    asker.id,
    { search: typed, ...(asker.moderates ? {} : { author: asker.id }) },
    { offset: 0, limit: suggestionsAtMost },
  );
  return annotations.map((note) => ({
    name: `${paragraphOf(note, context)}  ${preview(note.words)}`,
    value: note.id,
  }));
};
