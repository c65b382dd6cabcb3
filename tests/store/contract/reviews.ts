import { describe, expect, it } from "vitest";
import { asTextId } from "../../../src/document/text-id.ts";
import type { Card } from "../../../src/store/study/reviews.ts";
import type { Store } from "../../../src/store/store.ts";
import { required } from "../../support/required.ts";

export function card(changes: Partial<Omit<Card, "id">> = {}): Omit<Card, "id"> {
  const given = {
    group: "100",
    user: "1",
    key: "first",
    text: asTextId("ferry"),
    question: "{}",
    state: "{}",
  };
  return { ...given, due: 2000, reviewed: 0, ...changes };
}

export function describeReviews(store: () => Store): void {
  describe("a member's cards", () => {
    it("are listed by the time when they are due, in their group", async () => {
      const { reviews } = store();
      await reviews.add(card());
      await reviews.add(card({ key: "second", due: 1000 }));
      await reviews.add(card({ user: "2" }));
      await reviews.add(card({ group: "101" }));
      expect((await reviews.list("100", "1")).map(({ key }) => key)).toEqual(["second", "first"]);
    });

    it("are added once under the same key, also by calls at the same time", async () => {
      const { reviews } = store();
      await Promise.all([reviews.add(card()), reviews.add(card())]);
      expect(await reviews.list("100", "1")).toHaveLength(1);
    });

    it("are changed, and not added again under the same key", async () => {
      const { reviews } = store();
      await reviews.add(card());
      await reviews.add(card({ due: 3000 }));
      const { id, ...kept } = required((await reviews.list("100", "1"))[0], "a card");
      expect(kept).toEqual(card({ due: 3000 }));
      await reviews.update("100", "2", id, { state: "x", due: 1, reviewed: 1 });
      expect(await reviews.get("100", "1", id)).toEqual({ ...kept, id });
      const change = { state: "{1}", due: 9000, reviewed: 4000 };
      await reviews.update("100", "1", id, change);
      expect(await reviews.get("100", "1", id)).toEqual({ ...kept, id, ...change });
      expect(await reviews.get("101", "1", id)).toBeUndefined();
      expect(await reviews.remove("100", "2", id)).toBe(false);
      expect(await reviews.remove("100", "1", id)).toBe(true);
      expect(await reviews.list("100", "1")).toEqual([]);
    });
  });
}
