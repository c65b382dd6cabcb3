import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { shownIn, type Fault, type StandIn } from "../stand-in/stand-in.ts";
import type { Message } from "../stand-in/world.ts";
import { ConnectedBot } from "./connected-bot.ts";

const question = "Why did Stalin order the Politburo to establish a commission?";

/** Responses that are lost: before the request had its effect, and after it. */
const losses = (["reset", "hang", "empty", 500, 502, 503] as const).flatMap((status) =>
  [false, true].map((afterwards) => ({ status, afterwards })),
);

describe("with a Discord that fails, the bot answers exactly once", { timeout: 60_000 }, () => {
  let bot: ConnectedBot;
  let discord: StandIn;

  beforeAll(async () => {
    bot = await ConnectedBot.start();
    ({ discord } = bot);
  }, 60_000);
  afterEach(() => {
    discord.faults.length = 0;
  });
  afterAll(() => bot.stop());

  const messages = { method: "POST", path: /\/messages$/ };
  const callback = { method: "POST", path: /\/callback$/ };

  function answersTo(asked: Message): Message[] {
    return [...discord.world.messages.values()].filter(({ replyTo }) => replyTo?.id === asked.id);
  }

  /** Asks in a channel of its own, so that questions of one test don't wait for each other. */
  function ask(fault: Fault): Message {
    const { guildId } = discord.world;
    const channel = discord.world.addChannel({ type: 0, name: "faulty", guildId });
    discord.dispatch("CHANNEL_CREATE", discord.world.channelPayload(channel));
    discord.faults.push({ ...fault, path: new RegExp(`/channels/${channel.id}/messages$`) });
    return discord.say(`${discord.mention} ${question}`, channel);
  }

  test("a mention, after each kind of failure", async () => {
    const asked = losses.map((loss) => ask({ ...messages, ...loss, times: 1 }));
    await Promise.all(asked.map((each) => discord.answerTo(each, 10_000)));
    // The bot learns of a stored answer only when it tries again, at the latest after a timeout.
    await sleep(6000);
    expect(asked.map((each) => answersTo(each).length)).toEqual(losses.map(() => 1));
    expect(shownIn(await discord.ask(`${discord.mention} ${question}`))).toMatch(/^> /m);
  });

  test("mentions, after twenty seconds of 500, 502 and 503", async () => {
    const asked = ([500, 502, 503] as const).map((status) => ask({ ...messages, status, times: Infinity }));
    await sleep(20_000);
    discord.faults.length = 0;
    await Promise.all(asked.map((each) => discord.answerTo(each, 8000)));
    expect(asked.map((each) => answersTo(each).length)).toEqual([1, 1, 1]);
  });

  test("mentions in other channels, while one channel takes none", async () => {
    const stuck = ask({ ...messages, status: "hang", times: Infinity });
    await discord.request(({ path }) => path.endsWith("/messages"));
    expect(shownIn(await discord.ask(`${discord.mention} ${question}`))).toMatch(/^> /m);
    expect(answersTo(stuck)).toEqual([]);
    discord.faults.length = 0;
    await discord.answerTo(stuck, 20_000);
  });

  test.each(losses)("a command, after a first $status (afterwards: $afterwards)", async (loss) => {
    discord.faults.push({ ...callback, ...loss, times: 1 });
    const { original } = await discord.completed(await discord.slash("ask", { question }));
    expect(original && shownIn(original)).toMatch(/^> /m);
    expect(bot.process.stderr()).not.toContain("already been acknowledged");
  });

  test("a command whose first response Discord never takes, in the channel", async () => {
    discord.faults.push({ ...callback, status: "hang", times: Infinity });
    const before = discord.world.messages.size;
    await expect(discord.slash("ask", { question })).rejects.toThrow("Nothing came");
    const posted = () => [...discord.world.messages.values()].slice(before).map(shownIn);
    await expect.poll(posted, { timeout: 10_000 }).toHaveLength(1);
    await discord.listen(500);
    expect(posted()).toEqual([expect.stringMatching(/^-# “Why did Stalin.*\n> /)]);
  });

  test("a private command whose first response Discord never takes, nowhere", async () => {
    discord.faults.push({ ...callback, status: "hang", times: Infinity });
    const asked = discord.slash("ask", { question, private: true });
    await expect(asked).rejects.toThrow("Nothing came");
    expect(await discord.listen(2000)).toEqual([]);
  });

  test("a message and a command that Discord delivers twice", async () => {
    await discord.ask(`${discord.mention} ${question}`);
    await discord.completed(await discord.slash("note add", { paragraph: "4", words: "Only once." }));
    const requests = discord.listen(500);
    discord.gateway.repeat("MESSAGE_CREATE");
    discord.gateway.repeat("INTERACTION_CREATE");
    expect(await requests).toEqual([]);
    const { original } = await discord.completed(await discord.slash("note list"));
    expect(original && shownIn(original).match(/Only once/g)).toHaveLength(1);
  });

  test("mentions and direct messages of which it lost the events, and no others", async () => {
    const answered = await discord.ask(`${discord.mention} ${question}`);
    const direct = await discord.ask(question, discord.dm());
    expect(shownIn(direct)).toMatch(/^> /m);
    discord.gateway.forget();
    const inGap = [
      discord.say(`${discord.mention} ${question}`),
      discord.say(`${discord.mention} ${question}`, discord.study, discord.user("Gap Asker")),
      discord.say(question, discord.dm()),
    ];
    const others = [
      discord.say("not for you"),
      discord.say(`${discord.mention} hello`, undefined, discord.user("A Bot", { bot: true })),
    ];
    await Promise.all(inGap.map((asked) => discord.answerTo(asked, 15_000)));
    await discord.listen(1000);
    expect(inGap.map((asked) => answersTo(asked).length)).toEqual([1, 1, 1]);
    expect(others.map((said) => answersTo(said).length)).toEqual([0, 0]);
    expect(answered.replyTo && answersTo(answered.replyTo)).toHaveLength(1);
  });

  test("a mention while it wasn't running", async () => {
    await bot.process.kill();
    discord.gateway.sessions.clear();
    const asked = discord.say(`${discord.mention} ${question}`);
    const before = answersTo(asked).length;
    await bot.restart();
    await discord.answerTo(asked, 15_000);
    await discord.listen(1000);
    expect([before, answersTo(asked).length]).toEqual([0, 1]);
  });
});
