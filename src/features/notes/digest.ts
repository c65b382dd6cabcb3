import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { localized } from "../../shared/locale/message.ts";
import type { Store } from "../../store/store.ts";
import type { CommandContext } from "../command/context.ts";
import { preview } from "../command/shared-options.ts";
import { buttons } from "./buttons.ts";
import { headOf, noteLines } from "./list.ts";

/** The number of notes in a digest. Together they fit into a message. */
const mostNotes = 8;
/** The lengths to which a note and its quoted words are shortened, in UTF-16 units. */
const longest = { words: 200, quote: 80 };

/** The action of the button under a digest. No other public message has it. */
export const digestMark = buttons.list.encode({ page: 1 });

/**
 * The beginnings of a group's public notes since a time, or only their number where members are to write their own first.
 * Returns undefined if there are none.
 */
export async function digestReply(
  { annotations: notes }: Store,
  group: string,
  since: number,
  context: Pick<CommandContext, "library" | "settings">,
): Promise<Reply | undefined> {
  const { annotations, total } = await notes.list(group, null, { since }, { offset: 0, limit: mostNotes });
  if (total === 0) return undefined;
  const open = context.settings.ownNoteFirst ? [] : annotations;
  const shown = open.map((note) =>
    noteLines(
      {
        ...note,
        words: preview(note.words, longest.words),
        quote: note.quote === null ? null : preview(note.quote, longest.quote),
      },
      context,
    ),
  );
  const more = shown.length > 0 ? total - shown.length : 0;
  const digest = textReply(
    [
      shown.length > 0
        ? localized("notes-digest", { count: total })
        : localized("notes-digest-count", { count: total }),
      ...shown,
      ...(more > 0 ? [localized("notes-digest-more", { count: more })] : []),
    ].join("\n\n"),
    [{ label: localized("notes-button"), action: digestMark }],
  );
  return { ...digest, headings: open.map((note) => headOf(note, context)) };
}
