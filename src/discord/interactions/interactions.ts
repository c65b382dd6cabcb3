import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from "discord.js";
import { Options, type Answer, type Callable, type CommandContext } from "../../features/command/command.ts";
import { remember, type Turn } from "../../dialogue/context/history.ts";
import { decodeAction, type QuietAction, type ButtonAction } from "../../dialogue/reply/button-action.ts";
import { textActionReply } from "../../features/ask/press.ts";
import { IbidError } from "../../shared/error.ts";
import { annotate } from "../../features/command/annotate.ts";
import { call } from "../../features/command/call.ts";
import { settingsOf } from "../../features/settings/settings.ts";
import { placeOf } from "../context.ts";
import { onAutocomplete } from "./autocomplete.ts";
import { questionIn, commandCall, optionsOf } from "./command-call.ts";
import { inChannel, underMessage, type Conversations } from "../conversation/conversations.ts";
import { deliver, type RepliableInteraction } from "./deliver.ts";
import { gone, commandContextOf, type InteractionContext } from "./command-context.ts";
import { onMuteButton } from "../conversation/mute.ts";
import { restoreTurn } from "../conversation/restore-turn.ts";
import { messageText } from "../conversation/message-text.ts";

/** What was said before in a conversation, and how to go on with it. */
interface Line {
  readonly history: readonly Turn[];
  /** Remembers an answer, and gives it back. */
  readonly said: (answer: Answer) => Answer;
}

/** The conversation of a member where they used something; one that belongs to a message goes before. */
function lineOf(
  { channelId, channel, user }: RepliableInteraction,
  { conversations, cooldown: restraint }: InteractionContext,
  underAnswer?: readonly Turn[],
): Line {
  restraint.reset(channelId ?? "");
  const place = inChannel(channelId ?? "", channel?.isThread() ?? false, user.id);
  const history = underAnswer ?? conversations.get(place) ?? [];
  return {
    history,
    said: (answer) => {
      if (answer.kind !== "form") conversations.set(place, remember(history, answer));
      return answer;
    },
  };
}

/** Whether only the asker is to see the answer: as they say, else as their server does. */
async function isPrivate(
  { options: known }: Callable,
  options: Options,
  { user, guildId, channelId }: RepliableInteraction,
  { services: host }: InteractionContext,
): Promise<boolean> {
  if (options.has("private")) return options.flag("private");
  if (!known.some(({ name }) => name === "private")) return false;
  const { group } = placeOf({ id: user.id, guildId, channelId });
  return (await settingsOf(host.store, group)).privateAnswers;
}

async function onCommand(interaction: ChatInputCommandInteraction, desk: InteractionContext): Promise<void> {
  const { history, said } = lineOf(interaction, desk);
  const { command, callable } = commandCall(interaction, desk.services.commands) ?? {};
  const options = optionsOf(interaction);
  const run = async () => {
    if (!command || !callable) return gone();
    const ibid = await commandContextOf(interaction, desk, history);
    return said(await call(command, () => callable.run(options, ibid), ibid));
  };
  const ephemeral = callable ? await isPrivate(callable, options, interaction, desk) : false;
  await deliver(interaction, run, { ephemeral, asked: callable && questionIn(callable, options) }, desk.log);
}

async function onMenu(
  interaction: MessageContextMenuCommandInteraction,
  desk: InteractionContext,
): Promise<void> {
  const { history, said } = lineOf(interaction, desk);
  const command = desk.services.commands.find(({ menu }) => menu?.name === interaction.commandName);
  const words = messageText(interaction.targetMessage);
  const run = async () => {
    if (!command) return gone();
    if (words === "")
      throw new IbidError(
        "invalid-input",
        "That message has no words to ask about: please pick one that has.",
      );
    const ibid = await commandContextOf(interaction, desk, history);
    return said(await call(command, ({ menu }) => menu?.run(words, ibid) ?? gone(), ibid));
  };
  await deliver(interaction, run, { ephemeral: false, asked: words }, desk.log);
}

/** What a button or a form gives. */
async function take(
  step: Exclude<ButtonAction, QuietAction> | undefined,
  ibid: CommandContext,
  fields: Options,
  { services: host }: InteractionContext,
): Promise<Answer> {
  if (!step) throw new IbidError("outdated", "I can't read this button any more: please ask again.");
  if (step.kind !== "command") return annotate(textActionReply(step, ibid.library), ibid);
  const command = host.commands.find(({ name }) => name === step.command) ?? gone();
  return call(command, () => command.press?.(step.rest, ibid, fields) ?? gone(), ibid);
}

/** What was said when a message of ours was sent, or as much of it as the message tells. */
function historyUnder(
  message: ButtonInteraction["message"],
  conversations: Conversations,
): readonly Turn[] | undefined {
  const shown = restoreTurn(message);
  return conversations.get(underMessage(message.id)) ?? (shown && [shown]);
}

function fieldsOf({ fields }: ModalSubmitInteraction): Options {
  return new Options([...fields.fields.keys()].map((name) => [name, fields.getTextInputValue(name)]));
}

/** A button, or a form; both carry their step, and both may stand under a message of ours. */
async function onStep(
  interaction: ButtonInteraction | ModalSubmitInteraction,
  desk: InteractionContext,
): Promise<void> {
  const step = decodeAction(interaction.customId);
  if (step?.kind === "quiet") {
    if (interaction.isButton()) await onMuteButton(interaction, desk);
    return;
  }
  const { message } = interaction;
  const under = message ? historyUnder(message, desk.conversations) : undefined;
  const { history, said } = lineOf(interaction, desk, under);
  const fields = interaction.isButton() ? new Options() : fieldsOf(interaction);
  await deliver(
    interaction,
    async () => said(await take(step, await commandContextOf(interaction, desk, history), fields, desk)),
    { ephemeral: message?.flags.has("Ephemeral") ?? false },
    desk.log,
  );
}

/** Answers what a member does with a command, a menu, a suggestion list, a button or a form. */
export async function onInteraction(interaction: Interaction, desk: InteractionContext): Promise<void> {
  if (interaction.isChatInputCommand()) await onCommand(interaction, desk);
  else if (interaction.isMessageContextMenuCommand()) await onMenu(interaction, desk);
  else if (interaction.isAutocomplete()) await onAutocomplete(interaction, desk);
  else if (interaction.isButton() || interaction.isModalSubmit()) await onStep(interaction, desk);
}
