import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textReply } from "../../../src/dialogue/reply/reply.ts";
import { defineCommand } from "../../../src/features/command/command.ts";
import { memoryStore } from "../../support/memory-store.ts";
import { responseTo, shownIn } from "../stand-in/stand-in.ts";
import { startTrial, type Trial } from "../trial.ts";

/** Takes a turn for as long as one lasts, in milliseconds. */
const slow = defineCommand({
  name: "slow",
  description: "Takes long",
  options: {},
  run: async () => {
    await sleep(1500);
    return textReply("At last.");
  },
});

describe("a command whose turn doesn't come in time", () => {
  let trial: Trial;
  const read: string[] = [];
  beforeAll(async () => {
    const store = await memoryStore();
    const get = (group: string) => {
      read.push(group);
      return store.settings.get(group);
    };
    trial = await startTrial([slow], { store: { ...store, settings: { ...store.settings, get } } });
  });
  afterAll(() => trial.stop());

  test("is refused before anything is read for it", async () => {
    const { discord } = trial;
    const command = (by = discord.user("Member")) =>
      discord.slash("slow", {}, { by, channel: discord.dm(by) });
    // With nine others, the turn of the last comes a second after its patience ends, also if they don't begin at the same time.
    const others = Array.from({ length: 9 }, () => command());
    const late = discord.user("Lata Last");
    const { original: refusal } = await command(late);
    expect(refusal && shownIn(refusal)).toContain("ask again in a minute");
    expect(read.length).toBeGreaterThanOrEqual(3);
    expect(read).not.toContain(`dm:${late.id}`);
    const [first] = await Promise.all(others);
    expect(first && shownIn(responseTo(await discord.completed(first)))).toBe("At last.");
  });
});
