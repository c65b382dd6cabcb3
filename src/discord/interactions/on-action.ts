import {
  InteractionContextType,
  MessageFlags,
  type ButtonInteraction,
  type ModalSubmitInteraction,
} from "discord.js";
import type { Turn } from "../../dialogue/context/history.ts";
import {
  decodeAction,
  type ButtonAction,
  type QuietAction,
  type TextAction,
} from "../../dialogue/reply/button-action.ts";
import type { Button, Reply } from "../../dialogue/reply/reply.ts";
import { shownAnyway } from "../../features/spoilers/further-on.ts";
import { soFar } from "../../features/spoilers/so-far.ts";
import { textActionReply } from "../../features/ask/text-action.ts";
import { annotate } from "../../features/command/annotate.ts";
import { unreadableButton, type FormValues } from "../../features/command/buttons.ts";
import { call } from "../../features/command/call.ts";
import type { Answer } from "../../features/command/command.ts";
import type { CommandContext } from "../../features/command/context.ts";
import { changeSettings, settingsOf, type GroupSettings } from "../../features/settings/settings.ts";
import { inOwnLocale, withLocales } from "../../shared/locale/current.ts";
import { localized } from "../../shared/locale/message.ts";
import type { RequestContext } from "../context.ts";
import { interactionLocales } from "../locales.ts";
import { messageKey, type Conversations } from "../conversation/conversations.ts";
import { flatten } from "../conversation/message-text.ts";
import { restoreTurn } from "../conversation/restore-turn.ts";
import { limits } from "../render/limits.ts";
import { commandRemoved } from "./command-call.ts";
import { interactionContext, interactionPlace } from "./command-context.ts";
import { conversationOf } from "./conversation.ts";
import { deliver } from "./deliver.ts";
import { named } from "./named.ts";

/** Duration of a mute after a member found an unprompted answer not helpful, in hours. */
const muteHours = 24;

/** Mutes unprompted answers in the channel, and deletes the answer that a member found not helpful. */
async function onMuteButton(interaction: ButtonInteraction, { services }: RequestContext): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const { group, channel } = interactionPlace(interaction);
  const until = Date.now() + muteHours * 60 * 60_000;
  await changeSettings(services.store, group, { mute: { channel, until } });
  const settings = await settingsOf(services.store, group);
  // The bot may lack the permission. The answer then stays.
  await interaction.message.delete().catch(() => undefined);
  await withLocales(interactionLocales(interaction, settings), () =>
    interaction.editReply(inOwnLocale(() => localized("discord-muted", { hours: muteHours }))),
  );
}

type ActionInteraction = ButtonInteraction | ModalSubmitInteraction;

/** True in the direct messages between the bot and a member, where nobody else is. */
function isAlone({ context }: ActionInteraction): boolean {
  return context === InteractionContextType.BotDM;
}

/** True if a message was opened by a button, so that it can be shown to everyone. */
function hasEveryone({ components }: ButtonInteraction["message"]): boolean {
  return flatten(components).some(
    (component) =>
      "customId" in component &&
      typeof component.customId === "string" &&
      decodeAction(component.customId)?.kind === "everyone",
  );
}

/**
 * The answer to a button that leads from a quotation to others. Where there are others, only who pressed it sees it, with a button
 * that shows it to everyone; pressed in such an answer, it takes its place.
 */
function privately(reply: Reply, action: TextAction, interaction: ActionInteraction): Reply {
  const { message } = interaction;
  const isPrivate = message?.flags.has("Ephemeral") ?? false;
  if (!message || (!isPrivate && isAlone(interaction))) return reply;
  const everyone: Button = {
    label: localized("discord-show-everyone"),
    action: { kind: "everyone", action },
  };
  const buttons = [...reply.buttons.slice(0, limits.buttonsInRow - 1), everyone];
  return { ...reply, buttons, private: true, replaces: isPrivate && hasEveryone(message) };
}

/** True for a button whose answer only who pressed it sees, since there are others; see `privately`. */
function opensPrivately(action: ButtonAction | undefined, interaction: ActionInteraction): boolean {
  if (!action || !("fingerprint" in action)) return false;
  return action.kind !== "ask" && action.kind !== "find" && !isAlone(interaction);
}

