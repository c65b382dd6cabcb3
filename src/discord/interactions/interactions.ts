import {
  MessageFlags,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
} from "discord.js";
import { remember, type Turn } from "../../dialogue/context/history.ts";
import { decodeAction, type ButtonAction, type QuietAction } from "../../dialogue/reply/button-action.ts";
import { annotate } from "../../features/command/annotate.ts";
import { call } from "../../features/command/call.ts";
import { unreadableButton, type FormValues } from "../../features/command/buttons.ts";
import type { Answer, Callable } from "../../features/command/command.ts";
import type { CommandContext } from "../../features/command/context.ts";
import type { RawOptions } from "../../features/command/options.ts";
import { changeSettings, settingsOf } from "../../features/settings/settings.ts";
import { IbidError } from "../../shared/error.ts";
import { placeOf, type RequestContext } from "../context.ts";
import { channelKey, messageKey, type Conversations } from "../conversation/conversations.ts";
import { messageText } from "../conversation/message-text.ts";
import { restoreTurn } from "../conversation/restore-turn.ts";
import { onAutocomplete } from "./autocomplete.ts";
import { commandCall, optionsOf, questionIn } from "./command-call.ts";
import { commandContextOf } from "./command-context.ts";
import { deliver, type RepliableInteraction } from "./deliver.ts";
import { textActionReply } from "../../features/ask/text-action.ts";

/** @throws IbidError always: the command was removed after Discord or a message showed it */
function commandRemoved(): never {
  throw new IbidError("outdated", "I no longer have this command: please pick it anew from the list.");
}

/** The conversation that an interaction continues. */
interface Conversation {
  readonly history: readonly Turn[];
  /** Remembers an answer as the next turn, and returns it. */
  readonly remembered: (answer: Answer) => Answer;
}

/** @param messageHistory the turns up to the message whose component was used */
function conversationOf(
  { channelId, channel, user }: RepliableInteraction,
  { conversations, cooldown }: RequestContext,
  messageHistory?: readonly Turn[],
): Conversation {
  cooldown.waiveMessages(channelId ?? "");
  const key = channelKey(channelId ?? "", channel?.isThread() ?? false, user.id);
  const history = messageHistory ?? conversations.get(key) ?? [];
  return {
    history,
    remembered: (answer) => {
      if (answer.kind !== "form") conversations.set(key, remember(history, answer));
      return answer;
    },
  };
}

/** True if only the user is to see the answer: as the option "private" says, otherwise as the group's settings say. */
async function isPrivate(
  callable: Callable,
  given: RawOptions,
  { user, guildId, channelId }: RepliableInteraction,
  { services }: RequestContext,
): Promise<boolean> {
  const wanted = given.get("private");
  if (wanted !== undefined) return wanted === true;
  if (callable.options["private"] === undefined) return false;
  const { group } = placeOf({ id: user.id, guildId, channelId });
  return (await settingsOf(services.store, group)).privateAnswers;
}

async function onCommand(interaction: ChatInputCommandInteraction, context: RequestContext): Promise<void> {
  const { history, remembered } = conversationOf(interaction, context);
  const { command, callable } = commandCall(interaction, context.services.commands) ?? {};
  const options = optionsOf(interaction);
  const run = async () => {
    if (!command || !callable) return commandRemoved();
    const commandContext = await commandContextOf(interaction, context, history);
    return remembered(await call(command, () => callable.run(options, commandContext), commandContext));
  };
  const ephemeral = callable ? await isPrivate(callable, options, interaction, context) : false;
  const question = callable && questionIn(callable, options);
  await deliver(interaction, run, { ephemeral, question }, context.log);
}

async function onMessageMenu(
  interaction: MessageContextMenuCommandInteraction,
  context: RequestContext,
): Promise<void> {
  const { history, remembered } = conversationOf(interaction, context);
  const command = context.services.commands.find(({ menu }) => menu?.name === interaction.commandName);
  const words = messageText(interaction.targetMessage);
  const run = async () => {
    if (!command) return commandRemoved();
    if (words === "") {
      throw new IbidError(
        "invalid-input",
        "That message has no words to ask about: please pick one that has.",
      );
    }
    const commandContext = await commandContextOf(interaction, context, history);
    return remembered(
      await call(command, ({ menu }) => menu?.run(words, commandContext) ?? commandRemoved(), commandContext),
    );
  };
  await deliver(interaction, run, { ephemeral: false, question: words }, context.log);
}

/** How long a channel is muted after a member found an unprompted answer not helpful. */
const muteHours = 24;

/** Mutes unprompted answers in the channel, and deletes the answer that a member found not helpful. */
async function onMuteButton(interaction: ButtonInteraction, { services }: RequestContext): Promise<void> {
  const { user, guildId, channelId, message } = interaction;
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const { group, channel } = placeOf({ id: user.id, guildId, channelId });
  const until = Date.now() + muteHours * 60 * 60_000;
  await changeSettings(services.store, group, { mute: { channel, until } });
  // The bot may lack the permission. The answer then stays.
  await message.delete().catch(() => undefined);
  await interaction.editReply(
    `Thanks for telling me. For ${muteHours} hours I'll answer here only when you mention me.`,
  );
}

/** The answer to a button or a form. */
async function answerAction(
  action: Exclude<ButtonAction, QuietAction> | undefined,
  form: FormValues,
  commandContext: CommandContext,
  { services }: RequestContext,
): Promise<Answer> {
  if (!action) throw unreadableButton();
  if (action.kind !== "command")
    return annotate(textActionReply(action, commandContext.library), commandContext);
  const command = services.commands.find(({ name }) => name === action.command) ?? commandRemoved();
  return call(
    command,
    () => command.press?.(action.rest, commandContext, form) ?? commandRemoved(),
    commandContext,
  );
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

function formValuesOf({ fields }: ModalSubmitInteraction): FormValues {
  return new Map([...fields.fields.keys()].map((name) => [name, fields.getTextInputValue(name)]));
}

/** Handles a button or a form. The custom id of both is an encoded action. */
async function onAction(
  interaction: ButtonInteraction | ModalSubmitInteraction,
  context: RequestContext,
): Promise<void> {
  const action = decodeAction(interaction.customId);
  if (action?.kind === "quiet") {
    if (interaction.isButton()) await onMuteButton(interaction, context);
    return;
  }
  const { message } = interaction;
  const messageHistory = message ? historyUpTo(message, context.conversations) : undefined;
  const { history, remembered } = conversationOf(interaction, context, messageHistory);
  const form: FormValues = interaction.isButton() ? new Map() : formValuesOf(interaction);
  const run = async () => {
    const commandContext = await commandContextOf(interaction, context, history);
    return remembered(await answerAction(action, form, commandContext, context));
  };
  const ephemeral = message?.flags.has("Ephemeral") ?? false;
  await deliver(interaction, run, { ephemeral }, context.log);
}

/** Handles a command, a message menu, an autocompletion, a button or a form. */
export async function onInteraction(interaction: Interaction, context: RequestContext): Promise<void> {
  if (interaction.isChatInputCommand()) await onCommand(interaction, context);
  else if (interaction.isMessageContextMenuCommand()) await onMessageMenu(interaction, context);
  else if (interaction.isAutocomplete()) await onAutocomplete(interaction, context);
  else if (interaction.isButton() || interaction.isModalSubmit()) await onAction(interaction, context);
}
