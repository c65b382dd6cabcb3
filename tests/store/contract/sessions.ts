import { describe, expect, it } from "vitest";
import { asTextId } from "../../../src/document/text-id.ts";
import type { Store } from "../../../src/store/store.ts";
import type { Session } from "../../../src/store/study/sessions.ts";

const minute = 60_000;

export function session(changes: Partial<Session> = {}): Omit<Session, "id"> {
  const given = { group: "100", channel: "900", role: null, text: asTextId("ferry"), title: "Chapter 2" };
  const when = { at: 100 * minute, minutes: 60, zone: "UTC", remind: 30, created: 1000 };
  return { ...given, ...when, first: 3, last: 8, event: "e1", state: "planned", user: "1", ...changes };
}

const page = { offset: 0, limit: 10 };

export function describeSessions(store: () => Store): void {
  describe("sessions", () => {
    it("are planned, found by their event, changed and held", async () => {
      const { sessions } = store();
      const later = await sessions.add(session({ at: 200 * minute, event: "e2" }));
      const first = await sessions.add(session());
      expect(first).toEqual({ ...session(), id: first.id });
      expect(await sessions.planned("100")).toEqual([first, later]);
      expect(await sessions.planned("101")).toEqual([]);
      expect(await sessions.get("101", first.id)).toBeUndefined();
      expect(await sessions.ofEvent("100", "e2")).toEqual(later);
      expect(await sessions.ofEvent("101", "e2")).toBeUndefined();
      await sessions.update("100", later.id, { title: "Later", at: 50 * minute });
      await sessions.update("100", later.id, {});
      expect(await sessions.planned("100")).toMatchObject([{ title: "Later", at: 50 * minute }, first]);
      await sessions.update("101", first.id, { state: "cancelled" });
      await sessions.update("100", first.id, { state: "held" });
      await sessions.update("100", later.id, { state: "held" });
      expect((await sessions.held("100", 1)).map(({ id }) => id)).toEqual([first.id]);
      expect(await sessions.planned("100")).toEqual([]);
    });

    it("are due when their reminder is, in all groups", async () => {
      const { sessions } = store();
      const other = await sessions.add(session({ group: "101", remind: 60 }));
      const own = await sessions.add(session());
      await sessions.add(session({ state: "cancelled" }));
      expect(await sessions.due(40 * minute - 1)).toEqual([]);
      expect(await sessions.due(40 * minute)).toEqual([other]);
      expect((await sessions.due(70 * minute)).map(({ id }) => id).toSorted()).toEqual(
        [own.id, other.id].toSorted(),
      );
    });

    it("have questions, which can be taken back", async () => {
      const { sessions } = store();
      const ask = (user: string, at: number, words = "Why?") =>
        sessions.ask({ group: "100", session: "s", user, name: `N${user}`, words, at });
      const second = await ask("1", 2);
      const first = await ask("2", 1, "Who?");
      const third = await ask("1", 3);
      const questions = await sessions.questions("100", "s", { offset: 0, limit: 2 });
      expect(questions).toEqual({ questions: [first, second], total: 3 });
      expect(await sessions.questionsBy("100", "s", "1")).toEqual([second, third]);
      expect(await sessions.question("101", first.id)).toBeUndefined();
      await sessions.withdraw("101", first.id);
      expect(await sessions.question("100", first.id)).toEqual(first);
      await sessions.withdraw("100", first.id);
      expect((await sessions.questions("100", "s", page)).total).toBe(2);
    });

    it("have each member once", async () => {
      const { sessions } = store();
      const attend = (user: string, at: number) =>
        sessions.attend({ group: "100", session: "s", user, name: `N${user}`, at });
      expect(await Promise.all([attend("1", 1), attend("1", 1)])).toEqual(
        expect.arrayContaining([true, false]),
      );
      expect(await attend("2", 2)).toBe(true);
      expect((await sessions.attendances("100", "s")).map(({ name }) => name)).toEqual(["N1", "N2"]);
      expect(await sessions.attendances("101", "s")).toEqual([]);
    });

    it("are exported with who planned them, and stay without the member when that one's data is deleted", async () => {
      const { sessions, members } = store();
      const own = await sessions.add(session());
      const question = await sessions.ask({
        group: "100",
        session: own.id,
        user: "2",
        name: "Eve",
        words: "Why?",
        at: 1,
      });
      await sessions.attend({ group: "100", session: own.id, user: "3", name: "Bo", at: 1 });
      expect(await members.listMembers("100")).toEqual(["1", "2", "3"]);
      expect((await members.export("1")).sessions).toEqual([own]);
      expect((await members.export("2")).sessionQuestions).toEqual([question]);
      expect((await members.export("3")).attendances).toMatchObject([{ session: own.id }]);
      await Promise.all(["1", "2", "3"].map((user) => members.erase(user, "100")));
      expect(await sessions.planned("100")).toEqual([{ ...own, user: null }]);
      expect((await sessions.questions("100", own.id, page)).total).toBe(0);
      expect(await sessions.attendances("100", own.id)).toEqual([]);
    });
  });
}
