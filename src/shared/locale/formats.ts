import { currentLocale } from "./current.ts";
import type { Locale } from "./locales.ts";

/** "a, b, and c". @param type "disjunction" for "a, b, or c" @param locale by default the language of the request */
export function listOf(
  items: readonly string[],
  type: "conjunction" | "disjunction" = "conjunction",
  locale = currentLocale(),
): string {
  return new Intl.ListFormat(locale, { type }).format(items);
}

/** English dates have the day before the month. */
function dateLocale(locale: Locale): string {
  return locale === "en" ? "en-GB" : locale;
}

/** A date or a time in the language of the request. @param at in milliseconds since 1970 */
export function dateOf(at: number | Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(dateLocale(currentLocale()), options).format(at);
}

/** "1,200" in the language of the request. */
export function numberOf(value: number): string {
  return value.toLocaleString(currentLocale());
}

/** A share of 0…1 in whole per cent, rounded down so that "100%" is all of it. */
export function percentOf(share: number): string {
  // 0.29 * 100 is a little less than 29.
  const whole = Math.floor(share * 100 + 1e-9) / 100;
  return new Intl.NumberFormat(currentLocale(), { style: "percent" }).format(whole);
}

/** The name of a language in the language of the request. @param code such as "de" */
export function languageName(code: string): string | undefined {
  return new Intl.DisplayNames([currentLocale()], { type: "language" }).of(code);
}
