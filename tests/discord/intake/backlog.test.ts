import { beforeEach, expect, test } from "vitest";
import { Backlog } from "../../../src/discord/intake/backlog.ts";

let backlog: Backlog;
beforeEach(() => {
  backlog = new Backlog();
});

/** Makes requests at once, and returns the functions that finish those that were admitted, and the refusals. */
async function request(
  count: number,
  member: (index: number) => string,
  channel = "reading",
  group = "club",
) {
  const all = await Promise.all(
    Array.from({ length: count }, (_, index) => backlog.admit({ member: member(index), channel, group })),
  );
  return {
    done: all.flatMap((admission) => ("done" in admission ? [admission.done] : [])),
    refused: all.flatMap((admission) => ("refused" in admission ? [admission.refused] : [])),
  };
}

test("a member's flood is refused for a minute, with one first refusal, and others aren't affected", async () => {
  const { done, refused } = await request(60, () => "Ada");
  expect(done).toHaveLength(21);
  expect(refused.map(({ scope }) => scope)).toEqual(refused.map(() => "member"));
  expect(refused.filter(({ isFirst }) => isFirst)).toHaveLength(1);
  expect(refused.at(-1)?.retryAfter).toBe(60);
  expect((await request(1, () => "Bo")).refused).toEqual([]);
});

test("a member who waits for each answer is never refused", async () => {
  for (let asked = 0; asked < 200; asked++) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const { done, refused } = await request(1, () => "Ada");
    expect(refused).toEqual([]);
    done[0]?.();
  }
});

test("after a flood, a member who then waits for the answers is refused until the minute is over", async () => {
  const { done } = await request(60, () => "Ada");
  for (const finish of done) finish();
  const { refused } = await request(1, () => "Ada");
  expect(refused).toMatchObject([{ scope: "member", isFirst: false }]);
});

test("a channel and a group are limited over all members", async () => {
  const inChannel = await request(700, String);
  expect(inChannel.refused.map(({ scope }) => scope)).toEqual(Array.from({ length: 99 }, () => "channel"));
  const inGroup = await request(700, (index) => `${index + 700}`, "study");
  expect(inGroup.refused[0]).toMatchObject({ scope: "group", isFirst: true });
  expect((await request(1, () => "Bo", "elsewhere", "another club")).refused).toEqual([]);
});
