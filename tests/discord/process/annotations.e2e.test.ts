import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ephemeral } from "../stand-in/check-message.ts";
import { permissions } from "../stand-in/permissions.ts";
import { buttonsOf, labelsOf, responseTo, shownIn, StandIn } from "../stand-in/stand-in.ts";
import type { Channel } from "../stand-in/world.ts";
import { startBotProcess, type BotProcess } from "./bot-process.ts";

describe("what a group writes around the text", () => {
  let discord: StandIn;
  let bot: BotProcess;

  beforeAll(async () => {
    discord = await StandIn.start();
    bot = startBotProcess(discord);
    await bot.connected;
    await discord.answerTo(discord.say(`${discord.mention} note 58`), 15_000);
  }, 30_000);

  afterAll(async () => {
    await bot.kill();
    await discord.stop();
  });

  function channel(name: string): Channel {
    const made = discord.world.addChannel({ type: 0, name, guildId: discord.world.guildId });
    discord.dispatch("CHANNEL_CREATE", discord.world.channelPayload(made));
    return made;
  }

  function threads(): Channel[] {
    return [...discord.world.channels.values()].filter(({ type }) => type === 11);
  }

  test("is counted under every answer on the paragraph, and a button shows the notes to whoever asks", async () => {
    const before = await discord.ask(`${discord.mention} paragraph 3`);
    expect(shownIn(before)).not.toContain("1 note");
    expect(labelsOf(before)).not.toContain("Notes");
    await discord.slash("note add", { paragraph: "3", words: "See *Getty*, @everyone" });
    const after = await discord.ask(`${discord.mention} paragraph 3`);
    expect(shownIn(after)).toMatch(/^-# 1 note$/m);
    const notes = await discord.press(after, "Notes");
    expect(responseTo(notes).flags & ephemeral).toBe(ephemeral);
    expect(shownIn(responseTo(notes))).toContain("See \\*Getty\\*");
  });

  test("is kept from a message by its menu and a form", async () => {
    const said = discord.say("Bukharin's speech at the party congress is telling");
    const form = await discord.menu("Keep as note", said);
    const kept = await discord.fill(form, { paragraph: "¶9", words: "Telling!" });
    expect(shownIn(responseTo(kept))).toContain("Telling!");
  });

  test("goes into a thread for each paragraph, which a second request leads to", async () => {
    const place = channel("reading");
    const answer = await discord.ask(`${discord.mention} paragraph 5`, place);
    const [one, other] = await Promise.all([
      discord.press(answer, "Discuss"),
      discord.press(answer, "Discuss", { by: discord.user("Olof") }),
    ]);
    const opened = threads().filter(({ parentId }) => parentId === place.id);
    expect(opened).toHaveLength(1);
    expect(opened[0]?.name).toMatch(/^¶5 · \S/);
    for (const reply of [one, other]) {
      expect(buttonsOf(responseTo(reply)).map(({ url }) => url)).toEqual([
        expect.stringContaining(opened[0]?.id ?? "-"),
      ]);
    }
    expect(shownIn(await discord.ask(`${discord.mention} paragraph 5`, place))).toMatch(/^-# 1 discussion$/m);
  });

  test("is about its paragraph first, in a discussion's thread", async () => {
    const place = channel("reading-too");
    await discord.slash("discuss", { paragraph: "6" }, { channel: place });
    const thread = threads().find(({ name }) => name.startsWith("¶6"));
    if (!thread) throw new Error("There is no thread");
    const next = await discord.ask(`${discord.mention} next paragraph`, thread);
    expect(shownIn(next)).toMatch(/^-# ¶7 /m);
  });

  test("names the permission that is missing, to whoever asked", async () => {
    const place = channel("no-threads");
    discord.deny(place, permissions.createPublicThreads);
    const refused = responseTo(await discord.slash("discuss", { paragraph: "7" }, { channel: place }));
    expect(refused.flags & ephemeral).toBe(ephemeral);
    expect(shownIn(refused)).toMatch(/Create Public Threads/);
    expect(threads().filter(({ parentId }) => parentId === place.id)).toEqual([]);
  });

  test("can't be discussed in a direct message, which is said there", async () => {
    const answer = await discord.ask("paragraph 5", discord.dm());
    expect(labelsOf(answer)).not.toContain("Discuss");
    const refused = await discord.slash("discuss", { paragraph: "5" }, { channel: discord.dm() });
    expect(shownIn(responseTo(refused))).toMatch(/only in a server/);
  });
});
