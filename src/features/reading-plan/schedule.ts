import { Temporal } from "temporal-polyfill";
import type { Plan } from "../../store/study/plans.ts";

/** A local time on some days of the week, by which a plan is due. */
export type Schedule = Pick<Plan, "weekdays" | "time" | "zone">;

/** One occurrence of a schedule. */
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
 * The instant of a schedule on a date. A time that occurs twice when clocks go back is the first of the two; one that is
 * skipped when clocks go forward is the moment of the change. Returns undefined on a date that the zone skipped, as Samoa
 * did 30 December 2011.
 */
function instantOn(date: Temporal.PlainDate, { time, zone }: Schedule): number | undefined {
  const wanted = date.toPlainDateTime(time);
  const local = wanted.toZonedDateTime(zone, { disambiguation: "earlier" });
  if (local.toPlainDateTime().equals(wanted)) return local.epochMilliseconds;
  if (!date.toZonedDateTime(zone).toPlainDate().equals(date)) return undefined;
  return local.getTimeZoneTransition("next")?.epochMilliseconds;
}

/** The occurrences from a date on, without end. @throws RangeError when the schedule has no days */
function* occurrencesFrom(schedule: Schedule, first: Temporal.PlainDate): Generator<Due, never> {
  if (schedule.weekdays % 2 ** daysOfWeek === 0) throw new RangeError("A schedule needs a day of the week");
  for (let date = first; ; date = date.add({ days: 1 })) {
    const at = isOn(date, schedule.weekdays) ? instantOn(date, schedule) : undefined;
    if (at !== undefined) yield { key: date.toString(), at };
  }
}

/** The next date of a plan: the first occurrence after an instant. @param after in milliseconds since 1970 */
export function occurrenceAfter(schedule: Schedule, after: number): Due {
  const today = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(schedule.zone).toPlainDate();
  // Starts the day before, since a skipped time may fall on the next day.
  const dates = occurrencesFrom(schedule, today.subtract({ days: 1 }));
  let due = dates.next().value;
  while (due.at <= after) due = dates.next().value;
  return due;
}

/** The first occurrence on a local date or later. @param startsOn "2026-11-23" */
export function occurrenceFrom(schedule: Schedule, startsOn: string): Due {
  return occurrencesFrom(schedule, Temporal.PlainDate.from(startsOn)).next().value;
}
