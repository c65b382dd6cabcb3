import type { Omission } from "../../document.ts";
import type { Line } from "./line.ts";

/** A number at the end of a verse, set off by white space, or at its beginning. */
const numbered = /^(?<verse>.*[^\d\s])\s{2,}(?<number>\d{1,4})$/u;
const numberedAtStart = /^(?<number>\d{1,4})\s+(?<verse>[^\d\s].*)$/u;

/** In UTF-16 units. */
const maxLength = 200;

/** The intervals at which editions number verses. */
const intervals = new Set([4, 5, 10]);

/** The number of lines that may be wanting between two line numbers, such as the other half of a divided verse. */
const tolerance = 3;

/** Takes the line numbers off verses. They rise by 4, 5 or 10 and stand that many lines apart. */
export function takeOffLineNumbers(lines: readonly Line[]): { lines: Line[]; omissions: Omission[] } {
  let count = 0;
  const candidates = lines.flatMap((line, index) => {
    if (line.text !== "") count++;
    const found =
      line.text.length <= maxLength ? (numbered.exec(line.text) ?? numberedAtStart.exec(line.text)) : null;
    const { verse, number } = found?.groups ?? {};
    return verse === undefined ? [] : [{ index, verse, number: Number(number), count }];
  });
  const isNext = (
    one: (typeof candidates)[number] | undefined,
    other: (typeof candidates)[number] | undefined,
  ) =>
    one !== undefined &&
    other !== undefined &&
    intervals.has(other.number - one.number) &&
    one.number % (other.number - one.number) === 0 &&
    Math.abs(other.count - one.count - (other.number - one.number)) <= tolerance;
  const taken = new Map(
    candidates
      .filter((each, at) => isNext(candidates[at - 1], each) || isNext(each, candidates[at + 1]))
      .map((each) => [each.index, each]),
  );
  return {
    lines: lines.map((line, index) => ({ ...line, text: taken.get(index)?.verse ?? line.text })),
    omissions: [...taken.values()].map(({ number }) => ({ kind: "line numbers", words: String(number) })),
  };
}
