import { rangeOf, widen } from "../../document/excerpt.ts";
import type { Excerpt } from "../../document/model.ts";
import { contextSentences, neighbourButtons, noteButtons } from "../../dialogue/reply/actions.ts";
import { quoteReply, type Reply } from "../../dialogue/reply/reply.ts";

/** The sentences around an excerpt, with the excerpt's own emphasised. */
export function surroundingsReply(excerpt: Excerpt): Reply {
  const wider = widen(excerpt, contextSentences);
  return quoteReply({
    kind: "paragraph",
    excerpts: [{ excerpt: wider, emphasis: [rangeOf(excerpt)], score: 1 }],
    layout: "lead",
    buttons: [...neighbourButtons(wider), ...noteButtons(wider)],
  });
}
