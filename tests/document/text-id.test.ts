import { expect, test } from "vitest";
import { isTextId, textIdFrom } from "../../src/document/text-id.ts";

test.each([
  ["War and Peace", "war-and-peace"],
  ["Ça & là (2)", "ca-la-2"],
  ["--a--", "a"],
  ["x".repeat(80), "x".repeat(60)],
])("textIdFrom makes a slug of %j", (name, slug) => {
  expect(textIdFrom(name)).toBe(slug);
});

test("textIdFrom gives different ids to names without Latin letters", () => {
  expect(textIdFrom("Война")).toMatch(/^text-[0-9a-f]{8}$/);
  expect(textIdFrom("Война")).not.toBe(textIdFrom("Мир"));
});

test.each(["", "A", "a--b", "-a", "a_b", "a".repeat(61)])("isTextId is false for %j", (word) => {
  expect(isTextId(word)).toBe(false);
});
