import {
  DiscordAPIError,
  MessageFlags,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  type ModalMessageModalSubmitInteraction,
  type ModalSubmitInteraction,
} from "discord.js";
import type { Answer } from "../../features/command/command.ts";
import { textReply, type Form } from "../../dialogue/reply/reply.ts";
import type { ErrorCode } from "../../shared/error.ts";
import { inOwnLocale, withLocale, withLocales, type RequestLocales } from "../../shared/locale/current.ts";
import { localeFor } from "../../shared/locale/locales.ts";
import { localized } from "../../shared/locale/message.ts";
import { withTimeout } from "../../shared/concurrency/timeout.ts";
import { settingsOf, type GroupSettings } from "../../features/settings/settings.ts";
import { interactionLocales } from "../locales.ts";
import type { RequestContext } from "../context.ts";
import { codeOf, errorReply, isOverloaded } from "../errors.ts";
import { patience } from "../intake/intake.ts";
import { measureReply, type AnswerKind, type RequestKind } from "../measure-reply.ts";
import { modal } from "../render/modal.ts";
import { render, type RenderedMessage } from "../render/render.ts";
import { show } from "../render/show.ts";
import { interactionPlace, senderOf } from "./command-context.ts";
import { isUnacknowledged, postInstead } from "./post-instead.ts";

/** An interaction that is answered with a message or a modal. */
export type RepliableInteraction =
  | ButtonInteraction
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ModalSubmitInteraction;

/** Makes an answer. The settings of the group may still be being read. */
type Work = (settings: Promise<GroupSettings>) => Answer | Promise<Answer>;

export interface Delivery {
  /** Returns true if only the user sees the answer. */
  readonly isEphemeral: (settings: GroupSettings) => boolean;
  /** Returns the question to repeat above the answer, if Discord doesn't show it to others. */
  readonly question?: () => Promise<string | undefined>;
}

/** Time from its arrival after which an interaction is deferred, in milliseconds. Discord allows 3 s including the network. */
const deferAfter = 2000;

interface MessageResponse {
  readonly showForm?: undefined;
  readonly kind: AnswerKind;
  readonly message: RenderedMessage;
  /** True if only the user sees the message, which is possible even where the question was public. */
  readonly ephemeral: boolean;
  /** True if the message replaces the one whose button was pressed. */
  readonly replaces: boolean;
  /** A further message for the user alone. */
  readonly notice?: RenderedMessage | undefined;
}

interface FormResponse {
  readonly kind: "form";
  /** Shows the form, unless the response was deferred. */
  readonly showForm: () => Promise<unknown>;
  /** The message if it is too late for the form. */
  readonly late: MessageResponse;
}

type Response = MessageResponse | FormResponse;

type DeliveryContext = Pick<RequestContext, "intake" | "log" | "arrived" | "services" | "commandIds">;

function errorResponse(error: unknown, context: DeliveryContext): MessageResponse {
  const message = show(errorReply(error, context.log), context);
  return { kind: codeOf(error), message, ephemeral: true, replaces: false };
}

function formResponse(interaction: RepliableInteraction, answer: Form): FormResponse {
  // Discord doesn't accept a modal as the response to a modal.
  if (interaction.isModalSubmit()) throw new Error(`A form after a form: ${answer.title}`);
  const form = modal(answer);
  const message = inOwnLocale(() => render(textReply(localized("discord-too-late"))));
  const late: MessageResponse = { kind: "internal", message, ephemeral: true, replaces: false };
  return { kind: "form", showForm: () => interaction.showModal(form), late };
}

/** Renders the answer, or the sentence for the member if there is an error. */
async function responseFor(
  interaction: RepliableInteraction,
  work: () => Answer | Promise<Answer>,
  { question }: Delivery,
  ephemeral: boolean,
  context: DeliveryContext,
): Promise<Response> {
  try {
    const answer = await work();
    if (answer.kind === "form") return formResponse(interaction, answer);
    const isPrivate = ephemeral || (answer.private ?? false);
    return {
      kind: answer.kind,
      message: show(answer, context, await question?.()),
      ephemeral: isPrivate,
      // An ephemeral message can't replace a public one.
      replaces: (answer.replaces ?? false) && isPrivate === ephemeral,
      notice: answer.notice && show(answer.notice, context),
    };
  } catch (error) {
    return inOwnLocale(() => errorResponse(error, context));
  }
}

/** How an interaction is responded to, by the settings of its group. */
interface Manner {
  readonly locales: RequestLocales;
  /** True if only the user sees the answer. */
  readonly ephemeral: boolean;
}

