import { asTextId } from "../../../src/document/text-id.ts";
import { describe, expect, it } from "vitest";
import type { NewPlan } from "../../../src/store/study/plans.ts";
import type { Store } from "../../../src/store/store.ts";
import { required } from "../../support/required.ts";

export function plan(changes: Partial<NewPlan> = {}): NewPlan {
  return {
    group: "100",
    channel: "900",
    text: asTextId("harbour"),
    unit: "paragraphs",
    amount: 3,
    weekdays: 0b0011111,
    time: "08:30",
    zone: "Europe/Vienna",
    thread: true,
    role: null,
    first: 2,
    position: 0,
    state: "running",
    trouble: null,
    created: 1000,
    startsOn: "2026-11-23",
    ...changes,
  };
}

export function describePlans(store: () => Store): void {
  /** Adds a plan and claims an occurrence at time 1000. Returns the plan's id. */
  async function claimed(): Promise<string> {
    const { id } = await store().plans.add(plan());
    expect(await store().occurrences.claim(id, "2026-11-23", 1000)).toBe(true);
    return id;
  }

  describe("reading plans", () => {
    it("are stored, updated and removed within their group", async () => {
      const kept = await store().plans.add(plan({ role: "55" }));
      const defaults = { starter: null, order: "text", since: null, before: 0 };
      expect(kept).toEqual({ ...plan({ role: "55" }), ...defaults, id: kept.id });
      expect(await store().plans.get("100", kept.id)).toEqual(kept);
      const change = { state: "paused", trouble: "#reading is gone.", thread: false, position: 7 } as const;
      const changed = { ...kept, ...change };
      expect(await store().plans.update("100", kept.id, change)).toEqual(changed);
      expect(await store().plans.update("100", kept.id, {})).toEqual(changed);
      expect(await store().plans.get("101", kept.id)).toBeUndefined();
      expect(await store().plans.update("101", kept.id, change)).toBeUndefined();
      expect(await store().plans.remove("101", kept.id)).toBe(false);
      expect(await store().plans.remove("100", kept.id)).toBe(true);
      expect(await store().plans.remove("100", kept.id)).toBe(false);
    });

    it("are listed by group, and the running ones of all groups", async () => {
      await store().plans.add(plan({ created: 2 }));
      await store().plans.add(plan({ created: 1, state: "finished" }));
      await store().plans.add(plan({ created: 3, group: "101" }));
      expect((await store().plans.list("100")).map(({ created }) => created)).toEqual([1, 2]);
      expect((await store().plans.listRunning()).map(({ created }) => created)).toEqual([2, 3]);
    });
  });

  describe("an occurrence", () => {
    it("is claimed once, and not for a removed plan", async () => {
      const id = await claimed();
      expect(await store().occurrences.claim(id, "2026-11-23", 1001)).toBe(false);
      expect(await store().occurrences.claim(id, "2026-11-24", 2000)).toBe(true);
      expect(await store().occurrences.last(id)).toMatchObject({ key: "2026-11-24" });
      expect(await store().plans.remove("100", id)).toBe(true);
      expect(await store().occurrences.claim(id, "2026-11-25", 3000)).toBe(false);
      expect(await store().occurrences.last(id)).toBeUndefined();
    });

    it("is confirmed together with a change of its plan", async () => {
      const id = await claimed();
      await store().occurrences.confirm(id, "2026-11-23", "800", { position: 3, state: "finished" }, 1500);
      expect(await store().occurrences.last(id)).toEqual({
        plan: id,
        key: "2026-11-23",
        claimed: 1000,
        confirmed: 1500,
        message: "800",
      });
      expect(await store().plans.get("100", id)).toMatchObject({ position: 3, state: "finished" });
      await store().plans.update("100", id, { state: "running" });
      expect(await store().occurrences.listUnconfirmed(9999)).toEqual([]);
      expect(await store().occurrences.claim(id, "2026-11-23", 1000)).toBe(false);
    });

    it("is listed while it is unconfirmed, and taken over once", async () => {
      const id = await claimed();
      expect(await store().occurrences.listUnconfirmed(1000)).toEqual([]);
      const lost = required((await store().occurrences.listUnconfirmed(1001))[0], "the claim");
      expect(lost).toEqual({ plan: id, key: "2026-11-23", claimed: 1000, confirmed: null, message: null });
      const takers = [2000, 2001, 2002].map((at) => store().occurrences.reclaim(lost, at));
      expect((await Promise.all(takers)).filter(Boolean)).toHaveLength(1);
      expect(await store().occurrences.listUnconfirmed(1001)).toEqual([]);
      await store().occurrences.confirm(id, "2026-11-23", null, {}, 3000);
      expect(await store().occurrences.reclaim(lost, 4000)).toBe(false);
      expect(await store().occurrences.listUnconfirmed(9999)).toEqual([]);
    });

    it("is confirmed in one transaction with the plan's change", async () => {
      const id = await claimed();
      // PostgreSQL refuses a fractional time, so that the transaction fails. SQLite accepts it.
      await store()
        .occurrences.confirm(id, "2026-11-23", "800", { position: 3 }, 0.5)
        .catch(() => undefined);
      const last = await store().occurrences.last(id);
      const { position } = required(await store().plans.get("100", id), "the plan");
      expect(position).toBe(last?.confirmed === null ? 0 : 3);
    });

    it("isn't listed while the plan is paused", async () => {
      const id = await claimed();
      await store().plans.update("100", id, { state: "paused" });
      expect(await store().occurrences.listUnconfirmed(9999)).toEqual([]);
    });
  });
}
