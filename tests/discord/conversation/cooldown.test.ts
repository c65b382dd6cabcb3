import { describe, expect, it } from "vitest";
import { Cooldown } from "../../../src/discord/conversation/cooldown.ts";

const minute = 60_000;

describe("speaking unasked", () => {
  it("happens at most once in five minutes, in each channel for itself", () => {
    let now = 0;
    const restraint = new Cooldown(() => now);
    expect(restraint.tryAcquire("1")).toBe(true);
    restraint.reset("1");
    now = 4 * minute;
    expect(restraint.tryAcquire("1")).toBe(false);
    expect(restraint.tryAcquire("2")).toBe(true);
    now = 5 * minute;
    expect(restraint.tryAcquire("1")).toBe(true);
  });

  it("never happens twice in a row, until somebody has spoken to us or much else was said", () => {
    let now = 0;
    const restraint = new Cooldown(() => now);
    expect(restraint.tryAcquire("1")).toBe(true);
    now = 60 * minute;
    expect(restraint.tryAcquire("1")).toBe(false);
    restraint.reset("1");
    expect(restraint.tryAcquire("1")).toBe(true);
    now = 120 * minute;
    for (let message = 0; message < 9; message++) restraint.countMessage("1");
    expect(restraint.tryAcquire("1")).toBe(false);
    restraint.countMessage("1");
    expect(restraint.tryAcquire("1")).toBe(true);
  });

  it("is remembered of as many channels as fit; the one silent longest goes first", () => {
    const restraint = new Cooldown(() => 0);
    for (let channel = 0; channel <= 10_000; channel++) restraint.tryAcquire(String(channel));
    expect(restraint.tryAcquire("10000")).toBe(false);
    expect(restraint.tryAcquire("0")).toBe(true);
  });
});
