import { IbidError } from "../../shared/error.ts";
import { currentLocale } from "../../shared/locale/current.ts";
import { dateOf } from "../../shared/locale/formats.ts";
import { locales, type Locale } from "../../shared/locale/locales.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import type { Suggest } from "../command/options.ts";
import { matching } from "../command/shared-options.ts";
import { folded } from "../settings/zone-names.ts";

const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** A Monday, and the length of a day, in milliseconds. */
const monday = Date.UTC(2024, 0, 1);
const oneDay = 24 * 60 * 60_000;

/** "and", and what may stand before a day, in the languages of the bot. */
const conjunction =
  /^(?:and|every|each|on|from|und|jeden|am|y|cada|los|et|chaque|les?|e|todas?|os|as|и|по|каждый|каждую|von|del?|du|с)$/u;

/** The words between the first and the last of successive days, in the languages of the bot. */
const rangeWord = /\s*[–—]\s*|\s+(?:-|to|through|thru|till?|until|bis|al?|hasta|[àa]u?|ate|по|до)\s+/gu;

/** All days of the week, as `readDays` returns them. */
export const daily = 0b1111111;
const weekdays = 0b0011111;
const weekends = 0b1100000;

const several: ReadonlyMap<string, number> = new Map(Object.entries({ daily, weekdays, weekends }));

/** The days that are suggested. */
export const usualDays = ["daily", "weekdays", "weekends", "Mon, Wed, Fri", "Tue, Thu", "Sun"];

/** Suggests the usual days of reading plans. */
export const suggestDays: Suggest<string> = (typed) =>
  matching(
    typed,
    usualDays.map((days) => ({ name: days, value: days })),
  );

/** The names for several days in the languages of the bot, without accents, by the English ones. */
const severalElsewhere: readonly (readonly [english: string, pattern: RegExp])[] = [
  [
    "daily",
    /^(?:every day|(?:taglich|jeden tag)|(?:diari[oa](?:mente)?|cada dia|todos los dias)|(?:chaque jour|tous les jours|quotidien(?:nement)?)|todos? os? dias?|todo dia|каждыи день|ежедневно)$/u,
  ],
  [
    "weekdays",
    /^(?:(?:an )?werktagen?|werktags|wochentags|entre semana|en semaine|jours ouvres|(?:em )?dias uteis|(?:по )?будн(?:и|ям))$/u,
  ],
  [
    "weekends",
    /^(?:(?:am )?wochenenden?|(?:los )?fin(?:es)? de semana|(?:le )?week-?ends?|(?:nos )?fins? de semana|(?:по )?выходны[ем])$/u,
  ],
];

/** The names of the days, Monday first, in a language, without accents: each with its abbreviation. */
function dayNames(locale: Locale): string[][] {
  const formats = (["long", "short"] as const).map(
    (weekday) => new Intl.DateTimeFormat(locale, { weekday, timeZone: "UTC" }),
  );
  return names.map((_name, index) =>
    formats.map((format) => folded(format.format(monday + index * oneDay)).replace(/\.$/u, "")),
  );
}

/** The day whose name begins with what was typed, at least two letters: in English, in the language of the request, or in another; 0 for Monday. */
export function dayCalled(typed: string): number | undefined {
  const wanted = typed.replace(/s$/u, "");
  if (wanted.length < 2) return undefined;
  const find = (locale: Locale) =>
    dayNames(locale).findIndex((forms) => forms.some((name) => name.startsWith(wanted)));
  const known = [find("en"), find(currentLocale())].find((index) => index !== -1);
  if (known !== undefined || (wanted.length < 3 && !/\p{Script=Cyrillic}/u.test(wanted))) return known;
  const elsewhere = new Set(locales.map(find).filter((index) => index !== -1));
  return elsewhere.size === 1 ? [...elsewhere][0] : undefined;
}

