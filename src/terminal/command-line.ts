import { callablesOf, type Callable, type Command } from "../features/command/command.ts";
import type { CommandOption, RawOptions, RawValue } from "../features/command/options.ts";
import { textOption, textOrAll } from "../features/command/shared-options.ts";
import { IbidError } from "../shared/error.ts";
import { messageIn } from "../shared/locale/catalogue.ts";
import { currentLocale } from "../shared/locale/current.ts";
import { localizable } from "../shared/locale/message.ts";

/** A command that was typed, the command or subcommand to run, and the values of its options. */
export interface TypedCommand {
  readonly command: Command;
  readonly callable: Callable;
  /** The values as they were typed. */
  readonly options: RawOptions;
}

const onlyInDiscord: ReadonlySet<CommandOption["type"]> = new Set(["channel", "role", "user", "attachment"]);

function canBeTyped({ type }: CommandOption): boolean {
  return !onlyInDiscord.has(type);
}

/** @throws IbidError if the value of the option can't be typed */
function checkCanBeTyped(name: string, option: CommandOption): void {
  if (!canBeTyped(option))
    throw new IbidError("unavailable-here", localizable("terminal-only-discord", { option: name }));
}

/** Finds the command or subcommand that is called. Without the name of a subcommand, the first is. */
function findCallable(name: string, rest: string, commands: readonly Command[]) {
  const command = commands.find((each) => each.name === name.toLowerCase());
  if (!command) {
    const known = commands.map((each) => `/${each.name}`).join(", ");
    throw new IbidError("not-found", localizable("terminal-no-command", { name, commands: known }));
  }
  if (!command.subcommands) return { command, callable: command, words: rest };
  const [, subcommand = "", words = ""] = /^(\S*)\s*(.*)$/s.exec(rest) ?? [];
  const callables = callablesOf(command);
  const found = callables.find((each) => each.name === subcommand.toLowerCase());
  if (found) return { command, callable: found, words };
  const [first] = command.subcommands;
  if (subcommand === "") return { command, callable: first, words };
  const known = callables.map((each) => `/${name} ${each.name}`).join(", ");
  throw new IbidError(
    "not-found",
    localizable("terminal-no-subcommand", { name, subcommand, commands: known }),
  );
}

/** The description of an option in the language of the request. @param path the command's: "plan-start" */
function descriptionOf(path: string, name: string, { description }: CommandOption): string {
  const ids = [`commands-${path}.${name}`, `commands-shared.${name}`];
  return ids.flatMap((id) => messageIn(currentLocale(), id) ?? [])[0] ?? description;
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

/**
 * The options that receive what is typed without a name: the required ones that have no value yet, or the first that can
 * be typed.
 */
function positionalOptions(
  { options }: Callable,
  values: RawOptions,
): readonly (readonly [name: string, option: CommandOption])[] {
  const free = Object.entries(options).filter(([name]) => !values.has(name));
  const required = free.filter(([, option]) => option.required ?? false);
  if (required.length > 0) return required;
  const first = Object.keys(options).find((name) => options[name] && canBeTyped(options[name]));
  return free.filter(([name]) => name === first);
}

/**
 * Parses a line such as "/paragraph 4 text:some-id" or "/note add 4 words…". What is typed without a name goes to the
 * required options: one word to each, or several in quotation marks, and all that is left to the last.
 *
 * @param text the id of the text that the command is about if the line names none
 * @returns undefined if the line is no command
 * @throws IbidError if there is no such command, or the value of a required option is missing
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
  const values = new Map<string, RawValue>();
  for (const [optionName, option] of Object.entries(callable.options)) {
    const found = takeNamed(words, optionName);
    if (!found) continue;
    checkCanBeTyped(optionName, option);
    values.set(optionName, found.value);
    words = found.rest;
  }
  const positional = positionalOptions(callable, values);
  for (const [index, [optionName, option]] of positional.entries()) {
    const isLast = index === positional.length - 1;
    const { value, rest: left } = isLast ? { value: words.trim(), rest: "" } : takeFirst(words);
    words = left;
    if (value !== "") {
      checkCanBeTyped(optionName, option);
      values.set(optionName, value);
    } else if (option.required) {
      const path = callable === command ? command.name : `${command.name}-${callable.name}`;
      const needed = descriptionOf(path, optionName, option);
      throw new IbidError("invalid-input", localizable("terminal-needs-more", { line, option: needed }));
    }
  }
  const takesText = Object.values(callable.options).some(
    (option) => option === textOption || option === textOrAll,
  );
  if (text !== undefined && takesText && !values.has("text")) values.set("text", text);
  return { command, callable, options: values };
}
