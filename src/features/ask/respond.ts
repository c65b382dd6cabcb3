import type { Library } from "../../retrieval/library.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { turnsOn } from "../../dialogue/context/history.ts";
import { intentIn, isNavigation, isSmallTalk } from "../../dialogue/intent/intent.ts";
import { everyText, textNamedIn } from "../../dialogue/intent/named-text.ts";
import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import type { Request } from "../../dialogue/request.ts";
import { twoQuestions } from "../../dialogue/utterance/two-questions.ts";
import { Utterance } from "../../dialogue/utterance/utterance.ts";
import { lookUpReply } from "../look-up/look-up.ts";
import { answerFromAllTexts, answerFromText } from "./answer.ts";
import { withNoteHits } from "./footnote-answers.ts";
import { navigate } from "./navigation.ts";
import { answerToPictures, smallTalk } from "./small-talk.ts";
import { answerTwoQuestions } from "./two-questions.ts";

/** The longest question that is answered, in UTF-16 units. */
export const longestQuestion = 2000;

/** The reply of one text: to a look-up, to navigation, to small talk, else to a question. */
async function respondFrom(
  index: TextIndex,
  utterance: Utterance,
  { limit, history = [] }: Request,
): Promise<Reply> {
  const turns = turnsOn(index.text, history);
  const lookUp = await lookUpReply(utterance, turns, index, limit);
  if (lookUp) return lookUp;
  const pictures = answerToPictures(utterance.text);
  if (pictures !== undefined) return textReply(pictures);
  const intent = intentIn(utterance, index.vocabulary);
  if (isNavigation(intent)) return navigate(intent, { index, history: turns, limit });
  if (isSmallTalk(intent)) return textReply(smallTalk(intent, index.text));
  const both = twoQuestions(utterance);
  return (
    (both && (await answerTwoQuestions(both, turns, index, limit))) ??
    (await withNoteHits(await answerFromText(utterance, turns, index, limit), utterance, index))
  );
}

/**
 * The reply where no text is chosen. A brief message or navigation goes to the text of the last turn, any other to the
 * shelf's first; if that text has nothing, the other of the two is asked.
 */
async function respondFromEither(request: Request, library: Library): Promise<Reply> {
  const { words, history = [] } = request;
  const utterance = new Utterance(words);
  const first = library.index();
  const lastTurn = history.at(-1);
  const lastText = lastTurn && library.byFingerprint(lastTurn.fingerprint);
  if (!lastText || lastText === first.text) return respondFrom(first, utterance, request);
  const last = library.index(lastText.id);
  if (isNavigation(intentIn(utterance, last.vocabulary))) return respondFrom(last, utterance, request);
  const [likelier, other] = utterance.isBrief ? [last, first] : [first, last];
  const reply = await respondFrom(likelier, utterance, request);
  if (reply.kind !== "not-found") return reply;
  const otherReply = await respondFrom(other, utterance, request);
  return otherReply.kind === "not-found" ? reply : otherReply;
}

/**
 * The reply to a message.
 *
 * @throws IbidError if the request names a text that is not on the shelf
 */
export async function respond(request: Request, library: Library): Promise<Reply> {
  const { words, text, limit } = request;
  if (words.length > longestQuestion) {
    return textReply(
      `That is too long for me: ask in at most ${longestQuestion.toLocaleString("en")} characters.`,
    );
  }
  const named = text === undefined ? textNamedIn(words, library) : { text, words };
  if (!named) return respondFromEither(request, library);
  const utterance = new Utterance(named.words);
  if (named.text !== everyText) return respondFrom(library.index(named.text), utterance, request);
  const { text: first, vocabulary } = library.index();
  const intent = intentIn(utterance, vocabulary);
  return isSmallTalk(intent)
    ? textReply(smallTalk(intent, first))
    : await answerFromAllTexts(utterance.text, library, limit);
}
