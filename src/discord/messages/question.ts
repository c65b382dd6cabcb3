import type { Message } from "discord.js";
import { asksForCheck, asksWhereItStands, besidesQuotations } from "../../features/quotation/asked.ts";
import { withoutMentions } from "../conversation/mentions.ts";
import {
  hasFiles,
  messageText,
  questionIn,
  questionText,
  repliedMessage,
  sentWords,
} from "../conversation/message-text.ts";
import { pastedText } from "../conversation/pasted-text.ts";
import { mentionsOnlyRole } from "./addressee.ts";
import { repliesToBot } from "./history.ts";

/** Words that only point at the message that is replied to: "this", "can you answer that please?", "kannst du das beantworten?". */
const pointingWords = `
  can could would do does you please pls answer help with know this that it him her them one question above what about any idea ideas
  kannst kann könntest weißt du bitte das dies diese dieses die den der frage beantworte beantworten antworte hilf ihm ihr dazu es was
  puedes puede podrías sabes por favor esto eso esta la a pregunta responde responder contesta contestar ayuda ayúdale
  peux peut pourrais sais tu il te plaît plait s ça cela ceci cette question réponds répondre y à lui aide
  pode poderia sabe você isso isto essa esta pergunta responda responder ajuda ajude
  можешь можете ты вы пожалуйста это этот на вопрос ответь ответьте ответить помоги знаешь`;

const pointing = new RegExp(
  `^(?:(?:${pointingWords.trim().split(/\s+/u).join("|")})(?![\\p{L}\\p{N}])|[^\\p{L}\\p{N}])*$`,
  "iu",
);

/**
 * The message whose quotations are to be checked: one to the bot that has some and asks if they are right, the text that was pasted
 * into such a request, or the message that it replies to, also if it asks where that stands. Undefined if nothing like that is
 * asked, or that message can't be read.
 */
export async function messageToCheck(message: Message): Promise<string | undefined> {
  const own = sentWords(message);
  const besides = besidesQuotations(own);
  const asked = withoutMentions(besides ?? own);
  const checks = asksForCheck(asked);
  if (checks && besides !== undefined) return own;
  const pasted = pastedText(message);
  if (checks && pasted !== "") return pasted;
  // A look-up finds the place of words in the message itself.
  if (!checks && (besides !== undefined || !asksWhereItStands(asked))) return undefined;
  if (!message.reference?.messageId || repliesToBot(message)) return undefined;
  const replied = await repliedMessage(message);
  return replied && questionText(replied) !== "" ? messageText(replied) : undefined;
}

/** Why the question of a message can't be read. */
export type Unreadable = "role" | "files" | "reply";

/**
 * The question that a message to the bot asks: its own words. A mention without words of its own asks what a text asks that was
 * pasted into it, or the message that it replies to.
 */
export async function questionOf(message: Message): Promise<{ readonly words: string } | Unreadable> {
  if (mentionsOnlyRole(message)) return "role";
  const own = questionText(message);
  const isPointing = pointing.test(own);
  const isAbout = isPointing || asksForCheck(own) || asksWhereItStands(own);
  const pasted = pastedText(message);
  if (isPointing && pasted !== "") return { words: questionIn(pasted) };
  if (own === "" && hasFiles(message)) return "files";
  if (!message.reference?.messageId || repliesToBot(message) || !isAbout) {
    return { words: own };
  }
  const replied = await repliedMessage(message);
  const words = replied ? questionText(replied) : "";
  if (words !== "") return { words: isPointing ? words : own };
  return replied && hasFiles(replied) ? "files" : "reply";
}
