import type { CommandOption } from "../features/command/command.ts";

/** What Discord accepts; the other doors keep to it, so that a command works behind all of them. */
const most = { description: 100, options: 25, subcommands: 25, menuName: 32, charactersInAll: 8000 } as const;

const namePattern = /^[a-z][a-z0-9_-]{0,31}$/;

const optionTypes: ReadonlySet<string> = new Set<CommandOption["type"]>([
  "string",
  "integer",
  "boolean",
  "channel",
  "role",
  "user",
  "attachment",
]);

type Fields = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

function isName(value: unknown): boolean {
  return typeof value === "string" && namePattern.test(value);
}

function describes(value: unknown): boolean {
  return typeof value === "string" && value.length >= 1 && value.length <= most.description;
}

function nameOf(value: unknown): unknown {
  return isRecord(value) ? value.name : undefined;
}

function haveSameName(values: readonly unknown[]): boolean {
  return new Set(values.map(nameOf)).size < values.length;
}

function faultOfOption(option: unknown): string | undefined {
  if (!isRecord(option)) return "an option is not an object";
  const { name, description, type } = option;
  if (!isName(name)) return "an option has no valid name";
  if (!describes(description))
    return `option "${String(name)}" needs a description of 1 to ${most.description} characters`;
  if (typeof type !== "string" || !optionTypes.has(type))
    return `option "${String(name)}" needs a type, one of ${[...optionTypes].join(", ")}`;
  return undefined;
}

/** What is wrong with something to call, but for its name, or undefined. */
function faultOfCallable({ description, run, options }: Fields): string | undefined {
  if (!describes(description)) return `it needs a description of 1 to ${most.description} characters`;
  if (typeof run !== "function") return "it needs a run function";
  if (!Array.isArray(options)) return "it needs a list of options, which may be empty";
  if (options.length > most.options) return `it has more than ${most.options} options`;
  const faulty = options.map(faultOfOption).find((found) => found !== undefined);
  return faulty ?? (haveSameName(options) ? "two of its options have the same name" : undefined);
}

function faultOfSubcommand(subcommand: unknown): string | undefined {
  if (!isRecord(subcommand) || !isName(subcommand.name)) return "a subcommand has no valid name";
  const found = faultOfCallable(subcommand);
  return found && `of its subcommand "${String(subcommand.name)}": ${found}`;
}

function faultOfFamily({ description }: Fields, subcommands: unknown): string | undefined {
  if (!describes(description)) return `it needs a description of 1 to ${most.description} characters`;
  if (!Array.isArray(subcommands) || subcommands.length === 0) return "it needs at least one subcommand";
  if (subcommands.length > most.subcommands) return `it has more than ${most.subcommands} subcommands`;
  const faulty = subcommands.map(faultOfSubcommand).find((found) => found !== undefined);
  return faulty ?? (haveSameName(subcommands) ? "two of its subcommands have the same name" : undefined);
}

function isMenu(menu: unknown): boolean {
  if (!isRecord(menu) || typeof menu.run !== "function") return false;
  return typeof menu.name === "string" && menu.name.length >= 1 && menu.name.length <= most.menuName;
}

/** The characters of all names and descriptions. */
function sizeOf(value: unknown): number {
  if (!isRecord(value)) return 0;
  const { name, description, options, subcommands } = value;
  const inner: unknown[] = [options, subcommands].filter((each) => Array.isArray(each)).flat();
  return inner.reduce<number>(
    (sum, each) => sum + sizeOf(each),
    `${String(name)}${String(description)}`.length,
  );
}

/** What is wrong with something that should be a command of that name, or undefined. */
export function faultOf(command: unknown, name: string): string | undefined {
  if (!isRecord(command)) return "it must export a command as its default";
  if (!isName(command.name))
    return "its name must be 1 to 32 lower-case letters, digits, hyphens or underscores";
  if (command.name !== name) return `its command is named "${String(command.name)}"; name the file after it`;
  const { menu, press, subcommands } = command;
  if (menu !== undefined && !isMenu(menu))
    return `its menu needs a name of 1 to ${most.menuName} characters and a run function`;
  if (press !== undefined && typeof press !== "function") return "its press must be a function";
  const found = subcommands === undefined ? faultOfCallable(command) : faultOfFamily(command, subcommands);
  if (found !== undefined || sizeOf(command) <= most.charactersInAll) return found;
  return `its names and descriptions have more than ${most.charactersInAll} characters in all`;
}
