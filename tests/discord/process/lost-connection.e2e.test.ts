import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { shownIn, type StandIn } from "../stand-in/stand-in.ts";
import { ConnectedBot } from "./connected-bot.ts";

const question = "Why did Stalin order the Politburo to establish a commission?";
const oneAnswer = [expect.stringMatching(/^> /m)];

describe(
  "a question that is asked while the connection is lost is answered once",
  { timeout: 60_000 },
  () => {
    let bot: ConnectedBot;
    let discord: StandIn;

    beforeAll(async () => {
      bot = await ConnectedBot.start({ standIn: { heartbeat: 1000 } });
      ({ discord } = bot);
    }, 60_000);
    afterEach(() => {
      discord.faults.length = 0;
    });
    afterAll(() => bot.stop());

    /** Asks a question, and returns the answers to it. */
    async function answers(): Promise<string[]> {
      const asked = discord.say(`${discord.mention} ${question}`);
      await discord.answerTo(asked, 20_000);
      await discord.listen(500);
      return [...discord.world.messages.values()]
        .filter(({ replyTo }) => replyTo?.id === asked.id)
        .map(shownIn);
    }

    test.each([1001, 4000, 4001, 4002, 4009])("after close code %i with the session kept", async (code) => {
      const { resume } = discord.gateway.counts;
      discord.gateway.close(code, true);
      expect(await answers()).toEqual(oneAnswer);
      expect(discord.gateway.counts.resume).toBe(resume + 1);
    });

    test.each([1000, 4003, 4007, 4008, 4009])("after close code %i with the session lost", async (code) => {
      discord.gateway.close(code);
      expect(await answers()).toEqual(oneAnswer);
    });

    test.each([true, false])("after an invalid session (resumable: %s)", async (isResumable) => {
      discord.gateway.invalidate(isResumable);
      expect(await answers()).toEqual(oneAnswer);
    });

    test("after heartbeats that weren't acknowledged", async () => {
      const { counts } = discord.gateway;
      const { resume } = counts;
      discord.gateway.acknowledges = false;
      await expect.poll(() => counts.resume, { timeout: 10_000 }).toBeGreaterThan(resume);
      discord.gateway.acknowledges = true;
      expect(await answers()).toEqual(oneAnswer);
    });

    test("after some seconds without a network", async () => {
      discord.gateway.isAway = true;
      discord.faults.push({ method: "GET", path: /./, status: "reset", times: Infinity });
      discord.gateway.forget();
      const answered = answers();
      await sleep(4000);
      discord.gateway.isAway = false;
      discord.faults.length = 0;
      expect(await answered).toEqual(oneAnswer);
    });
  },
);
