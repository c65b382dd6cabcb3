import { asTextId } from "../../../src/document/text-id.ts";
import { describe, expect, it } from "vitest";
import type { Store } from "../../../src/store/store.ts";

export function describeSettings(store: () => Store): void {
  describe("settings", () => {
    it("are set one by one and unset by null, within their group", async () => {
      expect(await store().settings.get("100")).toEqual({});
      await store().settings.set("100", { text: "harbour", quiet: { from: "22:00" }, off: false });
      await store().settings.set("100", { text: null, off: true, zone: "UTC" });
      await store().settings.set("100", {});
      expect(await store().settings.get("100")).toEqual({
        quiet: { from: "22:00" },
        off: true,
        zone: "UTC",
      });
      expect(await store().settings.get("101")).toEqual({});
    });

    it("keep all of several concurrent changes", async () => {
      const names = Array.from({ length: 10 }, (_, index) => `setting${index}`);
      await Promise.all(
        names.map((name) => store().settings.set("100", { [name]: name, shared: name, gone: null })),
      );
      const { shared, ...others } = await store().settings.get("100");
      expect(others).toEqual(Object.fromEntries(names.map((name) => [name, name])));
      expect(names).toContain(shared);
    });

    it("can be set concurrently in any order", async () => {
      const names = Array.from({ length: 30 }, (_, index) => `setting${index}`);
      const change = Object.fromEntries(names.map((name) => [name, 1]));
      const reversed = Object.fromEntries(names.toReversed().map((name) => [name, 1]));
      await Promise.all(
        Array.from({ length: 40 }, (_, index) => store().settings.set("100", index % 2 ? change : reversed)),
      );
      expect(await store().settings.get("100")).toEqual(change);
    });

    it("are found by their name, and replaced by one of several callers", async () => {
      const [old, changed] = [
        { at: 1, channel: "900" },
        { at: 2, channel: "900" },
      ];
      await store().settings.set("100", { digest: old, zone: "UTC" });
      await store().settings.set("101", { zone: "UTC" });
      expect(await store().settings.groupsWith("digest")).toEqual([{ group: "100", value: old }]);
      const replacing = [1, 2, 3].map(() => store().settings.replace("100", "digest", old, changed));
      expect((await Promise.all(replacing)).filter(Boolean)).toEqual([true]);
      expect(await store().settings.replace("101", "digest", old, changed)).toBe(false);
      expect(await store().settings.get("100")).toEqual({ digest: changed, zone: "UTC" });
    });

    it("are set once by the first of several callers, if they are missing", async () => {
      const setting = ["a", "b", "c"].map((value) => store().settings.setIfMissing("100", "key", value));
      const values = new Set(await Promise.all(setting));
      const { key } = await store().settings.get("100");
      expect([...values]).toEqual([key]);
      expect(await store().settings.setIfMissing("100", "key", "d")).toBe(key);
    });

    it("store the text of a channel", async () => {
      expect(await store().settings.channelText("100", "900")).toBeUndefined();
      await store().settings.setChannelText("100", "900", asTextId("harbour"));
      await store().settings.setChannelText("100", "900", asTextId("ferry"));
      await store().settings.setChannelText("100", "901", asTextId("harbour"));
      expect(await store().settings.channelText("100", "900")).toBe("ferry");
      await store().settings.setChannelText("100", "900", null);
      expect(await store().settings.channelText("100", "900")).toBeUndefined();
      expect(await store().settings.channelText("100", "901")).toBe("harbour");
    });
  });
}
