import type { CommandContext } from "../command/context.ts";
import {
  actionCodec,
  wholeNumber,
  fingerprintField,
  textOfButton,
  unreadableButton,
  type FieldsOf,
} from "../command/buttons.ts";
import { resolveParagraph } from "../look-up/paragraph.ts";
import { wholeParagraph } from "../../document/excerpt.ts";
import { answerButtons } from "../../dialogue/reply/buttons.ts";
import { asRanked, excerptAt, refOf } from "../../dialogue/reply/excerpt-reference.ts";
import { quoteReply, textReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import { discussionOf, titleOf } from "./discussion.ts";
import type { Excerpt } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";

/** The action of this feature's button: an excerpt by its text, paragraph ordinal and first and last sentence. */
export const discussAction = actionCodec({ command: "discuss", separator: ";" }, undefined, {
  fingerprint: fingerprintField,
  paragraph: wholeNumber,
  first: wholeNumber,
  last: wholeNumber,
});

/** The button that opens a discussion of an excerpt, or leads to it. */
export function discussButton(excerpt: Excerpt): Button {
  return {
    label: localized("discuss-button"),
    action: discussAction.encode({ fingerprint: excerpt.text.fingerprint, ...refOf(excerpt) }),
  };
}

/** Discusses the excerpt that a button stands under. @throws IbidError when the text has changed since */
export async function discussFromButton(
  { fingerprint, ...excerptRef }: FieldsOf<typeof discussAction>,
  context: CommandContext,
): Promise<Reply> {
  const excerpt = excerptAt(textOfButton(context.library, fingerprint), excerptRef);
  if (!excerpt) throw unreadableButton();
  // The thread is there for all to see.
  return { ...(await discuss(excerpt, context)), private: true };
}

/** Discusses a paragraph. @throws IbidError when the text has no such paragraph */
export function discussParagraph(
  { paragraph, text: id }: { readonly paragraph: string; readonly text?: string | undefined },
  context: CommandContext,
): Promise<Reply> {
  const { text } = context.library.indexNamed(id);
  return discuss(wholeParagraph(text, resolveParagraph(text, paragraph, context)), context);
}

/**
 * Opens a thread about an excerpt, or links to the existing one about its paragraph.
 *
 * @throws IbidError where the bot can't open threads
 */
async function discuss(excerpt: Excerpt, context: CommandContext): Promise<Reply> {
  const { channels, store, place, now } = context;
  if (!channels?.opensThreads) {
    throw new IbidError("unavailable-here", localizable("discuss-needs-server"));
  }
  const { text, paragraph } = excerpt;
  const title = titleOf(excerpt);
  const head: Reply = quoteReply({
    kind: "paragraph",
    say: localized("discuss-head", { paragraph: paragraphName(paragraph) }),
    excerpts: [asRanked(excerpt)],
    layout: "lead",
    buttons: answerButtons(excerpt, []),
  });
  const parent = place.parent ?? place.channel;
  const wanted = {
    group: place.group,
    text: text.id,
    paragraph: paragraph.ordinal,
    parent,
    title,
    created: now,
  };
  // A thread can't have threads: its channel or forum has them.
  if (place.parent !== undefined) await channels.check(place.parent, true);
  const { thread, title: called } = await discussionOf(wanted, store, {
    open: async () => (await channels.openThread(parent, title, head)).id,
    exists: async (id) => (await channels.find(id)) !== undefined,
  });
  const posted = await channels.find(thread);
  return textReply(
    localized("discuss-here", { paragraph: paragraphName(paragraph) }),
    posted ? [{ label: called, url: posted.url }] : [],
  );
}
