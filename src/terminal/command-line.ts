import { Options, type Command, type CommandOption } from "../command.ts";
import { textOption } from "../command-options.ts";
import { IbidError } from "../error.ts";

/** A command with the values typed for its options. */
export interface TypedCommand {
  readonly command: Command;
  readonly options: Options;
}

function valueOf(option: CommandOption, typed: string): string | number | boolean {
  switch (option.type) {
    case "string":
      if (typed.length > (option.maxLength ?? Number.POSITIVE_INFINITY)) {
        throw new IbidError(`"${option.name}" may have at most ${option.maxLength} characters.`);
      }
      return typed;
    case "integer": {
      const value = Number(typed);
      const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = option;
      if (!/^-?\d+$/.test(typed) || value < min || value > max) {
        throw new IbidError(
          `"${option.name}" must be a whole number${option.min === undefined ? "" : ` from ${min}`}.`,
        );
      }
      return value;
    }
    case "boolean":
      return typed.toLowerCase() === "true";
  }
}

/**
 * Reads "/paragraph 4 text:some-id": the command's first option takes what is typed, the others are named.
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
  const command = commands.find((each) => each.name === name.toLowerCase());
  if (!command) {
    const known = commands.map((each) => `/${each.name}`).join(", ");
    throw new IbidError(`There is no /${name} here. There are ${known}, and /quit.`);
  }
  const values = new Map<string, string | number | boolean>();
  if (text !== undefined && command.options.includes(textOption)) {
    values.set(textOption.name, text);
  }
  const [main, ...named] = command.options;
  let words = rest;
  for (const option of named) {
    const found = new RegExp(`(?:^|\\s)${option.name}:(\\S+)(?=\\s|$)`).exec(words);
    if (!found?.[1]) continue;
    values.set(option.name, valueOf(option, found[1]));
    words = words.replace(found[0], "");
  }
  const given = words.trim();
  if (main && given !== "") values.set(main.name, valueOf(main, given));
  if (main?.required && given === "")
    throw new IbidError(`/${command.name} needs more: ${main.description}.`);
  return { command, options: new Options(values) };
}
