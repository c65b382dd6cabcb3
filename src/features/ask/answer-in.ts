import { languageOf } from "../../nlp/language.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { answerReply, mostFurther } from "../../dialogue/policy/answer.ts";
import { clarify } from "../../dialogue/policy/clarify.ts";
import { rewriteFollowUp } from "../../dialogue/rewriting/follow-up.ts";
import { discourseContextOf } from "../../dialogue/context/context-of.ts";
import { focusExcerpt, type Turn } from "../../dialogue/context/history.ts";
import { languageHint } from "../../dialogue/policy/other-language.ts";
import { pronounIn } from "../../dialogue/coreference/pronouns.ts";
import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { asksForAlternative, alternativeRule } from "../../dialogue/rewriting/alternative.ts";
import { bare, contentOf, isBrief } from "../../dialogue/utterance/said.ts";

const hint = "Tell me what it is about (a person, an event, a thing), and I'll look for it in the text.";

const whichOther = "Which other one do you mean? Name it, and I'll look for it.";

/** For a question that says nothing by itself: a question back, with choices where the text has names to choose from. */
function askBack(words: string, index: TextIndex): Reply {
  const back = clarify(words, index);
  return back ? textReply(back.say, back.buttons) : textReply(hint);
}

/** What the text has on a question asked in a conversation; a question back to one that says too little. */
export function answerFromText(
  history: readonly Turn[],
  words: string,
  index: TextIndex,
  limit: number,
): Reply {
  const { isEnglish } = languageOf(index.text.language);
  // What leans on something said before is told by its English words.
  const understood =
    isEnglish || /[a-z]/i.test(words)
      ? rewriteFollowUp(words, discourseContextOf(index, history))
      : undefined;
  if (understood?.rule !== alternativeRule && asksForAlternative(bare(words))) return textReply(whichOther);
  const question = understood?.question ?? words;
  if (contentOf(question).length === 0) return askBack(words, index);
  const brief = isEnglish && isBrief(words);
  const context =
    understood || (history.length > 0 && brief)
      ? { rewritten: understood?.question, lastExcerpt: focusExcerpt(index.text, history) }
      : undefined;
  const reply = answerReply(index.text, index.ask(words, limit + mostFurther, context), limit);
  if (reply.kind === "not-found" && history.length === 0 && brief && pronounIn(words)) {
    const back = clarify(words, index);
    if (back)
      return { ...reply, say: back.say, buttons: [...back.buttons, ...reply.buttons], asked: question };
  }
  if (reply.kind === "not-found") {
    const other = languageHint(words, index.text);
    if (other !== undefined) return { ...reply, say: `${reply.say} ${other}`, asked: question };
  }
  const said = understood?.about && reply.kind === "answer" ? `about ${understood.about}:` : reply.say;
  return { ...reply, say: said, asked: question };
}
