import { describe, expect, it } from "vitest";
import type { Store } from "../../../src/store/store.ts";

export function describeReminders(store: () => Store): void {
  const reminder = { group: "100", user: "1", channel: "900", time: "18:00", zone: "UTC", due: 2000 };

  describe("the reminders of members", () => {
    it("are one in each group, due in time, moved on unless changed, and removed", async () => {
      const { reminders, members } = store();
      await reminders.set({ ...reminder, due: 1000 });
      await reminders.set(reminder);
      await reminders.set({ ...reminder, group: "101", due: 1500 });
      expect(await reminders.due(1999)).toEqual([{ ...reminder, group: "101", due: 1500 }]);
      expect(await reminders.due(2000)).toHaveLength(2);
      await reminders.move({ ...reminder, due: 7 }, 9000);
      expect(await reminders.due(2000)).toHaveLength(2);
      await reminders.move(reminder, 9000);
      expect(await reminders.due(2000)).toHaveLength(1);
      expect(await members.listMembers("100")).toEqual(["1"]);
      expect((await members.export("1")).reminders).toHaveLength(2);
      expect(await reminders.remove("100", "1")).toBe(true);
      expect(await reminders.remove("100", "1")).toBe(false);
      await members.erase("1");
      expect(await reminders.due(9999)).toEqual([]);
    });
  });
}
