import { rangeOf, widen } from "../../document/excerpt.ts";
import type { Excerpt } from "../../document/model.ts";
import { contextSentences, neighbourActions, noteActions } from "../../dialogue/reply/actions.ts";
import { showing, type Reply } from "../../dialogue/reply/reply.ts";

/** The sentences around an excerpt, with the excerpt's own emphasised. */
export function surroundings(excerpt: Excerpt): Reply {
  const wider = widen(excerpt, contextSentences);
  return showing({
    kind: "paragraph",
    excerpts: [{ excerpt: wider, emphasis: [rangeOf(excerpt)], score: 1 }],
    layout: "lead",
    buttons: [...neighbourActions(wider), ...noteActions(wider)],
  });
}
