import { privateReply, textReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import { localized } from "../../shared/locale/message.ts";
import type { Annotation } from "../../store/study/annotations.ts";
import type { FieldsOf } from "../command/buttons.ts";
import type { CommandContext } from "../command/context.ts";
import { preview } from "../command/shared-options.ts";
import { noteFor } from "./annotation.ts";
import { buttons } from "./buttons.ts";

/** The length to which a note is shortened on a button, in UTF-16 units. */
const longestPreview = 24;

/** The beginning of a note's words, for the label of a button. */
export function beginningOf({ words }: Annotation): string {
  return preview(words.replace(/\s+/gu, " "), longestPreview);
}

/** A button to approve of a note; none for one that only its author sees. */
export function reactButton(note: Annotation): Button[] {
  if (note.private) return [];
  const label = localized("notes-react", { words: beginningOf(note) });
  return [{ label, action: buttons.react.encode({ note: note.id }) }];
}

/** The number of members who approve of a note, as a line; none if there is nobody. */
export function reactionLine(count: number | undefined): string[] {
  return count === undefined ? [] : [localized("notes-reactions", { count })];
}

/** Approves of a note on behalf of the asker, or takes that back. */
export async function react(
  { note: id }: FieldsOf<typeof buttons.react>,
  { store, place, asker, now }: CommandContext,
): Promise<Reply> {
  const note = await noteFor(store, place.group, id, asker);
  const added = await store.reactions.toggle({ group: place.group, note: id, user: asker.id, at: now });
  const count = (await store.reactions.count([id])).get(id) ?? 0;
  return privateReply(() => {
    const words = beginningOf(note);
    return textReply(
      added
        ? localized("notes-reacted", { words, count })
        : localized("notes-reaction-gone", { words, count }),
    );
  });
}
