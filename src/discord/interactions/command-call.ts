import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  CommandInteractionOption,
} from "discord.js";
import { callablesOf, type Callable, type Command } from "../../features/command/command.ts";
import type { RawOptions, RawValue } from "../../features/command/options.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import { attachedFile } from "../conversation/attachment.ts";

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

/** @throws IbidError always: the command was removed after Discord or a message showed it */
export function commandRemoved(): never {
  throw new IbidError("outdated", localizable("discord-command-removed"));
}

/** An interaction's options, taken out of the subcommand that may contain them. */
function givenOptions({ options }: CommandInteraction): readonly CommandInteractionOption[] {
  return options.getSubcommand(false) === null ? options.data : (options.data[0]?.options ?? []);
}

/** The values of an interaction's options, without the one that is still being typed. */
export function optionsOf(interaction: CommandInteraction): RawOptions {
  const { api } = interaction.client.rest.options;
  return new Map(
    givenOptions(interaction).flatMap(
      ({ name, value, attachment, focused = false }): [string, RawValue][] => {
        if (attachment) return [[name, attachedFile(attachment, api)]];
        return value === undefined || focused ? [] : [[name, value]];
      },
    ),
  );
}

/** The words that a command is about, to be repeated above its answer: the value of its required free-text option. */
export function questionOption({ options }: Callable, given: RawOptions): string | undefined {
  const [name] =
    Object.entries(options).find(
      ([, option]) => option.type === "string" && option.required && !option.suggest && !option.choices,
    ) ?? [];
  const words = name === undefined ? undefined : given.get(name);
  return typeof words === "string" ? words : undefined;
}