/** The answer to a button that asks something of a text. */
async function answerTextAction(
  action: TextAction,
  interaction: ActionInteraction,
  commandContext: CommandContext,
): Promise<Reply> {
  const answer = await textActionReply(action, await soFar(commandContext));
  const reply = await annotate(answer, commandContext);
  if (action.kind === "find") return { ...reply, replaces: true };
  return action.kind === "ask" ? reply : privately(reply, action, interaction);
}

/** The answer to a button or a form. */
async function answerAction(
  action: Exclude<ButtonAction, QuietAction> | undefined,
  form: FormValues,
  interaction: ActionInteraction,
  commandContext: CommandContext,
  context: Pick<RequestContext, "services">,
): Promise<Answer> {
  const { commands } = context.services;
  if (!action) throw unreadableButton();
  if (action.kind === "everyone") {
    const reply = await textActionReply(action.action, await soFar(commandContext));
    const { name } = commandContext.asker;
    return annotate({ ...reply, aside: localized("discord-shown-by", { name }) }, commandContext);
  }
  if (action.kind === "beyond") {
    const beyond = { ...commandContext, showsBeyond: true };
    const answer = await answerAction(action.action, form, interaction, beyond, context);
    return answer.kind === "form" ? answer : shownAnyway(answer);
  }
  if (action.kind !== "command") return answerTextAction(action, interaction, commandContext);
  const command = commands.find(({ name }) => name === action.command) ?? commandRemoved();
  return call(
    command,
    () => command.press?.(action.rest, commandContext, form) ?? commandRemoved(),
    commandContext,
  );
}

/** Time in which a second press of the same button by the same member makes no second message, in milliseconds. */
const sameMember = 5000;
/** Time in which nobody else can show the same to everyone, in milliseconds. */
const sameForAll = 10 * 60_000;

/** True if a button was pressed before, and its message is there or under way. */
function isRepeated(
  { user, channelId, message, customId }: ButtonInteraction,
  action: ButtonAction | undefined,
  { presses }: RequestContext,
): boolean {
  if (action?.kind === "everyone") return presses.isRepeated(`${channelId} ${customId}`, sameForAll);
  const asked = action?.kind === "beyond" ? action.action : action;
  const makesMessage = asked !== undefined && "fingerprint" in asked && asked.kind !== "find";
  return makesMessage && presses.isRepeated(`${user.id} ${message.id} ${customId}`, sameMember);
}

/** The turns up to a message of the bot, from memory or restored from the message. */
function historyUpTo(
  message: ButtonInteraction["message"],
  conversations: Conversations,
): readonly Turn[] | undefined {
  const remembered = conversations.get(messageKey(message.id));
  if (remembered) return remembered;
  const turn = restoreTurn(message);
  return turn && [turn];
}

async function formValuesOf(interaction: ModalSubmitInteraction): Promise<FormValues> {
  const { fields } = interaction;
  const values = [...fields.fields.keys()].map(
    async (name) => [name, await named(fields.getTextInputValue(name), interaction)] as const,
  );
  return new Map(await Promise.all(values));
}

/** Handles a button or a form. The custom id of both is an encoded action. */
export async function onAction(interaction: ActionInteraction, context: RequestContext): Promise<void> {
  const action = decodeAction(interaction.customId);
  if (action?.kind === "quiet") {
    if (interaction.isButton()) await onMuteButton(interaction, context);
    return;
  }
  if (interaction.isButton() && isRepeated(interaction, action, context)) {
    await interaction.deferUpdate();
    return;
  }
  const { message } = interaction;
  // A reply that is shown to everyone is public, although its button isn't.
  const ephemeral = action?.kind !== "everyone" && (message?.flags.has("Ephemeral") ?? false);
  const isPrivate = ephemeral || opensPrivately(action, interaction);
  const run = async (settings: Promise<GroupSettings>) => {
    const messageHistory = message ? historyUpTo(message, context.conversations) : undefined;
    const { history, remembered } = conversationOf(interaction, context, messageHistory);
    const form = interaction.isButton() ? new Map<string, string>() : await formValuesOf(interaction);
    const commandContext = await interactionContext(interaction, context, history, settings, isPrivate);
    const answer = await answerAction(action, form, interaction, commandContext, context);
    return remembered(answer, commandContext.library);
  };
  await deliver(interaction, run, { isEphemeral: () => ephemeral }, context);
}
