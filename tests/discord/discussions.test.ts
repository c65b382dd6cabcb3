import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commands } from "../commands/calling.ts";
import { library } from "../support/skarholm.ts";
import { required } from "../support/required.ts";
import { permissions } from "./stand-in/permissions.ts";
import { responseTo, shownIn } from "./stand-in/stand-in.ts";
import { startTrial, warmUp, type Trial } from "./trial.ts";

describe("a discussion that is asked for", () => {
  let trial: Trial;

  beforeAll(async () => {
    await warmUp(library);
    trial = await startTrial(commands);
  });

  afterAll(() => trial.stop());

  async function parentOf(paragraph: number): Promise<string | undefined> {
    const { discord, store } = trial;
    const found = await store.discussions.find(discord.world.guildId, library.index().text.id, paragraph);
    const { thread } = required(found, "a discussion");
    return discord.world.channels.get(thread)?.parentId;
  }

  test("in a thread is opened beside it", async () => {
    const { discord } = trial;
    await discord.slash("discuss", { paragraph: "1" }, { channel: discord.thread("Talk", discord.study) });
    expect(await parentOf(1)).toBe(discord.study.id);
  });

  test("in a forum's post is a post of the forum", async () => {
    const { discord } = trial;
    const forum = discord.forum("books");
    await discord.slash("discuss", { paragraph: "2" }, { channel: discord.thread("A post", forum) });
    expect(await parentOf(2)).toBe(forum.id);
  });

  test("in a thread isn't opened where threads aren't allowed, and the answer says so", async () => {
    const { discord } = trial;
    const channel = discord.add(0, "narrow");
    discord.deny(channel, permissions.createPublicThreads);
    const thread = discord.thread("Talk", channel);
    const answer = responseTo(await discord.slash("discuss", { paragraph: "3" }, { channel: thread }));
    expect(shownIn(answer)).toContain("“Create Public Threads”");
  });
});
