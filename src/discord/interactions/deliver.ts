import {
  DiscordAPIError,
  MessageFlags,
  type APIModalInteractionResponseCallbackData,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalMessageModalSubmitInteraction,
  type ModalSubmitInteraction,
} from "discord.js";
import type { Answer } from "../../features/command/command.ts";
import { textReply, type Reply, type ReplyKind } from "../../dialogue/reply/reply.ts";
import type { ErrorCode } from "../../shared/error.ts";
import type { Logger } from "../../shared/log.ts";
import { inOwnLocale, withLocales } from "../../shared/locale/current.ts";
import { localized } from "../../shared/locale/message.ts";
import { withTimeout } from "../../shared/concurrency/timeout.ts";
import type { GroupSettings } from "../../features/settings/settings.ts";
import { interactionLocales } from "../locales.ts";
import type { RequestContext } from "../context.ts";
import { codeOf, errorReply, isOverloaded } from "../errors.ts";
import { patience } from "../intake/intake.ts";
import { measureReply, type RequestKind } from "../measure-reply.ts";
import { modal } from "../render/modal.ts";
import { render, type RenderedMessage } from "../render/render.ts";
import { show } from "../render/show.ts";
import { senderOf } from "./command-context.ts";

/** An interaction that is answered with a message or a modal. */
export type RepliableInteraction =
  | ButtonInteraction
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction;

export interface Delivery {
  /** True if only the user sees the answer. */
  readonly ephemeral: boolean;
  /** The settings of the group, if the caller reads them. */
  readonly settings: Promise<GroupSettings>;
  /** The question to repeat above the answer, if Discord doesn't show it to others. */
  readonly question?: string | undefined;
}

/** Time after which a response is deferred, in milliseconds. Discord allows 3 s including the network. */
const deferAfter = 2000;

/** The kind of what is answered with: that of a reply, or the code of an error. */
type AnswerKind = ReplyKind | ErrorCode | "form";

interface MessageResponse {
  readonly form?: undefined;
  readonly kind: AnswerKind;
  readonly message: RenderedMessage;
  /** True if only the user sees the message, which is possible even where the question was public. */
  readonly ephemeral: boolean;
  /** True if the message replaces the one whose button was pressed. */
  readonly replaces: boolean;
}

type Response =
  MessageResponse | { readonly form: APIModalInteractionResponseCallbackData; readonly kind: "form" };

function privateResponse(kind: ErrorCode, reply: Reply): MessageResponse {
  return { kind, message: render(reply), ephemeral: true, replaces: false };
}

type DeliveryContext = Pick<RequestContext, "intake" | "log" | "arrived" | "services" | "commandIds">;

/**
 * Renders the answer, or the sentence for the member if there is an error.
 *
 * @throws IbidError with the code "overloaded" if there isn't even time for a sentence
 */
async function responseFor(
  interaction: RepliableInteraction,
  work: () => Answer | Promise<Answer>,
  { ephemeral, question }: Omit<Delivery, "settings">,
  context: DeliveryContext,
): Promise<Response> {
  const { intake, log } = context;
  try {
    const answer = await intake.inTurn(senderOf(interaction), patience.interaction, async () => work());
    if (answer.kind === "form") return { kind: "form", form: modal(answer) };
    const isPrivate = ephemeral || (answer.private ?? false);
    return {
      kind: answer.kind,
      message: show(answer, context, question),
      ephemeral: isPrivate,
      // An ephemeral message can't replace a public one.
      replaces: (answer.replaces ?? false) && isPrivate === ephemeral,
    };
  } catch (error) {
    if (isOverloaded(error) && !(await intake.hasTimeToRefuse())) throw error;
    return inOwnLocale(() => privateResponse(codeOf(error), errorReply(error, log)));
  }
}

/** Does work in the languages for an interaction. If the settings can't be read, those that Discord tells. */
async function inLocales<Result>(
  interaction: RepliableInteraction,
  { ephemeral, settings }: Delivery,
  work: () => Promise<Result>,
): Promise<Result> {
  const locales = interactionLocales(interaction, await settings.catch(() => undefined));
  return withLocales(ephemeral ? { ...locales, shared: locales.own } : locales, work);
}

