import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ephemeral } from "../stand-in/check-message.ts";
import { permissions } from "../stand-in/permissions.ts";
import { buttonsOf, labelsOf, responseTo, shownIn, StandIn } from "../stand-in/stand-in.ts";
import type { Channel } from "../stand-in/world.ts";
import { ConnectedBot } from "./connected-bot.ts";

describe("annotations and discussions", () => {
  let discord: StandIn;
  let bot: ConnectedBot;

  beforeAll(async () => {
    bot = await ConnectedBot.start();
    ({ discord } = bot);
  });

  afterAll(() => bot.stop());

  function channel(name: string): Channel {
    const made = discord.world.addChannel({ type: 0, name, guildId: discord.world.guildId });
    discord.dispatch("CHANNEL_CREATE", discord.world.channelPayload(made));
    return made;
  }

  function threads(): Channel[] {
    return [...discord.world.channels.values()].filter(({ type }) => type === 11);
  }

  test("an answer counts its paragraph's notes, and a button shows them to the user alone", async () => {
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

  test("a message can be saved as a note by its menu and a form", async () => {
    const posted = discord.say("Bukharin's speech at the party congress is telling");
    const form = await discord.menu("Keep as note", posted);
    const kept = await discord.fill(form, { paragraph: "¶9", words: "Telling!" });
    expect(shownIn(responseTo(kept))).toContain("Telling!");
  });

  test("a paragraph has one discussion thread, to which a second request links", async () => {
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

  test("a conversation in a discussion thread starts at its paragraph", async () => {
    const place = channel("reading-too");
    await discord.slash("discuss", { paragraph: "6" }, { channel: place });
    const thread = threads().find(({ name }) => name.startsWith("¶6"));
    if (!thread) throw new Error("There is no thread");
    const next = await discord.ask(`${discord.mention} next paragraph`, thread);
    expect(shownIn(next)).toMatch(/^-# ¶7$/m);
  });

  test("a missing permission is named to the user alone", async () => {
    const place = channel("no-threads");
    discord.deny(place, permissions.createPublicThreads);
    const refused = responseTo(await discord.slash("discuss", { paragraph: "7" }, { channel: place }));
    expect(refused.flags & ephemeral).toBe(ephemeral);
    expect(shownIn(refused)).toMatch(/Create Public Threads/);
    expect(threads().filter(({ parentId }) => parentId === place.id)).toEqual([]);
  });

  test("a discussion is refused in direct messages", async () => {
    const answer = await discord.ask("paragraph 5", discord.dm());
    expect(labelsOf(answer)).not.toContain("Discuss");
    const refused = await discord.slash("discuss", { paragraph: "5" }, { channel: discord.dm() });
    expect(shownIn(responseTo(refused))).toMatch(/only in a server/);
  });
});
