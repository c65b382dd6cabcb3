import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { intents } from "./stand-in/gateway.ts";
import { buttonsOf, shownIn, StandIn } from "./stand-in/stand-in.ts";
import { startBotProcess, type BotProcess } from "./bot-process.ts";

const question = "When was Kirov murdered?";

describe("the bot's process", { timeout: 30_000 }, () => {
  let discord: StandIn;
  const started: BotProcess[] = [];

  function start(settings: Readonly<Record<string, string>> = {}): BotProcess {
    const bot = startBotProcess(discord, settings);
    started.push(bot);
    return bot;
  }

  async function connect(settings: Readonly<Record<string, string>> = {}): Promise<BotProcess> {
    const bot = start(settings);
    await bot.connected;
    return bot;
  }

  beforeEach(async () => {
    discord = await StandIn.start();
  });

  afterEach(async () => {
    await Promise.all(started.splice(0).map((bot) => bot.kill("SIGKILL")));
    await discord.stop();
  });

  test("ends with one clear line when the token is wrong", async () => {
    const { code, stderr } = await start({ DISCORD_TOKEN: "wrong" }).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Discord doesn't accept the token: .*DISCORD_TOKEN\.\n$/);
  });

  test("ends with one clear line when it asks for an intent that is off", async () => {
    const { code, stderr } = await start({ MESSAGE_CONTENT_INTENT: "true" }).ended;
    expect(code).toBe(1);
    expect(stderr.trim().split("\n").at(-1)).toMatch(
      /Message Content Intent.*MESSAGE_CONTENT_INTENT=false\.$/,
    );
  });

  test("ends with one clear line when the token is withdrawn later", async () => {
    const bot = await connect();
    discord.gateway.close(4004);
    const { code, stderr } = await bot.ended;
    expect(code).toBe(1);
    expect(stderr.trim().split("\n").at(-1)).toMatch(/^Discord doesn't accept the token: /);
  });

  test("ends when Discord's REST interface no longer knows the token", async () => {
    const bot = await connect();
    discord.token = "another";
    discord.say(`${discord.mention} ${question}`);
    const { code, stderr } = await bot.ended;
    expect(code).toBe(1);
    expect(stderr).toContain("Discord doesn't accept the token: ");
  });

  test("ends with one clear line when Discord can't be reached", async () => {
    const { code, stderr } = await start({ DISCORD_API_URL: "http://127.0.0.1:9/api" }).ended;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The bot can't reach Discord .*\n$/);
  });

  test("ends with one clear line when it isn't in the server named for development", async () => {
    const { code, stderr } = await start({ DEV_GUILD_ID: "123456789012345678" }).ended;
    expect(code).toBe(1);
    expect(stderr.trim().split("\n").at(-1)).toMatch(/^The bot isn't in the server 123456789012345678: /);
  });

  test("finishes the answer under way when asked to stop, and ends in peace", async () => {
    const bot = await connect();
    discord.faults.push({ method: "POST", path: /\/messages$/, status: 429, retryAfter: 0.5, times: 1 });
    const asked = discord.say(`${discord.mention} ${question}`);
    await discord.request(({ path }) => path.endsWith("/messages"));
    const ended = bot.kill("SIGTERM");
    expect(shownIn(await discord.answerTo(asked))).toMatch(/^> /m);
    expect((await ended).code).toBe(0);
  });

  test("ends in peace when asked to stop while it connects", async () => {
    const bot = start();
    await discord.session();
    expect((await bot.kill("SIGTERM")).code).toBe(0);
  });

  test("does what a button says that another process made", async () => {
    const first = await connect();
    const answer = await discord.ask(`${discord.mention} ${question}`);
    await first.kill();
    discord.gateway.sessions.clear();
    await connect();
    const { original } = await discord.press(answer, "In context");
    expect(original && shownIn(original)).toMatch(/^-# ¶/m);
    expect(buttonsOf(answer).length).toBeGreaterThan(0);
  });

  test("registers its commands once, and again only when they differ", async () => {
    const puts = () => discord.received("PUT", /\/commands$/).length;
    const first = await connect();
    expect(puts()).toBe(1);
    const commands = discord.world.commands.get("global") ?? [];
    expect(commands.map(({ name }) => name)).toContain("Ask the text about this");
    for (const command of commands) {
      expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
    }
    await first.kill();
    const second = await connect();
    expect(puts()).toBe(1);
    await second.kill();
    discord.world.commands.set("global", commands.slice(1));
    await connect();
    expect(puts()).toBe(2);
  });

  test("registers its commands in one server when told to", async () => {
    await connect({ DEV_GUILD_ID: discord.world.guildId });
    expect(discord.world.commands.get("global")).toBeUndefined();
    expect(discord.world.commands.get(discord.world.guildId)?.length).toBeGreaterThan(6);
  });

  test("with the message-content intent also answers questions in study channels and its own threads", async () => {
    await discord.stop();
    discord = await StandIn.start({ allowedIntents: intents.messageContent });
    const { study, channel, reader, mention } = discord;
    const thread = discord.thread("Chapter one");
    await connect({ MESSAGE_CONTENT_INTENT: "true", STUDY_CHANNEL_IDS: study.id });
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

  test("goes on when Discord asks it to reconnect", async () => {
    await connect();
    discord.gateway.askToReconnect();
    expect(shownIn(await discord.ask(`${discord.mention} ${question}`))).toMatch(/^> /m);
    expect(discord.gateway.counts).toMatchObject({ identify: 1, resume: 1 });
  });
});
