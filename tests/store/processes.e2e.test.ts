import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStore, type Store, type StoreLocation } from "../../src/store/store.ts";
import { required } from "../support/required.ts";
import { plan } from "./contract/plans.ts";
import { type Databases, databases, silent } from "./databases.ts";
import { startProcess, type StoreProcess } from "./processes.ts";

describe.each(databases)("several processes that use a store in %s", (_name, start) => {
  let running: Databases | undefined;
  let location: StoreLocation | undefined;
  let processes: readonly StoreProcess[] = [];
  beforeAll(async () => {
    running = await start();
    const empty = await running.newLocation();
    location = empty;
    processes = await Promise.all([1, 2, 3].map(() => startProcess(empty)));
  });
  afterAll(async () => {
    for (const each of processes) each.kill();
    await running?.stop();
  });

  const together = (task: string, of?: string) => Promise.all(processes.map((each) => each.run(task, of)));

  async function withPlan(use: (store: Store, id: string) => Promise<void>): Promise<void> {
    const store = await openStore(required(location, "the location"), silent);
    const { id } = await store.plans.add(plan());
    await use(store, id);
    await store.close();
  }

  it("can create it at the same time", async () => {
    expect(await together("open")).toEqual([["0"], ["0"], ["0"]]);
  });

  it("claim each occurrence once", async () => {
    await withPlan(async (_store, id) => {
      const keys = (await together("claim", id)).flat().map(Number);
      expect(keys.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, key) => key));
    });
  });

  it("lose nothing that was confirmed when one is killed while writing", async () => {
    await withPlan(async (store, id) => {
      const confirmed = required(await processes[0]?.run("write", id, 100), "a process");
      expect(confirmed.length).toBeGreaterThanOrEqual(100);
      const { annotations } = await store.annotations.list("100", null, {}, { offset: 0, limit: 100_000 });
      expect(annotations.map((note) => note.id).slice(0, confirmed.length)).toEqual(confirmed);
      expect(annotations.length - confirmed.length).toBeLessThan(2);

      // The last occurrence's message and the plan's position are both written or both missing. PostgreSQL may notice the
      // lost connection a moment later.
      const behind = async () => {
        const last = required(await store.occurrences.last(id), "the last occurrence");
        const { position } = required(await store.plans.get("100", id), "the plan");
        return Number(last.key) - position - (last.confirmed === null ? 1 : 0);
      };
      await expect.poll(behind).toBe(0);
      expect(await store.occurrences.claim(id, "after", 1)).toBe(true);
    });
  });
});