/** The days of a range, such as "mon-fri" or "sat-mon"; undefined if it isn't one. */
function daysBetween(typed: string): number | undefined {
  for (const { index } of typed.matchAll(/-/gu)) {
    const [first, last] = [dayCalled(typed.slice(0, index)), dayCalled(typed.slice(index + 1))];
    if (first === undefined || last === undefined) continue;
    const count = ((last - first + names.length) % names.length) + 1;
    return Array.from({ length: count }, (_, day) => 1 << ((first + day) % names.length)).reduce(
      (a, b) => a | b,
    );
  }
  return undefined;
}

function daysOf(typed: string): number {
  const known = several.get(typed);
  if (known !== undefined) return known;
  const index = dayCalled(typed);
  if (index !== undefined) return 1 << index;
  const range = daysBetween(typed);
  if (range !== undefined) return range;
  throw new IbidError("invalid-input", localizable("plan-unknown-day", { typed }));
}

/**
 * Parses days of the week in any language of the bot: "daily", "weekdays", "mon, wed and fri", "mo und do", "mon-fri". Returns seven bits, Monday the lowest.
 *
 * @throws IbidError when one of them isn't a day
 */
export function readDays(typed: string): number {
  const whole = folded(typed);
  const words = severalElsewhere.find(([, pattern]) => pattern.test(whole))?.[0] ?? whole;
  const days = words
    .replace(rangeWord, "-")
    .split(/[\s,;/+&]+/u)
    .filter((day) => day !== "" && !conjunction.test(day));
  return days.length === 0 ? daysOf(words) : days.reduce((mask, day) => mask | daysOf(day), 0);
}

/** "Mon", in the language of the request. @param index from 0 for Monday */
function shortName(index: number): string {
  return dateOf(monday + index * oneDay, { weekday: "short", timeZone: "UTC" });
}

/** "daily", "on weekdays", "on Mon, Wed, Fri". */
export function sayDays(mask: number): string {
  if (mask === daily) return localized("plan-daily");
  if (mask === weekdays) return localized("plan-on-weekdays");
  if (mask === weekends) return localized("plan-on-weekends");
  const days = names.flatMap((_name, index) => (((mask >> index) & 1) === 1 ? [shortName(index)] : []));
  return localized("plan-on-days", { days: days.join(", ") });
}

/** The hour that is suggested first. */
const firstHour = 17;

/** Suggests each full and half hour, from the late afternoon on. */
export const suggestTimes: Suggest<string> = (typed) =>
  matching(
    typed,
    Array.from({ length: 48 }, (_, index) => {
      const hour = (firstHour + Math.floor(index / 2)) % 24;
      const time = `${String(hour).padStart(2, "0")}:${index % 2 === 0 ? "00" : "30"}`;
      return { name: time, value: time };
    }),
  );

/** Times of day that have names, or are written in a second way. */
const timesOfDay: ReadonlyMap<string, string> = new Map([
  ["noon", "12:00"],
  ["midday", "12:00"],
  ["midnight", "00:00"],
  ["24:00", "00:00"],
  ["mittag", "12:00"],
  ["mediodía", "12:00"],
  ["midi", "12:00"],
  ["meio-dia", "12:00"],
  ["полдень", "12:00"],
  ["mitternacht", "00:00"],
  ["medianoche", "00:00"],
  ["minuit", "00:00"],
  ["meia-noite", "00:00"],
  ["полночь", "00:00"],
]);

/**
 * Parses a time of day, such as "18:00", "1800", "noon", "7.30", "7 pm" or "19h". Returns "HH:MM".
 *
 * @throws IbidError when it isn't a time of day
 */
export function readTime(typed: string): string {
  const given = typed.trim().toLowerCase();
  const [, hours = "", minutes = "00", half] =
    /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*(?:h|uhr|o['’]clock|([ap])\.?m\.?)?$/u.exec(
      timesOfDay.get(given) ?? given,
    ) ?? [];
  const noon = half !== undefined && Number(hours) === 12 ? 0 : Number(hours);
  const hour = noon + (half === "p" ? 12 : 0);
  const possible = hours !== "" && hour < 24 && Number(minutes) < 60 && (half === undefined || noon < 12);
  if (possible) return `${String(hour).padStart(2, "0")}:${minutes}`;
  throw new IbidError("invalid-input", localizable("plan-no-time", { typed }));
}
