import { expect, it } from "vitest";
import { graphemePrefix } from "../../src/shared/graphemes.ts";

it("graphemePrefix cuts between graphemes", () => {
  expect(graphemePrefix("灯塔", 5)).toBe("灯塔");
  expect(graphemePrefix("灯塔点亮了", 3)).toBe("灯塔点");
  expect(graphemePrefix("𠮷野家", 3)).toBe("𠮷野");
  expect(graphemePrefix("𠮷野家", 1)).toBe("");
  expect(graphemePrefix("no\u0308el", 2)).toBe("n");
  expect(graphemePrefix("ab👩‍👩‍👧cd", 5)).toBe("ab");
  expect(graphemePrefix("한국어".normalize("NFD"), 4)).toBe("한".normalize("NFD"));
});

it("graphemePrefix takes no longer for a long text", () => {
  expect(graphemePrefix("灯".repeat(5_000_000), 80)).toHaveLength(80);
});
