import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { RateLimit } from "../../../src/shared/concurrency/rate-limit.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

async function refusals<Scope extends string>(
  limit: RateLimit<Scope>,
  count: number,
  keys: Record<Scope, string>,
) {
  const all = await Promise.all(Array.from({ length: count }, () => limit.refusal(keys)));
  return all.flatMap((refusal) => refusal ?? []);
}

test("requests beyond the allowance are refused until the time is over", async () => {
  const limit = new RateLimit(new Map([["visitor", { requests: 3, seconds: 10 }]]));
  expect(await refusals(limit, 5, { visitor: "Ada" })).toEqual([
    { scope: "visitor", isFirst: true, retryAfter: 10 },
    { scope: "visitor", isFirst: false, retryAfter: 10 },
  ]);
  expect(await refusals(limit, 3, { visitor: "Bo" })).toEqual([]);
  vi.advanceTimersByTime(9000);
  expect(await refusals(limit, 1, { visitor: "Ada" })).toMatchObject([{ retryAfter: 1 }]);
  vi.advanceTimersByTime(1500);
  expect(await refusals(limit, 3, { visitor: "Ada" })).toEqual([]);
});

test("a pause begins with the first refusal, and isn't prolonged by the next ones", async () => {
  const limit = new RateLimit(new Map([["member", { requests: 1, seconds: 10, pause: 60 }]]));
  expect(await refusals(limit, 2, { member: "Ada" })).toMatchObject([{ isFirst: true, retryAfter: 60 }]);
  vi.advanceTimersByTime(59_000);
  expect(await refusals(limit, 1, { member: "Ada" })).toMatchObject([{ isFirst: false, retryAfter: 1 }]);
  vi.advanceTimersByTime(1500);
  expect(await refusals(limit, 1, { member: "Ada" })).toEqual([]);
});

test("what the narrow scope refuses doesn't count in the wide one", async () => {
  const limit = new RateLimit(
    new Map([
      ["member", { requests: 2, seconds: 10 }],
      ["server", { requests: 3, seconds: 10 }],
    ] as const),
  );
  await refusals(limit, 20, { member: "Ada", server: "club" });
  expect(await refusals(limit, 2, { member: "Bo", server: "club" })).toMatchObject([
    { scope: "server", isFirst: true },
  ]);
  expect(await refusals(limit, 1, { member: "Cy", server: "school" })).toEqual([]);
});

test("what isn't counted in a scope is refused there while there are too many others", async () => {
  const limit = new RateLimit(new Map([["member", { requests: 2, seconds: 10, pause: 60 }]]));
  const uncounted = () => limit.refusal({ member: "Ada" }, () => false);
  for (let times = 0; times < 9; times++) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(await uncounted()).toBeUndefined();
  }
  await refusals(limit, 3, { member: "Ada" });
  expect(await uncounted()).toEqual({ scope: "member", isFirst: false, retryAfter: 60 });
});
