import { expect, test } from "vitest";
import { PreparedPerText } from "../../src/document/once-per-text.ts";
import { skarholm, textFrom } from "../support/skarholm.ts";

test("what takes long is computed once for each text, in steps or at once", async () => {
  let steps = 0;
  const lengths = new PreparedPerText(function* ({ paragraphs }) {
    for (const _ of paragraphs) {
      steps++;
      yield;
    }
    return paragraphs.map(({ text }) => text.length);
  });
  const other = textFrom("other", ["The goat stayed."]);
  await lengths.prepare(skarholm);
  await lengths.prepare(skarholm);
  expect(steps).toBe(5);
  expect(lengths.of(skarholm)).toHaveLength(5);
  expect(lengths.of(other)).toEqual([16]);
  expect(lengths.of(other)).toBe(lengths.of(other));
  expect(steps).toBe(6);
  lengths.keep(other, [1]);
  expect(lengths.of(other)).toEqual([1]);
});
