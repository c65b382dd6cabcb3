import { describe, expect, it } from "vitest";
import { Restraint } from "../../../src/discord/messages/cooldown.ts";

const minute = 60_000;

describe("speaking unasked", () => {
  it("happens at most once in five minutes, in each channel for itself", () => {
    let now = 0;
    const restraint = new Restraint(() => now);
    expect(restraint.mayAnswer("1")).toBe(true);
    restraint.addressed("1");
    now = 4 * minute;
    expect(restraint.mayAnswer("1")).toBe(false);
    expect(restraint.mayAnswer("2")).toBe(true);
    now = 5 * minute;
    expect(restraint.mayAnswer("1")).toBe(true);
  });

  it("never happens twice in a row, until somebody has spoken to us or much else was said", () => {
    let now = 0;
    const restraint = new Restraint(() => now);
    expect(restraint.mayAnswer("1")).toBe(true);
    now = 60 * minute;
    expect(restraint.mayAnswer("1")).toBe(false);
    restraint.addressed("1");
    expect(restraint.mayAnswer("1")).toBe(true);
    now = 120 * minute;
    for (let message = 0; message < 9; message++) restraint.heard("1");
    expect(restraint.mayAnswer("1")).toBe(false);
    restraint.heard("1");
    expect(restraint.mayAnswer("1")).toBe(true);
  });

  it("is remembered of as many channels as fit; the one silent longest goes first", () => {
    const restraint = new Restraint(() => 0);
    for (let channel = 0; channel <= 10_000; channel++) restraint.mayAnswer(String(channel));
    expect(restraint.mayAnswer("10000")).toBe(false);
    expect(restraint.mayAnswer("0")).toBe(true);
  });
});
