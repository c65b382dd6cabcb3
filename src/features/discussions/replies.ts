import type { CommandContext } from "../command/command.ts";
import { asRanked, excerptAt, refOf } from "../../dialogue/reply/excerpt-reference.ts";
import { quoteReply, textReply, type Button, type Reply } from "../../dialogue/reply/reply.ts";
import { IbidError } from "../../shared/error.ts";
import { discussionOf, titleOf } from "./discussion.ts";
import type { Excerpt } from "../../document/model.ts";
import { paragraphName } from "../../document/paragraphs.ts";
import { answerButtons } from "../../dialogue/reply/buttons.ts";

/** The button that opens a discussion of an excerpt, or leads to it. */
export function discussButton(excerpt: Excerpt): Button {
  const { paragraph, first, last } = refOf(excerpt);
  const rest = [excerpt.text.fingerprint, paragraph, first, last].join(";");
  return { label: "Discuss", action: { kind: "command", command: "discuss", rest } };
}

/** The excerpt that such a button stands under. @throws IbidError when the text has changed since */
export function excerptOfButton(rest: string, { library }: CommandContext): Excerpt {
  const [fingerprint = "", ...numbers] = rest.split(";");
  const [paragraph = 0, first = 0, last = 0] = numbers.map(Number);
  const text = library.byFingerprint(fingerprint);
  const excerpt = text && excerptAt(text, { paragraph, first, last });
  if (excerpt) return excerpt;
  throw new IbidError("text-changed", "The text has changed since then; please ask again.");
}

/**
 * Opens a thread about an excerpt, or leads to the one there is about its paragraph.
 *
 * @throws IbidError where there are no threads, or a permission is missing
 */
export async function discuss(excerpt: Excerpt, ibid: CommandContext): Promise<Reply> {
  const { channels: door, store, place, library, now } = ibid;
  if (!door) {
    throw new IbidError(
      "unavailable-here",
      "Discussions are threads, and I can open one only in a server that has invited me: ask me there.",
    );
  }
  const { text, paragraph } = excerpt;
  const title = titleOf(excerpt, library.index(text.id));
  const head: Reply = quoteReply({
    kind: "paragraph",
    say: `To discuss ${paragraphName(paragraph)}: write below, and mention me with a question.`,
    excerpts: [asRanked(excerpt)],
    layout: "lead",
    buttons: answerButtons(excerpt, []),
  });
  const wanted = {
    group: place.group,
    text: text.id,
    paragraph: paragraph.ordinal,
    parent: place.channel,
    title,
    created: now,
  };
  const { thread, title: called } = await discussionOf(wanted, store, {
    open: async () => (await door.openThread(place.channel, title, head)).id,
    stands: async (id) => (await door.find(id)) !== undefined,
  });
  const posted = await door.find(thread);
  return textReply(
    `${paragraphName(paragraph)} is discussed here:`,
    posted ? [{ label: called, url: posted.url }] : [],
  );
}
