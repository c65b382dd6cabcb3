import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  CommandInteractionOption,
} from "discord.js";
import {
  callablesOf,
  Options,
  type Callable,
  type Command,
  type OptionValue,
} from "../../features/command/command.ts";
import { attachedFile } from "./attachment.ts";

type CommandInteraction = ChatInputCommandInteraction | AutocompleteInteraction;

/** A command, and the subcommand that is called; the command itself if it has none. */
export interface CommandCall {
  readonly command: Command;
  readonly callable: Callable;
}

/** The command that an interaction calls. Returns undefined if it no longer exists. */
export function commandCall(
  { commandName, options }: CommandInteraction,
  commands: readonly Command[],
): CommandCall | undefined {
  const command = commands.find(({ name }) => name === commandName);
  const wanted = options.getSubcommand(false) ?? commandName;
  const callable = command && callablesOf(command).find(({ name }) => name === wanted);
  return callable && { command, callable };
}

/** An interaction's options, taken out of the subcommand that may contain them. */
function givenOptions({ options }: CommandInteraction): readonly CommandInteractionOption[] {
  return options.getSubcommand(false) === null ? options.data : (options.data[0]?.options ?? []);
}

/** The values of an interaction's options, without the one that is still being typed. */
export function optionsOf(interaction: CommandInteraction): Options {
  const { api } = interaction.client.rest.options;
  return new Options(
    givenOptions(interaction).flatMap(
      ({ name, value, attachment, focused = false }): [string, OptionValue][] => {
        if (attachment) return [[name, attachedFile(attachment, api)]];
        return value === undefined || focused ? [] : [[name, value]];
      },
    ),
  );
}

/** The words that a command is about, to be repeated above its answer: the value of its required free-text option. */
export function questionIn(called: Callable, options: Options): string | undefined {
  const about = called.options.find(
    (option) => option.type === "string" && option.required && !option.suggest,
  );
  return about && options.string(about.name);
}
