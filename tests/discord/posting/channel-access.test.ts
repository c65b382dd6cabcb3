import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
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

/** Opens a thread in its channel, or says that it has no access to channels. */
const discuss = defineCommand({
  name: "discuss",
  description: "Opens a thread",
  options: {},
  async run(_options, { channels, place }) {
    if (!channels) return notFoundReply("Nothing can be posted here.");
    const { url } = await channels.openThread(
      place.channel,
      "¶4 · abolishing the OGPU",
      textReply("Forty crowns a year."),
    );
    return textReply("There it is.", [{ label: "Discussion", url }]);
  },
});

/** Checks that a channel can be posted in repeatedly, on behalf of the member. */
const settle = defineCommand({
  name: "settle",
  description: "Checks a channel",
  options: { where: { type: "channel", description: "Where", required: true } },
  async run({ where }, { channels }) {
    await channels?.check(where, false);
    return textReply("It will do.");
  },
});

describe("channelAccess", () => {
  let trial: Trial;
  let access: ChannelAccess;

  beforeAll(async () => {
    trial = await startTrial([discuss, settle]);
    access = await trial.bot.channelAccess;
  });

  beforeEach(() => {
    trial.discord.faults.length = 0;
  });

  afterAll(async () => {
    await trial.stop();
  });

  /** Adds a channel and announces it to the bot. */
  function channel(name: string, type: Channel["type"] = 0): Channel {
    const { discord } = trial;
    const made = discord.world.addChannel({ type, name, guildId: discord.world.guildId });
    discord.dispatch("CHANNEL_CREATE", discord.world.channelPayload(made));
    return made;
  }

  function threadOf({ id }: Pick<Posted, "id">): Channel {
    return required(trial.discord.world.channels.get(id), "a thread");
  }

  /** The answer to /settle for a channel. */
  async function settled(where: Channel): Promise<string | undefined> {
    const { original } = await trial.discord.slash("settle", { where: where.id });
    return original && shownIn(original);
  }

  function saidIn(place: Channel): Message[] {
    return [...trial.discord.world.messages.values()].filter((message) => message.channel.id === place.id);
  }

  function fault(path: RegExp, code: number): void {
    trial.discord.faults.push({ method: "POST", path, status: 403, body: { message: "No", code }, times: 1 });
  }

  const threads = /\/threads$/;
  const messages = /\/messages$/;

  test("opens a thread on a message with the reply, and returns its URL", async () => {
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

  test("cuts a thread's title to 100 characters", async () => {
    const { name } = threadOf(await access.openThread(channel("long").id, "¶".repeat(200), textReply("x")));
    expect(name).toBe(`${"¶".repeat(99)}…`);
  });

  test("opens a post in a forum", async () => {
    const forum = channel("forum", 15);
    const thread = threadOf(await access.openThread(forum.id, "¶4", textReply("Forty crowns.")));
    expect(thread.parentId).toBe(forum.id);
    expect(saidIn(thread).map(shownIn)).toEqual(["Forty crowns."]);
  });

  test("refuses a thread in a channel without threads, and says where to ask", async () => {
    const { discord } = trial;
    const reply = required(
      (await discord.slash("discuss", {}, { channel: discord.thread("Chapter one") })).original,
      "an answer",
    );
    expect(shownIn(reply)).toBe(
      "“Chapter one” can't have threads of its own: please ask me for that in \\#reading.",
    );
    expect(reply.flags & ephemeral).toBe(ephemeral);
    await expect(access.openThread(channel("voice", 2).id, "x", textReply("x"))).rejects.toThrow(
      "#voice can't have threads of its own: please ask me for that in a text channel.",
    );
  });

  test("names permissions that are known to be missing, without a request", async () => {
    const { discord } = trial;
    const place = channel("closed");
    discord.deny(place, permissions.createPublicThreads);
    await expect
      .poll(() => refusal(access.openThread(place.id, "x", textReply("x"))))
      .toBe("I need the permission “Create Public Threads” in #closed: ask someone who manages the server.");
    discord.deny(place, permissions.sendMessages | permissions.attachFiles);
    const post = () =>
      refusal(access.post(place.id, { ...textReply("x"), files: [{ name: "a.md", content: "x" }] }));
    const both =
      "I need the permissions “Send Messages” and “Attach Files” in #closed: ask someone who manages the server.";
    await expect.poll(post).toBe(both);
    const before = discord.requests.length;
    expect(await post()).toBe(both);
    expect(discord.requests.slice(before).filter(({ method }) => method === "POST")).toEqual([]);
  });

  test("names permissions after Discord refuses, and deletes the message without its thread", async () => {
    const { discord } = trial;
    const place = channel("shut");
    await access.post(place.id, textReply("first"));
    discord.deny(place, permissions.createPublicThreads, false);
    const opened = refusal(access.openThread(place.id, "x", textReply("head")));
    expect(await opened).toMatch(/^I need the permissions .*“Create Public Threads” in #shut: /);
    expect(saidIn(place).map(shownIn)).toEqual(["first"]);
    discord.deny(place, permissions.viewChannel, false);
    expect(await refusal(access.post(place.id, textReply("x")))).toMatch(
      /^I need the permission “View Channel” in #shut: /,
    );
  });

  test.each([
    [threads, 160_006, /^This server has as many open threads as Discord allows/],
    [messages, 10_003, /^#limits is gone/],
    [messages, 200_000, /AutoMod/],
  ])("explains a refusal at %s with code %i", async (path, code, sentence) => {
    const place = channel("limits");
    fault(path, code);
    expect(await refusal(access.openThread(place.id, "x", textReply("head")))).toMatch(sentence);
    expect(saidIn(place)).toEqual([]);
  });

  test("writes in an archived thread, but not in a locked one", async () => {
    const thread = Object.assign(trial.discord.thread("Old"), { archived: true });
    await access.post(thread.id, textReply("Still here."));
    expect(thread.archived).toBe(false);
    expect(saidIn(thread).map(shownIn)).toEqual(["Still here."]);
    thread.locked = true;
    expect(await refusal(access.post(thread.id, textReply("x")))).toMatch(/^“Old” is locked/);
    const { discord } = trial;
    discord.dispatch("THREAD_UPDATE", discord.world.channelPayload(thread));
    await vi.waitFor(async () =>
      expect(await refusal(access.check(thread.id, false))).toMatch(/^“Old” is locked/),
    );
  });

  test("mentions the given role and nobody else", async () => {
    const { roleId } = trial.discord.world;
    const place = channel("plan");
    const { id, url } = await access.post(place.id, textReply("Read ¶4. @everyone <@&1>"), roleId);
    const posted = required(trial.discord.world.messages.get(id), "a post");
    expect(url).toContain(`${place.id}/${id}`);
    expect(shownIn(posted).split("\n")[0]).toBe(`<@&${roleId}>`);
    expect(object(posted.sent["allowed_mentions"])).toEqual({ roles: [roleId] });
    const quiet = await access.post(place.id, textReply("Read ¶5."));
    expect(trial.discord.world.messages.get(quiet.id)?.sent["allowed_mentions"]).toMatchObject({ parse: [] });
  });

  test("posts once if Discord fails after it stored the message", async () => {
    const place = channel("once");
    trial.discord.faults.push({ method: "POST", path: messages, status: 500, afterwards: true, times: 1 });
    await access.post(place.id, textReply("Once."));
    expect(saidIn(place)).toHaveLength(1);
  });

  test("opens one thread if Discord fails after it opened the thread", async () => {
    const place = channel("once-opened");
    trial.discord.faults.push({ method: "POST", path: threads, status: 500, afterwards: true, times: 1 });
    const { id } = await access.openThread(place.id, "x", textReply("head"));
    expect(saidIn(place).map((head) => head.id)).toEqual([id]);
  });

  describe("on behalf of a member", () => {
    test("accepts a channel of the server in which the member may write", async () => {
      expect(await settled(channel("open"))).toBe("It will do.");
    });

    test("refuses a channel in which the member may not write", async () => {
      const { discord } = trial;
      const { world } = discord;
      const closed = world.addChannel({ type: 0, name: "closed", guildId: world.guildId });
      const send = String(permissions.sendMessages);
      discord.dispatch("CHANNEL_CREATE", {
        ...world.channelPayload(closed),
        permission_overwrites: [
          { id: world.guildId, type: 0, allow: "0", deny: send },
          { id: world.botRoleId, type: 0, allow: send, deny: "0" },
        ],
      });
      expect(await settled(closed)).toMatch(/^You may not write in .*closed yourself: /);
    });

    test("refuses a channel of another server", async () => {
      const { discord } = trial;
      const far = discord.elsewhere("server");
      const channels = [discord.world.channelPayload(far)];
      discord.dispatch("GUILD_CREATE", { ...discord.world.guildPayload(), id: far.guildId, channels });
      expect(await settled(far)).toMatch(/^That channel isn't in this server: /);
    });
  });

  test("finds a channel, but no deleted or hidden one", async () => {
    const { discord } = trial;
    const hidden = discord.world.addChannel({ type: 0, name: "hidden", guildId: discord.world.guildId });
    hidden.denied = permissions.viewChannel;
    expect(await access.find(discord.channel.id)).toMatchObject({ id: discord.channel.id });
    expect(await access.find(hidden.id)).toBeUndefined();
    expect(await access.find("123456789012345678")).toBeUndefined();
    expect(await refusal(access.post("123456789012345678", textReply("x")))).toMatch(
      /^That channel or thread is gone/,
    );
  });

  test("refuses to write in a forum outside of its posts", async () => {
    expect(await refusal(access.post(channel("posts", 15).id, textReply("x")))).toMatch(
      /isn't a channel to write in/,
    );
  });

  test.each(["server", "group"] as const)("is undefined in a %s without the bot", async (where) => {
    const { discord } = trial;
    const { original } = await discord.slash("discuss", {}, { channel: discord.elsewhere(where) });
    expect(original && shownIn(original)).toBe("Nothing can be posted here.");
  });

  test("opens no threads in direct messages", async () => {
    const { discord } = trial;
    const { original } = await discord.slash("discuss", {}, { channel: discord.dm() });
    expect(original && shownIn(original)).toContain("can't have threads");
  });
});

/** The message of the error with which work rejects. */
async function refusal(work: Promise<unknown>): Promise<string> {
  return await work.then(
    () => "It was not refused.",
    (error: unknown) => String(error instanceof Error ? error.message : error),
  );
}
