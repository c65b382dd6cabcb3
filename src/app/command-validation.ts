import * as v from "valibot";
import type { Command } from "../features/command/command.ts";
import type { CommandOption } from "../features/command/options.ts";

/** Discord's limits. All front ends keep to them, so that a command works in each. */
const limits = {
  description: 100,
  options: 25,
  choices: 25,
  subcommands: 25,
  menuName: 32,
  charactersInAll: 8000,
} as const;

const optionTypes = [
  "string",
  "integer",
  "boolean",
  "channel",
  "role",
  "user",
  "attachment",
] as const satisfies readonly CommandOption["type"][];

/** The requirements as the ends of sentences, by the keys they are about. */
const requirements: Readonly<Record<string, string>> = {
  name: "needs a name of 1 to 32 lower-case letters, digits, hyphens or underscores",
  description: `needs a description of 1 to ${limits.description} characters`,
  type: `needs a type, one of ${optionTypes.join(", ")}`,
  run: "needs a run function",
  options: "needs an object of options, which may be empty",
  subcommands: `needs 1 to ${limits.subcommands} subcommands`,
  menu: `needs a menu with a name of 1 to ${limits.menuName} characters and a run function, or none`,
  press: "needs press to be a function, or none",
};

/**
 * The schema of an object.
 *
 * @param requirement without it, a missing key is reported by its own requirement
 */
function objectOf<const Entries extends v.ObjectEntries>(entries: Entries, requirement?: string) {
  return v.looseObject(
    entries,
    (issue) => requirement ?? requirements[String(issue.path?.at(-1)?.key)] ?? "must be an object",
  );
}

const name = v.pipe(v.string(requirements["name"]), v.regex(/^[a-z][a-z0-9_-]{0,31}$/, requirements["name"]));

function textUpTo(length: number, requirement: string | undefined) {
  return v.pipe(v.string(requirement), v.minLength(1, requirement), v.maxLength(length, requirement));
}

const described = { description: textUpTo(limits.description, requirements["description"]) };

const option = objectOf({
  ...described,
  type: v.picklist(optionTypes, requirements["type"]),
  choices: v.optional(
    v.pipe(v.array(v.unknown()), v.maxLength(limits.choices, `has more than ${limits.choices} choices`)),
  ),
});

const callable = {
  ...described,
  run: v.function(requirements["run"]),
  options: v.pipe(
    v.custom<Record<string, unknown>>(
      (value) => typeof value === "object" && value !== null && !Array.isArray(value),
      requirements["options"],
    ),
    v.record(name, option),
    v.check(
      (options) => Object.keys(options).length <= limits.options,
      `has more than ${limits.options} options`,
    ),
  ),
};

const extras = {
  name,
  menu: v.optional(
    objectOf(
      { name: textUpTo(limits.menuName, requirements["menu"]), run: v.function(requirements["menu"]) },
      requirements["menu"],
    ),
  ),
  press: v.optional(v.function(requirements["press"])),
};

const command = objectOf({ ...extras, ...callable });

const group = objectOf({
  ...extras,
  ...described,
  subcommands: v.pipe(
    v.array(objectOf({ name, ...callable }), requirements["subcommands"]),
    v.minLength(1, requirements["subcommands"]),
    v.maxLength(limits.subcommands, `has more than ${limits.subcommands} subcommands`),
    v.check(
      (subcommands) => new Set(subcommands.map((each) => each.name)).size === subcommands.length,
      "has two subcommands with the same name",
    ),
  ),
});

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** The part of a command that an issue is about, as the beginning of a sentence. */
function subjectOf(issue: Pick<v.BaseIssue<unknown>, "path">): string {
  const path: readonly v.IssuePathItem[] = issue.path ?? [];
  const itemIn = (list: string) => path.find((_item, index) => path[index - 1]?.key === list);
  const [faultyOption, faultySubcommand] = [itemIn("options"), itemIn("subcommands")];
  const parts = [
    ...(faultyOption ? [`its option "${String(faultyOption.key)}"`] : []),
    ...(faultySubcommand ? [subcommandName(faultySubcommand.value)] : []),
  ];
  return parts.length === 0 ? "it" : parts.join(" of ");
}

function subcommandName(subcommand: unknown): string {
  return isObject(subcommand) && "name" in subcommand
    ? `its subcommand "${String(subcommand.name)}"`
    : "a subcommand";
}

/** The characters of all names and descriptions. */
function sizeOf(value: object): number {
  return Object.entries(value).reduce((sum, [key, inner]: [string, unknown]) => {
    if (key === "name" || key === "description") return sum + String(inner).length;
    if (key === "options" && isObject(inner)) {
      return Object.entries(inner).reduce(
        (all, [optionName, each]: [string, unknown]) =>
          all + optionName.length + (isObject(each) ? sizeOf(each) : 0),
        sum,
      );
    }
    if (!Array.isArray(inner)) return sum;
    return inner.filter(isObject).reduce((all, each) => all + sizeOf(each), sum);
  }, 0);
}

/**
 * The fault of something that should be a command with that name, as a sentence without its full stop; undefined if
 * it is one.
 */
export function faultOf(exported: unknown, wanted: string): string | undefined {
  if (!isObject(exported)) return "it must export a command as its default";
  const { issues } = v.safeParse("subcommands" in exported ? group : command, exported);
  const [issue] = issues ?? [];
  if (issue) return `${subjectOf(issue)} ${issue.message}`;
  if ("name" in exported && exported.name !== wanted) {
    return `its command is named "${String(exported.name)}"; name the file after it`;
  }
  if (sizeOf(exported) <= limits.charactersInAll) return undefined;
  return `its names and descriptions have more than ${limits.charactersInAll} characters in all`;
}

/** True if a value is a command with that name. */
export function isCommand(exported: unknown, wanted: string): exported is Command {
  return faultOf(exported, wanted) === undefined;
}
