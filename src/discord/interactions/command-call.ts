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
import { attachmentOf } from "./attachment.ts";

type Calling = ChatInputCommandInteraction | AutocompleteInteraction;

/** A command, and what of it is called: of several in one, the one that was named. */
export interface CommandCall {
  readonly command: Command;
  readonly callable: Callable;
}

/** What is called; undefined when there is no such command. */
export function commandCall(
  { commandName, options }: Calling,
  commands: readonly Command[],
): CommandCall | undefined {
  const command = commands.find(({ name }) => name === commandName);
  const wanted = options.getSubcommand(false) ?? commandName;
  const callable = command && callablesOf(command).find(({ name }) => name === wanted);
  return callable && { command, callable };
}

/** The options, without the subcommand around them. */
function given({ options }: Calling): readonly CommandInteractionOption[] {
  return options.getSubcommand(false) === null ? options.data : (options.data[0]?.options ?? []);
}

/** The values that were given, but for one that is still being typed. */
export function optionsOf(calling: Calling): Options {
  const { api } = calling.client.rest.options;
  return new Options(
    given(calling).flatMap(({ name, value, attachment, focused = false }): [string, OptionValue][] => {
      if (attachment) return [[name, attachmentOf(attachment, api)]];
      return value === undefined || focused ? [] : [[name, value]];
    }),
  );
}

/** What the others should see of a command: the words it is about, if it takes any. */
export function questionIn(called: Callable, options: Options): string | undefined {
  const about = called.options.find(
    (option) => option.type === "string" && option.required && !option.suggest,
  );
  return about && options.string(about.name);
}
