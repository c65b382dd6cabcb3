import { asTextId } from "../../../src/document/text-id.ts";
import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Store } from "../../../src/store/store.ts";
import type { NewText } from "../../../src/store/texts.ts";

export function text(changes: Partial<NewText> = {}): NewText {
  return {
    group: "100",
    id: asTextId("ferry"),
    title: "The ferry",
    file: "ferry.md",
    bytes: Buffer.from("# The ferry\n"),
    addedBy: "1",
    created: 1000,
    ...changes,
  };
}

export function describeTexts(store: () => Store): void {
  describe("a group's texts", () => {
    it("are listed with size and hash, without bytes", async () => {
      const { bytes: _, ...shown } = text();
      const kept = {
        ...shown,
        size: 12,
        sha256: "501096eb0583a299e228d93a4d70188a0afdfec10601cdd21ce036016459f7c7",
        glossarySha256: null,
      };
      expect(await store().texts.add(text())).toEqual(kept);
      expect(await store().texts.list("100")).toEqual([kept]);
      expect(await store().texts.list("101")).toEqual([]);
    });

    it.each([0, 1, 10_000_000])("are stored unchanged (%d bytes)", async (size) => {
      const bytes = randomBytes(size);
      await store().texts.add(text({ bytes }));
      const kept = await store().texts.bytes("100", asTextId("ferry"));
      expect(kept).toBeInstanceOf(Uint8Array);
      expect(bytes.equals(kept ?? Buffer.from("none"))).toBe(true);
    });

    it("aren't replaced by one with the same id", async () => {
      await store().texts.add(text());
      expect(await store().texts.add(text({ bytes: Buffer.from("other") }))).toBeUndefined();
      expect(await store().texts.bytes("100", asTextId("ferry"))).toHaveLength(12);
      expect(await store().texts.add(text({ group: "101" }))).toBeDefined();
    });

    it("are counted by the member who added them, and in all", async () => {
      expect(await store().texts.usage("1")).toEqual({
        member: { count: 0, bytes: 0 },
        all: { count: 0, bytes: 0 },
      });
      await store().texts.add(text());
      await store().texts.add(text({ group: "101", bytes: Buffer.from("longer, by far") }));
      await store().texts.add(text({ group: "102", addedBy: "2" }));
      expect(await store().texts.usage("1")).toEqual({
        member: { count: 2, bytes: 26 },
        all: { count: 3, bytes: 38 },
      });
    });

    it("have a glossary, which goes with them", async () => {
      const { texts } = store();
      const ferry = asTextId("ferry");
      expect(await texts.setGlossary("100", ferry, "vozhd: leader")).toBe(false);
      await texts.add(text());
      expect(await texts.glossary("100", ferry)).toBeUndefined();
      expect(await texts.setGlossary("100", ferry, "bosun: boatswain")).toBe(true);
      const [first] = await texts.list("100");
      expect(first?.glossarySha256).toMatch(/^[0-9a-f]{64}$/);
      expect(await texts.setGlossary("100", ferry, "bosun: foreman")).toBe(true);
      expect(await texts.glossary("100", ferry)).toBe("bosun: foreman");
      expect((await texts.list("100"))[0]?.glossarySha256).not.toBe(first?.glossarySha256);
      expect(await texts.glossary("101", ferry)).toBeUndefined();
      expect(await texts.setGlossary("100", ferry, null)).toBe(true);
      expect(await texts.list("100")).toMatchObject([{ glossarySha256: null }]);
      await texts.setGlossary("100", ferry, "bosun: boatswain");
      await texts.remove("100", ferry);
      expect(await texts.glossary("100", ferry)).toBeUndefined();
    });

    it("are renamed and removed within their group", async () => {
      await store().texts.add(text());
      expect(await store().texts.rename("101", asTextId("ferry"), "x")).toBe(false);
      expect(await store().texts.rename("100", asTextId("ferry"), "The old ferry")).toBe(true);
      expect(await store().texts.list("100")).toMatchObject([{ id: "ferry", title: "The old ferry" }]);
      expect(await store().texts.remove("101", asTextId("ferry"))).toBe(false);
      expect(await store().texts.remove("100", asTextId("ferry"))).toBe(true);
      expect(await store().texts.remove("100", asTextId("ferry"))).toBe(false);
      expect(await store().texts.bytes("100", asTextId("ferry"))).toBeUndefined();
    });
  });
}
