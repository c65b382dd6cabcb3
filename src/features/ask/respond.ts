import type { Library } from "../../retrieval/library.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import type { Chapter } from "../../document/model.ts";
import { currentChapter, turnsOn } from "../../dialogue/context/history.ts";
import { answerTwoQuestions } from "./answer-both.ts";
import { answerFromAllTexts } from "./ask-all.ts";
import { answerFromText } from "./answer-in.ts";
import { lookUpIn, type LookUp } from "../../dialogue/intent/look-up.ts";
import { isNavigation, isSmallTalk } from "../../dialogue/intent/intent.ts";
import { navigate } from "./navigation.ts";
import { intentIn } from "../../dialogue/intent/meant-as.ts";
import { textNamedIn, everyText } from "../../dialogue/intent/named-text.ts";
import { noteLookUpReply } from "../look-up/note.ts";
import { withNoteHits } from "./in-notes.ts";
import { otherNoteReply } from "../look-up/other-note.ts";
import { chapterLookUpReply, noDivisionReply, paragraphLookUpReply } from "../look-up/paragraph.ts";
import { phraseReply } from "../look-up/phrase.ts";
import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import type { Request } from "../../dialogue/request.ts";
import { twoQuestions } from "../../dialogue/utterance/two-questions.ts";
import { isBrief } from "../../dialogue/utterance/said.ts";
import { answerToPictures, smallTalk } from "./small-talk.ts";
import { asksForSummary, insteadOfSummary } from "../../dialogue/intent/summary.ts";

/** The longest question that is looked into, in UTF-16 units. */
export const longestQuestion = 2000;

function lookedUp(place: LookUp, index: TextIndex, spoken: Chapter | undefined, limit: number): Reply {
  switch (place.kind) {
    case "note":
      return noteLookUpReply(index.text, place, spoken);
    case "paragraph":
      return paragraphLookUpReply(index.text, place);
    case "chapter":
      return chapterLookUpReply(index.text, place.named, place.chapters);
    case "division":
      return noDivisionReply(index.text, place.division);
    case "phrase":
      return phraseReply(index, place.phrase, limit);
  }
}

/** What one text gives to what was said. */
function respondFrom(index: TextIndex, words: string, { limit, history = [] }: Request): Reply {
  const turns = turnsOn(index.text, history);
  const note = otherNoteReply(words, turns, index.text);
  if (note) return note;
  const spoken = currentChapter(index.text, turns);
  const place = lookUpIn(words, index.text, spoken);
  if (place) {
    const shown = lookedUp(place, index, spoken, limit);
    const refuses = place.kind !== "phrase" && asksForSummary(words);
    return { ...(refuses ? insteadOfSummary(shown) : shown), asked: words };
  }
  const pictured = answerToPictures(words);
  if (pictured !== undefined) return textReply(pictured);
  const kind = intentIn(words, index.vocabulary);
  if (isNavigation(kind)) return navigate(kind, { index, history: turns, limit });
  if (isSmallTalk(kind)) return textReply(smallTalk(kind, index.text));
  const both = twoQuestions(words);
  return (
    (both && answerTwoQuestions(both, turns, index, limit)) ??
    withNoteHits(answerFromText(turns, words, index, limit), words, index)
  );
}

/**
 * Where no text is chosen: what is brief goes on about the text that was spoken of, all else to the shelf's first; where
 * one has nothing, to the other.
 */
function respondFromEither(request: Request, library: Library): Reply {
  const { words, history = [] } = request;
  const first = library.index();
  const other = library.byFingerprint(history.at(-1)?.text ?? "");
  if (!other || other === first.text) return respondFrom(first, words, request);
  const spokenOf = library.index(other.id);
  if (isNavigation(intentIn(words, spokenOf.vocabulary))) return respondFrom(spokenOf, words, request);
  const [likelier, otherwise] = isBrief(words) ? [spokenOf, first] : [first, spokenOf];
  const reply = respondFrom(likelier, words, request);
  if (reply.kind !== "not-found") return reply;
  const instead = respondFrom(otherwise, words, request);
  return instead.kind === "not-found" ? reply : instead;
}

/**
 * What Ibid says to a person.
 *
 * @throws IbidError when the request names a text that is not on the shelf
 */
export function respond(request: Request, library: Library): Reply {
  const { words, text, limit } = request;
  if (words.length > longestQuestion) {
    return textReply(
      `That is too long for me: ask in at most ${longestQuestion.toLocaleString("en")} characters.`,
    );
  }
  const named = text === undefined ? textNamedIn(words, library) : { text, words };
  if (!named) return respondFromEither(request, library);
  if (named.text === everyText) {
    const { text: first, vocabulary } = library.index();
    const kind = intentIn(named.words, vocabulary);
    return isSmallTalk(kind)
      ? textReply(smallTalk(kind, first))
      : answerFromAllTexts(named.words, library, limit);
  }
  return respondFrom(library.index(named.text), named.words, request);
}
