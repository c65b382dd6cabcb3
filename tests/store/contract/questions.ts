import { describe, expect, it } from "vitest";
import { asTextId } from "../../../src/document/text-id.ts";
import type { Store } from "../../../src/store/store.ts";
import type { OwnQuestion } from "../../../src/store/study/questions.ts";
import { card } from "./reviews.ts";

export function question(changes: Partial<OwnQuestion> = {}): Omit<OwnQuestion, "id"> {
  const given = {
    group: "100",
    text: asTextId("ferry"),
    user: "1",
    name: "Ada",
    paragraph: 2,
    created: 1000,
  };
  const asked = { quote: "The ferry is late.", question: "What is late?", answer: "The ferry" };
  return { ...given, ...asked, wrong: ["The train", "Nobody"], ...changes };
}

export function describeQuestions(store: () => Store): void {
  describe("the questions that members added", () => {
    it("are listed by text and group, oldest first, and removed", async () => {
      const { questions } = store();
      const later = await questions.add(question({ created: 2000, wrong: [] }));
      const first = await questions.add(question());
      const other = await questions.add(question({ text: asTextId("lamp"), created: 3000 }));
      await questions.add(question({ group: "101" }));
      expect(await questions.list("100", asTextId("ferry"))).toEqual([first, later]);
      expect(await questions.list("100")).toEqual([first, later, other]);
      expect(first).toEqual({ ...question(), id: first.id });
      expect(await questions.get("101", first.id)).toBeUndefined();
      await questions.remove("101", first.id);
      expect(await questions.get("100", first.id)).toEqual(first);
      await questions.remove("100", first.id);
      expect(await questions.list("100")).toEqual([later, other]);
    });

    it("are exported and deleted with their member, also where others review them", async () => {
      const { questions, reviews, members } = store();
      const own = await questions.add(question());
      const kept = await questions.add(question({ user: "2" }));
      await reviews.add(card({ user: "2", key: own.id }));
      await reviews.add(card({ user: "2", key: kept.id }));
      expect((await members.export("1")).questions).toEqual([own]);
      expect(await members.listMembers("100")).toEqual(["1", "2"]);
      await members.erase("1", "101");
      expect(await questions.list("100")).toHaveLength(2);
      await members.erase("1", "100");
      expect(await questions.list("100")).toEqual([kept]);
      expect((await reviews.list("100", "2")).map(({ key }) => key)).toEqual([kept.id]);
    });

    it("leave the cards of all members when they are removed", async () => {
      const { reviews } = store();
      await Promise.all(["1", "2"].map((user) => reviews.add(card({ user, key: "gone" }))));
      await reviews.add(card({ key: "stays" }));
      await reviews.add(card({ group: "101", key: "gone" }));
      await reviews.removeKey("100", "gone");
      expect((await reviews.list("100", "1")).map(({ key }) => key)).toEqual(["stays"]);
      expect(await reviews.list("100", "2")).toEqual([]);
      expect(await reviews.list("101", "1")).toHaveLength(1);
    });
  });
}
