import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { ownDataFile, retentionDays } from "../../../src/features/privacy/own-data.ts";
import { memoryStore } from "../../support/memory-store.ts";
import { card } from "../../store/contract/reviews.ts";
import { plan } from "../../store/contract/plans.ts";

it("the retention is the one that PRIVACY.md states", async () => {
  const policy = await readFile(new URL("../../../PRIVACY.md", import.meta.url), "utf8");
  expect([...policy.matchAll(/(\d+) days after/gu)].map(([, days]) => Number(days))).toEqual([
    retentionDays,
    retentionDays,
  ]);
});

it("the file has plans that were started in servers, and times that people read", async () => {
  const store = await memoryStore();
  await store.plans.add(plan({ group: "100", starter: "1" }));
  await store.reviews.add(card({ reviewed: 0 }));
  await store.reviews.add(card({ key: "second", due: 3000, reviewed: 86_400_000 }));
  const file: unknown = JSON.parse(ownDataFile(await store.members.export("1"), "1", 0));
  expect(file).toMatchObject({
    plans: [{ group: "100", created: expect.stringMatching(/^\d{4}-/) }],
    reviews: [{ reviewed: null }, { reviewed: "1970-01-02T00:00:00.000Z" }],
    directMessages: { settings: {}, channels: [] },
  });
});
