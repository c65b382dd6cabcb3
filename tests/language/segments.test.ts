import { expect, test } from "vitest";
import { segmentsIn } from "../../src/language/other/segments.ts";

const sentences = new Intl.Segmenter("ru", { granularity: "sentence" });

test.each([
  ["short", "Он ушёл. Она осталась."],
  ["empty", ""],
  ["of many sentences", "Он ушёл. Она осталась! ".repeat(1000)],
  ["of one sentence without an end", "и так далее ".repeat(2000)],
  ["of sentences longer than is segmented at once", `${"и так далее ".repeat(700)}. Он ушёл. `.repeat(3)],
])("a text is segmented as if at once: %s", (_what, text) => {
  const atOnce = [...sentences.segment(text)].map(({ index, segment }) => ({ index, segment }));
  expect([...segmentsIn(text, sentences)].map(({ index, segment }) => ({ index, segment }))).toEqual(atOnce);
});
