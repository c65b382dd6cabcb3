import { list, number, object, text, type Json } from "./json.ts";
import { lengthProblems, type Problem } from "./problems.ts";

const chatInput = 1;
const messageMenu = 3;
const subcommand = 1;
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

function problem(path: Problem["path"], message: string): Problem {
  return { path, code: "APPLICATION_COMMAND_INVALID", message };
}

function nameProblems(name: unknown, path: Problem["path"]): Problem[] {
  const written = text(name);
  if (namePattern.test(written) && written === written.toLowerCase()) return [];
  return [problem([...path, "name"], "Command name is invalid")];
}

function optionProblems(option: Json, path: Problem["path"]): Problem[] {
  const { type, name, description, choices, autocomplete, options, required } = option;
  const problems = [
    ...nameProblems(name, path),
    ...lengthProblems(description, [1, 100], [...path, "description"]),
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
  if (new Set(options.map(({ name }) => name)).size < options.length) {
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

/** A command's length, of which Discord allows 8,000. */
function size(command: Json): number {
  const own = text(command["name"]).length + text(command["description"]).length;
  return list(command["options"]).reduce<number>((sum, option) => sum + size(object(option)), own);
}

function commandProblems(command: Json, path: Problem["path"], scope: "global" | "guild"): Problem[] {
  const options = list(command["options"]).map(object);
  const problems: Problem[] = [];
  if (number(command["type"] ?? chatInput) === chatInput) {
    problems.push(...nameProblems(command["name"], path));
    problems.push(...lengthProblems(command["description"], [1, 100], [...path, "description"]));
  } else {
    problems.push(...lengthProblems(command["name"], [1, 32], [...path, "name"]));
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
  const names = commands.map(({ type, name }) => `${number(type ?? chatInput)}:${text(name)}`);
  if (new Set(names).size < names.length) problems.push(problem([], "Command names must be unique"));
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
