import * as v from "valibot";
import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import type { CommandAction } from "../../dialogue/reply/button-action.ts";
import { isFingerprint, type Fingerprint } from "../../document/fingerprint.ts";
import type { Text } from "../../document/model.ts";
import type { Library } from "../../retrieval/library.ts";
import type { Answer } from "./command.ts";
import type { CommandContext } from "./context.ts";

/** The texts that were filled in, by the names of the form's fields; empty for a button. */
export type FormValues = ReadonlyMap<string, string>;

/**
 * Handles a button or a form of a command.
 *
 * @param code the part of the action that only the command reads
 * @throws IbidError when the code can't be read
 */
export type Press = (code: string, context: CommandContext, form: FormValues) => Answer | Promise<Answer>;

/** One kind of button of a command, as it is written into a `custom_id` and read back. */
export interface ActionCodec<Fields> {
  encode(fields: Fields): CommandAction;
  /** Returns undefined if the code isn't of this kind. */
  decode(code: string): Fields | undefined;
}

/** The fields of a codec. */
export type FieldsOf<Codec> = Codec extends ActionCodec<infer Fields> ? Fields : never;

/** A whole number from 0, of at most six digits. */
export const wholeNumber = v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number));

/** The number of a page, counted from 1. */
export const pageNumber = v.pipe(v.string(), v.regex(/^[1-9]\d{0,5}$/), v.transform(Number));

/** The fingerprint of a text. */
export const fingerprintField = v.custom<Fingerprint>(isFingerprint);

/** An id that a store or a platform gave. */
export const storedId = v.pipe(v.string(), v.regex(/^[\w:-]{1,64}$/));

/** The form that all codes of a command have. */
export interface CodeFormat {
  /** The name of the command that handles the buttons. */
  readonly command: string;
  readonly separator: string;
  /** A separator that older buttons have in its place. */
  readonly oldSeparator?: string;
}

/** A field as it is written into a code: a number or a string, or nothing. */
function fieldText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? value.toString() : "";
}

/** The parts of a code, at most `most`; the last may contain separators. */
function partsOf(code: string, separator: string, most: number): string[] {
  const parts = code.split(separator);
  return parts.length <= most ? parts : [...parts.slice(0, most - 1), parts.slice(most - 1).join(separator)];
}

/**
 * A codec that joins the kind and the fields in the order of their definition. A field that is undefined is left
 * empty, and an empty one is read as undefined. The last field may contain the separator.
 *
 * @param kind the word that tells this kind of button from the command's others; undefined if there are no others
 */
export function actionCodec<const Entries extends v.ObjectEntries>(
  { command, separator, oldSeparator }: CodeFormat,
  kind: string | undefined,
  entries: Entries,
): ActionCodec<v.InferOutput<v.ObjectSchema<Entries, undefined>>> {
  const schema = v.object(entries);
  const names = Object.keys(entries);
  const head = kind === undefined ? [] : [kind];
  return {
    encode(fields) {
      const values = new Map<string, unknown>(Object.entries(fields));
      const parts = names.map((name) => fieldText(values.get(name)));
      return { kind: "command", command, rest: [...head, ...parts].join(separator) };
    },
    decode(code) {
      const current = oldSeparator === undefined ? code : code.replaceAll(oldSeparator, separator);
      const parts = partsOf(current, separator, head.length + Math.max(1, names.length));
      if (kind !== undefined && parts.shift() !== kind) return undefined;
      const given = names.flatMap((name, index) => {
        const part = parts[index];
        return part === undefined || part === "" ? [] : [[name, part]];
      });
      const { success, output } = v.safeParse(schema, Object.fromEntries(given));
      if (success) return output;
      // Older codes end with empty fields.
      return current.endsWith(separator) ? this.decode(current.slice(0, -separator.length)) : undefined;
    },
  };
}

type Handler = (code: string, context: CommandContext, form: FormValues) => ReturnType<Press> | undefined;

/** Handles one kind of button. */
export function onPress<Fields>(
  codec: ActionCodec<Fields>,
  handle: (fields: Fields, context: CommandContext) => ReturnType<Press>,
): Handler {
  return (code, context) => {
    const fields = codec.decode(code);
    return fields === undefined ? undefined : handle(fields, context);
  };
}

/** Handles one kind of form. @param names the names of the form's fields; a field that wasn't filled in is empty */
export function onSubmit<Fields, const Name extends string>(
  codec: ActionCodec<Fields>,
  names: readonly Name[],
  handle: (
    fields: Fields,
    filledIn: Readonly<Record<Name, string>>,
    context: CommandContext,
  ) => ReturnType<Press>,
): Handler {
  const schema = v.object(v.entriesFromList(names, v.optional(v.string(), "")));
  return (code, context, form) => {
    const fields = codec.decode(code);
    if (fields === undefined) return undefined;
    return handle(fields, v.parse(schema, Object.fromEntries(form)), context);
  };
}

/**
 * The text that a button was made for.
 *
 * @param hint what the error's sentence advises
 * @throws IbidError when the text has changed, or is gone
 */
export function textOfButton(
  library: Library,
  fingerprint: Fingerprint,
  hint: "ask" | "again" | "paragraph" = "ask",
): Text {
  const text = library.byFingerprint(fingerprint);
  if (text) return text;
  throw new IbidError("text-changed", localizable("command-text-changed", { hint }));
}

/** The error for a button that can't be read. */
export function unreadableButton(): IbidError {
  return new IbidError("outdated", localizable("command-button-outdated"));
}

/** Passes a button to the handler of its kind. @throws IbidError when none can read it */
export function pressing(...handlers: readonly Handler[]): Press {
  return (code, context, form) => {
    for (const handle of handlers) {
      const answer = handle(code, context, form);
      if (answer !== undefined) return answer;
    }
    throw unreadableButton();
  };
}
