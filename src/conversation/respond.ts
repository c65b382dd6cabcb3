import { quoteOf } from "../text/excerpt.ts";
import { fold } from "../language/analyse.ts";
import { stemOf } from "../language/wink.ts";
import type { Library } from "../retrieval/library.ts";
import type { TextIndex } from "../retrieval/text-index.ts";
import { answer, further } from "./answer.ts";
import { followUp } from "./follow-up.ts";
import type { Ground } from "./ground.ts";
import { lastPlace, turnsOn, type Turn } from "./history.ts";
import { lookUpIn, type LookUp } from "./look-up.ts";
import { makeMove } from "./make-move.ts";
import { moveIn } from "./move.ts";
import { noteReply } from "./note.ts";
import { noDivision, paragraphReply } from "./paragraph.ts";
import { phraseReply } from "./phrase.ts";
import { isRemark } from "./remark.ts";
import { talk, type Reply } from "./reply.ts";
import type { Request } from "./request.ts";
import { isBrief } from "./said.ts";
import { smallTalk } from "./small-talk.ts";
import { hasSubject } from "./subject.ts";

/** The longest question that is looked into, in UTF-16 units. */
export const longestQuestion = 2000;

function lookedUp(place: LookUp, index: TextIndex, limit: number): Reply {
  switch (place.kind) {
    case "note":
      return noteReply(index.text, place.label, place.asksForBody);
    case "paragraph":
      return paragraphReply(index.text, place.number);
    case "division":
      return noDivision(index.text, place.division);
    case "phrase":
      return phraseReply(index, place.phrase, limit);
  }
}

function groundOf(index: TextIndex, history: readonly Turn[]): Ground {
  const { names } = index.vocabulary;
  return {
    questions: history.map(({ question }) => question).filter((question) => question !== ""),
    quotes: [lastPlace(index.text, history)].flatMap((excerpt) => (excerpt ? quoteOf(excerpt) : [])),
    isName: (lower) => names.has(stemOf(fold(lower))),
  };
}

/** What the text has on a question asked in a conversation. */
function answerIn(
  history: readonly Turn[],
  words: string,
  index: TextIndex,
  limit: number,
): Reply | undefined {
  const understood = followUp(words, groundOf(index, history));
  const question = understood?.question ?? words;
  if (!hasSubject(question)) return undefined;
  const shown = lastPlace(index.text, history);
  const context =
    understood || (history.length > 0 && isBrief(words))
      ? { resolved: understood?.question, shown }
      : undefined;
  const reply = answer(index.text, index.ask(words, limit + further, context), limit);
  const said = understood?.about && reply.kind === "answer" ? `about ${understood.about}:` : reply.say;
  return { ...reply, say: said, asked: question };
}

/**
 * What Ibid says to a person.
 *
 * @throws IbidError when the request names a text that is not on the shelf
 */
export function respond({ words, text, limit, history = [] }: Request, library: Library): Reply {
  const index = library.index(text);
  if (words.length > longestQuestion) {
    return talk(
      `That is too long for me: ask in at most ${longestQuestion.toLocaleString("en")} characters.`,
    );
  }
  const turns = turnsOn(index.text, history);
  const move = moveIn(words);
  if (move) return makeMove(move, { index, history: turns, limit });
  const chat = smallTalk(words, index.text);
  if (chat !== undefined) return talk(chat);
  const place = lookUpIn(words, index.text);
  if (place) return { ...lookedUp(place, index, limit), asked: words };
  if (isRemark(words, index.vocabulary))
    return talk("I only know the text in front of us. Ask me about that!");
  return (
    answerIn(turns, words, index, limit) ??
    talk("Tell me what it is about (a person, an event, a thing), and I'll look for it in the text.")
  );
}
