import { messageIn, type MessageValues } from "./catalogue.ts";
import { currentLocale } from "./current.ts";
import { listOf } from "./formats.ts";
import type { Locale } from "./locales.ts";
import type { Messages } from "./messages.ts";

/** The name of a message in `locales/en`. */
export type MessageId = keyof Messages;

/** The values of a message's variables; nothing for a message without variables. */
type ValuesOf<Id extends MessageId> = keyof Messages[Id] extends never ? [] : [values: Messages[Id]];

/** A message that is put into words where it is shown, in the language that is spoken there. So are messages in its values. */
export interface Localizable {
  readonly id: MessageId;
  readonly values: Readonly<Record<string, string | number | Localizable | readonly Localizable[]>>;
}

/** As `ValuesOf`, where a value that is any string may also be a message, or a list of messages. */
type LaterValuesOf<Id extends MessageId> = keyof Messages[Id] extends never
  ? []
  : [values: { [Name in keyof Messages[Id]]: LaterValue<Messages[Id][Name]> }];

type LaterValue<Value> = string extends Value ? Value | Localizable | readonly Localizable[] : Value;

function format(locale: Locale, id: string, values: MessageValues): string {
  return messageIn(locale, id, values) ?? messageIn("en", id, values) ?? id;
}

/** A message in the language of the request. */
export function localized<Id extends MessageId>(id: Id, ...[values]: ValuesOf<Id>): string {
  return format(currentLocale(), id, { ...values });
}

/** A message for later, such as that of an error. */
export function localizable<Id extends MessageId>(id: Id, ...[values]: LaterValuesOf<Id>): Localizable {
  return { id, values: { ...values } };
}

/** The words of a message for later. @param locale by default the language of the request */
export function wordsOf({ id, values }: Localizable, locale = currentLocale()): string {
  const inWords = Object.entries(values).map(([name, value]) => {
    if (typeof value !== "object") return [name, value] as const;
    const parts = "id" in value ? [value] : value;
    return [
      name,
      listOf(
        parts.map((part) => wordsOf(part, locale)),
        "conjunction",
        locale,
      ),
    ] as const;
  });
  return format(locale, id, Object.fromEntries(inWords));
}