/** If the settings can't be read, the languages are those that Discord tells, and only the user sees the answer. */
async function mannerOf(
  interaction: RepliableInteraction,
  { isEphemeral }: Delivery,
  reading: Promise<GroupSettings>,
): Promise<Manner> {
  const settings = await reading.catch(() => undefined);
  const locales = interactionLocales(interaction, settings);
  return settings === undefined || isEphemeral(settings)
    ? { locales: { ...locales, shared: locales.own }, ephemeral: true }
    : { locales, ephemeral: false };
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

async function respondAtOnce(interaction: RepliableInteraction, response: Response): Promise<void> {
  if (response.showForm) await response.showForm();
  else if (response.replaces && isUnderMessage(interaction)) {
    await interaction.update(replacement(response));
  } else if (!(await isReceived(interaction, () => interaction.reply(newMessage(response))))) {
    await interaction.editReply(response.message);
  }
}

/** The message for a deferred response, which can't be a modal. */
function lateMessage(response: Response): MessageResponse {
  return response.showForm ? response.late : response;
}

/**
 * Makes the first response to an interaction. Returns false if it isn't known whether Discord received it. What follows is then
 * sent as if it had: if so, Discord takes it, and otherwise refuses it.
 */
async function isReceived(
  interaction: RepliableInteraction,
  firstResponse: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await firstResponse();
    return true;
  } catch (error) {
    if (error instanceof DiscordAPIError) throw error;
    interaction.deferred = true;
    return false;
  }
}

async function respondLateUnderMessage(
  interaction: ButtonInteraction | ModalMessageModalSubmitInteraction,
  pending: Promise<Response>,
): Promise<void> {
  await isReceived(interaction, () => interaction.deferUpdate());
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
 * Says that the turn of an interaction didn't come in time.
 *
 * @throws the given error if it is another one, or there isn't even time for a sentence
 */
async function refuse(
  interaction: RepliableInteraction,
  error: unknown,
  context: DeliveryContext,
): Promise<ErrorCode> {
  if (!isOverloaded(error) || !(await context.intake.hasTimeToRefuse())) throw error;
  await respondAtOnce(
    interaction,
    withLocale(localeFor(interaction.locale), () => errorResponse(error, context)),
  );
  return codeOf(error);
}

/** Sends a further message to the user alone: after the response, or by direct message if Discord took none. */
async function tell(interaction: RepliableInteraction, notice: RenderedMessage): Promise<void> {
  try {
    await interaction.followUp(newMessage({ message: notice, ephemeral: true }));
  } catch {
    await interaction.user.send(notice);
  }
}

/**
 * Responds to an interaction with an answer when it is its turn, after a deferral if the answer takes long. If `work` throws,
 * sends the error's sentence to the user alone. Does nothing for an interaction before its turn, since it may not come in time.
 */
export async function deliver(
  interaction: RepliableInteraction,
  work: Work,
  delivery: Delivery,
  context: DeliveryContext,
): Promise<void> {
  const kind = kindOf(interaction);
  let endTurn: () => void;
  try {
    endTurn = await context.intake.turn(senderOf(interaction), patience.interaction);
  } catch (error) {
    measureReply(kind, await refuse(interaction, error, context), context);
    return;
  }
  const settings = settingsOf(context.services.store, interactionPlace(interaction).group);
  const manner = mannerOf(interaction, delivery, settings);
  const run = () => work(settings);
  const prepare = async () => {
    const { locales, ephemeral } = await manner;
    return withLocales(locales, () => responseFor(interaction, run, delivery, ephemeral, context));
  };
  const pending = prepare().finally(endTurn);
  try {
    await respond(interaction, pending, manner, context);
  } catch (error) {
    const response = await pending;
    const isPublic = !response.showForm && !response.ephemeral && !response.replaces;
    if (!isUnacknowledged(error) || !isPublic) throw error;
    await postInstead(interaction, response.message, error, context);
  }
  const response = await pending;
  measureReply(kind, response.kind, context);
  if (response.kind !== "form" && "notice" in response && response.notice) {
    await tell(interaction, response.notice);
  }
}

async function respond(
  interaction: RepliableInteraction,
  pending: Promise<Response>,
  manner: Promise<Manner>,
  { arrived }: DeliveryContext,
): Promise<void> {
  const ready = await withTimeout(arrived + deferAfter - performance.now(), pending);
  if (ready) return respondAtOnce(interaction, ready);
  if (isUnderMessage(interaction)) return respondLateUnderMessage(interaction, pending);
  const { ephemeral } = (await withTimeout(0, manner)) ?? { ephemeral: true };
  await isReceived(interaction, () =>
    interaction.deferReply(ephemeral ? { flags: MessageFlags.Ephemeral } : {}),
  );
  const late = lateMessage(await pending);
  if (late.ephemeral === ephemeral) {
    await interaction.editReply(late.message);
    return;
  }
  // A response keeps the visibility of its deferral.
  await interaction.deleteReply();
  await interaction.followUp(newMessage(late));
}
