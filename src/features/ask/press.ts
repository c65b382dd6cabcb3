import { IbidError } from "../../shared/error.ts";
import type { Text } from "../../document/model.ts";
import type { Library } from "../../retrieval/library.ts";
import { moreButton } from "../../dialogue/reply/actions.ts";
import { findReply } from "../find/find.ts";
import { noteReply } from "../look-up/note.ts";
import { paragraphReply } from "../look-up/paragraph.ts";
import { asRanked, excerptAt } from "../../dialogue/reply/excerpt-reference.ts";
import { quoteReply, type Reply } from "../../dialogue/reply/reply.ts";
import { defaultLimit } from "../../dialogue/request.ts";
import { respond } from "./respond.ts";
import type { ExcerptRef, TextAction } from "../../dialogue/reply/button-action.ts";
import { surroundingsReply } from "../look-up/surroundings.ts";

function changed(): IbidError {
  return new IbidError("text-changed", "The text has changed since then; please ask again.");
}

function excerptIn(text: Text, ref: ExcerptRef) {
  const excerpt = excerptAt(text, ref);
  if (!excerpt) throw changed();
  return excerpt;
}

function show(text: Text, refs: readonly ExcerptRef[]): Reply {
  const ranked = refs.map((ref) => asRanked(excerptIn(text, ref)));
  return quoteReply({
    kind: "answer",
    excerpts: ranked.slice(0, defaultLimit),
    layout: "even",
    buttons: moreButton(text.fingerprint, ranked.slice(defaultLimit)),
  });
}

/** What there is on a question that a button asks; who sees the reply hasn't seen the question. */
function ask(text: Text, words: string, library: Library): Reply {
  const reply = respond({ words, text: text.id, limit: defaultLimit }, library);
  return { ...reply, say: [`“${words}”`, reply.say].filter(Boolean).join("\n") };
}

/**
 * What a button gives.
 *
 * @throws IbidError when the text has changed or gone since the button was made
 */
export function textActionReply(step: TextAction, library: Library): Reply {
  const text = library.byFingerprint(step.text);
  if (!text) throw changed();
  switch (step.kind) {
    case "show":
      return show(text, step.excerpts);
    case "context":
      return surroundingsReply(excerptIn(text, step.excerpt));
    case "note":
      return noteReply(text, step.note);
    case "paragraph":
      return paragraphReply(text, step.number);
    case "ask":
      return ask(text, step.words, library);
    case "find":
      return findReply(library.index(text.id), step.words, step.page);
  }
}
