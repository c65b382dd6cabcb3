import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { defineCommand } from "../../../src/features/command/command.ts";
import type { ChannelAccess, Posted } from "../../../src/features/command/context.ts";
import { notFoundReply, textReply } from "../../../src/dialogue/reply/reply.ts";
import { required } from "../../support/required.ts";
import { ephemeral } from "../stand-in/check-message.ts";
import { object } from "../stand-in/json.ts";
import { permissions } from "../stand-in/permissions.ts";
import { shownIn } from "../stand-in/stand-in.ts";
import type { Channel, Message } from "../stand-in/world.ts";
import { startTrial, type Trial } from "../trial.ts";

/** Opens a thread where it is used, or says that it can't. */
const discuss = defineCommand({
  name: "discuss",
  description: "Opens a thread",
  options: {},
  async run(_options, { channels: door, place }) {
    if (!door) return notFoundReply("Nothing can be posted here.");
    const { url } = await door.openThread(
      place.channel,
      "¶4 · abolishing the OGPU",
      textReply("Forty crowns a year."),
    );
    return textReply("There it is.", [{ label: "Discussion", url }]);
  },
});

describe("Discord's door", () => {
  let trial: Trial;
  let door: ChannelAccess;

  beforeAll(async () => {
    trial = await startTrial([discuss]);
    door = await trial.bot.channelAccess;
  });

  beforeEach(() => {
    trial.discord.faults.length = 0;
  });

  afterAll(async () => {
    await trial.stop();
  });

  /** A channel that the bot has heard of. */
  function channel(name: string, type: Channel["type"] = 0): Channel {
    const { discord } = trial;
    const made = discord.world.addChannel({ type, name, guildId: discord.world.guildId });
    discord.dispatch("CHANNEL_CREATE", discord.world.channelPayload(made));
    return made;
  }

  function threadOf({ id }: Pick<Posted, "id">): Channel {
    return required(trial.discord.world.channels.get(id), "a thread");
  }

  function saidIn(place: Channel): Message[] {
    return [...trial.discord.world.messages.values()].filter((message) => message.channel.id === place.id);
  }

  function fault(path: RegExp, code: number): void {
    trial.discord.faults.push({ method: "POST", path, status: 403, body: { message: "No", code }, times: 1 });
  }

  const threads = /\/threads$/;
  const messages = /\/messages$/;

  test("opens a thread of a message that shows what it is about, and leads there", async () => {
    const { discord } = trial;
    const place = channel("reading-room");
    const used = await discord.slash("discuss", {}, { channel: place });
    const [head] = saidIn(place);
    const thread = threadOf(required(head, "a head"));
    expect(head && shownIn(head)).toBe("Forty crowns a year.");
    expect(thread).toMatchObject({ type: 11, name: "¶4 · abolishing the OGPU", parentId: place.id });
    const url = `https://discord.com/channels/${discord.world.guildId}/${thread.id}`;
    expect(JSON.stringify(used.original?.components)).toContain(url);
  });

  test("cuts a thread's title to what Discord takes", async () => {
    const { name } = threadOf(await door.openThread(channel("long").id, "¶".repeat(200), textReply("x")));
    expect(name).toBe(`${"¶".repeat(99)}…`);
  });

  test("opens a post in a forum", async () => {
    const forum = channel("forum", 15);
    const thread = threadOf(await door.openThread(forum.id, "¶4", textReply("Forty crowns.")));
    expect(thread.parentId).toBe(forum.id);
    expect(saidIn(thread).map(shownIn)).toEqual(["Forty crowns."]);
  });

  test("says where to ask instead when there can be no threads", async () => {
    const { discord } = trial;
    const { flags, content } = required(
      (await discord.slash("discuss", {}, { channel: discord.thread("Chapter one") })).original,
      "an answer",
    );
    expect(content).toBe(
      "“Chapter one” can't have threads of its own: please ask me for that in \\#reading.",
    );
    expect(flags & ephemeral).toBe(ephemeral);
    await expect(door.openThread(channel("voice", 2).id, "x", textReply("x"))).rejects.toThrow(
      "#voice can't have threads of its own: please ask me for that in a text channel.",
    );
  });

  test("names the permission it lacks, before it asks Discord", async () => {
    const { discord } = trial;
    const place = channel("closed");
    discord.deny(place, permissions.createPublicThreads);
    await expect
      .poll(() => refusal(door.openThread(place.id, "x", textReply("x"))))
      .toBe("I need the permission “Create Public Threads” in #closed: ask someone who manages the server.");
    discord.deny(place, permissions.sendMessages | permissions.attachFiles);
    const post = () =>
      refusal(door.post(place.id, { ...textReply("x"), files: [{ name: "a.md", content: "x" }] }));
    const both =
      "I need the permissions “Send Messages”, “Attach Files” in #closed: ask someone who manages the server.";
    await expect.poll(post).toBe(both);
    const before = discord.requests.length;
    expect(await post()).toBe(both);
    expect(discord.requests.slice(before).filter(({ method }) => method === "POST")).toEqual([]);
  });

  test("names the permissions it may lack when only Discord knows, and leaves no message behind", async () => {
    const { discord } = trial;
    const place = channel("shut");
    await door.post(place.id, textReply("first"));
    discord.deny(place, permissions.createPublicThreads, false);
    const opened = refusal(door.openThread(place.id, "x", textReply("head")));
    expect(await opened).toMatch(/^I need the permissions .*“Create Public Threads” in #shut: /);
    expect(saidIn(place).map(shownIn)).toEqual(["first"]);
    discord.deny(place, permissions.viewChannel, false);
    expect(await refusal(door.post(place.id, textReply("x")))).toMatch(
      /^I need the permission “View Channel” in #shut: /,
    );
  });

  test.each([
    [threads, 160_006, /^This server has as many open threads as Discord allows/],
    [messages, 10_003, /^#limits is gone/],
    [messages, 200_000, /AutoMod/],
  ])("explains what Discord refuses at %s with %i", async (path, code, sentence) => {
    const place = channel("limits");
    fault(path, code);
    expect(await refusal(door.openThread(place.id, "x", textReply("head")))).toMatch(sentence);
    expect(saidIn(place)).toEqual([]);
  });

  test("writes in a thread that was archived, which opens it again, but not in a locked one", async () => {
    const thread = Object.assign(trial.discord.thread("Old"), { archived: true });
    await door.post(thread.id, textReply("Still here."));
    expect(thread.archived).toBe(false);
    expect(saidIn(thread).map(shownIn)).toEqual(["Still here."]);
    thread.locked = true;
    expect(await refusal(door.post(thread.id, textReply("x")))).toMatch(/^“Old” is locked/);
  });

  test("calls one role and nobody else", async () => {
    const { roleId } = trial.discord.world;
    const place = channel("plan");
    const { id, url } = await door.post(place.id, textReply("Read ¶4. @everyone <@&1>"), roleId);
    const posted = required(trial.discord.world.messages.get(id), "a post");
    expect(url).toContain(`${place.id}/${id}`);
    expect(shownIn(posted).split("\n")[0]).toBe(`<@&${roleId}>`);
    expect(object(posted.sent["allowed_mentions"])).toEqual({ roles: [roleId] });
    const quiet = await door.post(place.id, textReply("Read ¶5."));
    expect(trial.discord.world.messages.get(quiet.id)?.sent["allowed_mentions"]).toMatchObject({ parse: [] });
  });

  test("posts once when Discord fails after it kept the message", async () => {
    const place = channel("once");
    trial.discord.faults.push({ method: "POST", path: messages, status: 500, afterwards: true, times: 1 });
    await door.post(place.id, textReply("Once."));
    expect(saidIn(place)).toHaveLength(1);
  });

  test("opens one thread when Discord fails after it opened it", async () => {
    const place = channel("once-opened");
    trial.discord.faults.push({ method: "POST", path: threads, status: 500, afterwards: true, times: 1 });
    const { id } = await door.openThread(place.id, "x", textReply("head"));
    expect(saidIn(place).map((head) => head.id)).toEqual([id]);
  });

  test("finds what is there, and knows what is gone or hidden", async () => {
    const { discord } = trial;
    const hidden = discord.world.addChannel({ type: 0, name: "hidden", guildId: discord.world.guildId });
    hidden.denied = permissions.viewChannel;
    expect(await door.find(discord.channel.id)).toMatchObject({ id: discord.channel.id });
    expect(await door.find(hidden.id)).toBeUndefined();
    expect(await door.find("123456789012345678")).toBeUndefined();
    expect(await refusal(door.post("123456789012345678", textReply("x")))).toMatch(
      /^That channel or thread is gone/,
    );
  });

  test("doesn't write where there is only talk or only posts", async () => {
    expect(await refusal(door.post(channel("posts", 15).id, textReply("x")))).toMatch(
      /isn't a channel to write in/,
    );
  });

  test.each(["server", "group"] as const)("is closed in a %s without the bot", async (where) => {
    const { discord } = trial;
    const { original } = await discord.slash("discuss", {}, { channel: discord.elsewhere(where) });
    expect(original && shownIn(original)).toBe("Nothing can be posted here.");
  });

  test("is closed in direct messages", async () => {
    const { discord } = trial;
    const { original } = await discord.slash("discuss", {}, { channel: discord.dm() });
    expect(original && shownIn(original)).toBe("Nothing can be posted here.");
  });
});

/** Why it was refused. */
async function refusal(work: Promise<unknown>): Promise<string> {
  return await work.then(
    () => "It was not refused.",
    (error: unknown) => String(error instanceof Error ? error.message : error),
  );
}
