import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { defineCommand, defineSubcommand, type Command } from "../../src/features/command/command.ts";
import type { Services } from "../../src/features/command/context.ts";
import { openLibrary } from "../../src/app/open-texts.ts";
import { textReply } from "../../src/dialogue/reply/reply.ts";
import { startBot, type BotOptions, type RunningBot } from "../../src/discord/bot.ts";
import { IbidError } from "../../src/shared/error.ts";
import { loadCommands } from "../../src/app/load-commands.ts";
import type { Library } from "../../src/retrieval/library.ts";
import { createLogger } from "../../src/shared/log.ts";
import { memoryStore } from "../support/memory-store.ts";
import { groupTextServices } from "../support/group-texts.ts";
import { ephemeral } from "./stand-in/check-message.ts";
import { intents } from "./stand-in/gateway.ts";
import { list, object } from "./stand-in/json.ts";
import { shownIn, StandIn } from "./stand-in/stand-in.ts";

const question = "Why did Stalin order the Politburo to establish a commission?";

/** Takes longer than the bot waits before it defers. */
const slow = defineCommand({
  name: "slow",
  description: "Answers late",
  options: {
    fail: { description: "Fails late", type: "boolean" },
    private: { description: "Answers in private", type: "boolean" },
  },
  async run({ fail }) {
    await sleep(2300);
    if (fail) throw new IbidError("busy", "It took long and led nowhere.");
    return textReply("It took long.");
  },
});

/** Has an optional option before a required one, and more suggestions than Discord accepts. */
const eager = defineCommand({
  name: "eager",
  description: "Suggests a great deal",
  options: {
    late: { description: "Not required", type: "boolean" },
    word: {
      description: "Required",
      type: "string",
      required: true,
      suggest: () => [
        { name: " ", value: "no name" },
        { name: "too long a value", value: "x".repeat(101) },
        ...Array.from({ length: 30 }, (_, n) => ({ name: `${n} ${"x".repeat(200)}`, value: `${n}` })),
      ],
    },
  },
  run: () => textReply("Done."),
});

const broken = defineCommand({
  name: "broken",
  description: "Never works",
  options: {},
  run() {
    throw new Error("secret detail");
  },
});

const family = (description: string, forManagers = true): Command => ({
  name: "family",
  description: "Several in one",
  forManagers,
  subcommands: [
    defineSubcommand({
      name: "start",
      description: "Starts",
      options: {
        where: { description, type: "channel" },
        days: { description: "How many", type: "integer", min: 0, required: true },
      },
      run: () => textReply("Started."),
    }),
  ],
});

