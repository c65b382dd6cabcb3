import { messageIn, type MessageValues } from "./catalogue.ts";
import { currentLocale } from "./current.ts";
import type { Locale } from "./locales.ts";
import type { Messages } from "./messages.ts";

/** The name of a message in `locales/en`. */
export type MessageId = keyof Messages;

/** The values of a message's variables; nothing for a message without variables. */
type ValuesOf<Id extends MessageId> = keyof Messages[Id] extends never ? [] : [values: Messages[Id]];

/** A message that is put into words where it is shown, in the language that is spoken there. */
export interface Localizable {
  readonly id: MessageId;
  readonly values: MessageValues;
}

function format(locale: Locale, id: string, values: MessageValues): string {
  return messageIn(locale, id, values) ?? messageIn("en", id, values) ?? id;
}

/** A message in the language of the request. */
export function localized<Id extends MessageId>(id: Id, ...[values]: ValuesOf<Id>): string {
  return format(currentLocale(), id, { ...values });
}

/** A message for later, such as that of an error. */
export function localizable<Id extends MessageId>(id: Id, ...[values]: ValuesOf<Id>): Localizable {
  return { id, values: { ...values } };
}

/** The words of a message for later. @param locale by default the language of the request */
export function wordsOf({ id, values }: Localizable, locale = currentLocale()): string {
  return format(locale, id, values);
}
