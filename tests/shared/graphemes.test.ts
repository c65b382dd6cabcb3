import { expect, it } from "vitest";
import { preview } from "../../src/features/command/shared-options.ts";
import { graphemePrefix } from "../../src/shared/graphemes.ts";

it("a beginning is cut between letters as people see them", () => {
  expect(graphemePrefix("灯塔", 5)).toBe("灯塔");
  expect(graphemePrefix("灯塔点亮了", 3)).toBe("灯塔点");
  expect(graphemePrefix("𠮷野家", 3)).toBe("𠮷野");
  expect(graphemePrefix("𠮷野家", 1)).toBe("");
  expect(graphemePrefix("no\u0308el", 2)).toBe("n");
  expect(graphemePrefix("ab👩‍👩‍👧cd", 5)).toBe("ab");
  expect(graphemePrefix("한국어".normalize("NFD"), 4)).toBe("한".normalize("NFD"));
});

it("a beginning is found at once in a text of any length", () => {
  expect(graphemePrefix("灯".repeat(5_000_000), 80)).toHaveLength(80);
});

it("a preview ends with a whole word where spaces tell words apart, and fills its length where they don't", () => {
  expect(preview(`${"Маяк горит. ".repeat(6)}Смотрительница ушла.`)).toMatch(/горит\.…$/);
  expect(preview(`第一章 ${"灯塔点亮了，".repeat(30)}`)).toHaveLength(81);
});
