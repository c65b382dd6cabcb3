import { expect, it } from "vitest";
import { contentsOf, shelfReply } from "../../../src/features/texts/introduction.ts";
import { Library } from "../../../src/retrieval/library.ts";
import { skarholm, textFrom } from "../../support/skarholm.ts";

it.each([
  [["One.{1} Two.{2}"], "1 paragraph, notes 1 to 2"],
  [["One.{1} Two.{ship}", "Three.{undefined}"], "2 paragraphs, 3 notes"],
  [["One.{ship}"], "1 paragraph, note ship"],
  [["One.{*} Two.{†}"], "1 paragraph, notes * to †"],
])("what a text has is told by its first and last note, unless some have names", (paragraphs, told) => {
  expect(contentsOf(textFrom("t", paragraphs))).toBe(told);
});

it.each([
  [[], ""],
  [["a", "b"], "\nAlso on the shelf: The a, The b."],
  [
    "abcdefghij".split(""),
    "\nAlso on the shelf: The a, The b, The c, The d, The e, The f, The g, The h, and 2 more.",
  ],
])("asked for the texts, names the others: %j", async (others, told) => {
  const texts = [skarholm, ...others.map((name) => textFrom(name, [`Of ${name}.`]))];
  const { say } = shelfReply(skarholm, await Library.of(texts));
  expect(say).toBe(`This is “The skarholm”: 5 paragraphs, notes 31 to *.${told}`);
});
