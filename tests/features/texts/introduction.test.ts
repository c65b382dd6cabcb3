import { expect, it } from "vitest";
import { contentsOf } from "../../../src/features/texts/introduction.ts";
import { textFrom } from "../../support/skarholm.ts";

it.each([
  [["One.{1} Two.{2}"], "1 paragraph, notes 1 to 2"],
  [["One.{1} Two.{ship}", "Three.{undefined}"], "2 paragraphs, 3 notes"],
  [["One.{ship}"], "1 paragraph, note ship"],
  [["One.{*} Two.{†}"], "1 paragraph, notes * to †"],
])("what a text has is told by its first and last note, unless some have names", (paragraphs, told) => {
  expect(contentsOf(textFrom("t", paragraphs))).toBe(told);
});
