import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { canMount, SmallDisk } from "../../support/small-disk.ts";
import { shownIn, StandIn } from "../stand-in/stand-in.ts";
import { startBotProcess, type BotProcess } from "./bot-process.ts";

const question = "Why did Stalin order the Politburo to establish a commission?";
const aCitation = /^-# ¶\d/m;
const refusal = /^What is kept here can't be reached right now: please try again in a minute\.$/;

describe.skipIf(!canMount())(
  "the bot's process, on a disk (needs Linux and the right to mount)",
  { timeout: 90_000 },
  () => {
    let discord: StandIn;
    let disk: SmallDisk;
    let bot: BotProcess;
    beforeEach(async () => {
      discord = await StandIn.start();
    });
    afterEach(async () => {
      await bot.kill("SIGKILL");
      await discord.stop();
      await disk.unmount();
    });

    async function ask(): Promise<string> {
      return shownIn(await discord.answerTo(discord.say(`${discord.mention} ${question}`), 15_000));
    }

    async function addNote(words: string): Promise<string> {
      const used = await discord.slash("note add", { paragraph: "4", words });
      const { original, followUps } = await discord.completed(used, 30_000);
      return [original, ...followUps].map((message) => (message ? shownIn(message) : "")).join("\n");
    }

    /** Starts the bot with its data on the disk, which ends it with a last line, and with its caches alone there, so that it answers. */
    async function startTwice(data: string) {
      bot = startBotProcess(discord, { DATA_DIR: data });
      const { code, stderr } = await bot.ended;
      const folder = await mkdtemp(join(tmpdir(), "ibid-elsewhere-"));
      bot = startBotProcess(discord, { DATA_DIR: data, DATABASE_FILE: join(folder, "ibid.db") });
      await bot.connected;
      const answer = await ask();
      const { code: second } = await bot.kill();
      await rm(folder, { recursive: true });
      return { codes: [code, second], lastLine: stderr.trim().split("\n").at(-1), answer };
    }

    test("that is full, answers questions, refuses notes in a sentence, and keeps them when there is room", async () => {
      disk = await SmallDisk.mount("size=16m");
      bot = startBotProcess(discord, { DATA_DIR: disk.folder });
      await bot.connected;
      expect(await addNote("Before.")).toContain("Before.");
      disk.fill();
      expect(await ask()).toMatch(aCitation);
      // The write-ahead log may have room for some.
      await expect.poll(() => addNote("x".repeat(1000)), { timeout: 30_000 }).toMatch(refusal);
      expect(await ask()).toMatch(aCitation);
      await disk.clear();
      await expect.poll(() => addNote("After."), { timeout: 20_000 }).toContain("After.");
      expect((await bot.kill()).code).toBe(0);
    });

    test("that is full when it starts, ends with a sentence, or answers if only its caches are there", async () => {
      disk = await SmallDisk.mount("size=1m");
      disk.fill();
      expect(await startTwice(disk.folder)).toEqual({
        codes: [1, 0],
        lastLine: expect.stringMatching(/^The database .*ibid\.db can't be opened/),
        answer: expect.stringMatching(aCitation),
      });
    });

    test("that is read-only, ends with a sentence, or answers if only its caches are there", async () => {
      disk = await SmallDisk.mount("size=1m,ro");
      expect(await startTwice(disk.folder)).toEqual({
        codes: [1, 0],
        lastLine: expect.stringMatching(/^The database .*ibid\.db can't be opened .*may write/),
        answer: expect.stringMatching(aCitation),
      });
    });
  },
);
