import { describe, expect, it } from "vitest";
import { asTextId } from "../../../src/document/text-id.ts";
import type { Store } from "../../../src/store/store.ts";
import { note } from "./annotations.ts";

const ferry = asTextId("ferry");

export function describeClassmates(store: () => Store): void {
  const join = (user: string, name: string, told = 1000) =>
    store().classmates.join({ group: "100", user, name, told, right: 1, asked: 2 });

  describe("the members of a class", () => {
    it("are told once, and may leave and come back", async () => {
      const { classmates } = store();
      expect((await Promise.all([join("1", "Ada"), join("1", "Ada")])).toSorted()).toEqual([false, true]);
      expect(await classmates.get("100", "1")).toMatchObject({ name: "Ada", told: 1000, out: false });
      expect(await classmates.get("101", "1")).toBeUndefined();
      await classmates.leave("100", "1", true);
      expect(await classmates.get("100", "1")).toMatchObject({ out: true });
      expect(await classmates.activity("100", ferry)).toEqual([]);
      await classmates.leave("100", "1", false);
      expect(await classmates.activity("100", ferry)).toHaveLength(1);
      await classmates.clear("100");
      expect(await classmates.get("100", "1")).toBeUndefined();
    });

    it("are shown with what they have done since they were told, and nobody else is", async () => {
      const { annotations, classmates, progress, scores, sessions } = store();
      await join("2", "Bo", 5000);
      await join("1", "Ada");
      const written = (changes: Parameters<typeof note>[0]) =>
        annotations.add(note({ group: "100", ...changes }));
      await written({ author: "1", created: 999 });
      await written({ author: "1", created: 1000 });
      await written({ author: "1", created: 2000 });
      await written({ author: "1", created: 2000, private: true });
      await written({ author: "2", created: 2000 });
      await written({ author: "3", created: 2000 });
      await annotations.add(note({ group: "101", author: "1", created: 2000 }));
      const attend = (user: string, session: string, at: number) =>
        sessions.attend({ group: "100", session, user, name: "", at });
      await attend("1", "before", 1);
      await attend("1", "after", 2000);
      await attend("3", "after", 2000);
      await scores.add({ group: "100", user: "1", name: "Ada", right: 4, asked: 7 });
      await scores.add({ group: "100", user: "3", name: "Eve", right: 4, asked: 7 });
      await progress.set({ group: "100", user: "1", text: ferry, position: 3, at: 1 }, "Ada");
      await progress.set({ group: "100", user: "2", text: ferry, position: 9, at: 1 }, "Bo");
      await progress.hide({ group: "100", user: "2", name: "Bo", hidden: true });
      expect(await classmates.activity("100", ferry)).toEqual([
        { user: "1", name: "Ada", told: 1000, right: 3, asked: 5, position: 3, notes: 2, sessions: 1 },
        { user: "2", name: "Bo", told: 5000, right: 0, asked: 0, position: undefined, notes: 0, sessions: 0 },
      ]);
      const [ada] = await classmates.activity("100", asTextId("lamp"));
      expect(ada?.position).toBeUndefined();
    });

    it("are exported and deleted with their data", async () => {
      const { classmates, members } = store();
      await join("1", "Ada");
      expect(await members.listMembers("100")).toEqual(["1"]);
      expect((await members.export("1")).classes).toMatchObject([{ group: "100", told: 1000, out: false }]);
      await members.erase("1");
      expect(await classmates.get("100", "1")).toBeUndefined();
    });
  });
}
