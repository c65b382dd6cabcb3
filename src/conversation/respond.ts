import type { Library } from "../retrieval/library.ts";
import type { TextIndex } from "../retrieval/text-index.ts";
import { answer, further } from "./answer.ts";
import { lookUpIn, type LookUp } from "./look-up.ts";
import { noteReply } from "./note.ts";
import { noDivision, paragraphReply } from "./paragraph.ts";
import { phraseReply } from "./phrase.ts";
import { talk, type Reply } from "./reply.ts";
import type { Request } from "./request.ts";
import { smallTalk } from "./small-talk.ts";
import { hasSubject } from "./subject.ts";

/** The longest question that is looked into, in UTF-16 units. */
export const longestQuestion = 2000;

function shown(place: LookUp, index: TextIndex, limit: number): Reply {
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

/**
 * What Ibid says to a person.
 *
 * @throws IbidError when the request names a text that is not on the shelf
 */
export function respond({ words, text, limit }: Request, library: Library): Reply {
  const index = library.index(text);
  if (words.length > longestQuestion) {
    return talk(
      `That is too long for me: ask in at most ${longestQuestion.toLocaleString("en")} characters.`,
    );
  }
  const chat = smallTalk(words, index.text);
  if (chat !== undefined) return talk(chat);
  const place = lookUpIn(words, index.text);
  if (place) return shown(place, index, limit);
  if (!hasSubject(words)) {
    return talk("Tell me what it is about (a person, an event, a thing), and I'll look for it in the text.");
  }
  return answer(index.text, index.ask(words, limit + further), limit);
}
