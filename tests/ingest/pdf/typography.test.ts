import { expect, test } from "vitest";
import { mayEndInSpace } from "../../../src/ingest/pdf/layout/typography.ts";

/** A line with free width up to the edge of its column, in points. */
function line(room: number, size: number, spaceWidth: number) {
  const words = "as far as the ledger tells";
  return {
    room,
    size,
    spaceWidth,
    words,
    indent: 0,
    column: 0,
    firstWidth: 20,
    isBold: false,
    runs: [],
    x: 0,
    end: 9,
    baseline: 0,
    page: 0,
  };
}

test("a line may end in a space if it has room for one in its type", () => {
  const rooms = [2.2, 5.1];
  expect(rooms.map((room) => mayEndInSpace(line(room, 11, 3.5)))).toEqual([false, true]);
  expect(rooms.map((room) => mayEndInSpace(line(room, 10, 6)))).toEqual([false, true]);
});
