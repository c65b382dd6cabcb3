import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { retentionDays } from "../../../src/features/privacy/own-data.ts";

it("the retention is the one that PRIVACY.md states", async () => {
  const policy = await readFile(new URL("../../../PRIVACY.md", import.meta.url), "utf8");
  expect([...policy.matchAll(/(\d+) days after/gu)].map(([, days]) => Number(days))).toEqual([
    retentionDays,
    retentionDays,
  ]);
});
