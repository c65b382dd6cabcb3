import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { commands } from "../../commands/calling.ts";
import { bothTexts } from "../../support/ferry.ts";
import { memoryStore } from "../../support/memory-store.ts";
import type { Store } from "../../../src/store/store.ts";
import { asTextId } from "../../../src/document/text-id.ts";
import { required } from "../../support/required.ts";
import { responseTo, shownIn } from "../stand-in/stand-in.ts";
import type { Message } from "../stand-in/world.ts";
import { startTrial, warmUp, type Trial } from "../trial.ts";

const ferry = asTextId("ferry");

describe("the text of a place", () => {
  let trial: Trial;
  let store: Store;

  beforeAll(async () => {
    await warmUp(bothTexts);
    store = await memoryStore();
    trial = await startTrial(commands, { store, texts: Promise.resolve(bothTexts) });
  });

  afterAll(() => trial.stop());

  const manager = { manages: true } as const;

  /** The answer to "paragraph 1" in a channel. */
  async function firstParagraph(channel = trial.discord.channel): Promise<string> {
    return shownIn(await trial.discord.ask(`${trial.discord.mention} paragraph 1`, channel));
  }

  /** Posts a reading of the ferry in the channel, by a plan that is due, and returns its message. */
  async function reading(thread: boolean, channel = trial.discord.channel): Promise<Message> {
    const { discord } = trial;
    const before = new Set(discord.world.messages.keys());
    await store.plans.add({
      group: discord.world.guildId,
      channel: channel.id,
      text: ferry,
      unit: "paragraphs",
      amount: 1,
      weekdays: 0b1111111,
      time: new Date().toISOString().slice(11, 16),
      zone: "UTC",
      thread,
      role: null,
      first: 2,
      position: 2,
      state: "running",
      trouble: null,
      created: Date.now(),
      startsOn: new Date().toISOString().slice(0, 10),
    });
    // A plan is noticed when the bot starts.
    await trial.bot.stop();
    trial = await startTrial(commands, { store, texts: Promise.resolve(bothTexts), discord });
    return await vi.waitFor(
      () =>
        required(
          [...discord.world.messages.values()].find(
            (each) => !before.has(each.id) && shownIn(each).includes("Reading 1"),
          ),
          "a reading",
        ),
      5000,
    );
  }

  test("is the server's", async () => {
    expect(await firstParagraph()).toContain("lighthouse");
  });

  test("is a channel's own, and that of its threads", async () => {
    const { discord } = trial;
    const { study } = discord;
    await discord.slash("texts use", { text: "ferry", channel: study.id }, manager);
    expect(await firstParagraph(study)).toContain("Nordvik");
    expect(await firstParagraph(discord.thread("A thread", study))).toContain("Nordvik");
    expect(await firstParagraph()).toContain("lighthouse");
  });

  test("is the one that was chosen last, also for a member who was just shown another", async () => {
    const { discord } = trial;
    const channel = discord.world.addChannel({ type: 0, name: "changing", guildId: discord.world.guildId });
    discord.dispatch("CHANNEL_CREATE", discord.world.channelPayload(channel));
    const asker = discord.user("Asker");
    const third = async () => shownIn(await discord.ask(`${discord.mention} paragraph 3`, channel, asker));
    expect(await third()).toContain("Nobody thanked her");
    await discord.slash("texts use", { text: "ferry", channel: channel.id }, manager);
    expect(await third()).toContain("The captain was never found");
    await discord.slash("paragraph", { number: "2" }, { channel, by: asker });
    await discord.slash("texts use", { text: "skarholm", channel: channel.id }, manager);
    expect(await third()).toContain("Nobody thanked her");
  });

  test("is a forum's, for all its posts, unless a post has its own", async () => {
    const { discord } = trial;
    const forum = discord.forum("books");
    const [post, other] = [discord.thread("A post", forum), discord.thread("Another post", forum)];
    await discord.slash("texts use", { text: "ferry", channel: forum.id }, manager);
    expect(await firstParagraph(post)).toContain("Nordvik");
    await discord.slash("texts use", { text: "skarholm", channel: other.id }, manager);
    expect(await firstParagraph(other)).toContain("lighthouse");
  });

  test("is a voice channel's own, chosen by the text's title", async () => {
    const { discord } = trial;
    const voice = discord.world.addChannel({ type: 2, name: "talk", guildId: discord.world.guildId });
    discord.dispatch("CHANNEL_CREATE", discord.world.channelPayload(voice));
    const title = required(
      bothTexts.texts.find(({ id }) => id === ferry),
      "the ferry",
    ).title.toUpperCase();
    await discord.slash("texts use", { text: title, channel: voice.id }, manager);
    expect(await firstParagraph(voice)).toContain("Nordvik");
  });

  test.each([
    ["a private thread", 0, 12],
    ["a thread of an announcement", 5, 10],
    ["a post of a media channel", 16, 11],
  ] as const)("is that of its channel in %s", async (_what, type, threadType) => {
    const { discord } = trial;
    const channel = discord.add(type, "own");
    await discord.slash("texts use", { text: "ferry", channel: channel.id }, manager);
    const thread = discord.thread("Within", channel, { type: threadType, owner: discord.reader });
    expect(await firstParagraph(thread)).toContain("Nordvik");
  });

  test("is the discussed one in the thread of a discussion", async () => {
    const { discord } = trial;
    await discord.slash("discuss", { paragraph: "2", text: "ferry" });
    const { thread } = required(
      await store.discussions.find(discord.world.guildId, ferry, 2),
      "a discussion",
    );
    const channel = required(discord.world.channels.get(thread), "its thread");
    expect(await firstParagraph(channel)).toContain("Nordvik");
    const given = responseTo(await discord.slash("paragraph", { number: "3" }, { channel }));
    expect(shownIn(given)).toContain("captain was never found");
  });

  test("is the one that was read, in reply to a reading", async () => {
    const { discord } = trial;
    const message = await reading(false);
    const asReply = { replyTo: message };
    const answer = await discord.ask(
      "who gave the passengers bread?",
      discord.channel,
      discord.reader,
      asReply,
    );
    expect(shownIn(answer)).toContain("Ketil");
    const next = await discord.ask("next", discord.channel, discord.user("Bo"), asReply);
    expect(shownIn(next)).toContain("never found");
    const kept = await discord.menu(
      "Keep as note",
      discord.say("Ketil again", discord.channel, discord.reader, asReply),
    );
    expect(JSON.stringify(kept.modal)).toContain("¶2");
  });

  test("is the one that was read, in the thread of a reading", async () => {
    const { discord } = trial;
    const message = await reading(true);
    const channel = await vi.waitFor(() =>
      required(discord.world.channels.get(message.id), "the reading's thread"),
    );
    const next = await discord.ask(`${discord.mention} next`, channel);
    expect(shownIn(next)).toContain("never found");
    await discord.slash("note add", { paragraph: "2", words: "Bread!" }, { channel });
    expect(await store.annotations.count(discord.world.guildId, ferry, 2)).toBe(1);
  });

  test("is that of a picture in reply to it", async () => {
    const { discord } = trial;
    const card = await discord.slash("card", { number: "2", text: "ferry" });
    const picture = responseTo(await discord.completed(card));
    const asReply = { replyTo: picture };
    const next = await discord.ask(
      `${discord.mention} next paragraph`,
      discord.channel,
      discord.user("Cy"),
      asReply,
    );
    expect(shownIn(next)).toContain("captain was never found");
  });

  test("is the one of the answer on which a member opened a thread", async () => {
    const { discord } = trial;
    const answer = await discord.ask(`${discord.mention} the ferry ¶1`);
    const channel = discord.threadOn(answer);
    const next = await discord.ask(`${discord.mention} next`, channel);
    expect(shownIn(next)).toContain("Eleven passengers");
    const given = responseTo(await discord.slash("paragraph", { number: "3" }, { channel }));
    expect(shownIn(given)).toContain("captain was never found");
  });
});
