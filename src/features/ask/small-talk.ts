import type { Text } from "../../document/model.ts";
import type { SmallTalk } from "../../dialogue/intent/intent.ts";
import { lowerWords } from "../../dialogue/utterance/utterance.ts";
import { aboutText } from "../texts/introduction.ts";
import { localized } from "../../shared/locale/message.ts";

/** The reply to small talk, in one line. */
export function smallTalk(kind: SmallTalk, text: Text): string {
  return kind === "which-text" ? aboutText(text) : localized("ask-talk", { kind });
}

/** Emoji, Discord's custom emoji, shortcodes and smileys. */
const picture =
  /<a?:\w{2,32}:\d{17,20}>|:[a-z0-9_+-]{2,32}:|\p{Extended_Pictographic}|<3|\+1\b|[:;=][-'o^]?[)(DdPpOo3/\\|*]|\b[xX]D+\b|\^[_.]?\^/gu;

/** The reply to a message of nothing but emoji and smileys. Returns undefined for any other message. */
export function answerToPictures(message: string): string | undefined {
  const rest = message.replace(picture, " ");
  return rest !== message && lowerWords(rest).length === 0 ? "🙂" : undefined;
}
