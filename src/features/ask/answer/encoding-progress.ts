import type { Reply } from "../../../dialogue/reply/reply.ts";
import type { TextIndex } from "../../../retrieval/text-index.ts";
import { percentOf } from "../../../shared/locale/formats.ts";
import { localized } from "../../../shared/locale/message.ts";

/** Adds a short line under a reply to a question while the text isn't encoded fully. */
export function withEncodingProgress(reply: Reply, { text, encodedShare = 1 }: TextIndex): Reply {
  if (encodedShare === 1) return reply;
  return {
    ...reply,
    aside: localized("ask-still-reading", { title: text.title, share: percentOf(encodedShare) }),
  };
}
