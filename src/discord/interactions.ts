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
import { takeStep } from "../conversation/take-step.ts";
import { IbidError } from "../error.ts";
import type { Logger } from "../log.ts";
import { deliver } from "./deliver.ts";
import { limits, shorten } from "./limits.ts";
import { wordsOf } from "./words.ts";

/** What answering an interaction takes. */
export interface Desk {
  readonly ibid: Ibid;
  readonly commands: readonly Command[];
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

async function onCommand(
  interaction: ChatInputCommandInteraction,
  { ibid, commands, log }: Desk,
): Promise<void> {
  const command = commands.find(({ name }) => name === interaction.commandName);
  const options = optionsOf(interaction.options.data);
  await deliver(
    interaction,
    () => command?.run(options, ibid) ?? gone(),
    { ephemeral: options.flag("private"), asked: command && askedIn(command, options) },
    log,
  );
}

async function onMenu(
  interaction: MessageContextMenuCommandInteraction,
  { ibid, commands, log }: Desk,
): Promise<void> {
  const command = commands.find(({ menu }) => menu?.name === interaction.commandName);
  const words = wordsOf(interaction.targetMessage);
  const run = () => {
    if (!command?.menu) return gone();
    if (words === "")
      throw new IbidError("That message has no words to ask about: please pick one that has.");
    return command.run(new Options([[command.menu.option, words]]), ibid);
  };
  await deliver(interaction, run, { ephemeral: false, asked: words }, log);
}

async function onButton(interaction: ButtonInteraction, { ibid, log }: Desk): Promise<void> {
  const step = decodeStep(interaction.customId);
  const take = () => {
    if (!step) throw new IbidError("I can't read this button any more: please ask again.");
    return takeStep(step, ibid.library);
  };
  const ephemeral = interaction.message.flags.has("Ephemeral");
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
