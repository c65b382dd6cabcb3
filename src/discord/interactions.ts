import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  CommandInteractionOption,
  Interaction,
  MessageContextMenuCommandInteraction,
} from "discord.js";
import { Options, type Command, type CommandOption, type Ibid } from "../command.ts";
import { decodeStep } from "../conversation/step.ts";
import { remember, type Turn } from "../conversation/history.ts";
import type { Reply } from "../conversation/reply.ts";
import { takeStep } from "../conversation/take-step.ts";
import { IbidError } from "../error.ts";
import type { Logger } from "../log.ts";
import { inChannel, underMessage, type Conversations } from "./conversations.ts";
import { deliver } from "./deliver.ts";
import { limits, shorten } from "./limits.ts";
import { turnFrom } from "./restore.ts";
import { wordsOf } from "./words.ts";

/** What answering an interaction takes. */
export interface Desk {
  readonly ibid: Ibid;
  readonly commands: readonly Command[];
  readonly conversations: Conversations;
  readonly log: Logger;
}

function gone(): never {
  throw new IbidError("I no longer have this command: please pick it anew from the list.");
}

function optionsOf(given: readonly CommandInteractionOption[]): Options {
  return new Options(
    given.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const])),
  );
}

/** What the others should see of a command: the words it is about, if it takes any. */
function askedIn(command: Command, options: Options): string | undefined {
  const about = command.options.find(
    (option) => option.type === "string" && option.required && !option.suggest,
  );
  return about && options.string(about.name);
}

type Used = ButtonInteraction | ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** What was said before in a conversation, and how to go on with it. */
interface Line {
  readonly history: readonly Turn[];
  /** Remembers a reply, and gives it back. */
  readonly said: (reply: Reply) => Reply;
}

/** The conversation of a member where they used something; one that belongs to a message goes before. */
function lineOf(
  { channelId, channel, user }: Used,
  conversations: Conversations,
  underAnswer?: readonly Turn[],
): Line {
  const place = inChannel(channelId ?? "", channel?.isThread() ?? false, user.id);
  const history = underAnswer ?? conversations.get(place) ?? [];
  return {
    history,
    said: (reply) => {
      conversations.set(place, remember(history, reply));
      return reply;
    },
  };
}

async function onCommand(
  interaction: ChatInputCommandInteraction,
  { ibid, commands, conversations, log }: Desk,
): Promise<void> {
  const { history, said } = lineOf(interaction, conversations);
  const command = commands.find(({ name }) => name === interaction.commandName);
  const options = optionsOf(interaction.options.data);
  await deliver(
    interaction,
    async () => said((await command?.run(options, { ...ibid, history })) ?? gone()),
    { ephemeral: options.flag("private"), asked: command && askedIn(command, options) },
    log,
  );
}

async function onMenu(
  interaction: MessageContextMenuCommandInteraction,
  { ibid, commands, conversations, log }: Desk,
): Promise<void> {
  const { history, said } = lineOf(interaction, conversations);
  const command = commands.find(({ menu }) => menu?.name === interaction.commandName);
  const words = wordsOf(interaction.targetMessage);
  const run = async () => {
    if (!command?.menu) return gone();
    if (words === "")
      throw new IbidError("That message has no words to ask about: please pick one that has.");
    return said(await command.run(new Options([[command.menu.option, words]]), { ...ibid, history }));
  };
  await deliver(interaction, run, { ephemeral: false, asked: words }, log);
}

async function onButton(interaction: ButtonInteraction, { ibid, conversations, log }: Desk): Promise<void> {
  const { message } = interaction;
  const shown = turnFrom(message);
  const { said } = lineOf(
    interaction,
    conversations,
    conversations.get(underMessage(message.id)) ?? (shown && [shown]),
  );
  const step = decodeStep(interaction.customId);
  const take = () => {
    if (!step) throw new IbidError("I can't read this button any more: please ask again.");
    return said(takeStep(step, ibid.library));
  };
  const ephemeral = message.flags.has("Ephemeral");
  await deliver(interaction, take, { ephemeral }, log);
}

function choicesOf(option: CommandOption | undefined, typed: string, options: Options, ibid: Ibid) {
  if (!option || option.type === "boolean" || !option.suggest) return [];
  return option
    .suggest(typed, options, ibid)
    .filter(({ name, value }) => name.trim() !== "" && String(value).length <= limits.choiceValue)
    .slice(0, limits.choices)
    .map(({ name, value }) => ({ name: shorten(name, limits.choiceName), value }));
}

async function onAutocomplete(
  interaction: AutocompleteInteraction,
  { ibid, commands, log }: Desk,
): Promise<void> {
  const focused = interaction.options.getFocused(true);
  const others = interaction.options.data.filter(({ name }) => name !== focused.name);
  const command = commands.find(({ name }) => name === interaction.commandName);
  const option = command?.options.find(({ name }) => name === focused.name);
  let choices: ReturnType<typeof choicesOf> = [];
  try {
    choices = choicesOf(option, focused.value, optionsOf(others), ibid);
  } catch (error) {
    // A text that isn't there yet is an everyday thing while somebody types.
    if (!(error instanceof IbidError)) log.error("Suggestions failed", { command: command?.name, error });
  }
  await interaction.respond(choices);
}

/** Answers what a member does with a command, a menu, a suggestion list or a button. */
export async function onInteraction(interaction: Interaction, desk: Desk): Promise<void> {
  if (interaction.isChatInputCommand()) await onCommand(interaction, desk);
  else if (interaction.isMessageContextMenuCommand()) await onMenu(interaction, desk);
  else if (interaction.isAutocomplete()) await onAutocomplete(interaction, desk);
  else if (interaction.isButton()) await onButton(interaction, desk);
}
