import { expect, it } from "vitest";
import { preview } from "../../../src/features/command/shared-options.ts";

it("preview ends with a whole word if spaces separate words, and is cut at its length otherwise", () => {
  expect(preview(`${"Маяк горит. ".repeat(6)}Смотрительница ушла.`)).toMatch(/горит\.…$/);
  expect(preview(`第一章 ${"灯塔点亮了，".repeat(30)}`)).toHaveLength(81);
});
