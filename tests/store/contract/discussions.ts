import { asTextId } from "../../../src/document/text-id.ts";
import { describe, expect, it } from "vitest";
import type { Discussion } from "../../../src/store/study/discussions.ts";
import type { Store } from "../../../src/store/store.ts";

export function discussion(changes: Partial<Discussion> = {}): Discussion {
  return {
    group: "100",
    text: asTextId("harbour"),
    paragraph: 4,
    thread: "700",
    parent: "900",
    title: "¶4 · the tide",
    created: 1000,
    ...changes,
  };
}

export function describeDiscussions(store: () => Store): void {
  describe("discussions", () => {
    it("are found by paragraph and by thread, within their group and text", async () => {
      const kept = await store().discussions.add(discussion());
      expect(kept).toEqual(discussion());
      expect(await store().discussions.find("100", asTextId("harbour"), 4)).toEqual(kept);
      expect(await store().discussions.byThread("700")).toEqual(kept);
      expect(await store().discussions.find("101", asTextId("harbour"), 4)).toBeUndefined();
      expect(await store().discussions.find("100", asTextId("ferry"), 4)).toBeUndefined();
      expect(await store().discussions.byThread("701")).toBeUndefined();
    });

    it("are unique for a paragraph, even if several are added at once", async () => {
      const threads = Array.from({ length: 8 }, (_, index) => `${700 + index}`);
      const kept = await Promise.all(
        threads.map((thread) => store().discussions.add(discussion({ thread, title: thread }))),
      );
      expect(new Set(kept.map(({ thread }) => thread)).size).toBe(1);
      expect(await store().discussions.list("100", asTextId("harbour"))).toEqual([kept[0]]);
    });

    it("can be added again after they were removed", async () => {
      await store().discussions.add(discussion());
      expect(await store().discussions.remove("700")).toBe(true);
      expect(await store().discussions.remove("700")).toBe(false);
      expect(await store().discussions.add(discussion({ thread: "701" }))).toMatchObject({ thread: "701" });
    });

    it("are listed in the order of the text", async () => {
      await store().discussions.add(discussion({ paragraph: 12, thread: "701" }));
      await store().discussions.add(discussion({ paragraph: 3, thread: "702" }));
      await store().discussions.add(discussion({ text: asTextId("ferry"), thread: "703" }));
      const listed = await store().discussions.list("100", asTextId("harbour"));
      expect(listed.map(({ paragraph }) => paragraph)).toEqual([3, 12]);
    });
  });
}
