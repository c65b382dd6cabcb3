import { readdir } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Command, CommandOption } from "./command.ts";
import { IbidError } from "./error.ts";

/** The commands that come with Ibid: built where this is built. */
const bundledCommands = fileURLToPath(new URL("../commands", import.meta.url));
/** ".ts", or ".js" where this runs built. */
const ending = extname(import.meta.url);

const name = /^[a-z][a-z0-9_-]{0,31}$/;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function describes(value: unknown): boolean {
  return typeof value === "string" && value.length >= 1 && value.length <= 100;
}

const optionTypes: ReadonlySet<string> = new Set<CommandOption["type"]>([
  "string",
  "integer",
  "boolean",
  "channel",
  "role",
  "user",
  "attachment",
]);

/** What is wrong with an option, or undefined. */
function faultOfOption(option: unknown): string | undefined {
  if (!isRecord(option)) return "an option is not an object";
  if (typeof option.name !== "string" || !name.test(option.name)) return "an option has no valid name";
  if (!describes(option.description))
    return `option "${option.name}" needs a description of 1 to 100 characters`;
  if (typeof option.type !== "string" || !optionTypes.has(option.type)) {
    return `option "${option.name}" needs a type, one of ${[...optionTypes].join(", ")}`;
  }
  return undefined;
}

/** What is wrong with something to call, but for its name, or undefined. */
function faultOfCallable(callable: Record<string, unknown>): string | undefined {
  if (!describes(callable.description)) return "it needs a description of 1 to 100 characters";
  if (typeof callable.run !== "function") return "it needs a run function";
  if (!Array.isArray(callable.options)) return "it needs a list of options, which may be empty";
  const options: unknown[] = callable.options;
  const faulty = options.map(faultOfOption).find((found) => found !== undefined);
  if (faulty !== undefined) return faulty;
  const names = options.map((option) => (isRecord(option) ? option.name : undefined));
  return new Set(names).size < names.length ? "two of its options have the same name" : undefined;
}

function faultOfSubcommand(subcommand: unknown): string | undefined {
  if (!isRecord(subcommand) || typeof subcommand.name !== "string" || !name.test(subcommand.name)) {
    return "a subcommand has no valid name";
  }
  const found = faultOfCallable(subcommand);
  return found && `of its subcommand "${subcommand.name}": ${found}`;
}

/** What is wrong with the default export of a file that should be a command of that name, or undefined. */
function fault(command: unknown, file: string): string | undefined {
  if (!isRecord(command)) return "it must export a command as its default";
  if (typeof command.name !== "string" || !name.test(command.name)) {
    return "its name must be 1 to 32 lower-case letters, digits, hyphens or underscores";
  }
  if (command.name !== file) return `its command is named "${command.name}"; name the file after it`;
  const { menu, press, subcommands } = command;
  if (menu !== undefined && !(isRecord(menu) && typeof menu.run === "function"))
    return "its menu needs a run function";
  if (press !== undefined && typeof press !== "function") return "its press must be a function";
  if (subcommands === undefined) return faultOfCallable(command);
  if (!describes(command.description)) return "it needs a description of 1 to 100 characters";
  if (!Array.isArray(subcommands) || subcommands.length === 0) return "it needs at least one subcommand";
  return subcommands.map(faultOfSubcommand).find((found) => found !== undefined);
}

function isCommand(value: unknown, file: string): value is Command {
  return fault(value, file) === undefined;
}

async function load(dir: string, file: string): Promise<Command> {
  let module: unknown;
  try {
    module = await import(pathToFileURL(join(dir, file)).href);
  } catch (error) {
    throw new IbidError(`The command file ${file} can't be loaded; mend or remove it.`, { file }, error);
  }
  const exported = isRecord(module) ? module.default : undefined;
  const named = basename(file, ending);
  if (isCommand(exported, named)) return exported;
  throw new IbidError(`The command file ${file} is wrong: ${fault(exported, named)}.`, { file });
}

/**
 * The commands of a folder, one a file, by name. A name is its file's, so no two are the same.
 *
 * @throws IbidError when the folder has none, or a file in it is no sound command: nothing is skipped
 */
export async function loadCommands(dir = bundledCommands): Promise<Command[]> {
  const files = await readdir(dir).catch((error: unknown) => {
    throw new IbidError(`The folder with the commands can't be read: ${dir}`, { dir }, error);
  });
  const wanted = files.filter((file) => !file.startsWith(".")).toSorted();
  const stray = wanted.find((file) => !file.endsWith(ending));
  if (stray !== undefined)
    throw new IbidError(`${join(dir, stray)} is no command file (${ending}); move it elsewhere.`, { dir });
  if (wanted.length === 0) throw new IbidError(`There are no commands in ${dir}.`, { dir });
  return Promise.all(wanted.map((file) => load(dir, file)));
}
