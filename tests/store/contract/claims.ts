import { describe, expect, it } from "vitest";
import { claimTimeout } from "../../../src/store/study/claims.ts";
import type { Store } from "../../../src/store/store.ts";

export function describeClaims(store: () => Store): void {
  const post = { group: "100", key: "digest 1" };
  const claimAtOnce = (at: number) =>
    Promise.all([1, 2, 3].map(async () => (await store().claims.claim(post, at)) ?? "none"));

  describe("the claims of posts", () => {
    it("are granted to one of several processes, and again to one if they aren't confirmed in time", async () => {
      expect((await claimAtOnce(1000)).toSorted()).toEqual(["first", "none", "none"]);
      expect(await store().claims.claim(post, 1000 + claimTimeout)).toBeUndefined();
      expect((await claimAtOnce(1001 + claimTimeout)).toSorted()).toEqual(["again", "none", "none"]);
      expect(await store().claims.claim({ ...post, group: "101" }, 1)).toBe("first");
    });

    it("are not granted again once they are confirmed", async () => {
      await store().claims.claim(post, 1000);
      await store().claims.confirm(post);
      expect(await store().claims.claim(post, 1001 + claimTimeout)).toBeUndefined();
      expect(await store().claims.claim({ ...post, key: "digest 2" }, 2000)).toBe("first");
    });

    it("are forgotten 30 days later", async () => {
      await store().claims.claim(post, 1000);
      await store().claims.confirm(post);
      const later = 1001 + 30 * 24 * 60 * 60_000;
      await store().claims.claim({ ...post, key: "digest 2" }, later);
      expect(await store().claims.claim(post, later)).toBe("first");
    });
  });
}
