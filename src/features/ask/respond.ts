import { inEnglish } from "../../dialogue/intent/other-languages.ts";
import type { Library } from "../../retrieval/library.ts";
import type { ShelvedIndex } from "../../retrieval/shelved-index.ts";
import { intentIn, isNavigation, isSmallTalk } from "../../dialogue/intent/intent.ts";
import { everyText, textNamedIn } from "../../dialogue/intent/named-text.ts";
import { onShelfOf, textReply, type Reply } from "../../dialogue/reply/reply.ts";
import type { Request } from "../../dialogue/request.ts";
import { Utterance } from "../../dialogue/utterance/utterance.ts";
import { localized } from "../../shared/locale/message.ts";
import { pause } from "../../shared/concurrency/yielding.ts";
import { furtherOn } from "../spoilers/further-on.ts";
import { answerFromAllTexts } from "./answer/from-all-texts.ts";
import { respondFrom } from "./responders.ts";
import { smallTalkReply } from "./small-talk.ts";

/** The longest question that is answered, in UTF-16 units. */
export const longestQuestion = 2000;

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
  const ask = async (index: ShelvedIndex) => respondFrom(await index.open(), utterance, request, library);
  if (!lastText || lastText === first.text) return ask(first);
  const last = library.index(lastText.id);
  const { vocabulary } = await last.open();
  if (isNavigation(intentIn(utterance, vocabulary))) return ask(last);
  const [likelier, other] = utterance.isBrief ? [last, first] : [first, last];
  const reply = await ask(likelier);
  if (reply.kind !== "not-found") return reply;
  const otherReply = await ask(other);
  return otherReply.kind === "not-found" ? reply : otherReply;
}

async function replyTo(request: Request, library: Library): Promise<Reply> {
  const { words, text, limit } = request;
  if (words.length > longestQuestion) {
    return textReply(localized("ask-too-long", { most: longestQuestion }));
  }
  const named = text === undefined ? textNamedIn(words, library) : { text, words };
  if (!named) return respondFromEither(request, library);
  const utterance = new Utterance(named.words);
  if (named.text !== everyText)
    return respondFrom(await library.index(named.text).open(), utterance, request, library);
  const { whole, vocabulary } = await library.index().open();
  const intent = intentIn(utterance, vocabulary);
  return isSmallTalk(intent)
    ? smallTalkReply(intent, utterance, whole.text, library)
    : await answerFromAllTexts(utterance.text, library, limit);
}

/**
 * The reply to a message. From texts as far as they have been read, it says if there is something further on.
 *
 * @throws IbidError if the request names a text that is not on the shelf
 */
export async function respond(request: Request, library: Library): Promise<Reply> {
  const words = request.words.length > longestQuestion ? undefined : inEnglish(request.words);
  await pause();
  const understood = words === undefined ? request : { ...request, words };
  return onShelfOf(library.texts.length, await furtherOn(library, (texts) => replyTo(understood, texts)));
}
