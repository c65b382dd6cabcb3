import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { daysKept } from "../../../src/features/privacy/own-data.ts";

it("is told as it is in PRIVACY.md: what people leave behind stays for so many days", async () => {
  const told = await readFile(new URL("../../../PRIVACY.md", import.meta.url), "utf8");
  expect([...told.matchAll(/(\d+) days after/gu)].map(([, days]) => Number(days))).toEqual([
    daysKept,
    daysKept,
  ]);
});
