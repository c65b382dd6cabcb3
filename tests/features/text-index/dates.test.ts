import { describe, expect, it } from "vitest";
import { datesIn } from "../../../src/features/text-index/dates.ts";
import { datesReply } from "../../../src/features/text-index/replies.ts";
import { quoteOf } from "../../../src/document/excerpt.ts";
import { skarholm } from "../../support/skarholm.ts";

function dates(words: string): string[] {
  return datesIn(words).map(({ start, end }) => words.slice(start, end));
}

describe("datesIn", () => {
  it.each([
    ["On 5 June 1934 it was annulled", ["5 June 1934"]],
    ["on the 24th of June 1786, or the 1st January", ["24th of June 1786", "1st January"]],
    ["July 29, 1864, and July 4", ["July 29, 1864", "July 4"]],
    ["in May 1933, and in July, 1862", ["May 1933", "July, 1862"]],
    ["in the spring of 1871 and in winter 1933–34", ["the spring of 1871", "winter 1933–34"]],
    ["between 1861 and 1872, from 1932–1933", ["1861", "1872", "1932–1933"]],
    ["the early 1930s; the 1880’s", ["the early 1930s", "the 1880’s"]],
    ["in the late 19th century, the twentieth century", ["the late 19th century", "the twentieth century"]],
    ["in 44 BC, and AD 79", ["44 BC", "AD 79"]],
    ["one hot day in August", ["August"]],
    ["(1783)", ["1783"]],
  ])("finds the dates in: %s", (words, expected) => {
    expect(dates(words)).toEqual(expected);
  });

  it.each([
    "May I go? You may. March on!",
    "It cost $1500, 1,200 crowns, 1871.5 or 1934 crowns",
    "a hundred years ago, the following year, on the fifth day",
    "note 12345 and 19345",
  ])("finds no date in: %s", (words) => {
    expect(dates(words)).toEqual([]);
  });

  it("feeds /index when, which shows each sentence with a date, in the order of the text", async () => {
    const { excerpts } = await datesReply(skarholm, 1);
    expect(excerpts.map(({ excerpt }) => quoteOf(excerpt))).toEqual([
      "The lighthouse at Skarholm was lit for the first time in March 1871.",
      "In 1890 the council closed the light.",
    ]);
  });
});
