import { expect, test } from "vitest";
import { Backlog } from "../../../src/discord/intake/backlog.ts";

function admitted(backlog: Backlog, count: number, member: (index: number) => string, channel?: string) {
  return Array.from({ length: count }, (_, index) => backlog.admit(member(index), channel)).filter(
    (done) => done !== undefined,
  );
}

test("a member has at most 25 requests at a time, and others aren't affected", () => {
  const backlog = new Backlog();
  const done = admitted(backlog, 30, () => "Ada");
  expect(done).toHaveLength(25);
  expect(backlog.admit("Bo", undefined)).toBeDefined();
  done[0]?.();
  expect(admitted(backlog, 2, () => "Ada")).toHaveLength(1);
});

test("a channel has at most fifty messages at a time, and others aren't affected", () => {
  const backlog = new Backlog();
  expect(admitted(backlog, 60, String, "reading")).toHaveLength(50);
  expect(backlog.admit("Ada", "study")).toBeDefined();
  expect(backlog.admit("Bo", undefined)).toBeDefined();
});

test("a member is notified once in a while", () => {
  const backlog = new Backlog();
  expect(["Ada", "Ada", "Bo"].map((member) => backlog.shouldNotify(member))).toEqual([true, false, true]);
});
