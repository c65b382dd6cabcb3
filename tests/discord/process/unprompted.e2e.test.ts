import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ConnectedBot } from "./connected-bot.ts";
import { ephemeral } from "../stand-in/check-message.ts";
import { intents } from "../stand-in/gateway.ts";
import { labelsOf, shownIn, StandIn } from "../stand-in/stand-in.ts";
import type { Channel } from "../stand-in/world.ts";

const question = "Why did Stalin order the Politburo to establish a commission?";
const another = "When did Stalin sign the directive on releasing prisoners?";

describe("questions in passing in a study channel", () => {
  let discord: StandIn;
  let bot: ConnectedBot;
  let channels: Channel[];
  let channel: Channel;

  /** Adds the study channels before the bot starts, and returns its environment. */
  function environment({ world }: StandIn) {
    channels = Array.from({ length: 12 }, (_, n) =>
      world.addChannel({ type: 0, name: `study-${n}`, guildId: world.guildId }),
    );
    return {
      MESSAGE_CONTENT_INTENT: "true",
      STUDY_CHANNEL_IDS: channels.map(({ id }) => id).join(","),
    };
  }

  beforeAll(async () => {
    bot = await ConnectedBot.start({ standIn: { allowedIntents: intents.messageContent }, environment });
    ({ discord } = bot);
  });

  afterAll(() => bot.stop());

  /** Each test has a channel without messages. */
  beforeEach(() => {
    const next = channels.shift();
    if (!next) throw new Error("more tests than channels");
    channel = next;
    channels.push(next);
  });

  /** Posts messages, and returns the bot's requests afterwards. */
  async function sentAfter(say: () => void): Promise<unknown[]> {
    const sent = discord.listen();
    say();
    return await sent;
  }

  test("get an answer with a button to dismiss it", async () => {
    const answer = await discord.ask(question, channel);
    expect(shownIn(answer)).toMatch(/^> /m);
    expect(labelsOf(answer)).toContain("Not helpful");
  });

  test.each([
    ["a question to another user", (other: string) => `<@${other}> ${question}`],
    ["a question about the others", () => "did you all finish the reading on the Politburo?"],
    ["a question about something else", () => "does anyone want pizza before the meeting?"],
    ["a question that the text doesn't answer", () => "Which zebra won the Wimbledon tournament of 1934?"],
    ["a follow-up question", () => "and why did they abolish it in February 1934?"],
    ["a question for a note", () => "what's 57 attached to?"],
    ["a statement", () => "The Politburo voted to abolish the OGPU in February 1934."],
  ])("get no answer: %s", async (_kind, words) => {
    expect(await sentAfter(() => discord.say(words(discord.user("Ola Other").id), channel))).toEqual([]);
  });

  test("get no answer in a reply to another user's message", async () => {
    const other = discord.user("Pia Other");
    const posted = discord.say("I have a theory.", channel, other);
    expect(
      await sentAfter(() => discord.say(question, channel, discord.reader, { replyTo: posted, ping: false })),
    ).toEqual([]);
  });

  test("aren't answered twice in a row; a mention always is", async () => {
    await discord.ask(question, channel);
    expect(await sentAfter(() => discord.say(another, channel))).toEqual([]);
    const asked = await discord.ask(`${discord.mention} ${another}`, channel);
    expect(labelsOf(asked)).not.toContain("Not helpful");
    expect(await sentAfter(() => discord.say(question, channel))).toEqual([]);
  });

  test("aren't answered for a day after an answer was not helpful, even after a restart", async () => {
    const answer = await discord.ask(question, channel);
    const other = discord.user("Quin Other");
    const pressed = await discord.completed(await discord.press(answer, "Not helpful", { by: other }));
    expect(pressed.original && shownIn(pressed.original)).toContain("only when you mention me");
    expect((pressed.original?.flags ?? 0) & ephemeral).not.toBe(0);
    await expect.poll(() => discord.world.messages.has(answer.id)).toBe(false);
    await bot.restart();
    expect(await sentAfter(() => discord.say(question, channel))).toEqual([]);
    expect(shownIn(await discord.ask(`${discord.mention} ${question}`, channel))).toMatch(/^> /m);
  }, 20_000);

  test("aren't answered in other channels", async () => {
    expect(await sentAfter(() => discord.say(question, discord.channel))).toEqual([]);
  });
});
