import { Temporal } from "temporal-polyfill";
import type { Plan } from "../../store/plans.ts";

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

/** Without end. @throws RangeError when there are no days */
function* occurrencesFrom(schedule: Schedule, first: Temporal.PlainDate): Generator<Due, never> {
  if (schedule.weekdays % 2 ** daysOfWeek === 0) throw new RangeError("A schedule needs a day of the week");
  for (let date = first; ; date = date.add({ days: 1 })) {
    const at = isOn(date, schedule.weekdays) ? instantOn(date, schedule) : undefined;
    if (at !== undefined) yield { key: date.toString(), at };
  }
}

/** The first time after then. */
export function occurrenceAfter(schedule: Schedule, after: number): Due {
  const today = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(schedule.zone).toPlainDate();
  // From the day before, since a time that it leaves out may fall on the next.
  const dates = occurrencesFrom(schedule, today.subtract({ days: 1 }));
  let due = dates.next().value;
  while (due.at <= after) due = dates.next().value;
  return due;
}

/** The first time on that local date, "2026-11-23", or later. */
export function occurrenceFrom(schedule: Schedule, startsOn: string): Due {
  return occurrencesFrom(schedule, Temporal.PlainDate.from(startsOn)).next().value;
}
