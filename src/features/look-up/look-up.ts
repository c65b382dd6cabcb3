import type { TextIndex } from "../../retrieval/text-index.ts";
import { labelsOf } from "../../document/footnotes.ts";
import type { Paragraph, Text } from "../../document/model.ts";
import { lastExcerpts, type Turn } from "../../dialogue/context/history.ts";
import { lookUpIn, type LookUp } from "../../dialogue/intent/look-up/look-up.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import type { Utterance } from "../../dialogue/utterance/utterance.ts";
import { noteLookUpReply } from "./note.ts";
import { mixedLookUps, mixedReply } from "./mixed.ts";
import { otherNoteReply } from "./other-note.ts";
import { pageLookUpReply } from "./page.ts";
import { chapterLookUpReply, noDivisionReply, paragraphLookUpReply, sentenceReply } from "./paragraph.ts";
import { phraseReply } from "./phrase.ts";
import { chaptersReply, severalReply } from "./several.ts";
import { versesReply } from "./verses.ts";
import { asksForSummary } from "../../dialogue/intent/look-up/place-words.ts";
import { localized } from "../../shared/locale/message.ts";
import { pause } from "../../shared/concurrency/yielding.ts";

async function replyTo(
  lookUp: LookUp,
  index: TextIndex,
  shown: Paragraph | undefined,
  limit: number,
): Promise<Reply> {
  const { text } = index.whole;
  switch (lookUp.kind) {
    case "note":
      return noteLookUpReply(text, lookUp, shown?.chapter);
    case "paragraph":
      return paragraphLookUpReply(text, lookUp);
    case "page":
      return pageLookUpReply(text, lookUp);
    case "sentence":
      return sentenceReply(text, lookUp);
    case "several":
      return severalReply(text, lookUp);
    case "verses":
      return versesReply(text, lookUp);
    case "chapter":
      return lookUp.areListed
        ? chaptersReply(text, lookUp.chapters)
        : chapterLookUpReply(text, lookUp.named, lookUp.chapters);
    case "division":
      return noDivisionReply(text, lookUp.division);
    case "phrase":
      return phraseReply(index, lookUp.phrase, limit);
  }
}

/** The reply with a line that Ibid doesn't summarise. */
export function insteadOfSummary(reply: Reply): Reply {
  if (reply.excerpts.length === 0) return reply;
  return { ...reply, say: [localized("request-no-summary"), reply.say].filter(Boolean).join("\n") };
}

/** A number without a word: "7", "#7". Longer ones are years. */
const onlyNumber = /^\s*(?:#|n[ro]\.?\s*)?(?<number>\d{1,3})\s*[.!?]?\s*$/iu;

/** The place that a number alone means: the paragraph, or else the footnote. Returns other messages unchanged. */
function withPlace(message: string, text: Text): string {
  const number = onlyNumber.exec(message)?.groups?.["number"];
  if (number === undefined) return message;
  const paragraph = lookUpIn(`¶${number}`, text);
  if (paragraph?.kind === "paragraph" && paragraph.ordinals.length > 0) return `¶${number}`;
  return labelsOf(text).includes(number) ? `note ${number}` : message;
}

/**
 * The reply to a message that asks for a place of the text: "note 58", "the third paragraph", "the other note". A place is
 * looked up in the whole text, a phrase only as far as it has been read. Returns undefined for any other message.
 *
 * @param history the turns about the text
 */
export async function lookUpReply(
  utterance: Utterance,
  history: readonly Turn[],
  index: TextIndex,
  limit: number,
): Promise<Reply | undefined> {
  const { text } = index.whole;
  const otherNote = otherNoteReply(utterance, history, text);
  if (otherNote) return otherNote;
  await pause();
  const shown = lastExcerpts(text, history)[0]?.paragraph;
  const lookUp = lookUpIn(withPlace(utterance.text, text), text, shown);
  await pause();
  if (!lookUp) {
    const several = mixedLookUps(utterance.text, text);
    if (!several) return undefined;
    const replies = await Promise.all(several.map((each) => replyTo(each, index, shown, limit)));
    return { ...mixedReply(replies, text), asked: utterance.text };
  }
  const reply = await replyTo(lookUp, index, shown, limit);
  const asked = utterance.text;
  return lookUp.kind !== "phrase" && asksForSummary(asked)
    ? { ...insteadOfSummary(reply), asked }
    : { ...reply, asked };
}
