import { IbidError } from "../../shared/error.ts";
import type { Suggest } from "../command/options.ts";
import { matching } from "../command/shared-options.ts";

const names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

const daily = 0b1111111;
const weekdays = 0b0011111;
const weekends = 0b1100000;

const several: Readonly<Record<string, number>> = {
  daily,
  weekdays,
  weekends,
};

/** The days that are suggested. */
export const usualDays = ["daily", "weekdays", "weekends", "Mon, Wed, Fri", "Tue, Thu", "Sun"];

/** Suggests the usual days of reading plans. */
export const suggestDays: Suggest<string> = (typed) =>
  matching(
    typed,
    usualDays.map((days) => ({ name: days, value: days })),
  );

function daysOf(typed: string): number {
  const known = several[typed];
  if (known !== undefined) return known;
  const wanted = typed.replace(/s$/u, "");
  const index = wanted.length < 2 ? -1 : names.findIndex((name) => name.toLowerCase().startsWith(wanted));
  if (index !== -1) return 1 << index;
  throw new IbidError(
    "invalid-input",
    `I don't know the day “${typed}”: write daily, weekdays, weekends, or days such as mon, wed, fri.`,
  );
}

/**
 * Parses days of the week: "daily", "weekdays", "mon, wed and fri". Returns seven bits, Monday the lowest.
 *
 * @throws IbidError when one of them isn't a day
 */
export function readDays(typed: string): number {
  const words = typed.trim().toLowerCase().replace("every day", "daily");
  const days = words.split(/[\s,;/+&]+|\band\b/u).filter((day) => day !== "");
  return days.length === 0 ? daysOf(words) : days.reduce((mask, day) => mask | daysOf(day), 0);
}

/** "daily", "on weekdays", "on Mon, Wed, Fri". */
export function sayDays(mask: number): string {
  if (mask === daily) return "daily";
  if (mask === weekdays) return "on weekdays";
  if (mask === weekends) return "on weekends";
  return `on ${names
    .filter((_name, index) => ((mask >> index) & 1) === 1)
    .map((name) => name.slice(0, 3))
    .join(", ")}`;
}

/**
 * Parses a time of day, such as "18:00", "7.30", "7 pm" or "19h". Returns "HH:MM".
 *
 * @throws IbidError when it isn't a time of day
 */
export function readTime(typed: string): string {
  const [, hours = "", minutes = "00", half] =
    /^(\d{1,2})(?:[:.h](\d{2}))?\s*(?:h|o'clock|([ap])\.?m\.?)?$/u.exec(typed.trim().toLowerCase()) ?? [];
  const noon = half !== undefined && Number(hours) === 12 ? 0 : Number(hours);
  const hour = noon + (half === "p" ? 12 : 0);
  const possible = hours !== "" && hour < 24 && Number(minutes) < 60 && (half === undefined || noon < 12);
  if (possible) return `${String(hour).padStart(2, "0")}:${minutes}`;
  throw new IbidError("invalid-input", `“${typed}” isn't a time of day: write it like 18:00 or 6 pm.`);
}
