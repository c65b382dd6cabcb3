import type { Text } from "../../document/model.ts";
import type { SmallTalk } from "../../dialogue/intent/intent.ts";
import { textReply, type Reply } from "../../dialogue/reply/reply.ts";
import type { Library } from "../../retrieval/library.ts";
import { lowerWords, type Utterance } from "../../dialogue/utterance/utterance.ts";
import { commandFor } from "../help/command-for.ts";
import { shelfReply } from "../texts/introduction.ts";
import { localized } from "../../shared/locale/message.ts";

/** Asks for an answer to be taken away, which a message's menu does: "delete that", "remove your reply". */
const asksToRemove =
  /\b(?:delete|remove|erase|take)\b (?:(?:that|this|it)(?: down| please| pls)*\W*$|.*\b(?:answer|message|reply|posted)\b)/iu;

/** The reply to a request for what a command does: the command's name, which front ends may link. */
function commandReply({ text }: Utterance): Reply {
  if (asksToRemove.test(text)) return textReply(localized("ask-remove-answer"));
  const command = commandFor(text);
  const say = command === undefined ? localized("ask-other-command") : localized("ask-command", { command });
  return { ...textReply(say), linksCommands: true };
}

/** The reply to small talk. */
export function smallTalkReply(kind: SmallTalk, utterance: Utterance, text: Text, library: Library): Reply {
  if (kind === "command") return commandReply(utterance);
  return kind === "which-text" ? shelfReply(text, library) : textReply(localized("ask-talk", { kind }));
}

/** Emoji, Discord's custom emoji, shortcodes and smileys. */
const picture =
  /<a?:\w{2,32}:\d{17,20}>|:[a-z0-9_+-]{2,32}:|\p{Extended_Pictographic}|<3|\+1\b|[:;=][-'o^]?[)(DdPpOo3/\\|*]|\b[xX]D+\b|\^[_.]?\^/gu;

/** The reply to a message of nothing but emoji and smileys. Returns undefined for any other message. */
export function answerToPictures(message: string): string | undefined {
  const rest = message.replace(picture, " ");
  return rest !== message && lowerWords(rest).length === 0 ? "🙂" : undefined;
}
