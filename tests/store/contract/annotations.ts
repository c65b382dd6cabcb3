import { asTextId } from "../../../src/document/text-id.ts";
import { describe, expect, it } from "vitest";
import type { NewAnnotation } from "../../../src/store/study/annotations.ts";
import type { Store } from "../../../src/store/store.ts";

export function note(changes: Partial<NewAnnotation> = {}): NewAnnotation {
  return {
    group: "100",
    text: asTextId("harbour"),
    paragraph: 4,
    parent: null,
    quote: null,
    author: "1",
    authorName: "Ada",
    words: "The tide again.",
    private: false,
    channel: "900",
    created: 1000,
    ...changes,
  };
}

const page = { offset: 0, limit: 10 };

export function describeNotes(store: () => Store): void {
  describe("annotations", () => {
    it("are stored unchanged under a short id", async () => {
      const words = "“Tide”, 100% — naïve 🌊\n\\o/ %_ 'quoted'; --";
      const kept = await store().annotations.add(note({ words, quote: "the   tide", channel: null }));
      expect(kept).toEqual({
        ...note({ words, quote: "the   tide", channel: null }),
        id: kept.id,
        edited: null,
      });
      expect(kept.id).toMatch(/^[a-z0-9]{8}$/);
      expect(await store().annotations.get("100", kept.id, null)).toEqual(kept);
    });

    it("lose NUL characters and nothing else", async () => {
      const { words } = await store().annotations.add(note({ words: "high\0 tide" }));
      expect(words).toBe("high tide");
    });

    it("belong to their group", async () => {
      const { id } = await store().annotations.add(note());
      expect(await store().annotations.get("101", id, "1")).toBeUndefined();
      expect(await store().annotations.edit("101", id, "x", 1)).toBeUndefined();
      expect(await store().annotations.remove("101", id)).toBe(false);
      expect((await store().annotations.list("101", "1", {}, page)).total).toBe(0);
    });

    it("of others are listed after the viewer's own public one on the paragraph", async () => {
      const wordsSeenBy = async (viewer: string | null) => {
        const { annotations } = await store().annotations.list("100", viewer, { afterOwn: true }, page);
        return annotations.map(({ words }) => words);
      };
      await store().annotations.add(note({ words: "Ada's" }));
      await store().annotations.add(note({ words: "Ada's on ¶5", paragraph: 5 }));
      await store().annotations.add(
        note({ words: "Ben's secret", author: "2", private: true, created: 1500 }),
      );
      await store().annotations.add(note({ words: "Ben's elsewhere", author: "2", text: asTextId("ferry") }));
      expect(await wordsSeenBy("1")).toEqual(["Ada's", "Ada's on ¶5"]);
      expect(await wordsSeenBy("2")).toEqual(["Ben's elsewhere", "Ben's secret"]);
      expect(await wordsSeenBy(null)).toEqual([]);
      await store().annotations.add(note({ words: "Ben's", author: "2", created: 2000 }));
      expect(await wordsSeenBy("2")).toEqual(["Ben's elsewhere", "Ada's", "Ben's secret", "Ben's"]);
      expect(await wordsSeenBy("1")).toEqual(["Ada's", "Ben's", "Ada's on ¶5"]);
    });

    it("are edited and removed", async () => {
      const kept = await store().annotations.add(note());
      const edited = await store().annotations.edit("100", kept.id, "Low water.", 2000);
      expect(edited).toEqual({ ...kept, words: "Low water.", edited: 2000 });
      expect(await store().annotations.list("100", null, { search: "LOW" }, page)).toEqual({
        annotations: [edited],
        total: 1,
      });
      expect((await store().annotations.list("100", null, { search: "tide" }, page)).total).toBe(0);
      expect(await store().annotations.remove("100", kept.id)).toBe(true);
      expect(await store().annotations.remove("100", kept.id)).toBe(false);
      expect(await store().annotations.edit("100", kept.id, "x", 1)).toBeUndefined();
    });

    it("are visible and counted for their author only if they are private", async () => {
      const { id } = await store().annotations.add(note({ private: true }));
      await store().annotations.add(note({ author: "2" }));
      expect(await store().annotations.get("100", id, "2")).toBeUndefined();
      expect(await store().annotations.get("100", id, "1")).toMatchObject({ private: true });
      const totals = [null, "1", "2"].map(
        async (viewer) => (await store().annotations.list("100", viewer, {}, page)).total,
      );
      expect(await Promise.all(totals)).toEqual([1, 2, 1]);
      expect(await store().annotations.count("100", asTextId("harbour"), 4)).toBe(1);
      expect(await store().annotations.countByParagraph("100", asTextId("harbour"))).toEqual(
        new Map([[4, 1]]),
      );
    });

    it("are filtered by text, paragraph and author, and sorted by text, paragraph and time in pages", async () => {
      const places = [
        { paragraph: 9, created: 1 },
        { paragraph: 2, created: 3 },
        { paragraph: 2, created: 2, author: "2" },
        { text: asTextId("ferry"), paragraph: 30, created: 4 },
      ];
      await Promise.all(places.map((place) => store().annotations.add(note(place))));
      const listed = async (filter: object, part = page) => {
        const { annotations, total } = await store().annotations.list("100", null, filter, part);
        return [annotations.map(({ paragraph, created }) => [paragraph, created]), total];
      };
      const inOrder = [
        [30, 4],
        [2, 2],
        [2, 3],
        [9, 1],
      ];
      expect(await listed({})).toEqual([inOrder, 4]);
      expect(await listed({}, { offset: 1, limit: 2 })).toEqual([inOrder.slice(1, 3), 4]);
      expect(await listed({}, { offset: 3, limit: 2 })).toEqual([inOrder.slice(3), 4]);
      expect(await listed({}, { offset: 9, limit: 2 })).toEqual([[], 4]);
      expect(await listed({ text: "harbour" })).toEqual([inOrder.slice(1), 3]);
      expect(await listed({ text: "harbour", paragraph: 2, author: "2" })).toEqual([[[2, 2]], 1]);
      expect(await listed({ since: 3 })).toEqual([
        [
          [30, 4],
          [2, 3],
        ],
        2,
      ]);
      expect(await store().annotations.countByParagraph("100", asTextId("harbour"))).toEqual(
        new Map([
          [2, 2],
          [9, 1],
        ]),
      );
    });

    it("stand above their replies, oldest first, which stay when they are removed", async () => {
      const { id: later } = await store().annotations.add(note({ words: "later", created: 3 }));
      const { id: first } = await store().annotations.add(note({ words: "first", created: 1 }));
      await store().annotations.add(note({ words: "to later", created: 9, parent: later }));
      await store().annotations.add(note({ words: "to first", created: 8, parent: first }));
      await store().annotations.add(note({ words: "at once", created: 1, parent: first }));
      await store().annotations.add(note({ words: "between", created: 2 }));
      const listed = async () => {
        const { annotations } = await store().annotations.list("100", null, {}, page);
        return annotations.map(({ words, parent }) => [words, parent]);
      };
      expect(await listed()).toEqual([
        ["first", null],
        ["at once", first],
        ["to first", first],
        ["between", null],
        ["later", null],
        ["to later", later],
      ]);
      expect(await store().annotations.count("100", asTextId("harbour"), 4)).toBe(6);
      await store().annotations.remove("100", first);
      expect(await listed()).toEqual([
        ["at once", null],
        ["between", null],
        ["later", null],
        ["to later", later],
        ["to first", null],
      ]);
    });

    it.each([undefined, "100"])(
      "leave others' replies when their author is erased in group %s",
      async (group) => {
        const own = await store().annotations.add(note());
        const others = await store().annotations.add(note({ author: "2" }));
        await store().annotations.add(note({ author: "2", words: "To Ada.", created: 2000, parent: own.id }));
        await store().annotations.add(
          note({ author: "2", words: "To me.", created: 3000, parent: others.id }),
        );
        await store().members.erase("1", group);
        const { notes } = await store().members.export("2");
        expect(notes.map(({ words, parent }) => [words, parent])).toEqual([
          ["The tide again.", null],
          ["To Ada.", null],
          ["To me.", others.id],
        ]);
      },
    );

    it.each([
      ["ЛЁД", 1],
      ["лед у", 1],
      ["ice", 1],
      ["it's", 1],
      ["  ", 2],
      ["лед naive ice", 1],
      ["лед snow", 0],
      ["100%", 1],
      ["100%9", 0],
      ["a_b", 0],
      ["a\\b", 1],
    ])("are found by every word, whatever the case and accents: “%s”", async (search, total) => {
      await store().annotations.add(note({ words: "Лёд у Naïve 100% a\\b", quote: "Ice, it’s" }));
      await store().annotations.add(note({ words: "100" }));
      expect((await store().annotations.list("100", null, { search }, page)).total).toBe(total);
    });

    it("are searched by very many words", async () => {
      await store().annotations.add(note({ words: "x".repeat(4000) }));
      const search = "x ".repeat(2000) + "x".repeat(100_000);
      expect((await store().annotations.list("100", null, { search }, page)).total).toBe(1);
    });
  });
}
