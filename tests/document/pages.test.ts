import { expect, test } from "vitest";
import { pagesLabelled, pagesOf } from "../../src/document/pages.ts";
import type { Excerpt, Text } from "../../src/document/model.ts";
import { textFrom } from "../support/skarholm.ts";

const ferry: Text = {
  ...textFrom("ferry", ["One two. Three four. Five six.", "Seven."]),
  pages: [
    { label: "iv", paragraph: 1, offset: 4 },
    { label: "5", paragraph: 1, offset: 21 },
  ],
};

function excerpt(ordinal: number, first: number, last: number): Excerpt {
  const paragraph = ferry.paragraphs[ordinal - 1];
  if (!paragraph) throw new RangeError(`no paragraph ${ordinal}`);
  return { text: ferry, paragraph, first, last };
}

test("an excerpt's pages are those that it begins and ends on", () => {
  expect(pagesOf(excerpt(1, 0, 0))).toEqual(["iv"]);
  expect(pagesOf(excerpt(1, 1, 1))).toEqual(["iv"]);
  expect(pagesOf(excerpt(1, 1, 2))).toEqual(["iv", "5"]);
  expect(pagesOf(excerpt(2, 0, 0))).toEqual(["5"]);
  expect(pagesOf({ ...excerpt(2, 0, 0), text: { ...ferry, pages: [] } })).toEqual([]);
  expect(pagesOf({ ...excerpt(1, 0, 0), text: { ...ferry, pages: ferry.pages.slice(1) } })).toEqual([]);
});

test("pages are found by their label, regardless of case", () => {
  expect(pagesLabelled(ferry, "IV")).toEqual([{ label: "iv", paragraph: 1, offset: 4 }]);
  expect(pagesLabelled(ferry, "6")).toEqual([]);
});
