import { Temporal } from "temporal-polyfill";
import { IbidError } from "../../shared/error.ts";
import { dateOf } from "../../shared/locale/formats.ts";
import { locales, type Locale } from "../../shared/locale/locales.ts";
import { localizable } from "../../shared/locale/message.ts";
import type { Suggest } from "../command/options.ts";
import { matching } from "../command/shared-options.ts";
import { daily, dayCalled } from "../reading-plan/days.ts";
import { occurrenceFrom } from "../reading-plan/schedule.ts";
import { isZone } from "../settings/time-zone.ts";
import { folded } from "../settings/zone-names.ts";

/** The number of days that are suggested. */
const daysSuggested = 25;
/** The number of days from now on in which a session can be. */
const daysAtMost = 366;

const day = 24 * 60 * 60_000;
const daysInWeek = 7;

const months = 12;

/** The names of the months in a language, without accents, as they stand alone and in dates. */
function monthNames(locale: Locale): string[][] {
  const alone = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  const inDate = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", timeZone: "UTC" });
  return Array.from({ length: months }, (_, index) => {
    const first = Date.UTC(2024, index, 1);
    const part = inDate.formatToParts(first).find(({ type }) => type === "month");
    return [alone.format(first), part?.value ?? ""].map(folded);
  });
}

/** The month whose name begins with what was typed, at least three letters, in any language of the bot; 1 for January. */
function monthCalled(typed: string): number | undefined {
  const wanted = folded(typed);
  const found = locales
    .map((locale) => monthNames(locale).findIndex((names) => names.some((name) => name.startsWith(wanted))))
    .find((index) => index !== -1);
  return found === undefined ? undefined : found + 1;
}

/** "today" and "tomorrow" in the languages of the bot. */
const todayWords = /^(?:today|tonight|heute|hoy|aujourd['’]hui|hoje|сегодня)$/u;
const tomorrowWords = /^(?:tomorrow|morgen|mañana|demain|amanhã|завтра)$/u;

function today(now: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
}

/** A date; undefined if the month has no such day. A year that isn't given is the one in which the date comes next. */
function dateFrom(
  given: { readonly year: number | undefined; readonly month: number; readonly day: number },
  from: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  try {
    const date = Temporal.PlainDate.from({ ...given, year: given.year ?? from.year }, { overflow: "reject" });
    const isPast = given.year === undefined && Temporal.PlainDate.compare(date, from) < 0;
    return isPast ? date.add({ years: 1 }) : date;
  } catch {
    return undefined;
  }
}

function yearOf(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/** A day of the month with the month's name: "4 Dec", "Dec 4th, 2026". */
function namedDate(typed: string, from: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const [, before, word = "", after, year] =
    /^(?:(\d{1,2})(?:st|nd|rd|th|er|\.)?\s+)?(?:(?:of|de)\s+)?(\p{L}{3,})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?(?:,?\s+(?:de\s+)?(\d{4}))?$/u.exec(
      typed,
    ) ?? [];
  const month = monthCalled(word);
  const number = before ?? after;
  if (month === undefined || number === undefined) return undefined;
  return dateFrom({ year: yearOf(year), month, day: Number(number) }, from);
}

/** A date in figures whose month can be told from its day: "24/12/2026", "12/24". */
function slashedDate(typed: string, from: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const [, first, second, year] = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/.exec(typed) ?? [];
  const [one, other] = [Number(first), Number(second)];
  if (first === undefined || (one <= months && other <= months && one !== other)) return undefined;
  return dateFrom({ year: yearOf(year), month: Math.min(one, other), day: Math.max(one, other) }, from);
}

/** A day some days or weeks away: "in 3 days", "in a week". */
function dateAway(typed: string, from: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const [, number, unit] = /^in (a|one|two|three|\d{1,3}) (day|week)s?$/u.exec(typed) ?? [];
  if (number === undefined) return undefined;
  const words: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3 };
  return from.add({ days: (words[number] ?? Number(number)) * (unit === "week" ? daysInWeek : 1) });
}

/** The next day of the week with a name of at least two letters; today counts. */
function weekdayFrom(typed: string, from: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const index = dayCalled(folded(typed.replace(/^(?:next|this|on|am|nächsten|el|próximo|le)\s+/u, "")));
  if (index === undefined) return undefined;
  return from.add({ days: (index + 1 - from.dayOfWeek + daysInWeek) % daysInWeek });
}

/** The local date that was typed, in any of the forms that `readStart` reads. */
function dateMeant(typed: string, from: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const given = typed.trim().toLowerCase();
  if (todayWords.test(given)) return from;
  if (tomorrowWords.test(given)) return from.add({ days: 1 });
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(given) ?? [];
  if (isoYear !== undefined) {
    return dateFrom({ year: Number(isoYear), month: Number(isoMonth), day: Number(isoDay) }, from);
  }
  const [, dotDay, dotMonth, dotYear] = /^(\d{1,2})\.\s?(\d{1,2})\.?(?:\s?(\d{4}))?$/.exec(given) ?? [];
  if (dotDay !== undefined) {
    return dateFrom({ year: yearOf(dotYear), month: Number(dotMonth), day: Number(dotDay) }, from);
  }
  return (
    slashedDate(given, from) ?? dateAway(given, from) ?? weekdayFrom(given, from) ?? namedDate(given, from)
  );
}

/**
 * The instant of a local date and time: "2026-12-04", "tomorrow", "Friday", "4 Dec", "Dec 4, 2026", "4.12.", "24/12" or "in 3 days".
 *
 * @param time "HH:MM"
 * @returns in milliseconds since 1970
 * @throws IbidError when it isn't a date, is over, or is more than a year away
 */
export function readStart(typed: string, time: string, zone: string, now: number): number {
  const from = today(now, zone);
  const date = dateMeant(typed, from);
  if (!date) throw new IbidError("invalid-input", localizable("session-no-date", { typed: typed.trim() }));
  const schedule = { weekdays: daily, time, zone };
  let { at } = occurrenceFrom(schedule, date.toString());
  // A weekday whose time is over today is the next one.
  if (at <= now && weekdayFrom(typed.trim().toLowerCase(), from)) {
    ({ at } = occurrenceFrom(schedule, date.add({ days: daysInWeek }).toString()));
  }
  if (at <= now) throw new IbidError("invalid-input", localizable("session-past"));
  if (at > now + daysAtMost * day) throw new IbidError("invalid-input", localizable("session-too-far"));
  return at;
}

/** Suggests the days to come, by their names in the language of the request. */
export const suggestDates: Suggest<string> = (typed, _selection, { now, settings }) => {
  const zone = settings.zone !== undefined && isZone(settings.zone) ? settings.zone : "UTC";
  const from = today(now, zone);
  const days = Array.from({ length: daysSuggested }, (_, index) => from.add({ days: index }));
  const choices = days.map((date) => ({
    name: dateOf(date.toZonedDateTime("UTC").epochMilliseconds, { dateStyle: "full", timeZone: "UTC" }),
    value: date.toString(),
  }));
  return matching(typed, choices);
};
