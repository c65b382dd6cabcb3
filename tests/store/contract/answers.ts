import { describe, expect, it } from "vitest";
import type { Store } from "../../../src/store/store.ts";

export function describeAnswers(store: () => Store): void {
  const round = { group: "100", quiz: "q", round: 1 };
  const add = (user: string, right: number, at = 1, which = round) =>
    store().answers.add({ ...which, user, name: `N${user}`, right, at });

  describe("the answers to a question that everybody may answer", () => {
    it("count once for each member, until the question is closed", async () => {
      const taken = await Promise.all(["1", "2", "1", "2"].map((user) => add(user, 1)));
      expect(taken.toSorted()).toEqual(["taken", "taken", "twice", "twice"]);
      expect(await add("3", 0, 2)).toBe("taken");
      expect(await add("1", 1, 3, { ...round, round: 2 })).toBe("taken");
      const closed = await Promise.all([store().answers.close(round, 4), store().answers.close(round, 4)]);
      expect(closed.toSorted()).toEqual([false, true]);
      expect(await add("4", 1)).toBe("closed");
      expect(await store().scores.isAnswered(round)).toBe(true);
      expect((await store().answers.list(round)).map(({ user, right }) => [user, right])).toEqual([
        ["1", 1],
        ["2", 1],
        ["3", 0],
      ]);
      expect(await store().scores.get("100", "1")).toMatchObject({ right: 2, asked: 2 });
      expect(await store().scores.get("100", "4")).toBeUndefined();
    });

    it("are all listed once the question is closed, however many are taken meanwhile", async () => {
      for (const number of Array.from({ length: 12 }, (_, index) => index + 10)) {
        const which = { ...round, round: number };
        const adding = Array.from({ length: 8 }, (_, user) => add(`${user}`, 1, 1, which));
        const closing = store()
          .answers.close(which, 2)
          .then(() => store().answers.list(which));
        // oxlint-disable-next-line no-await-in-loop -- one question after the other
        const [listed, taken] = await Promise.all([closing, Promise.all(adding)]);
        expect(listed).toHaveLength(taken.filter((result) => result === "taken").length);
      }
    });

    it("are deleted with their quiz, or after 30 days", async () => {
      const other = { ...round, quiz: "other" };
      await add("1", 1);
      await add("1", 1, 2, other);
      await store().answers.remove("100", "q");
      expect(await store().answers.list(round)).toEqual([]);
      expect(await store().answers.list(other)).toHaveLength(1);
      await add("2", 1, 31 * 24 * 60 * 60_000);
      expect(await store().answers.list(other)).toEqual([]);
    });

    it("are exported and deleted with their member", async () => {
      await add("1", 1);
      await add("2", 0);
      expect((await store().members.export("1")).answers).toMatchObject([
        { group: "100", name: "N1", right: 1 },
      ]);
      await store().members.erase("1");
      expect(await store().answers.list(round)).toMatchObject([{ user: "2" }]);
    });
  });
}
