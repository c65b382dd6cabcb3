import { Temporal } from "temporal-polyfill";
import type { Plan } from "../store/plans.ts";

/** A local time on some days of the week. */
export type Schedule = Pick<Plan, "weekdays" | "time" | "zone">;

/** One time that something is due. */
export interface Due {
  /** Its local date, "2026-11-23". */
  readonly key: string;
  /** In milliseconds since 1970. */
  readonly at: number;
}

const daysOfWeek = 7;

function isOn(date: Temporal.PlainDate, weekdays: number): boolean {
  return ((weekdays >> (date.dayOfWeek - 1)) & 1) === 1;
}

/**
 * A time that the clocks go over twice is taken the first time; one that they leave out, as soon as they go on.
 * Undefined on a date that a zone left out altogether, as Samoa did with 30 December 2011.
 */
function instantOn(date: Temporal.PlainDate, { time, zone }: Schedule): number | undefined {
  const wanted = date.toPlainDateTime(time);
  const local = wanted.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (local.toPlainDateTime().equals(wanted)) return local.epochMilliseconds;
  if (!date.toZonedDateTime(zone).toPlainDate().equals(date)) return undefined;
  return local.getTimeZoneTransition("next")?.epochMilliseconds;
}

function* occurrencesFrom(schedule: Schedule, first: Temporal.PlainDate): Generator<Due, undefined> {
  if (schedule.weekdays % 2 ** daysOfWeek === 0) return;
  for (let date = first; ; date = date.add({ days: 1 })) {
    const at = isOn(date, schedule.weekdays) ? instantOn(date, schedule) : undefined;
    if (at !== undefined) yield { key: date.toString(), at };
  }
}

function localDate(at: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
}

/**
 * The times that something is due after `from`, up to and including `to`; none on a local date before `startsOn`.
 *
 * @param startsOn "2026-11-23"
 */
export function occurrencesBetween(schedule: Schedule, from: number, to: number, startsOn = ""): Due[] {
  // The day before, since a time that is left out may fall on the next day.
  const earliest = localDate(from, schedule.zone).subtract({ days: 1 });
  const first = startsOn > earliest.toString() ? Temporal.PlainDate.from(startsOn) : earliest;
  const found: Due[] = [];
  for (const due of occurrencesFrom(schedule, first)) {
    if (due.at > to) break;
    if (due.at > from) found.push(due);
  }
  return found;
}

/** The first time after then; undefined when there are no days. */
export function occurrenceAfter(schedule: Schedule, after: number): Due | undefined {
  const dates = occurrencesFrom(schedule, localDate(after, schedule.zone).subtract({ days: 1 }));
  for (const due of dates) if (due.at > after) return due;
  return undefined;
}

/** The first time on that local date or later; undefined when there are no days. */
export function occurrenceFrom(schedule: Schedule, startsOn: string): Due | undefined {
  return occurrencesFrom(schedule, Temporal.PlainDate.from(startsOn)).next().value;
}
