/** The smallest unit that a date specifies. */
type Precision = "day" | "month" | "season" | "year" | "decade";

/** A parsed date. */
export interface DateParts {
  readonly precision: Precision;
  readonly day?: number | undefined;
  /** 0–11. */
  readonly month?: number | undefined;
  readonly year?: number | undefined;
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const seasons = ["spring", "summer", "autumn", "winter"] as const;

const monthName = new RegExp(`\\b(?:${months.join("|")})\\b`);
const seasonName = new RegExp(`\\b(?:${seasons.join("|")})\\b`);
const yearNumber = /\b\d{4}\b/;
const yearDigits = /\d{4}/;
const dayNumber = /\b\d{1,2}\b/;

/** Parses a date. Returns undefined if it is vague ("the late 1930s") or a period ("1932–1933"). */
export function parseDate(date: string): DateParts | undefined {
  if (/\b(?:early|mid|late|beginning|middle|end|centur|AD|BCE?|CE)|\d[–/-]|\d(?:st|nd|rd|th)/.test(date))
    return undefined;
  const decade = /\b(\d{3}0)[’']?s\b/.exec(date)?.[1];
  if (decade !== undefined) return { precision: "decade", year: Number(decade) };
  const found = yearNumber.exec(date)?.[0];
  const year = found === undefined ? undefined : Number(found);
  const named = monthName.exec(date)?.[0];
  if (named !== undefined) {
    const month = months.findIndex((name) => name === named);
    const day = dayNumber.exec(date)?.[0];
    return day === undefined
      ? { precision: "month", month, year }
      : { precision: "day", day: Number(day), month, year };
  }
  if (seasonName.test(date)) return { precision: "season", year };
  return year === undefined ? undefined : { precision: "year", year };
}

/**
 * The first and the last day of a date, as numbers that can be compared. Returns undefined for a date without a year and
 * for a season.
 */
export function daySpanOf({ precision, day, month, year }: DateParts): readonly [number, number] | undefined {
  if (year === undefined || precision === "season") return undefined;
  const from = year * 400 + (month ?? 0) * 32 + (day ?? 0);
  if (precision === "day") return [from, from];
  if (precision === "month") return [from, from + 31];
  return [from, from + (precision === "year" ? 1 : 10) * 400 - 1];
}

function other(names: readonly string[], name: string | undefined, by: number): string {
  const at = names.findIndex((each) => each === name);
  return names[(at + by + names.length) % names.length] ?? "";
}

function variantsOf(date: string, { precision, day = 0, year }: DateParts): string[] {
  const steps = [1, -1, 2, -2, 3, -3, 4, -4];
  const change = (pattern: RegExp, to: (found: string, by: number) => string) =>
    steps.map((by) => date.replace(pattern, (found) => to(found, by)));
  const inMonths = change(monthName, (found, by) => other(months, found, by));
  const inYears = change(yearDigits, (found, by) => String(Number(found) + by));
  const inDays = change(dayNumber, (found, by) => String(((Number(found) + 2 * by + 27) % 28) + 1));
  switch (precision) {
    case "day":
      // There is no 31 June.
      return day > 28 ? inDays : [...inMonths, ...inDays];
    case "month":
      return year === undefined ? inMonths : [...inMonths, ...inYears];
    case "season":
      return change(seasonName, (found, by) => other(seasons, found, by));
    case "year":
      return inYears;
    case "decade":
      return change(yearDigits, (found, by) => String(Number(found) + 10 * by));
  }
}

/** Other dates in the same format, nearest first. Returns an empty list if the date can't be parsed. */
export function similarDates(date: string): string[] {
  const parts = parseDate(date);
  const variants = parts ? variantsOf(date, parts) : [];
  return [...new Set(variants)].filter((variant) => variant !== date);
}