describe("a bot", () => {
  let discord: StandIn;
  let services: Services;
  let library: Library;
  let commands: readonly Command[];
  let logged: string;
  let running: RunningBot[];

  function start(
    more: Partial<BotOptions> = {},
    having = services.commands,
    store = services.store,
  ): RunningBot {
    const { token, apiUrl } = discord;
    const options = { token, apiUrl, messageContent: false, studyChannelIds: [], ...more };
    const log = createLogger("info", { write: (line) => void (logged += line) });
    const bot = startBot(options, { ...services, commands: having, store }, log);
    running.push(bot);
    return bot;
  }

  async function connect(more: Partial<BotOptions> = {}, having = services.commands): Promise<RunningBot> {
    const before = logged.length;
    // A second bot in a test needn't wait for the first one.
    const { leases } = await memoryStore();
    const bot = start(more, having, { ...services.store, leases });
    await expect.poll(() => logged.slice(before), { timeout: 5000 }).toContain("Connected to Discord");
    return bot;
  }

  const puts = () => discord.received("PUT", /\/commands$/).length;

  beforeAll(async () => {
    [library, commands] = await Promise.all([openLibrary(), loadCommands()]);
  }, 20_000);

  beforeEach(async () => {
    const store = await memoryStore();
    services = { commands, store, ...groupTextServices(library, store) };
    logged = "";
    running = [];
    discord = await StandIn.start();
  });

  afterEach(async () => {
    await Promise.all(running.map((bot) => bot.stop()));
    await discord.stop();
  });

  test("ends if Discord rejects the token later", async () => {
    const bot = await connect();
    discord.token = "another";
    discord.say(`${discord.mention} ${question}`);
    await expect(bot.ended).rejects.toThrow(/^Discord doesn't accept the token: .*DISCORD_TOKEN\.$/);
  });

  test("ends if it isn't in the development server", async () => {
    const { ended } = start({ devGuildId: "123456789012345678" });
    await expect(ended).rejects.toThrow(/^The bot isn't in the server 123456789012345678: .*DEV_GUILD_ID\.$/);
  });

  test("ends if Discord requires more shards", async () => {
    discord.gateway.refuseWith = 4011;
    await expect(start().ended).rejects.toMatchObject({ code: "sharding-required" });
  });

  test.each([4010, 4012, 4013])(
    "ends with the code if Discord closes the connection with %i",
    async (code) => {
      discord.gateway.refuseWith = code;
      await expect(start().ended).rejects.toThrow(`(close code ${code})`);
    },
  );

  test("answers mentions even if its commands can't be registered", async () => {
    discord.faults.push({
      method: "PUT",
      path: /\/commands$/,
      status: 400,
      body: { code: 30_034 },
      times: 1,
    });
    await connect();
    expect(logged).toContain("Commands could not be registered");
    expect(shownIn(await discord.ask(`${discord.mention} ${question}`))).toMatch(/^> /m);
  });

  test("registers its commands again only if they differ", async () => {
    await connect();
    expect(puts()).toBe(1);
    const registered = discord.world.commands.get("global") ?? [];
    expect(registered.map(({ name }) => name)).toContain("Ask the text about this");
    for (const command of registered) {
      expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
    }
    await connect();
    expect(puts()).toBe(1);
    await connect({}, services.commands.slice(1));
    expect(puts()).toBe(2);
    await connect({}, [...services.commands.slice(1), broken]);
    expect(puts()).toBe(3);
  });

  test("registers a command again if a nested option differs, but not for defaults that Discord adds", async () => {
    await connect({}, [family("A channel")]);
    await connect({}, [family("A channel")]);
    expect(puts()).toBe(1);
    await connect({}, [family("Another channel")]);
    expect(puts()).toBe(2);
    await connect({}, [family("Another channel", false)]);
    expect(puts()).toBe(3);
  });

  test("registers its commands in a single server, also only once", async () => {
    const devGuildId = discord.world.guildId;
    await connect({ devGuildId });
    await connect({ devGuildId });
    expect(discord.world.commands.get("global")).toBeUndefined();
    const menus = services.commands.filter(({ menu }) => menu).length;
    // One more message menu removes an answer.
    expect(discord.world.commands.get(devGuildId)?.length).toBe(services.commands.length + menus + 1);
    expect(discord.received("PUT", /\/commands$/)).toHaveLength(1);
  });

  test("answers questions in study channels and its own threads with the message-content intent", async () => {
    await discord.stop();
    discord = await StandIn.start({ allowedIntents: intents.messageContent });
    const { study, channel, reader, mention } = discord;
    const thread = discord.thread("Chapter one");
    await connect({ messageContent: true, studyChannelIds: [study.id] });
    expect(shownIn(await discord.ask(question, study))).toMatch(/^> /m);
    expect(shownIn(await discord.ask(question, thread))).toMatch(/^> /m);
    const first = await discord.ask(mention);
    const reply = await discord.ask("paragraph 4", channel, reader, { replyTo: first, ping: false });
    expect(shownIn(reply)).toMatch(/^-# ¶/m);
    const sent = discord.listen();
    discord.say("I have read it all.", study);
    discord.say("@here", study);
    discord.say(question, channel);
    expect(await sent).toEqual([]);
  });

  test("opens only the shards that it is given", async () => {
    await connect({ shardCount: 4, shardIds: [2] });
    expect(discord.gateway.shards).toEqual([[2, 4]]);
  });

  test("reconnects when Discord asks it to", async () => {
    await connect();
    discord.gateway.askToReconnect();
    expect(shownIn(await discord.ask(`${discord.mention} ${question}`))).toMatch(/^> /m);
    await expect.poll(() => discord.gateway.counts).toMatchObject({ identify: 1, resume: 1 });
  });

  test("replaces mentions of others by their names", async () => {
    await connect();
    const asked = `what is <@${discord.reader.id}> to <@&${discord.world.roleId}> in <#${discord.study.id}>?`;
    const target = discord.say(`${discord.mention}, ${asked}`);
    const { original } = await discord.menu("Ask the text about this", target);
    expect(original && shownIn(original)).toContain("“what is \\@Anna Reader to \\@Readers in \\#study?”");
  });

  test("defers a slow answer, and keeps it public or private", async () => {
    await connect({}, [slow]);
    const [open, own, failed] = await Promise.all([
      discord.slash("slow"),
      discord.slash("slow", { private: true }),
      discord.slash("slow", { fail: true }),
    ]);
    expect([open, own, failed].map(({ responded }) => responded)).toEqual([5, 5, 5]);
    await Promise.all([open, own, failed].map((interaction) => discord.completed(interaction)));
    expect(open.original && shownIn(open.original)).toBe("It took long.");
    expect(open.original?.flags).not.toBe((open.original?.flags ?? 0) | ephemeral);
    expect(own.original?.flags).toBe((own.original?.flags ?? 0) | ephemeral);
    expect(failed).not.toHaveProperty("original");
    expect(failed).not.toHaveProperty("deferredFlags");
    expect(failed.followUps.map((message) => [shownIn(message), message.flags & ephemeral])).toEqual([
      ["It took long and led nowhere.", ephemeral],
    ]);
  });

  test("puts required options first, and limits suggestions to 25", async () => {
    await connect({}, [eager]);
    const [command] = discord.world.commands.get("global") ?? [];
    expect(list(command?.["options"]).map((option) => object(option)["name"])).toEqual(["word", "late"]);
    const choices = await discord.autocomplete("eager", "word", "");
    expect(choices).toHaveLength(25);
    expect(choices[0]).toEqual({ name: `0 ${"x".repeat(97)}…`, value: "0" });
  });

  test("reports an unexpected error to the user alone, with details only in the log", async () => {
    await connect({}, [broken]);
    const { id, original } = await discord.slash("broken");
    expect(original && shownIn(original)).toMatch(/^Something went wrong/);
    expect((original?.flags ?? 0) & ephemeral).toBe(ephemeral);
    const lines = logged.split("\n").filter((line) => line.includes("secret detail"));
    expect(lines).toEqual([expect.stringContaining(`"request":"${id}"`)]);
  });
});
