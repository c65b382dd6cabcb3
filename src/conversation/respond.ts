import type { Library } from "../retrieval/library.ts";
import type { TextIndex } from "../retrieval/text-index.ts";
import { lastChapter, turnsOn } from "./history.ts";
import { answerBoth } from "./answer-both.ts";
import { askAll } from "./ask-all.ts";
import { answerIn } from "./answer-in.ts";
import { lookUpIn, type LookUp } from "./look-up.ts";
import { makeMove } from "./make-move.ts";
import { moveIn } from "./move.ts";
import { directed, everyText, type Directed } from "./named-text.ts";
import { noteReply } from "./note.ts";
import { otherNote } from "./other-note.ts";
import { chapterReply, noDivision, numberedReply } from "./paragraph.ts";
import { phraseReply } from "./phrase.ts";
import { isRemark } from "./remark.ts";
import { talk, type Reply } from "./reply.ts";
import type { Request } from "./request.ts";
import { twoQuestions } from "./two-questions.ts";
import { smallTalk } from "./small-talk.ts";

/** The longest question that is looked into, in UTF-16 units. */
export const longestQuestion = 2000;

function lookedUp(place: LookUp, index: TextIndex, limit: number): Reply {
  switch (place.kind) {
    case "note":
      return noteReply(index.text, place.label, place.asksForBody);
    case "paragraph":
      return numberedReply(index.text, place);
    case "chapter":
      return chapterReply(index.text, place.named, place.chapters);
    case "division":
      return noDivision(index.text, place.division);
    case "phrase":
      return phraseReply(index, place.phrase, limit);
  }
}

/** Which text is asked what: the one that was chosen, the one the words name, or the one that was spoken of. */
function directionOf(
  { words, text, history = [] }: Request,
  library: Library,
): Partial<Directed> & { words: string } {
  if (text !== undefined) return { text, words };
  const spokenOf = library.byFingerprint(history.at(-1)?.text ?? "");
  return directed(words, library) ?? { words, ...(spokenOf && { text: spokenOf.id }) };
}

/**
 * What Ibid says to a person.
 *
 * @throws IbidError when the request names a text that is not on the shelf
 */
export function respond(request: Request, library: Library): Reply {
  const { limit, history = [] } = request;
  const { text, words } = directionOf(request, library);
  const index = library.index(text === everyText ? undefined : text);
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
  const note = otherNote(words, turns, index.text);
  if (note) return note;
  const place = lookUpIn(words, index.text, lastChapter(index.text, turns));
  if (place) return { ...lookedUp(place, index, limit), asked: words };
  if (isRemark(words, index.vocabulary))
    return talk("I only know the text in front of us. Ask me about that!");
  if (text === everyText) return askAll(words, library, limit);
  const both = twoQuestions(words);
  return (both && answerBoth(both, turns, index, limit)) ?? answerIn(turns, words, index, limit);
}
