import { describe, expect, it } from "vitest";
import { Cooldown } from "../../../src/discord/conversation/cooldown.ts";

const minute = 60_000;

describe("Cooldown", () => {
  it("allows one unprompted answer in five minutes in each channel", () => {
    let now = 0;
    const cooldown = new Cooldown(() => now);
    expect(cooldown.tryAcquire("1")).toBe(true);
    cooldown.waiveMessages("1");
    now = 4 * minute;
    expect(cooldown.tryAcquire("1")).toBe(false);
    expect(cooldown.tryAcquire("2")).toBe(true);
    now = 5 * minute;
    expect(cooldown.tryAcquire("1")).toBe(true);
  });

  it("requires ten messages of others between two answers, unless somebody addressed the bot", () => {
    let now = 0;
    const cooldown = new Cooldown(() => now);
    expect(cooldown.tryAcquire("1")).toBe(true);
    now = 60 * minute;
    expect(cooldown.tryAcquire("1")).toBe(false);
    cooldown.waiveMessages("1");
    expect(cooldown.tryAcquire("1")).toBe(true);
    now = 120 * minute;
    for (let message = 0; message < 9; message++) cooldown.countMessage("1");
    expect(cooldown.tryAcquire("1")).toBe(false);
    cooldown.countMessage("1");
    expect(cooldown.tryAcquire("1")).toBe(true);
  });

  it("forgets the channel with the oldest answer when there are too many", () => {
    const cooldown = new Cooldown(() => 0);
    for (let channel = 0; channel <= 10_000; channel++) cooldown.tryAcquire(String(channel));
    expect(cooldown.tryAcquire("10000")).toBe(false);
    expect(cooldown.tryAcquire("0")).toBe(true);
  });
});
