import { expect, test } from "vitest";
import { endnotesOf } from "../../src/document/endnotes.ts";
import { textFrom } from "../support/skarholm.ts";

test("the endnotes are in the order of their markers, then those without one", () => {
  const bodies = new Map([
    ["9", "Marked nowhere."],
    ["1", "The first."],
  ]);
  const text = textFrom("notes", ["It sank.{2} Nobody saw it.{1}", "It was raised.{2}"], bodies);
  expect([...endnotesOf(text)]).toEqual([
    ["2", { label: "2", body: undefined, number: 1 }],
    ["1", { label: "1", body: "The first.", number: 2 }],
    ["9", { label: "9", body: "Marked nowhere.", number: 3 }],
  ]);
});
