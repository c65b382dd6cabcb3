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

/** What was typed: a command, what of it is called, and the values for its options. */
export interface TypedCommand {
  readonly command: Command;
  readonly callable: Callable;
  readonly options: Options;
}

/** " from 1 to 20", " from 1", " up to 20", or nothing. */
function rangeOf({ min, max }: { readonly min?: number; readonly max?: number }): string {
  const from = min === undefined ? "" : ` from ${min}`;
  if (max === undefined) return from;
  return from === "" ? ` up to ${max}` : `${from} to ${max}`;
}

function valueOf(option: CommandOption, typed: string): OptionValue {
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
        throw new IbidError("invalid-input", `"${option.name}" must be a whole number${rangeOf(option)}.`);
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

/** "/plan pause": the subcommand is part of the name; without one, the first is meant. */
function calledBy(name: string, rest: string, commands: readonly Command[]) {
  const command = commands.find((each) => each.name === name.toLowerCase());
  if (!command) {
    const known = commands.map((each) => `/${each.name}`).join(", ");
    throw new IbidError("not-found", `There is no /${name} here. There are ${known}, and /quit.`);
  }
  if (!command.subcommands) return { command, callable: command, words: rest };
  const [, wanted = "", words = ""] = /^(\S*)\s*(.*)$/s.exec(rest) ?? [];
  const callables = callablesOf(command);
  const found = callables.find((each) => each.name === wanted.toLowerCase());
  if (found) return { command, callable: found, words };
  const [first] = command.subcommands;
  if (wanted === "") return { command, callable: first, words };
  const known = callables.map((each) => `/${name} ${each.name}`).join(", ");
  throw new IbidError("not-found", `There is no /${name} ${wanted}. There are ${known}.`);
}

/** Takes "name:value" or "name:"several words"" out of what was typed. */
function namedIn(words: string, name: string): { value: string; rest: string } | undefined {
  const found = new RegExp(`(?:^|\\s)${name}:(?:"([^"]+)"|(\\S+))(?=\\s|$)`).exec(words);
  const value = found?.[1] ?? found?.[2];
  return found && value !== undefined ? { value, rest: words.replace(found[0], "") } : undefined;
}

/** Options to take what is typed without a name: those that must be given, or the first. */
function unnamed({ options }: Callable, values: ReadonlyMap<string, OptionValue>): readonly CommandOption[] {
  const wanted = options.filter(({ name, required = false }) => required && !values.has(name));
  return wanted.length > 0 ? wanted : options.slice(0, 1).filter(({ name }) => !values.has(name));
}

/**
 * Reads "/paragraph 4 text:some-id", or "/note add 4 words…": what is typed without a name goes to the options that
 * must be given, a word to each (or several in quotation marks) and the rest to the last; the others are named.
 *
 * @param text the id of the text to read where none is named
 * @returns undefined when the line is no command
 * @throws IbidError when there is no such command, or a value is missing or wrong
 */
export function parseCommand(
  line: string,
  commands: readonly Command[],
  text?: string,
): TypedCommand | undefined {
  const [, name, rest = ""] = /^\/(\S+)\s*(.*)$/s.exec(line.trim()) ?? [];
  if (name === undefined) return undefined;
  const { command, callable, words: given } = calledBy(name, rest, commands);
  const values = new Map<string, OptionValue>();
  let words = given;
  for (const option of callable.options) {
    const found = namedIn(words, option.name);
    if (!found) continue;
    values.set(option.name, valueOf(option, found.value));
    words = found.rest;
  }
  const wanted = unnamed(callable, values);
  for (const [index, option] of wanted.entries()) {
    const [, several, word = several ?? "", more = ""] =
      /^(?:"([^"]+)"(?=\s|$)|(\S*))\s*(.*)$/s.exec(words.trim()) ?? [];
    const isLast = index === wanted.length - 1;
    const value = isLast ? words.trim() : word;
    words = isLast ? "" : more;
    if (value !== "") values.set(option.name, valueOf(option, value));
    else if (option.required)
      throw new IbidError("invalid-input", `${line} needs more: ${option.description}.`);
  }
  if (
    text !== undefined &&
    callable.options.some((option) => option === textOption || option === textOrAll) &&
    !values.has(textOption.name)
  ) {
    values.set(textOption.name, text);
  }
  return { command, callable, options: new Options(values) };
}
