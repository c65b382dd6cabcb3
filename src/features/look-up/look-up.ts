import type { TextIndex } from "../../retrieval/text-index.ts";
import type { Chapter } from "../../document/model.ts";
import { currentChapter, type Turn } from "../../dialogue/context/history.ts";
import { lookUpIn, type LookUp } from "../../dialogue/intent/look-up.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import type { Utterance } from "../../dialogue/utterance/utterance.ts";
import { noteLookUpReply } from "./note.ts";
import { otherNoteReply } from "./other-note.ts";
import { pageLookUpReply } from "./page.ts";
import { chapterLookUpReply, noDivisionReply, paragraphLookUpReply } from "./paragraph.ts";
import { phraseReply } from "./phrase.ts";
import { asksForSummary } from "../../dialogue/intent/place-words.ts";

async function replyTo(
  lookUp: LookUp,
  index: TextIndex,
  chapter: Chapter | undefined,
  limit: number,
): Promise<Reply> {
  switch (lookUp.kind) {
    case "note":
      return noteLookUpReply(index.text, lookUp, chapter);
    case "paragraph":
      return paragraphLookUpReply(index.text, lookUp);
    case "page":
      return pageLookUpReply(index.text, lookUp);
    case "chapter":
      return chapterLookUpReply(index.text, lookUp.named, lookUp.chapters);
    case "division":
      return noDivisionReply(index.text, lookUp.division);
    case "phrase":
      return phraseReply(index, lookUp.phrase, limit);
  }
}

/** The reply with a line that Ibid doesn't summarise. */
function insteadOfSummary(reply: Reply): Reply {
  if (reply.kind !== "paragraph" && reply.kind !== "note") return reply;
  return { ...reply, say: ["I don't summarise, I only quote.", reply.say].filter(Boolean).join("\n") };
}

/**
 * The reply to a message that asks for a place of the text: "note 58", "the third paragraph", "the other note". Returns
 * undefined for any other message.
 *
 * @param history the turns about the text
 */
export async function lookUpReply(
  utterance: Utterance,
  history: readonly Turn[],
  index: TextIndex,
  limit: number,
): Promise<Reply | undefined> {
  const otherNote = otherNoteReply(utterance, history, index.text);
  if (otherNote) return otherNote;
  const chapter = currentChapter(index.text, history);
  const lookUp = lookUpIn(utterance.text, index.text, chapter);
  if (!lookUp) return undefined;
  const reply = await replyTo(lookUp, index, chapter, limit);
  const asked = utterance.text;
  return lookUp.kind !== "phrase" && asksForSummary(asked)
    ? { ...insteadOfSummary(reply), asked }
    : { ...reply, asked };
}
