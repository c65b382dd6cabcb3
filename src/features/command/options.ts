import { IbidError } from "../../shared/error.ts";
import { localizable, type Localizable } from "../../shared/locale/message.ts";
import type { CommandContext, GivenFile } from "./context.ts";

/** One entry of a list to choose from: the name that is shown, and the value it stands for. */
export interface Choice<Value> {
  readonly name: string;
  readonly value: Value;
}

/** The options given so far that other options' suggestions depend on. */
export interface Selection {
  /** The id of a text. */
  readonly text?: string | undefined;
  readonly chapter?: string | undefined;
}

/** Suggests values while a member types, best first; front ends show as many as they can and shorten names. */
export type Suggest<Value> = (
  typed: string,
  selection: Selection,
  context: CommandContext,
) => Choice<Value>[] | Promise<Choice<Value>[]>;

interface OptionBase {
  /** 1–100 characters. */
  readonly description: string;
  readonly required?: boolean;
}

/** Leaves out mentions: of a question with the remarks on for whom it is asked, and on one line; of other words alone. */
export type WithoutMentions = "question" | "words";

interface StringOption extends OptionBase {
  readonly type: "string";
  /** In UTF-16 units. */
  readonly maxLength?: number;
  /** Leaves out mentions of members, roles and channels, since the text knows none of them. Otherwise names stand in their place. */
  readonly withoutMentions?: WithoutMentions;
  /** The only values that are accepted, at most 25. */
  readonly choices?: readonly Choice<string>[];
  readonly suggest?: Suggest<string>;
}

interface IntegerOption extends OptionBase {
  readonly type: "integer";
  readonly min?: number;
  readonly max?: number;
  readonly suggest?: Suggest<number>;
}

interface BooleanOption extends OptionBase {
  readonly type: "boolean";
}

/** An option of the platform's own; the value is an id. */
interface IdOption extends OptionBase {
  readonly type: "channel" | "role" | "user";
}

interface AttachmentOption extends OptionBase {
  readonly type: "attachment";
}

/** The definition of one option. */
export type CommandOption = StringOption | IntegerOption | BooleanOption | IdOption | AttachmentOption;

/** The options of a command by their names, 1–32 lower-case characters each. */
export type OptionDefinitions = Readonly<Record<string, CommandOption>>;

/** The value of an option as a front end received it. Numbers and booleans may still be text. */
export type RawValue = string | number | boolean | GivenFile;

/** The options that were given, by name. */
export type RawOptions = ReadonlyMap<string, RawValue>;

type ValueOf<Option extends CommandOption> = Option extends { readonly type: "integer" }
  ? number
  : Option extends { readonly type: "boolean" }
    ? boolean
    : Option extends { readonly type: "attachment" }
      ? GivenFile
      : Option extends { readonly choices: readonly Choice<infer Value>[] }
        ? Value
        : string;

/** The values of a command's options; undefined for one that isn't required and wasn't given. */
export type OptionValues<Options extends OptionDefinitions> = {
  readonly [Name in keyof Options]: Options[Name] extends { readonly required: true }
    ? ValueOf<Options[Name]>
    : ValueOf<Options[Name]> | undefined;
};

function wrong(name: string, sentence: Localizable): IbidError {
  return new IbidError("invalid-input", sentence, { facts: { option: name } });
}

/** The message that an option must be a whole number, in its range. */
function wholeNumberNeeded(option: string, { min, max }: IntegerOption): Localizable {
  if (min === undefined) {
    return max === undefined
      ? localizable("command-option-whole", { option })
      : localizable("command-option-to", { option, max });
  }
  return max === undefined
    ? localizable("command-option-from", { option, min })
    : localizable("command-option-range", { option, min, max });
}

function readString(name: string, { maxLength, choices }: StringOption, given: string): string {
  if (maxLength !== undefined && given.length > maxLength) {
    throw wrong(name, localizable("command-option-too-long", { option: name, most: maxLength }));
  }
  if (!choices) return given;
  const wanted = given.trim().toLowerCase();
  const chosen = choices.find((choice) =>
    [choice.value, choice.name].some((each) => each.toLowerCase() === wanted),
  );
  if (chosen) return chosen.value;
  throw wrong(
    name,
    localizable("command-option-choices", {
      option: name,
      choices: choices.map(({ value }) => value).join(", "),
    }),
  );
}

function readInteger(name: string, option: IntegerOption, given: RawValue): number {
  const { min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER } = option;
  const value = typeof given === "string" && /^-?\d+$/.test(given) ? Number(given) : given;
  if (typeof value === "number" && Number.isInteger(value) && value >= min && value <= max) return value;
  throw wrong(name, wholeNumberNeeded(name, option));
}

function readBoolean(name: string, given: RawValue): boolean {
  const value = typeof given === "string" ? given.toLowerCase() : given;
  if (value === true || value === "true") return true;
  if (value === false || value === "false") return false;
  throw wrong(name, localizable("command-option-boolean", { option: name }));
}

function readValue(name: string, option: CommandOption, given: RawValue): RawValue {
  if (option.type === "integer") return readInteger(name, option, given);
  if (option.type === "boolean") return readBoolean(name, given);
  if (option.type === "attachment") {
    if (typeof given === "object") return given;
    throw wrong(name, localizable("command-option-file", { option: name }));
  }
  if (typeof given !== "string") throw wrong(name, localizable("command-option-text", { option: name }));
  return option.type === "string" ? readString(name, option, given) : given;
}

/** @throws IbidError when a required value is missing. The types of the others are checked already. */
function checkComplete<Options extends OptionDefinitions>(
  values: object,
  options: Options,
): asserts values is OptionValues<Options> {
  const missing = Object.keys(options).find(
    (name) => options[name]?.required && !Object.hasOwn(values, name),
  );
  if (missing === undefined) return;
  throw wrong(missing, localizable("command-option-missing", { option: missing }));
}

/**
 * The values that were given, as the definitions of the options want them. Front ends pass what they received; this is
 * the only place that checks it.
 *
 * @throws IbidError when a value is missing, of the wrong type or out of range
 */
export function readOptions<Options extends OptionDefinitions>(
  options: Options,
  given: RawOptions,
): OptionValues<Options> {
  const values = Object.fromEntries(
    Object.entries(options).flatMap(([name, option]) => {
      const value = given.get(name);
      return value === undefined ? [] : [[name, readValue(name, option, value)] as const];
    }),
  );
  checkComplete(values, options);
  return values;
}

function stringIn(given: RawOptions, name: string): string | undefined {
  const value = given.get(name);
  return typeof value === "string" ? value : undefined;
}

/** The options that suggestions for another option may depend on. */
export function selectionIn(given: RawOptions): Selection {
  return { text: stringIn(given, "text"), chapter: stringIn(given, "chapter") };
}
