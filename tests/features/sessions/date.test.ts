import { describe, expect, it } from "vitest";
import { readStart, suggestDates } from "../../../src/features/sessions/date.ts";
import { withLocale } from "../../../src/shared/locale/current.ts";
import { memberContext } from "../../commands/calling.ts";

/** A Monday, 13:00 in Vienna. */
const now = Date.UTC(2026, 10, 30, 12);

function read(typed: string, time = "18:00", zone = "Europe/Vienna"): string {
  return new Date(readStart(typed, time, zone, now)).toISOString().slice(0, 16);
}

describe("the date of a session", () => {
  it.each([
    ["2026-12-04", "2026-12-04T17:00"],
    ["today", "2026-11-30T17:00"],
    [" Tomorrow ", "2026-12-01T17:00"],
    ["Monday", "2026-11-30T17:00"],
    ["fri", "2026-12-04T17:00"],
    ["next friday", "2026-12-04T17:00"],
    ["4 Dec", "2026-12-04T17:00"],
    ["Dec 4th, 2026", "2026-12-04T17:00"],
    ["4th of December", "2026-12-04T17:00"],
    ["4.12.", "2026-12-04T17:00"],
    ["4. 12. 2026", "2026-12-04T17:00"],
    ["1 March", "2027-03-01T17:00"],
    ["15 July", "2027-07-15T16:00"],
    ["24/12/2026", "2026-12-24T17:00"],
    ["12/24", "2026-12-24T17:00"],
    ["6/6", "2027-06-06T16:00"],
    ["in 3 days", "2026-12-03T17:00"],
    ["in a week", "2026-12-07T17:00"],
    ["tonight", "2026-11-30T17:00"],
    ["Morgen", "2026-12-01T17:00"],
    ["demain", "2026-12-01T17:00"],
    ["Freitag", "2026-12-04T17:00"],
    ["viernes", "2026-12-04T17:00"],
    ["24. März", "2027-03-24T17:00"],
    ["24 de dezembro de 2026", "2026-12-24T17:00"],
    ["1er février", "2027-02-01T17:00"],
    ["24 декабря", "2026-12-24T17:00"],
    ["4 dic", "2026-12-04T17:00"],
    ["4 déc.", "2026-12-04T17:00"],
    ["4 дек", "2026-12-04T17:00"],
    ["sexta", "2026-12-04T17:00"],
    ["пятница", "2026-12-04T17:00"],
  ])("%s", (typed, at) => {
    expect(read(typed)).toBe(at);
  });

  it("is the next such weekday if the time is over today", () => {
    expect(read("monday", "12:30")).toBe("2026-12-07T11:30");
  });

  it.each([
    ["", /no date/],
    ["soon", /no date/],
    ["31 Feb", /no date/],
    ["31/2", /no date/],
    ["4/12/2026", /no date/],
    ["in some days", /no date/],
    ["2026-13-01", /no date/],
    ["m", /no date/],
    ["2026-11-29", /over/],
    ["2028-01-01", /more than a year/],
  ])("can't be %o", (typed, sentence) => {
    expect(() => read(typed)).toThrow(sentence);
  });

  it("is suggested by its name in the language of the member", async () => {
    const context = { ...memberContext, now };
    expect((await suggestDates("fri", {}, context))[0]).toEqual({
      name: "Friday, 4 December 2026",
      value: "2026-12-04",
    });
    const german = await withLocale("de", () => suggestDates("freitag", {}, context));
    expect(german[0]).toEqual({ name: "Freitag, 4. Dezember 2026", value: "2026-12-04" });
  });
});
