import { expect, test } from "vitest";
import { TurnQueue } from "../../../src/shared/concurrency/turn-queue.ts";

function taken(queue: TurnQueue<string>): string[] {
  const items: string[] = [];
  for (let item = queue.shift(); item !== undefined; item = queue.shift()) items.push(item);
  return items;
}

test("groups take turns, and in each group its members", () => {
  const queue = new TurnQueue<string>();
  for (const item of ["a1", "a2", "a3"]) queue.push(["club", "Ada"], item);
  queue.push(["club", "Bo"], "b1");
  queue.push(["school", "Cleo"], "c1");
  queue.push(["school", "Cleo"], "c2");
  expect(taken(queue)).toEqual(["a1", "c1", "b1", "c2", "a2", "a3"]);
  expect(queue.isEmpty).toBe(true);
});

test("an item that was removed gets no turn", () => {
  const queue = new TurnQueue<string>();
  for (const item of ["a1", "a2"]) queue.push(["club", "Ada"], item);
  queue.push(["club", "Bo"], "b1");
  queue.remove(["club", "Ada"], "a1");
  queue.remove(["club", "Bo"], "b1");
  queue.remove(["club", "Bo"], "b1");
  queue.remove(["nowhere", "Bo"], "b1");
  expect(taken(queue)).toEqual(["a2"]);
});

test("an empty queue keeps nothing of those who waited", () => {
  const queue = new TurnQueue<string>();
  queue.push(["club", "Ada"], "a1");
  queue.remove(["club", "Ada"], "a1");
  expect(queue.isEmpty).toBe(true);
});
