import type { Message } from "discord.js";
import { textReply } from "../../dialogue/reply/reply.ts";
import { withLocales } from "../../shared/locale/current.ts";
import { wordsOf } from "../../shared/locale/message.ts";
import type { RequestContext } from "../context.ts";
import { guildLocales } from "../locales.ts";
import { sendInReply } from "../posting/in-reply.ts";
import { addresseeOf } from "./addressee.ts";
import { answerMessage, tellWhy } from "./answer.ts";
import { answerInPassing, settingsForEverybody } from "./passing.ts";
import { senderOf } from "./place.ts";

/** Answers a message that addresses the bot, unless there are too many. */
async function onMessageToBot(message: Message, context: RequestContext): Promise<void> {
  context.cooldown.waiveMessages(message.channelId);
  try {
    await context.intake.admit(
      senderOf(message),
      () => answerMessage(message, context),
      (sentence) =>
        withLocales(guildLocales(message.guild), () =>
          sendInReply(message, textReply(wordsOf(sentence)), context),
        ),
    );
  } catch (error) {
    await tellWhy(message, error, context);
    throw error;
  }
}

/** Answers a message that addresses the bot, or a question in passing. */
export async function onMessage(message: Message, context: RequestContext): Promise<void> {
  if (addresseeOf(message, context.studyChannelIds) === "bot") {
    return context.answered.inOrder(message.id, () => onMessageToBot(message, context));
  }
  const settings = await settingsForEverybody(message, context);
  if (settings) {
    return withLocales(guildLocales(message.guild, settings), () =>
      answerInPassing(message, settings, context),
    );
  }
  if (!message.author.bot) context.cooldown.countMessage(message.channelId);
}
