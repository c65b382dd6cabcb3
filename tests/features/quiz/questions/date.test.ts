import { describe, expect, it } from "vitest";
import { similarDates, parseDate, daySpanOf } from "../../../../src/features/quiz/questions/date.ts";

function span(date: string) {
  const parts = parseDate(date);
  return parts && daySpanOf(parts);
}

describe("a date", () => {
  it.each([
    ["5 June 1934", "day"],
    ["June 5, 1934", "day"],
    ["May 1933", "month"],
    ["May", "month"],
    ["the spring of 1871", "season"],
    ["1934", "year"],
    ["the 1930s", "decade"],
  ])("has the precision of its smallest unit: %s is a %s", (date, precision) => {
    expect(parseDate(date)?.precision).toBe(precision);
  });

  it.each(["the early 1930s", "1932–1933", "the eighteenth century", "the end of May 1933"])(
    "isn't parsed if it is vague or a period: %s",
    (date) => {
      expect(parseDate(date)).toBeUndefined();
      expect(similarDates(date)).toEqual([]);
    },
  );

  it("has similar dates, which don't include itself", () => {
    expect(similarDates("May 1933").slice(0, 2)).toEqual(["June 1933", "April 1933"]);
    expect(similarDates("4 December 1871")).toContain("4 January 1871");
    expect(similarDates("31 December 1871").join()).not.toContain("31 November");
    expect(similarDates("the 1930s").slice(0, 2)).toEqual(["the 1940s", "the 1920s"]);
    expect(similarDates("the autumn of 1871")).toContain("the winter of 1871");
    for (const date of ["May 1933", "5 June 1934", "1934", "the 1930s", "the spring of 1871"]) {
      expect(similarDates(date)).not.toContain(date);
    }
  });

  it("has a day span that can be compared", () => {
    const [may, year, nextDay] = [span("May 1933"), span("1933"), span("1 June 1933")];
    expect(may?.[1]).toBeLessThan(nextDay?.[0] ?? 0);
    expect(year?.[0]).toBeLessThan(may?.[0] ?? 0);
    expect(year?.[1]).toBeGreaterThan(may?.[1] ?? Infinity);
    expect(span("the spring of 1871")).toBeUndefined();
    expect(span("May")).toBeUndefined();
  });
});
