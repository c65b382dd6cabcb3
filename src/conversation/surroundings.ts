import { rangeOf, widen } from "../text/excerpt.ts";
import type { Excerpt } from "../text/model.ts";
import { contextSentences, neighbourActions, noteActions } from "./actions.ts";
import { showing, type Reply } from "./reply.ts";

/** The sentences around an excerpt, with the excerpt's own emphasised. */
export function surroundings(excerpt: Excerpt): Reply {
  const wider = widen(excerpt, contextSentences);
  return showing({
    kind: "paragraph",
    excerpts: [{ excerpt: wider, emphasis: [rangeOf(excerpt)], score: 1 }],
    layout: "lead",
    actions: [...neighbourActions(wider), ...noteActions(wider)],
  });
}
