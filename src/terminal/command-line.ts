import {
  callablesOf,
  Options,
  type Callable,
  type Command,
  type CommandOption,
  type OptionValue,
} from "../features/command/command.ts";
import { textOption, textOrAll } from "../features/command/shared-options.ts";
import { IbidError } from "../shared/error.ts";

/** A command that was typed, the command or subcommand to run, and the values of its options. */
export interface TypedCommand {
  readonly command: Command;
  readonly callable: Callable;
  readonly options: Options;
}

/** Formats a range as " from 1 to 20", " from 1", " up to 20" or "". */
function formatRange({ min, max }: { readonly min?: number; readonly max?: number }): string {
  const from = min === undefined ? "" : ` from ${min}`;
  if (max === undefined) return from;
  return from === "" ? ` up to ${max}` : `${from} to ${max}`;
}

/** @throws IbidError if the option can't have that value */
function parseValue(option: CommandOption, typed: string): OptionValue {
  switch (option.type) {
    case "string":
      if (typed.length > (option.maxLength ?? Number.POSITIVE_INFINITY)) {
        throw new IbidError(
          "invalid-input",
          `"${option.name}" may have at most ${option.maxLength} characters.`,
        );
      }
      return typed;
    case "integer": {
      const value = Number(typed);
      const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = option;
      if (!/^-?\d+$/.test(typed) || value < min || value > max) {
        throw new IbidError(
          "invalid-input",
          `"${option.name}" must be a whole number${formatRange(option)}.`,
        );
      }
      return value;
    }
    case "boolean":
      return typed.toLowerCase() === "true";
    case "channel":
    case "role":
    case "user":
    case "attachment":
      throw new IbidError("unavailable-here", `"${option.name}" works only in Discord.`);
  }
}

/** Finds the command or subcommand that is called. Without the name of a subcommand, the first is. */
function findCallable(name: string, rest: string, commands: readonly Command[]) {
  const command = commands.find((each) => each.name === name.toLowerCase());
  if (!command) {
    const known = commands.map((each) => `/${each.name}`).join(", ");
    throw new IbidError("not-found", `There is no /${name} here. There are ${known}, and /quit.`);
  }
  if (!command.subcommands) return { command, callable: command, words: rest };
  const [, subcommand = "", words = ""] = /^(\S*)\s*(.*)$/s.exec(rest) ?? [];
  const callables = callablesOf(command);
  const found = callables.find((each) => each.name === subcommand.toLowerCase());
  if (found) return { command, callable: found, words };
  const [first] = command.subcommands;
  if (subcommand === "") return { command, callable: first, words };
  const known = callables.map((each) => `/${name} ${each.name}`).join(", ");
  throw new IbidError("not-found", `There is no /${name} ${subcommand}. There are ${known}.`);
}

/** Takes `name:value` or `name:"several words"` out of what was typed. */
function takeNamed(words: string, name: string): { value: string; rest: string } | undefined {
  const found = new RegExp(`(?:^|\\s)${name}:(?:"([^"]+)"|(\\S+))(?=\\s|$)`).exec(words);
  const value = found?.[1] ?? found?.[2];
  return found && value !== undefined ? { value, rest: words.replace(found[0], "") } : undefined;
}

/** Takes the first word, or several in quotation marks, off what was typed. */
function takeFirst(words: string): { value: string; rest: string } {
  const [, quoted, value = quoted ?? "", rest = ""] =
    /^(?:"([^"]+)"(?=\s|$)|(\S*))\s*(.*)$/s.exec(words.trim()) ?? [];
  return { value, rest };
}

/** The options that receive what is typed without a name: the required ones that have no value yet, or the first. */
function positionalOptions(
  { options }: Callable,
  values: ReadonlyMap<string, OptionValue>,
): readonly CommandOption[] {
  const free = options.filter(({ name }) => !values.has(name));
  const required = free.filter((option) => option.required ?? false);
  return required.length > 0 ? required : options.slice(0, 1).filter((option) => free.includes(option));
}

/**
 * Parses a line such as "/paragraph 4 text:some-id" or "/note add 4 words…". What is typed without a name goes to the
 * required options: one word to each, or several in quotation marks, and all that is left to the last.
 *
 * @param text the id of the text that the command is about if the line names none
 * @returns undefined if the line is no command
 * @throws IbidError if there is no such command, or a value is missing or invalid
 */
export function parseCommand(
  line: string,
  commands: readonly Command[],
  text?: string,
): TypedCommand | undefined {
  const [, name, rest = ""] = /^\/(\S+)\s*(.*)$/s.exec(line.trim()) ?? [];
  if (name === undefined) return undefined;
  const called = findCallable(name, rest, commands);
  const { command, callable } = called;
  let { words } = called;
  const values = new Map<string, OptionValue>();
  for (const option of callable.options) {
    const found = takeNamed(words, option.name);
    if (!found) continue;
    values.set(option.name, parseValue(option, found.value));
    words = found.rest;
  }
  const positional = positionalOptions(callable, values);
  for (const [index, option] of positional.entries()) {
    const isLast = index === positional.length - 1;
    const { value, rest: left } = isLast ? { value: words.trim(), rest: "" } : takeFirst(words);
    words = left;
    if (value !== "") values.set(option.name, parseValue(option, value));
    else if (option.required)
      throw new IbidError("invalid-input", `${line} needs more: ${option.description}.`);
  }
  const takesText = callable.options.some((option) => option === textOption || option === textOrAll);
  if (text !== undefined && takesText && !values.has(textOption.name)) values.set(textOption.name, text);
  return { command, callable, options: new Options(values) };
}
