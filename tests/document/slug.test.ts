import { expect, test } from "vitest";
import { isSlug, slugOf } from "../../src/document/slug.ts";

test.each([
  ["War and Peace", "war-and-peace"],
  ["Ça & là (2)", "ca-la-2"],
  ["--a--", "a"],
  ["x".repeat(80), "x".repeat(60)],
])("slugOf makes a slug of %j", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test("slugOf gives different slugs to names without Latin letters", () => {
  expect(slugOf("Война")).toMatch(/^text-[0-9a-f]{8}$/);
  expect(slugOf("Война")).not.toBe(slugOf("Мир"));
});

test.each(["", "A", "a--b", "-a", "a_b", "a".repeat(61)])("isSlug is false for %j", (word) => {
  expect(isSlug(word)).toBe(false);
});
