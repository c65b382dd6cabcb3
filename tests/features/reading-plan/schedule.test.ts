import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  occurrenceAfter,
  occurrenceFrom,
  type Due,
  type Schedule,
} from "../../../src/features/reading-plan/schedule.ts";

const daily = 0b1111111;

function schedule(time: string, zone: string, weekdays = daily): Schedule {
  return { weekdays, time, zone };
}

function instant({ at }: Due): string {
  return new Date(at).toISOString();
}

function on(day: string, time: string, zone: string): string {
  return instant(occurrenceFrom(schedule(time, zone), day));
}

/** The occurrences after `from`, up to and including `to`. */
function occurrencesBetween(plan: Schedule, from: number, to: number): Due[] {
  const found: Due[] = [];
  for (let due = occurrenceAfter(plan, from); due.at <= to; due = occurrenceAfter(plan, due.at))
    found.push(due);
  return found;
}

/** The days of the calendar, without times. */
function datesBetween(first: string, last: string, weekdays: number): string[] {
  const dates: string[] = [];
  for (let day = Date.parse(first); day <= Date.parse(last); day += 86_400_000) {
    const date = new Date(day);
    if (((weekdays >> ((date.getUTCDay() + 6) % 7)) & 1) === 1) dates.push(date.toISOString().slice(0, 10));
  }
  return dates;
}

describe("the schedule of a plan", () => {
  it("keeps the local time when clocks change", () => {
    expect(on("2026-03-28", "18:00", "Europe/Berlin")).toBe("2026-03-28T17:00:00.000Z");
    expect(on("2026-03-29", "18:00", "Europe/Berlin")).toBe("2026-03-29T16:00:00.000Z");
    expect(on("2026-10-31", "08:30", "America/New_York")).toBe("2026-10-31T12:30:00.000Z");
    expect(on("2026-11-01", "08:30", "America/New_York")).toBe("2026-11-01T13:30:00.000Z");
    expect(on("2026-06-01", "18:00", "Asia/Kolkata")).toBe("2026-06-01T12:30:00.000Z");
  });

  it("is due at the change when clocks skip its time", () => {
    expect(on("2026-03-29", "02:30", "Europe/Berlin")).toBe("2026-03-29T01:00:00.000Z");
    expect(on("2026-03-08", "02:00", "America/New_York")).toBe("2026-03-08T07:00:00.000Z");
    // Greenland skipped the last hour of a Saturday.
    expect(on("2024-03-30", "23:30", "America/Nuuk")).toBe("2024-03-31T01:00:00.000Z");
  });

  it("is due the first time when clocks repeat its time", () => {
    expect(on("2026-10-25", "02:30", "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
    const night = occurrencesBetween(
      schedule("02:30", "Europe/Berlin"),
      Date.parse("2026-10-24T12:00Z"),
      Date.parse("2026-10-25T12:00Z"),
    );
    expect(night.map(({ key }) => key)).toEqual(["2026-10-25"]);
  });

  it("skips a date that its zone skipped", () => {
    const found = occurrencesBetween(
      schedule("18:00", "Pacific/Apia"),
      Date.parse("2011-12-29T00:00Z"),
      Date.parse("2011-12-31T12:00Z"),
    );
    expect(found.map(({ key }) => key)).toEqual(["2011-12-28", "2011-12-29", "2011-12-31"]);
  });

  it("finds the next date after an instant, exclusive", () => {
    const monday = schedule("18:00", "Europe/Berlin", 1);
    const first = occurrenceAfter(monday, Date.parse("2026-01-05T16:59:59Z"));
    expect(first).toEqual({ key: "2026-01-05", at: Date.parse("2026-01-05T17:00Z") });
    expect(occurrenceAfter(monday, first.at).key).toBe("2026-01-12");
    expect(occurrenceFrom(monday, "2026-01-01")).toEqual(first);
    expect(occurrenceFrom(monday, "2026-01-05")).toEqual(first);
  });

  it("throws without a day", () => {
    expect(() => occurrenceFrom(schedule("18:00", "UTC", 0), "2026-01-01")).toThrow(RangeError);
  });

  it.each([
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "Pacific/Apia",
    "Australia/Lord_Howe",
    "UTC",
  ])("has one occurrence on each of its dates, in order, in %s", (zone) => {
    const [first, last] = ["2026-01-01", "2026-12-31"];
    const minutes = integer({ min: 0, max: 1439 });
    assert(
      property(minutes, integer({ min: 1, max: daily }), (minute, weekdays) => {
        const time = new Date(minute * 60_000).toISOString().slice(11, 16);
        const found = occurrencesBetween(
          schedule(time, zone, weekdays),
          Date.parse(first) - 2 * 86_400_000,
          Date.parse(last) + 2 * 86_400_000,
        );
        const within = found.filter(({ key }) => key >= first && key <= last);
        expect(within.map(({ key }) => key)).toEqual(datesBetween(first, last, weekdays));
        expect(found.map(({ at }) => at)).toEqual(found.map(({ at }) => at).toSorted((a, b) => a - b));
      }),
      { numRuns: 5 },
    );
  });
});
