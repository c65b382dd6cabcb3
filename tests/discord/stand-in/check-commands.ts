import { list, number, object, text, type Json } from "./json.ts";
import { lengthProblems, type Problem } from "./problems.ts";

const chatInput = 1;
const messageMenu = 3;
const subcommand = 1;
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function problem(path: Problem["path"], message: string): Problem {
  return { path, code: "APPLICATION_COMMAND_INVALID", message };
}

function nameProblems(given: Json, path: Problem["path"]): Problem[] {
  const translated = Object.values(object(given["name_localizations"] ?? {}));
  return [given["name"], ...translated].map(text).flatMap((name) => {
    if (namePattern.test(name) && name === name.toLowerCase()) return [];
    return [problem([...path, "name"], `Command name is invalid: ${name}`)];
  });
}

/** Problems of a text of limited length, and of its translations. */
function wordsProblems(given: Json, field: string, most: number, path: Problem["path"]): Problem[] {
  const translated = Object.values(object(given[`${field}_localizations`] ?? {}));
  return [given[field], ...translated].flatMap((words) => lengthProblems(words, [1, most], [...path, field]));
}

/** True unless two of a list have the same name in a language. */
function areDistinct(all: readonly Json[]): boolean {
  const locales = new Set(all.flatMap((each) => Object.keys(object(each["name_localizations"] ?? {}))));
  return ["en", ...locales].every((locale) => {
    const names = all.map(({ name, name_localizations: translated }) =>
      text(object(translated ?? {})[locale] ?? name),
    );
    return new Set(names).size === names.length;
  });
}

function optionProblems(option: Json, path: Problem["path"]): Problem[] {
  const { type, choices, autocomplete, options, required } = option;
  const problems = [
    ...nameProblems(option, path),
    ...wordsProblems(option, "description", 100, path),
    ...list(choices).flatMap((choice, index) =>
      wordsProblems(object(choice), "name", 100, [...path, "choices", index]),
    ),
  ];
  if (number(type) < 1 || number(type) > 11) problems.push(problem([...path, "type"], "Unknown option type"));
  if (list(choices).length > 25) problems.push(problem([...path, "choices"], "At most 25 choices"));
  if (autocomplete === true && choices !== undefined) {
    problems.push(problem([...path, "autocomplete"], "Autocomplete excludes choices"));
  }
  if (autocomplete === true && ![3, 4, 10].includes(number(type))) {
    problems.push(problem([...path, "autocomplete"], "Only strings and numbers can be completed"));
  }
  if (type === subcommand) {
    if (required !== undefined)
      problems.push(problem([...path, "required"], "Subcommands can't be required"));
    problems.push(...listProblems(list(options).map(object), path));
  } else if (options !== undefined)
    problems.push(problem([...path, "options"], "Only subcommands have options"));
  return problems;
}

/** Problems of the options of a command or a subcommand. */
function listProblems(options: readonly Json[], path: Problem["path"]): Problem[] {
  const problems = options.flatMap((option, index) => optionProblems(option, [...path, "options", index]));
  const here = [...path, "options"];
  if (options.length > 25) problems.push(problem(here, "At most 25 options"));
  if (!areDistinct(options)) {
    problems.push(problem(here, "Option names must be unique"));
  }
  const firstOptional = options.findIndex(({ required }) => required !== true);
  if (firstOptional !== -1 && options.slice(firstOptional).some(({ required }) => required === true)) {
    problems.push(problem(here, "Required options must be placed before non-required options"));
  }
  const subcommands = options.filter(({ type }) => type === subcommand).length;
  if (subcommands > 0 && subcommands < options.length) {
    problems.push(problem(here, "Subcommands can't stand beside other options"));
  }
  return problems;
}

/** The length of a text in the language in which it is longest. */
function longest(given: Json, field: string): number {
  const translated = Object.values(object(given[`${field}_localizations`] ?? {}));
  return Math.max(
    ...[given[field], ...translated].map((words) => (typeof words === "string" ? words.length : 0)),
  );
}

/** A command's length, of which Discord allows 8,000. */
function size(command: Json): number {
  const value = typeof command["value"] === "string" ? command["value"].length : 0;
  const own = longest(command, "name") + longest(command, "description") + value;
  const inner = [...list(command["options"]), ...list(command["choices"])];
  return inner.reduce<number>((sum, each) => sum + size(object(each)), own);
}

function commandProblems(command: Json, path: Problem["path"], scope: "global" | "guild"): Problem[] {
  const options = list(command["options"]).map(object);
  const problems: Problem[] = [];
  if (number(command["type"] ?? chatInput) === chatInput) {
    problems.push(...nameProblems(command, path), ...wordsProblems(command, "description", 100, path));
  } else {
    problems.push(...wordsProblems(command, "name", 32, path));
    if (text(command["description"]) !== "") problems.push(problem(path, "Menus have no description"));
    if (options.length > 0) problems.push(problem(path, "Menus have no options"));
  }
  problems.push(...listProblems(options, path));
  if (size(command) > 8000) problems.push(problem(path, "Command exceeds maximum size (8000)"));
  if (scope === "guild" && (command["contexts"] ?? command["integration_types"]) !== undefined) {
    problems.push(problem([...path, "contexts"], "Only global commands have contexts"));
  }
  return problems;
}

/** Problems for which Discord would reject a list of commands. */
export function commandListProblems(body: unknown, scope: "global" | "guild"): Problem[] {
  const commands = list(body).map(object);
  const problems = commands.flatMap((command, index) => commandProblems(command, [index], scope));
  const menus = commands.filter(({ type }) => type === messageMenu);
  if (menus.length > 15) problems.push(problem([], "At most 15 message menus"));
  const typed = commands.filter(({ type }) => number(type ?? chatInput) === chatInput);
  if (!areDistinct(typed) || !areDistinct(menus)) problems.push(problem([], "Command names must be unique"));
  return problems;
}

/** Problems for which Discord would reject a list of suggestions. */
export function choiceProblems(choices: unknown, optionType: number): Problem[] {
  const given = list(choices).map(object);
  const problems = given.flatMap(({ name, value }, index) => {
    const path = ["data", "choices", index];
    const named = lengthProblems(name, [1, 100], [...path, "name"]);
    if (optionType === 3) return [...named, ...lengthProblems(value, [1, 100], [...path, "value"])];
    return Number.isSafeInteger(value)
      ? named
      : [...named, problem([...path, "value"], "Must be an integer")];
  });
  if (given.length > 25) problems.push(problem(["data", "choices"], "Must be 25 or fewer in length."));
  return problems;
}
