import { DiscordAPIError, RESTJSONErrorCodes, type Message, type PartialMessage } from "discord.js";
import { textReply } from "../../dialogue/reply/reply.ts";
import { settingsOf } from "../../features/settings/settings.ts";
import { withLocales } from "../../shared/locale/current.ts";
import { localized } from "../../shared/locale/message.ts";
import { placeOf, type RequestContext } from "../context.ts";
import { questionText } from "../conversation/message-text.ts";
import { guildLocales } from "../locales.ts";
import { replaceBy } from "../posting/in-reply.ts";
import { addresseeOf } from "./addressee.ts";
import { answerAnew } from "./answer.ts";
import { earlierAnswer } from "./earlier-answer.ts";
import { onMessage } from "./messages.ts";

/** Maximum age of a question whose edit is answered, in milliseconds. */
const maxAge = 10 * 60_000;

const gone: ReadonlySet<number | string> = new Set([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
]);

/** Ignores that the answer was removed. */
function unlessGone(error: unknown): void {
  if (!(error instanceof DiscordAPIError) || !gone.has(error.code)) throw error;
}

/** Answers a question anew that was edited, in the same message, or one that addresses the bot only now. */
export async function onMessageEdit(message: Message, context: RequestContext): Promise<void> {
  // Discord also announces previews of links as changes.
  if (message.editedTimestamp === null || Date.now() - message.createdTimestamp > maxAge) return;
  const { answered, studyChannelIds } = context;
  const isToBot = addresseeOf(message, studyChannelIds) === "bot";
  // Without a mention of the bot, the new words can't be read.
  if (!isToBot && message.content === "") return;
  await answered.inOrder(message.id, async () => {
    if (isToBot && !answered.get(message.id)) await recall(message, context);
    const known = answered.get(message.id);
    if (known && known.words !== questionText(message)) {
      await answerAnew(message, context).catch(unlessGone);
    }
  });
  if (!answered.get(message.id) && isToBot) await onMessage(message, context);
}

/** Remembers the answer to a message from before this process, if there is one. */
async function recall(
  { id, channel }: Pick<Message | PartialMessage, "id" | "channel">,
  { answered }: RequestContext,
): Promise<void> {
  const answer = await earlierAnswer(channel, id, answered);
  if (answer !== undefined) answered.set(id, { words: "", answer, before: undefined, after: undefined });
}

/** Removes the answer to a question that was deleted, or leaves a line in its place, as the group wants it. */
export async function onMessageDelete(
  { id, guildId, guild, channelId, channel }: Message | PartialMessage,
  context: RequestContext,
): Promise<void> {
  await context.answered.inOrder(id, async () => {
    if (!context.answered.get(id)) await recall({ id, channel }, context);
    const known = context.answered.get(id);
    if (!known) return;
    context.answered.delete(id);
    const { group } = placeOf({ id: "", guildId, channelId, channel });
    const settings = await settingsOf(context.services.store, group);
    const removed = settings.linesStay
      ? withLocales(guildLocales(guild, settings), () =>
          replaceBy(channel, known.answer, textReply(localized("discord-question-deleted")), context),
        )
      : channel.messages.delete(known.answer);
    await removed.catch(unlessGone);
  });
}
