import { describe, expect, it } from "vitest";
import {
  changeSettings,
  isMuted,
  isQuietHour,
  settingsOf,
  type GroupSettings,
} from "../../../src/features/settings/settings.ts";
import { memoryStore } from "../../support/memory-store.ts";

const defaults: GroupSettings = {
  channels: [],
  privateAnswers: false,
  linesStay: false,
  ownNoteFirst: false,
  pairs: [],
  off: [],
  mutedUntil: new Map(),
  installed: false,
  publicTexts: false,
};

describe("the settings of a group", () => {
  it("have defaults, and are changed and reset one by one", async () => {
    const store = await memoryStore();
    expect(await settingsOf(store, "g")).toEqual(defaults);
    await changeSettings(store, "g", { zone: "Europe/Vienna", quietHours: { from: "22:00", to: "07:00" } });
    await changeSettings(store, "g", { off: ["quiz"], channels: ["1"] });
    expect(await settingsOf(store, "g")).toEqual({
      ...defaults,
      channels: ["1"],
      zone: "Europe/Vienna",
      quietHours: { from: "22:00", to: "07:00" },
      off: ["quiz"],
    });
    await changeSettings(store, "g", { zone: null, quietHours: null });
    expect(await settingsOf(store, "g")).toEqual({ ...defaults, channels: ["1"], off: ["quiz"] });
    expect(await settingsOf(store, "other")).toEqual(defaults);
  });

  it("count as not set if they can't be read", async () => {
    const store = await memoryStore();
    await store.settings.set("g", {
      channels: "x",
      privateAnswers: 1,
      zone: 5,
      quietHours: ["25:00", "07:00"],
      off: ["all"],
      "quiet:1": "long",
      installed: "yes",
    });
    expect(await settingsOf(store, "g")).toEqual(defaults);
  });

  it("keep the mute of each channel, also as it was stored before", async () => {
    const store = await memoryStore();
    await store.settings.set("g", { "quiet:1": 100 });
    await changeSettings(store, "g", { mute: { channel: "2", until: 200 } });
    const settings = await settingsOf(store, "g");
    expect([99, 100].map((now) => isMuted(settings, "1", now))).toEqual([true, false]);
    expect([199, 200].map((now) => isMuted(settings, "2", now))).toEqual([true, false]);
    expect(isMuted(settings, "3", 0)).toBe(false);
  });
});

/** A time on 1 July 2026, UTC. */
function at(time: string): number {
  return Date.parse(`2026-07-01T${time}:00Z`);
}

describe("quiet hours", () => {
  it.each([
    ["22:00", "07:00", "21:59", false],
    ["22:00", "07:00", "22:00", true],
    ["22:00", "07:00", "03:00", true],
    ["22:00", "07:00", "07:00", false],
    ["12:00", "13:00", "12:30", true],
    ["12:00", "13:00", "13:00", false],
  ])("from %s to %s include %s: %s", (from, to, time, quiet) => {
    expect(isQuietHour({ quietHours: { from, to } }, at(time))).toBe(quiet);
  });

  it("are local times of the group's zone", () => {
    const vienna = { zone: "Europe/Vienna", quietHours: { from: "22:00", to: "07:00" } };
    expect(isQuietHour(vienna, at("20:30"))).toBe(true);
    expect(isQuietHour(vienna, at("05:30"))).toBe(false);
  });
});