/** True for a component, or a form opened by one, of a message that can be changed. */
function isUnderMessage(
  interaction: RepliableInteraction,
): interaction is ButtonInteraction | ModalMessageModalSubmitInteraction {
  return interaction.isMessageComponent() || (interaction.isModalSubmit() && interaction.isFromMessage());
}

function newMessage({ message, ephemeral }: Pick<MessageResponse, "message" | "ephemeral">) {
  return {
    ...message,
    flags: ephemeral ? [message.flags, MessageFlags.Ephemeral as const] : [message.flags],
  };
}

/** The message as a replacement of another. Without `attachments`, Discord would keep the old files. */
function replacement({ message }: MessageResponse) {
  return { ...message, attachments: [] };
}

async function respondAtOnce(
  interaction: RepliableInteraction,
  response: Response,
  log: Logger,
): Promise<void> {
  if (!response.form) {
    if (response.replaces && isUnderMessage(interaction)) await interaction.update(replacement(response));
    else await interaction.reply(newMessage(response));
  } else if (interaction.isModalSubmit()) {
    // Discord doesn't accept a modal as the response to a modal.
    const error = new Error(`A form after a form: ${response.form.title}`);
    await interaction.reply(newMessage(privateResponse("internal", errorReply(error, log))));
  } else await interaction.showModal(response.form);
}

/** The message for a deferred response, which can't be a modal. */
function lateMessage(response: Response): MessageResponse {
  return response.form
    ? inOwnLocale(() => privateResponse("internal", textReply(localized("discord-too-late"))))
    : response;
}

/**
 * Defers a response. If it isn't known whether Discord received the deferral, goes on as if it had: if so, the answer can still be
 * sent, and otherwise Discord refuses it.
 */
async function defer(interaction: RepliableInteraction, deferral: () => Promise<unknown>): Promise<void> {
  try {
    await deferral();
  } catch (error) {
    if (error instanceof DiscordAPIError) throw error;
    interaction.deferred = true;
  }
}

async function respondLateUnderMessage(
  interaction: ButtonInteraction | ModalMessageModalSubmitInteraction,
  pending: Promise<Response>,
): Promise<void> {
  await defer(interaction, () => interaction.deferUpdate());
  const late = lateMessage(await pending);
  if (late.replaces) await interaction.editReply(replacement(late));
  else await interaction.followUp(newMessage(late));
}

function kindOf(interaction: RepliableInteraction): RequestKind {
  if (interaction.isButton()) return "button";
  if (interaction.isModalSubmit()) return "form";
  return interaction.isChatInputCommand() ? "command" : "menu";
}

/**
 * Responds to an interaction with an answer, after a deferral if the answer takes long. If `work` throws, sends the
 * error's sentence to the user alone.
 */
export async function deliver(
  interaction: RepliableInteraction,
  work: () => Answer | Promise<Answer>,
  delivery: Delivery,
  context: DeliveryContext,
): Promise<void> {
  await inLocales(interaction, delivery, async () => {
    const pending = responseFor(interaction, work, delivery, context);
    await respond(interaction, pending, delivery, context.log);
    measureReply(kindOf(interaction), (await pending).kind, context);
  });
}

async function respond(
  interaction: RepliableInteraction,
  pending: Promise<Response>,
  delivery: Delivery,
  log: Logger,
): Promise<void> {
  const ready = await withTimeout(deferAfter, pending);
  if (ready) return respondAtOnce(interaction, ready, log);
  if (isUnderMessage(interaction)) return respondLateUnderMessage(interaction, pending);
  await defer(interaction, () =>
    interaction.deferReply(delivery.ephemeral ? { flags: MessageFlags.Ephemeral } : {}),
  );
  const late = lateMessage(await pending);
  if (late.ephemeral === delivery.ephemeral) {
    await interaction.editReply(late.message);
    return;
  }
  // A response keeps the visibility of its deferral.
  await interaction.deleteReply();
  await interaction.followUp(newMessage(late));
}
