import type { Message } from "discord.js";
import { asksForCheck, besidesQuotations } from "../../features/quotation/asked.ts";
import { withoutMentions } from "../conversation/mentions.ts";
import { messageText, questionText, repliedMessage, sentWords } from "../conversation/message-text.ts";
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
 * The message whose quotations are to be checked: one to the bot that has some and asks if they are right, or the one that such a
 * request without a quotation replies to. Undefined if nothing like that is asked, or that message can't be read.
 */
export async function messageToCheck(message: Message): Promise<string | undefined> {
  const own = sentWords(message);
  const besides = besidesQuotations(own);
  if (!asksForCheck(withoutMentions(besides ?? own))) return undefined;
  if (besides !== undefined) return own;
  if (!message.reference?.messageId || repliesToBot(message)) return undefined;
  const replied = await repliedMessage(message);
  return replied && questionText(replied) !== "" ? messageText(replied) : undefined;
}

/**
 * The question that a message to the bot asks: its own words. A mention without words of its own, in reply to somebody's
 * message, asks that message's question.
 *
 * @returns undefined if that message can't be read
 */
export async function questionOf(message: Message): Promise<string | undefined> {
  const own = questionText(message);
  if (!message.reference?.messageId || repliesToBot(message) || !pointing.test(own)) return own;
  const replied = await repliedMessage(message);
  const words = replied ? questionText(replied) : "";
  return words === "" ? undefined : words;
}
