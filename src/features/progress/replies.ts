import { privateReply, textReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import { paragraphAt } from "../../dialogue/reply/excerpt-reference.ts";
import type { Text } from "../../document/model.ts";
import { wordCounts } from "../../document/word-counts.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { listOf } from "../../shared/locale/formats.ts";
import { localized } from "../../shared/locale/message.ts";
import { textOfButton, unreadableButton, type FieldsOf } from "../command/buttons.ts";
import type { CommandContext } from "../command/context.ts";
import { resolveParagraph } from "../look-up/paragraph.ts";
import { buttons } from "./buttons.ts";
import { readOnButtons } from "./read-on.ts";
import { standingIn, standingLines, type Standing } from "./standing.ts";

/** The number of members that are named. */
const mostNames = 10;

/** The names of the members who have read as far as the group, and the number of the others. Members who are behind aren't named. */
async function otherLines({ text, group }: Standing, context: CommandContext): Promise<string[]> {
  const { store, place, asker } = context;
  const readers = await store.progress.list(place.group, text.id);
  const others = readers.filter(({ user }) => user !== asker.id);
  const arrived = others
    .filter(({ position }) => position >= (group || text.paragraphs.length))
    .slice(0, mostNames);
  const rest = others.length - arrived.length;
  return [
    ...(arrived.length > 0
      ? [localized("progress-arrived", { names: listOf(arrived.map(({ name }) => name)) })]
      : []),
    ...(rest > 0 ? [localized("progress-others", { count: rest })] : []),
  ];
}

/** The asker's progress in a text, with that of the group. @param first is said before it */
async function progressIn(text: Text, context: CommandContext, first?: () => string): Promise<Reply> {
  const { store, place, asker } = context;
  const standing = await standingIn(text, context);
  const others = standing.alone ? [] : await otherLines(standing, context);
  const isHidden = await store.progress.isHidden(place.group, asker.id);
  await wordCounts.prepare(text);
  return privateReply(() => {
    const lines = [...(first ? [first()] : []), ...standingLines(standing), ...others];
    const hiding: Button[] =
      standing.alone || standing.own === 0
        ? []
        : [
            {
              label: localized(isHidden ? "progress-show" : "progress-hide"),
              action: buttons.hide.encode({ hidden: isHidden ? "no" : "yes" }),
            },
          ];
    const shown = textReply(lines.join("\n"), [...readOnButtons(standing), ...hiding]);
    return { ...shown, linksCommands: true };
  });
}

/** The asker's progress in a text, with that of the group. */
export function progressReply(
  { text }: { readonly text: string | undefined },
  context: CommandContext,
): Promise<Reply> {
  return progressIn(context.library.indexNamed(text).text, context);
}

/** Sets the place up to which the asker has read, also back. */
export async function setProgress(
  { paragraph: given, text: id }: { readonly paragraph: string; readonly text: string | undefined },
  context: CommandContext,
): Promise<Reply> {
  const { store, place, asker, now } = context;
  const { text } = context.library.indexNamed(id);
  const paragraph = resolveParagraph(text, given, context);
  const progress = {
    group: place.group,
    user: asker.id,
    text: text.id,
    position: paragraph.ordinal,
    at: now,
  };
  await store.progress.set(progress, asker.name);
  return progressIn(text, context);
}

/** Marks a text as read up to a paragraph, unless the asker is further on. */
export async function markRead(
  { fingerprint, paragraph: ordinal }: FieldsOf<typeof buttons.read>,
  context: CommandContext,
): Promise<Reply> {
  const { library, store, place, asker, now } = context;
  const text = textOfButton(library, fingerprint);
  const paragraph = paragraphAt(text, ordinal);
  if (!paragraph) throw unreadableButton();
  const progress = { group: place.group, user: asker.id, text: text.id, position: ordinal, at: now };
  await store.progress.advance(progress, asker.name);
  return progressIn(text, context, () => localized("progress-read", { place: paragraphName(paragraph) }));
}

/** Hides the asker's progress from the group, or shows it again. */
export async function hideProgress(hidden: boolean, { store, place, asker }: CommandContext): Promise<Reply> {
  await store.progress.hide({ group: place.group, user: asker.id, name: asker.name, hidden });
  return privateReply(() => textReply(localized(hidden ? "progress-hidden" : "progress-shown")));
}
