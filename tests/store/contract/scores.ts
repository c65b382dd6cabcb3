import { describe, expect, it } from "vitest";
import type { Store } from "../../../src/store/store.ts";

export function describeScores(store: () => Store): void {
  const add = (user: string, right: number, asked: number, name = `N${user}`) =>
    store().scores.add({ group: "100", user, name, right, asked });

  describe("scores", () => {
    it("add up, even concurrently, under the latest name", async () => {
      await Promise.all(Array.from({ length: 20 }, () => add("1", 2, 3)));
      await add("1", 0, 1, "Ada L.");
      const score = { group: "100", user: "1", name: "Ada L.", right: 40, asked: 61 };
      expect(await store().scores.get("100", "1")).toEqual(score);
      expect(await store().scores.get("101", "1")).toBeUndefined();
    });

    it("are listed best first in pages", async () => {
      await add("1", 3, 9);
      await add("2", 5, 5);
      await add("3", 3, 4);
      await add("10", 3, 4);
      const users = async (offset: number, limit: number) => {
        const { scores, total } = await store().scores.top("100", { offset, limit });
        return [scores.map(({ user }) => user), total];
      };
      expect(await users(0, 9)).toEqual([["2", "10", "3", "1"], 4]);
      expect(await users(1, 2)).toEqual([["10", "3"], 4]);
      const ranks = (await store().scores.top("100", { offset: 1, limit: 9 })).scores.map(({ rank }) => rank);
      expect(ranks).toEqual([2, 2, 4]);
      expect(await store().scores.top("101", { offset: 0, limit: 9 })).toEqual({ scores: [], total: 0 });
    });

    it("count a quiz round once, even if several answer it at once", async () => {
      const round = { group: "100", quiz: "q", round: 1 };
      const settle = (user: string, which = round) =>
        store().scores.addForRound(which, { user, name: user, right: 1, asked: 1 }, 1);
      expect(await store().scores.isAnswered(round)).toBe(false);
      const settled = await Promise.all(["1", "2", "3", "4"].map((user) => settle(user)));
      expect(settled.filter(Boolean)).toHaveLength(1);
      expect(await store().scores.isAnswered(round)).toBe(true);
      const { scores } = await store().scores.top("100", { offset: 0, limit: 9 });
      expect(scores).toMatchObject([{ right: 1, asked: 1 }]);
      expect(await settle("1", { ...round, round: 2 })).toBe(true);
      expect(await settle("1", { ...round, group: "101" })).toBe(true);
    });

    it("are cleared for one group", async () => {
      await add("1", 3, 9);
      await store().scores.add({ group: "101", user: "1", name: "N1", right: 1, asked: 1 });
      await store().scores.clear("100");
      expect(await store().scores.get("100", "1")).toBeUndefined();
      expect(await store().scores.get("101", "1")).toMatchObject({ right: 1 });
    });
  });
}
