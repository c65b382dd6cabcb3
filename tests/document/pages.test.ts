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

test("an excerpt is on the page that starts with its first word, and not on one that starts behind its last", () => {
  const pages = [
    { label: "1", paragraph: 1, offset: 0 },
    { label: "2", paragraph: 1, offset: 9 },
    { label: "3", paragraph: 1, offset: 20 },
    { label: "4", paragraph: 2, offset: 0 },
  ];
  const of = (ordinal: number, first: number, last: number) =>
    pagesOf({ ...excerpt(ordinal, first, last), text: { ...ferry, pages } });
  expect(of(1, 0, 0)).toEqual(["1"]);
  expect(of(1, 1, 1)).toEqual(["2"]);
  expect(of(2, 0, 0)).toEqual(["4"]);
});

test("pages are found by their label, regardless of case", () => {
  expect(pagesLabelled(ferry, "IV")).toEqual([{ label: "iv", paragraph: 1, offset: 4 }]);
  expect(pagesLabelled(ferry, "6")).toEqual([]);
});
