import type { Message } from "discord.js";
import { remember, type Turn } from "../../dialogue/context/history.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import { defaultLimit } from "../../dialogue/request.ts";
import { respond } from "../../features/ask/respond.ts";
import { answerUnprompted } from "../../features/ask/unprompted.ts";
import { annotate } from "../../features/command/annotate.ts";
import type { Place, Services } from "../../features/command/context.ts";
import { isMuted, isQuietHour, settingsOf, type GroupSettings } from "../../features/settings/settings.ts";
import { introduction } from "../../features/texts/introduction.ts";
import type { Library } from "../../retrieval/library.ts";
import { IbidError } from "../../shared/error.ts";
import { placeOf, type RequestContext } from "../context.ts";
import { messageKey } from "../conversation/conversations.ts";
import { questionText } from "../conversation/message-text.ts";
import { codeOf, errorSentence, isOverloaded } from "../errors.ts";
import { patience, type Sender } from "../intake/intake.ts";
import { measureReply, type RequestKind } from "../measure-reply.ts";
import { channelAccessIn } from "../posting/channel-access.ts";
import { render } from "../render/render.ts";
import { addresseeOf } from "./addressee.ts";
import { conversationKey, historyOf } from "./history.ts";

function messagePlace({ author, guildId, channelId }: Message): Place {
  return placeOf({ id: author.id, guildId, channelId });
}

function senderOf(message: Message): Sender {
  return { member: message.author.id, ...messagePlace(message) };
}

/** Makes replying idempotent: a request that discord.js repeats doesn't post a second reply. */
function nonceFor({ id }: Message) {
  return { nonce: id, enforceNonce: true } as const;
}

/** Sends a reply to a message and remembers it in the conversation. */
async function sendReply(
  message: Message,
  request: RequestKind,
  reply: Reply,
  history: readonly Turn[],
  settings: GroupSettings,
  context: RequestContext,
): Promise<void> {
  const { conversations, intake } = context;
  const { store } = context.services;
  const extended = remember(history, reply);
  conversations.set(conversationKey(message), extended);
  const channels = channelAccessIn(message.client, message.guildId);
  const annotated = await annotate(reply, { store, place: messagePlace(message), settings, channels });
  await intake.sendInTurn(senderOf(message), async () => {
    const sent = await message.reply({ ...render(annotated), ...nonceFor(message) });
    conversations.set(messageKey(sent.id), extended);
  });
  measureReply(request, reply.kind, context);
}

async function replyTo(words: string, history: readonly Turn[], library: Library): Promise<Reply> {
  return words === ""
    ? introduction(library)
    : await respond({ words, limit: defaultLimit, history }, library);
}

/** Answers a message that addresses the bot. */
async function onMessageToBot(message: Message, words: string, context: RequestContext): Promise<void> {
  const place = messagePlace(message);
  const answer = async () => {
    const settings = await settingsOf(context.services.store, place.group);
    const library = await context.services.libraryAt(place, settings);
    const history = await historyOf(message, library, context);
    return { settings, history, reply: await replyTo(words, history, library) };
  };
  let answered: Awaited<ReturnType<typeof answer>>;
  try {
    answered = await context.intake.inTurn(senderOf(message), patience.message, answer);
  } catch (error) {
    if (isOverloaded(error)) throw error;
    await message.reply({ content: errorSentence(error, context.log), ...nonceFor(message) });
    measureReply("mention", codeOf(error), context);
    return;
  }
  const { reply, history, settings } = answered;
  await sendReply(message, "mention", reply, history, settings, context);
}

const notHelpful = { label: "Not helpful", action: { kind: "quiet" } } as const;

/** Returns undefined while texts are still being loaded. */
async function libraryIfLoaded(
  place: Place,
  settings: GroupSettings,
  services: Services,
): Promise<Library | undefined> {
  try {
    return await services.libraryAt(place, settings);
  } catch (error) {
    if (error instanceof IbidError) return undefined;
    throw error;
  }
}

/** Answers a message to everybody, if the group wants that and the answer is certain enough. */
async function onMessageToEverybody(
  message: Message,
  words: string,
  settings: GroupSettings,
  context: RequestContext,
): Promise<void> {
  const { services, cooldown } = context;
  cooldown.countMessage(message.channelId);
  const now = Date.now();
  if (settings.off.includes("passing") || isQuietHour(settings, now)) return;
  const library = await libraryIfLoaded(messagePlace(message), settings, services);
  const reply =
    library &&
    (await context.intake.inTurn(senderOf(message), patience.message, () =>
      answerUnprompted(words, library),
    ));
  if (!reply || isMuted(settings, message.channelId, now) || !cooldown.tryAcquire(message.channelId)) return;
  const muteable = { ...reply, buttons: [...reply.buttons, notHelpful] };
  await sendReply(message, "passing", muteable, [], settings, context);
}

/** The settings that matter for a message that doesn't address the bot; undefined if it can't be answered. */
async function settingsForEverybody(
  message: Message,
  { services, studyChannelIds }: RequestContext,
): Promise<GroupSettings | undefined> {
  // Without the message-content intent, a message that doesn't address the bot has no content.
  if (message.guildId === null || message.content === "") return undefined;
  const settings = await settingsOf(services.store, message.guildId);
  const addressee = addresseeOf(message, [...studyChannelIds, ...settings.channels]);
  return addressee === "everybody" ? settings : undefined;
}

/** Answers a message that addresses the bot, or a question in passing. */
export async function onMessage(message: Message, context: RequestContext): Promise<void> {
  const words = questionText(message);
  if (addresseeOf(message, context.studyChannelIds) === "bot") {
    context.cooldown.waiveMessages(message.channelId);
    return context.intake.admit(
      senderOf(message),
      () => onMessageToBot(message, words, context),
      (content) => message.reply({ content, ...nonceFor(message) }),
    );
  }
  const settings = await settingsForEverybody(message, context);
  if (settings) return onMessageToEverybody(message, words, settings, context);
  if (!message.author.bot) context.cooldown.countMessage(message.channelId);
}
