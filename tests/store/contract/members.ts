import { asTextId } from "../../../src/document/text-id.ts";
import { describe, expect, it } from "vitest";
import type { Store } from "../../../src/store/store.ts";
import { discussion } from "./discussions.ts";
import { card } from "./reviews.ts";
import { note } from "./annotations.ts";
import { plan } from "./plans.ts";
import { text } from "./texts.ts";

const page = { offset: 0, limit: 10 };

export function describeMembers(store: () => Store): void {
  /** Adds data of all kinds to a group, by the members 1 and 2. */
  async function fill(group: string): Promise<void> {
    const { annotations: notes, discussions, plans, occurrences, scores, settings, texts } = store();
    await notes.add(note({ group, private: true }));
    await notes.add(note({ group, author: "2" }));
    await discussions.add(discussion({ group, thread: `thread in ${group}` }));
    const { id } = await plans.add(plan({ group }));
    await occurrences.claim(id, "2026-11-23", 1);
    await scores.add({ group, user: "1", name: "Ada", right: 1, asked: 2 });
    await scores.add({ group, user: "3", name: "Eve", right: 1, asked: 2 });
    const progress = { group, user: "1", text: asTextId("ferry"), position: 3, at: 1000 };
    await store().progress.set(progress, "Ada");
    await store().reviews.add(card({ group }));
    await settings.set(group, { zone: "UTC" });
    await settings.setChannelText(group, "900", asTextId("harbour"));
    await texts.add(text({ group }));
    await texts.setGlossary(group, asTextId("ferry"), "bosun: boatswain");
  }

  describe("a member's data", () => {
    it("is exported from all groups, with everything of their direct messages", async () => {
      await fill("100");
      await fill("101");
      await fill("dm:1");
      await store().departures.record({ group: "101", user: "1", at: 7 });
      const own = await store().members.export("1");
      expect(own.notes.map(({ group, author }) => [group, author])).toEqual([
        ["100", "1"],
        ["101", "1"],
        ["dm:1", "1"],
      ]);
      expect(own.scores.map(({ group }) => group)).toEqual(["100", "101", "dm:1"]);
      expect(own.progress.map(({ group }) => group)).toEqual(["100", "101", "dm:1"]);
      expect(own.readers).toContainEqual({ group: "101", user: "1", name: "Ada", hidden: false });
      expect(own.cards.map(({ group }) => group)).toEqual(["100", "101", "dm:1"]);
      expect(own.texts).toHaveLength(3);
      expect(own.plans).toMatchObject([{ group: "dm:1", thread: true }]);
      expect(own.settings).toEqual({ zone: "UTC" });
      expect(own.channels).toEqual([{ channel: "900", text: "harbour" }]);
      expect(own.departures).toEqual([{ group: "101", at: 7 }]);
      expect(await store().members.export("4")).toEqual({
        notes: [],
        scores: [],
        answers: [],
        progress: [],
        readers: [],
        cards: [],
        questions: [],
        sessions: [],
        sessionQuestions: [],
        attendances: [],
        classes: [],
        reactions: [],
        reminders: [],
        texts: [],
        plans: [],
        settings: {},
        channels: [],
        departures: [],
      });
    });

    it("is erased in all groups, without data of others", async () => {
      await fill("100");
      await fill("dm:1");
      await store().departures.record({ group: "100", user: "1", at: 1 });
      await store().members.erase("1");
      const { notes, scores, progress, readers, cards, texts } = await store().members.export("1");
      expect([notes, scores, progress, readers, cards, texts]).toEqual([[], [], [], [], [], []]);
      expect(await store().members.listGroups()).toEqual(["100"]);
      expect(await store().members.listMembers("100")).toEqual(["2", "3"]);
      expect(await store().texts.list("100")).toMatchObject([{ id: "ferry", addedBy: null }]);
      expect(await store().departures.listBefore(9999)).toEqual([]);
    });

    it("is erased in one group only", async () => {
      await fill("100");
      await fill("101");
      await fill("dm:1");
      await store().members.erase("1", "100");
      expect(await store().members.listMembers("100")).toEqual(["2", "3"]);
      expect(await store().members.listMembers("101")).toEqual(["1", "2", "3"]);
      const { notes, scores, progress, readers, cards, texts } = await store().members.export("1");
      const left = [notes, scores, progress, readers, cards, texts].map((kept) =>
        kept.map(({ group }) => group),
      );
      expect(left).toEqual(Array.from({ length: 6 }, () => ["101", "dm:1"]));
      expect(await store().settings.get("dm:1")).toEqual({ zone: "UTC" });
    });
  });

  describe("channels of direct messages", () => {
    it("are known from plans, reminders and chosen texts there, and not from servers", async () => {
      const { plans, reminders, settings, members } = store();
      const reminder = { user: "1", time: "08:00", zone: "UTC", due: 0 };
      await plans.add(plan({ group: "dm:1", channel: "901" }));
      await reminders.set({ ...reminder, group: "dm:1", channel: "901" });
      await reminders.set({ ...reminder, group: "dm:2", channel: "902" });
      await settings.setChannelText("dm:3", "903", asTextId("harbour"));
      await plans.add(plan({ group: "100", channel: "904" }));
      await reminders.set({ ...reminder, group: "100", channel: "905" });
      expect(await members.listDirectChannels(10)).toEqual(["903", "902", "901"]);
      expect(await members.listDirectChannels(2)).toEqual(["903", "902"]);
    });
  });

  describe("a group's members", () => {
    it("include those who only started a reading plan", async () => {
      await store().plans.add(plan({ group: "100", starter: "5" }));
      await store().plans.add(plan({ group: "100" }));
      expect(await store().members.listMembers("100")).toEqual(["5"]);
      await store().members.erase("5", "100");
      expect(await store().members.listMembers("100")).toEqual([]);
    });
  });

  describe("a group's data", () => {
    it("is erased, without data of other groups", async () => {
      await fill("100");
      await fill("101");
      await store().departures.record({ group: "100", user: null, at: 1 });
      expect(await store().members.listGroups()).toEqual(["100", "101"]);
      await store().members.eraseGroup("100");
      expect(await store().members.listGroups()).toEqual(["101"]);
      expect(await store().members.listMembers("100")).toEqual([]);
      expect(await store().texts.glossary("100", asTextId("ferry"))).toBeUndefined();
      expect(await store().occurrences.listUnconfirmed(9999)).toHaveLength(1);
      expect((await store().annotations.list("101", "1", {}, page)).total).toBe(2);
      await store().members.eraseGroup("100");
    });
  });

  describe("departures", () => {
    it("keep the first time, are listed by age, and can be cancelled", async () => {
      const { departures } = store();
      await departures.record({ group: "100", user: "1", at: 20 });
      await departures.record({ group: "100", user: "1", at: 99 });
      await departures.record({ group: "101", user: null, at: 10 });
      await departures.record({ group: "100", user: "2", at: 30 });
      expect(await departures.listBefore(20)).toEqual([{ group: "101", user: null, at: 10 }]);
      await departures.cancel("101", null);
      expect(await departures.listBefore(31)).toEqual([
        { group: "100", user: "1", at: 20 },
        { group: "100", user: "2", at: 30 },
      ]);
      await departures.cancel("100", "1");
      expect(await departures.listBefore(31)).toMatchObject([{ user: "2" }]);
    });
  });
}
