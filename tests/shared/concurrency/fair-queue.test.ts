import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { FairQueue } from "../../../src/shared/concurrency/fair-queue.ts";
import { required } from "../../support/required.ts";

/** Work that waits until it is finished from outside, and records that it was started. */
function controlled(started: string[]) {
  const finish = new Map<string, () => void>();
  const work = (name: string) => () => {
    started.push(name);
    return new Promise<void>((resolve) => {
      finish.set(name, resolve);
    });
  };
  const end = async (name: string) => {
    const finishWork = await vi.waitFor(() => required(finish.get(name), name));
    finishWork();
  };
  return { work, end };
}

describe("a fair queue", () => {
  test("lets members take turns", async () => {
    const started: string[] = [];
    const { work, end } = controlled(started);
    const queue = new FairQueue(1, Infinity);
    const all = [
      queue.run(["Ada"], Infinity, work("a1")),
      queue.run(["Ada"], Infinity, work("a2")),
      queue.run(["Ada"], Infinity, work("a3")),
      queue.run(["Bo"], Infinity, work("b1")),
    ];
    for (const name of ["a1", "a2", "b1", "a3"]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await end(name);
    }
    await Promise.all(all);
    expect(started).toEqual(["a1", "a2", "b1", "a3"]);
  });

  test("refuses work whose turn doesn't come in time, and never starts it", async () => {
    const started: string[] = [];
    const { work, end } = controlled(started);
    const queue = new FairQueue(1, Infinity);
    const first = queue.run(["Ada"], Infinity, work("first"));
    await expect(queue.run(["Bo"], 20, work("late"))).rejects.toMatchObject({ code: "overloaded" });
    await end("first");
    await first;
    expect(started).toEqual(["first"]);
    const third = queue.run(["Bo"], 20, work("third"));
    await end("third");
    await third;
    expect(started).toEqual(["first", "third"]);
  });

  test("goes on after work that fails", async () => {
    const queue = new FairQueue(1, 100);
    await expect(queue.run(["Ada"], 100, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await queue.run(["Ada"], 100, () => Promise.resolve("yes"))).toBe("yes");
  });

  test("doesn't wait for work that takes longer than a turn", async () => {
    const queue = new FairQueue(1, 100);
    const long = queue.run(["Ada"], 100, () => sleep(500).then(() => "long"));
    expect(await queue.run(["Bo"], 400, () => Promise.resolve("short"))).toBe("short");
    expect(await long).toBe("long");
  });
});
