import { describe, expect, it } from "vitest";
import type { Store } from "../../../src/store/store.ts";
import { note } from "./annotations.ts";

export function describeReactions(store: () => Store): void {
  describe("the reactions to notes", () => {
    it("are one of each member, can be taken back, and go with their note or their member", async () => {
      const { annotations, members, reactions } = store();
      const [liked, other] = [await annotations.add(note()), await annotations.add(note())];
      const toggle = (user: string) => reactions.toggle({ group: "100", note: liked.id, user, at: 1 });
      expect(await toggle("7")).toBe(true);
      expect(await toggle("8")).toBe(true);
      expect(await toggle("9")).toBe(true);
      expect(await toggle("8")).toBe(false);
      expect(await reactions.count([liked.id, other.id])).toEqual(new Map([[liked.id, 2]]));
      expect(await reactions.count([])).toEqual(new Map());
      expect(await members.listMembers("100")).toContain("7");
      expect((await members.export("7")).reactions).toMatchObject([{ note: liked.id }]);
      await members.erase("7", "100");
      expect(await reactions.count([liked.id])).toEqual(new Map([[liked.id, 1]]));
      await annotations.remove("100", liked.id);
      expect((await members.export("9")).reactions).toEqual([]);
    });
  });
}
