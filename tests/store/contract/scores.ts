import { describe, expect, it } from "vitest";
import type { Store } from "../../../src/store/store.ts";

export function describeScores(store: () => Store): void {
  const add = (user: string, right: number, asked: number, name = `N${user}`) =>
    store().scores.add({ group: "100", user, name, right, asked });

  describe("scores", () => {
    it("add up, many at once too, under the latest name", async () => {
      await Promise.all(Array.from({ length: 20 }, () => add("1", 2, 3)));
      await add("1", 0, 1, "Ada L.");
      const score = { group: "100", user: "1", name: "Ada L.", right: 40, asked: 61 };
      expect(await store().scores.of("100", "1")).toEqual(score);
      expect(await store().scores.of("101", "1")).toBeUndefined();
    });

    it("are listed best first, page by page", async () => {
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
      expect(await store().scores.top("101", { offset: 0, limit: 9 })).toEqual({ scores: [], total: 0 });
    });
  });
}
