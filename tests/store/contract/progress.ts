import { describe, expect, it } from "vitest";
import { asTextId } from "../../../src/document/text-id.ts";
import type { Progress } from "../../../src/store/study/progress.ts";
import type { Store } from "../../../src/store/store.ts";

const ferry = asTextId("ferry");

function progress(changes: Partial<Progress> = {}): Progress {
  return { group: "100", user: "1", text: ferry, position: 3, at: 1000, ...changes };
}

export function describeProgress(store: () => Store): void {
  describe("a member's progress", () => {
    it("goes on by reading, and back only if it is set", async () => {
      const { progress: kept } = store();
      expect(await kept.position("100", "1", ferry)).toBe(0);
      expect(await kept.advance(progress(), "Ada")).toBe(3);
      expect(await kept.advance(progress({ position: 2 }), "Ada")).toBe(3);
      expect(await kept.advance(progress({ position: 5 }), "Ada")).toBe(5);
      await kept.set(progress({ position: 1 }), "Ada");
      expect(await kept.position("100", "1", ferry)).toBe(1);
      expect(await kept.position("101", "1", ferry)).toBe(0);
      expect(await kept.position("100", "1", asTextId("harbour"))).toBe(0);
    });

    it("is listed with the latest name, furthest first, unless it is hidden", async () => {
      const { progress: kept } = store();
      await kept.set(progress(), "Ada");
      await kept.advance(progress({ position: 4 }), "Ada L.");
      await kept.set(progress({ user: "2", position: 9 }), "Bo");
      await kept.set(progress({ user: "3", text: asTextId("harbour") }), "Eve");
      const names = async () => (await kept.list("100", ferry)).map(({ name, position }) => [name, position]);
      expect(await names()).toEqual([
        ["Bo", 9],
        ["Ada L.", 4],
      ]);
      await kept.hide({ group: "100", user: "2", name: "Bo", hidden: true });
      await kept.advance(progress({ user: "2", position: 10 }), "Bo");
      expect(await names()).toEqual([["Ada L.", 4]]);
      expect(await kept.isHidden("100", "2")).toBe(true);
      expect(await kept.isHidden("101", "2")).toBe(false);
      await kept.hide({ group: "100", user: "2", name: "Bo", hidden: false });
      expect(await names()).toHaveLength(2);
    });
  });
}
