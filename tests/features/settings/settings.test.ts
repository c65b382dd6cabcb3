import { describe, expect, it } from "vitest";
import { changeSettings, isQuietHour, settingsOf } from "../../../src/features/settings/settings.ts";
import { memoryStore } from "../../support/memory-store.ts";

describe("a group's settings", () => {
  it("have defaults, are kept one by one, and can be taken back", async () => {
    const store = await memoryStore();
    expect(await settingsOf(store, "g")).toEqual({ channels: [], privateAnswers: false, off: [] });
    await changeSettings(store, "g", { zone: "Europe/Vienna", quietHours: { from: "22:00", to: "07:00" } });
    await changeSettings(store, "g", { off: ["quiz"], channels: ["1"] });
    expect(await settingsOf(store, "g")).toEqual({
      channels: ["1"],
      privateAnswers: false,
      zone: "Europe/Vienna",
      quietHours: { from: "22:00", to: "07:00" },
      off: ["quiz"],
    });
    await changeSettings(store, "g", { zone: null, quietHours: null });
    expect(await settingsOf(store, "g")).toMatchObject({
      off: ["quiz"],
      zone: undefined,
      quietHours: undefined,
    });
    expect(await settingsOf(store, "other")).toMatchObject({ off: [] });
  });

  it("that can't be read count as not set", async () => {
    const store = await memoryStore();
    await store.settings.set("g", {
      channels: "x",
      privateAnswers: 1,
      zone: 5,
      quietHours: ["25:00", "07:00"],
      off: ["all"],
    });
    expect(await settingsOf(store, "g")).toEqual({ channels: [], privateAnswers: false, off: [] });
  });
});

function at(time: string): number {
  return Date.parse(`2026-07-01T${time}:00Z`);
}

describe("quiet hours", () => {
  const settings = { channels: [], privateAnswers: false, off: [] };

  it.each([
    ["22:00", "07:00", "21:59", false],
    ["22:00", "07:00", "22:00", true],
    ["22:00", "07:00", "03:00", true],
    ["22:00", "07:00", "07:00", false],
    ["12:00", "13:00", "12:30", true],
    ["12:00", "13:00", "13:00", false],
  ])("from %s to %s: at %s %s", (from, to, time, quiet) => {
    expect(isQuietHour({ ...settings, quietHours: { from, to } }, at(time))).toBe(quiet);
  });

  it("are local times", () => {
    const vienna = { ...settings, zone: "Europe/Vienna", quietHours: { from: "22:00", to: "07:00" } };
    expect(isQuietHour(vienna, at("20:30"))).toBe(true);
    expect(isQuietHour(vienna, at("05:30"))).toBe(false);
  });
});
