import { setTimeout as sleep } from "node:timers/promises";
import { responseTo, shownIn, type Given, type StandIn } from "../../tests/discord/stand-in/stand-in.ts";
import type { GivenValues } from "../../tests/discord/stand-in/calls.ts";
import { snowflake } from "../../tests/discord/stand-in/snowflake.ts";
import type { Shown } from "./page.ts";
import type { Message } from "../../tests/discord/stand-in/world.ts";

/** A message to make a picture of. */
export interface Scene extends Shown {
  /** The file name of its picture, without the extension. */
  readonly name: string;
  readonly message: Message;
}

/** Time to wait for an answer, in milliseconds. */
const patience = 20_000;

const manager: Given = { manages: true };

/** Waits for a message of the bot that begins with some words. */
async function messageWith(discord: StandIn, words: string): Promise<Message> {
  for (let tries = 0; tries < 600; tries++) {
    const found = [...discord.world.messages.values()].find((message) => shownIn(message).includes(words));
    if (found && found.components.length > 0) return found;
    // oxlint-disable-next-line no-await-in-loop -- until it is there
    await sleep(100);
  }
  throw new Error(`No message says "${words}".`);
}

async function mention(discord: StandIn, name: string, words: string): Promise<Scene> {
  const asked = `${discord.mention} ${words}`;
  return { name, asked, message: await discord.answerTo(discord.say(asked), patience) };
}

async function command(
  discord: StandIn,
  name: string,
  called: string,
  values: GivenValues = {},
  given: Given = {},
): Promise<Scene> {
  const use = () => discord.slash(called, values, given);
  // On a busy machine, the first use of a command may take too long.
  const interaction = await discord.completed(await use().catch(use));
  const message = interaction.followUps[0] ?? responseTo(interaction);
  return { name, called: `/${called}`, message };
}

/** The first message in a server that has just added the bot. */
async function welcome(discord: StandIn): Promise<Scene> {
  const { world } = discord;
  const guildId = snowflake();
  world.guildIds.add(guildId);
  world.addChannel({ type: 0, name: "general", guildId });
  discord.dispatch("GUILD_CREATE", world.guildPayload(guildId), guildId);
  return { name: "welcome", message: await messageWith(discord, "Hello, I'm Ibid") };
}

/** Replies about a part that the reading plan hasn't reached, where the group wants no spoilers. */
async function spoilers(discord: StandIn): Promise<Scene[]> {
  await discord.slash("settings spoilers", { until: "plan" }, manager);
  const taken = [
    await mention(discord, "further-on", "How did the interrogators get Seliavkin to confess?"),
    await command(discord, "spoiler", "paragraph", { number: "6" }),
  ];
  await discord.slash("settings spoilers", { until: "off" }, manager);
  return taken;
}

/** Replies about meeting, progress and looking up in a group with a teacher. */
async function together(discord: StandIn): Promise<Scene[]> {
  const nextWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const session = { date: nextWeek, time: "18:00", zone: "Vienna", reading: "2-4" };
  await discord.slash("class start", {}, manager);
  await discord.slash("note add", { paragraph: "5", words: "Who dictated it?" });
  const taken = [
    await command(discord, "class", "class show", {}, manager),
    await command(discord, "session", "session plan", session, manager),
    await command(discord, "progress", "progress show"),
    await command(discord, "define", "define", { word: "OGPU" }),
    await command(discord, "cite", "cite", { number: "6" }),
  ];
  await discord.slash("class stop", {}, manager);
  return taken;
}

/** One scene of each kind of message, on the bundled passage. */
export async function scenes(discord: StandIn): Promise<Scene[]> {
  const asked = await mention(discord, "answer", "How did the interrogators get Seliavkin to confess?");
  const context = await discord.press(asked.message, "In context");
  await discord.slash("note add", { paragraph: "6", words: "The first sign of the turn." });
  await discord.slash("note add", {
    paragraph: "7",
    words: "Compare the trial two years later.",
    quote: "Kirov",
  });
  return [
    asked,
    { name: "in-context", message: responseTo(context) },
    await mention(discord, "closest", "why did people trust the courts?"),
    await mention(discord, "not-found", "who painted the Mona Lisa?"),
    await mention(discord, "paragraph", "paragraph 6"),
    { name: "reading", message: await messageWith(discord, "Reading 1 of") },
    await command(discord, "notes", "note list"),
    await command(discord, "quiz", "quiz play", { kind: "who", rounds: 1 }),
    await command(discord, "help", "help"),
    await command(discord, "about", "about"),
    ...(await spoilers(discord)),
    await command(discord, "plan-stop", "plan stop", {}, manager),
    await command(discord, "plan-start", "plan start", { amount: 1, zone: "Vienna", time: "6 pm" }, manager),
    await command(discord, "plan-status", "plan status"),
    await command(discord, "quotation", "quote", {
      words: "The Commission never finished its task.",
    }),
    await command(discord, "index-word", "index word", { word: "commission" }),
    await command(discord, "index-who", "index who"),
    await command(discord, "card", "card", { number: "6", words: "commission" }),
    await command(discord, "discussion", "discuss", { paragraph: "6" }),
    await command(discord, "settings", "settings show", {}, manager),
    await command(discord, "error", "paragraph", { number: "99" }),
    ...(await together(discord)),
    await welcome(discord),
  ];
}
