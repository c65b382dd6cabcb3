import type { Excerpt, Text } from "../../document/model.ts";
import type { Library } from "../../retrieval/library.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import type { ExcerptRef, TextAction } from "../../dialogue/reply/button-action.ts";
import { moreButton } from "../../dialogue/reply/buttons.ts";
import { asRanked, excerptAt } from "../../dialogue/reply/excerpt-reference.ts";
import { onShelfOf, quoteReply, type Reply } from "../../dialogue/reply/reply.ts";
import { defaultLimit, mostListed } from "../../dialogue/request.ts";
import { citationReply } from "../cite/replies.ts";
import { findSoFar } from "../find/find.ts";
import { noteReply } from "../look-up/note.ts";
import { paragraphReply, surroundingsReply } from "../look-up/paragraph.ts";
import { respond } from "./respond.ts";

function textChanged(): IbidError {
  return new IbidError("text-changed", localizable("ask-text-changed"));
}

/** @throws IbidError if the text has no such excerpt */
function requireExcerpt(text: Text, ref: ExcerptRef): Excerpt {
  const excerpt = excerptAt(text, ref);
  if (!excerpt) throw textChanged();
  return excerpt;
}

function showExcerpts(text: Text, refs: readonly ExcerptRef[]): Reply {
  const ranked = refs.map((ref) => asRanked(requireExcerpt(text, ref)));
  return quoteReply({
    kind: "answer",
    excerpts: ranked.slice(0, mostListed),
    layout: "even",
    buttons: moreButton(text.fingerprint, ranked.slice(mostListed)),
  });
}

/** The answer to a button's question, with the question above it for those who see only the reply. */
async function askQuestion(text: Text, words: string, library: Library): Promise<Reply> {
  const reply = await respond({ words, text: text.id, limit: defaultLimit }, library);
  return { ...reply, say: [`“${words}”`, reply.say].filter(Boolean).join("\n") };
}

function replyTo(action: TextAction, text: Text, soFar: Library): Reply | Promise<Reply> {
  switch (action.kind) {
    case "show":
      return showExcerpts(text, action.excerpts);
    case "context":
      return surroundingsReply(requireExcerpt(text, action.excerpt));
    case "cite":
      return citationReply(text, requireExcerpt(text, action.excerpt));
    case "note":
      return noteReply(text, action.note);
    case "paragraph":
      return paragraphReply(text, action.ordinal);
    case "ask":
      return askQuestion(text, action.words, soFar);
    case "find":
      return findSoFar(soFar, text, action);
  }
}

/**
 * The reply to a button that asks something of a text.
 *
 * @param soFar the texts as far as they have been read, in which it searches
 * @throws IbidError if the text has changed or gone since the button was made
 */
export async function textActionReply(action: TextAction, soFar: Library): Promise<Reply> {
  const library = soFar.whole;
  const text = library.byFingerprint(action.fingerprint);
  if (!text) throw textChanged();
  return onShelfOf(library.texts.length, await replyTo(action, text, soFar));
}
