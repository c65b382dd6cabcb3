import type { Message } from "discord.js";
import { remember, type Turn } from "../../dialogue/context/history.ts";
import { onShelfOf, textReply, type Reply } from "../../dialogue/reply/reply.ts";
import { defaultLimit } from "../../dialogue/request.ts";
import { respond } from "../../features/ask/respond.ts";
import { annotate, type AnnotationContext } from "../../features/command/annotate.ts";
import { settingsOf, type GroupSettings } from "../../features/settings/settings.ts";
import { quotationsInMessage } from "../../features/quotation/check.ts";
import { checkedQuotations } from "../../features/quotation/replies.ts";
import type { Library } from "../../retrieval/library.ts";
import { introduction } from "../../features/texts/introduction.ts";
import { soFar, type ReadingContext } from "../../features/spoilers/so-far.ts";
import type { TextId } from "../../document/text-id.ts";
import { withLocales } from "../../shared/locale/current.ts";
import { localized } from "../../shared/locale/message.ts";
import { IbidError } from "../../shared/error.ts";
import type { RequestContext } from "../context.ts";
import { messageKey } from "../conversation/conversations.ts";
import { readPastedText } from "../conversation/pasted-text.ts";
import { guildLocales } from "../locales.ts";
import { codeOf, errorReply, isOverloaded } from "../errors.ts";
import { patience } from "../intake/intake.ts";
import { measureReply, type RequestKind } from "../measure-reply.ts";
import { findChannel } from "../posting/channels.ts";
import { replaceBy, sendInReply } from "../posting/in-reply.ts";
import { continuedBy, conversationKey } from "./history.ts";
import { messagePlace, readingContextOf, senderOf } from "./place.ts";
import { typedCommandReply } from "./typed-command.ts";
import { messageToCheck, questionOf, type Unreadable } from "./question.ts";

/** An answer before it is sent. */
export interface Prepared {
  readonly words: string;
  readonly reply: Reply;
  /** The turns before the question. */
  readonly history: readonly Turn[];
  readonly reading: AnnotationContext;
  /** The text that is asked in the place. */
  readonly text: TextId;
}

function rememberAnswer(
  message: Message,
  answer: string,
  { words, history: before, reply, text }: Prepared,
  { conversations, answered }: RequestContext,
): void {
  const after = remember(before, reply);
  const key = conversationKey(message);
  const replaced = answered.get(message.id)?.after;
  // An edited question changes the conversation only if it was the last one.
  if (replaced === undefined || conversations.get(key) === replaced) conversations.set(key, after, text);
  conversations.set(messageKey(answer), after);
  answered.set(message.id, { words, answer, before, after });
}

/** Sends an answer to a message, and remembers it in the conversation. */
export async function sendAnswer(
  message: Message,
  request: RequestKind,
  prepared: Prepared,
  settings: GroupSettings,
  context: RequestContext,
): Promise<void> {
  const { conversations, intake } = context;
  // Known to the next question even if sending takes long.
  const { reply, history, text } = prepared;
  conversations.set(conversationKey(message), remember(history, reply), text);
  await withLocales(guildLocales(message.guild, settings), async () => {
    const shown = await annotate(reply, prepared.reading);
    await intake.sendInTurn(senderOf(message), async () => {
      const sent = await sendInReply(message, shown, context);
      rememberAnswer(message, sent.id, prepared, context);
    });
  });
  measureReply(request, reply.kind, context);
}

/** Says why the question of a message can't be read. */
function unreadableReply(why: Unreadable, { client }: Message): Reply {
  switch (why) {
    case "role":
      return textReply(localized("discord-role-mentioned", { name: client.user.displayName }));
    case "files":
      return textReply(localized("discord-only-files"));
    case "reply":
      return textReply(localized("discord-unreadable-reply"));
  }
}

/** The verdict on the quotations of a message. */
async function checkedReply(message: string, library: Library): Promise<Reply> {
  const reply = await checkedQuotations(await quotationsInMessage(message, library.texts), library);
  return onShelfOf(library.texts.length, reply);
}

async function replyTo(
  words: string,
  history: readonly Turn[],
  reading: ReadingContext,
  { services }: RequestContext,
): Promise<Reply> {
  if (words === "") return introduction(reading.library);
  const typed = typedCommandReply(words, services.commands);
  return typed ?? (await respond({ words, limit: defaultLimit, history }, await soFar(reading)));
}

/** The answer to a message, and the settings of its group. @param history without it, those turns that it continues */
async function prepare(
  message: Message,
  context: RequestContext,
  history?: readonly Turn[],
): Promise<Prepared & { readonly settings: GroupSettings }> {
  const { channel } = message;
  // A thread that was dropped from memory and made anew lacks its channel.
  if (channel.isThread() && channel.parentId === null) await channel.fetch().catch(() => undefined);
  const place = messagePlace(message);
  const settings = await settingsOf(context.services.store, place.group);
  const library = await context.services.libraryAt(place, settings);
  const continued = await continuedBy(message, library, context);
  await readPastedText(message);
  const question = await questionOf(message);
  const before = history ?? continued.history;
  const reading = readingContextOf(message, continued.library, settings, context.services);
  const reply = await withLocales(guildLocales(message.guild, settings), async () => {
    if (typeof question === "string") return unreadableReply(question, message);
    const checked = await messageToCheck(message);
    return checked === undefined
      ? replyTo(question.words, before, reading, context)
      : checkedReply(checked, continued.library);
  });
  const words = typeof question === "string" ? "" : question.words;
  return { words, reply, history: before, reading, text: library.index().text.id, settings };
}

/** Answers a message that addresses the bot, when it is its turn. */
export async function answerMessage(message: Message, context: RequestContext): Promise<void> {
  await context.intake.answerInTurn(senderOf(message), () => answerNow(message, context));
}

async function answerNow(message: Message, context: RequestContext): Promise<void> {
  // A channel that was deleted meanwhile has nobody to answer.
  if ((await findChannel(message.client, message.channelId)) === undefined) return;
  let prepared: Awaited<ReturnType<typeof prepare>>;
  try {
    prepared = await context.intake.inTurn(senderOf(message), patience.message, () =>
      prepare(message, context),
    );
  } catch (error) {
    if (isOverloaded(error)) throw error;
    await withLocales(guildLocales(message.guild), () =>
      sendInReply(message, errorReply(error, context.log), context),
    );
    measureReply("mention", codeOf(error), context);
    return;
  }
  await sendAnswer(message, "mention", prepared, prepared.settings, context);
}

/** Answers an edited message anew, in place of its answer. */
export async function answerAnew(message: Message, context: RequestContext): Promise<void> {
  const known = context.answered.get(message.id);
  if (!known) return;
  const prepared = await context.intake.inTurn(senderOf(message), patience.message, () =>
    prepare(message, context, known.before),
  );
  await withLocales(guildLocales(message.guild, prepared.settings), async () => {
    const reply = await annotate(prepared.reply, prepared.reading);
    await replaceBy(message.channel, known.answer, reply, context);
  });
  rememberAnswer(message, known.answer, prepared, context);
}

/** If the bot lacks a permission to answer a message, tells its author so by direct message. */
export async function tellWhy(message: Message, error: unknown, context: RequestContext): Promise<void> {
  if (!(error instanceof IbidError) || error.code !== "bot-permission") return;
  const { client, author, channelId, url } = message;
  const subject = `${channelId} ${error.message}`;
  await withLocales(guildLocales(message.guild), () => {
    const sentence = localized("discord-cannot-answer", { reason: error.localizedMessage });
    return context.directNotices.tell(client, author.id, subject, sentence, url);
  });
}
