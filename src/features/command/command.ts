import type { Form, Reply } from "../../dialogue/reply/reply.ts";
import type { Feature } from "../settings/switchable.ts";
import type { Press } from "./buttons.ts";
import type { CommandContext } from "./context.ts";
import {
  readOptions,
  type OptionDefinitions,
  type OptionValues,
  type RawOptions,
  type WithoutMentions,
} from "./options.ts";

/** The result of a command: a reply, or a form to fill in first. */
export type Answer = Reply | Form;

/** A command or a subcommand, as front ends call it. */
export interface Callable {
  /** 1–32 lower-case characters. */
  readonly name: string;
  /** 1–100 characters. */
  readonly description: string;
  readonly options: OptionDefinitions;
  /**
   * Reads the options and runs.
   *
   * @throws IbidError when an option is wrong or the request can't be met; its message is shown to the member alone
   */
  run(given: RawOptions, context: CommandContext): Answer | Promise<Answer>;
}

/** An entry in the context menu of a message. */
export interface MessageMenu {
  /** 1–32 characters, as shown in the menu. */
  readonly name: string;
  /** Leaves out mentions. Otherwise names stand in their place. */
  readonly withoutMentions?: WithoutMentions;
  /** @param words the message's words, with their line breaks; never empty */
  run(words: string, context: CommandContext): Answer | Promise<Answer>;
}

interface CommandExtras {
  readonly menu?: MessageMenu;
  /** Handles the buttons and forms whose action names the command. */
  readonly press?: Press;
  /** The feature that groups can switch off, and the command with it. */
  readonly feature?: Feature;
  /** True if its replies show what the group keeps. They are private where others would see one person's. */
  readonly showsKept?: boolean;
  /** True if only the asker sees its replies, in their language. */
  readonly isPrivate?: boolean;
  /** True if using it is taking part, so that the member is told what is counted where there is a class. */
  readonly takesPart?: boolean;
  /** True if Discord offers the command only to members who may manage the server. */
  readonly forManagers?: boolean;
}

/** Several commands under one name: "/plan start", "/plan pause". */
export interface CommandGroup extends CommandExtras {
  readonly name: string;
  readonly description: string;
  /** The first is the default where only the command's name is typed. */
  readonly subcommands: readonly [Callable, ...Callable[]];
  readonly options?: undefined;
  readonly run?: undefined;
}

/**
 * One command, the default export of a file in `commands/` that is named after it. It returns a reply and knows no
 * front end, so it works in Discord, in the terminal and on the web alike. An option named "private" makes the reply
 * visible only to the member who asked.
 */
export type Command = (Callable & CommandExtras & { readonly subcommands?: undefined }) | CommandGroup;

interface Definition<Options extends OptionDefinitions> {
  readonly name: string;
  readonly description: string;
  readonly options: Options;
  run(options: OptionValues<Options>, context: CommandContext): Answer | Promise<Answer>;
}

/** A subcommand whose `run` gets the values of its options, typed by their definitions. */
export function defineSubcommand<const Options extends OptionDefinitions>(
  definition: Definition<Options>,
): Callable {
  const { name, description, options } = definition;
  return {
    name,
    description,
    options,
    run: (given, context) => definition.run(readOptions(options, given), context),
  };
}

/** A command whose `run` gets the values of its options, typed by their definitions. */
export function defineCommand<const Options extends OptionDefinitions>(
  definition: Definition<Options> & CommandExtras,
): Command {
  return { ...definition, ...defineSubcommand(definition) };
}

/** Several commands under one name. */
export function defineCommandGroup(group: CommandGroup): Command {
  return group;
}

/** The full names of what a command calls: "ask", or "note add" and the like. */
export function fullNames(command: Command): readonly string[] {
  return callablesOf(command).map(({ name }) => (command.subcommands ? `${command.name} ${name}` : name));
}

/** The subcommands of a command; the command itself if it has none. */
export function callablesOf(command: Command): readonly Callable[] {
  return command.subcommands ?? [command];
}
