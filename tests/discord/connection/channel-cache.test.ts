import { Events, type Client, type Message } from "discord.js";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ChannelCache } from "../../../src/discord/connection/channel-cache.ts";
import { createClient } from "../../../src/discord/connection/client.ts";
import { channelAccess } from "../../../src/discord/posting/channel-access.ts";
import { createLogger } from "../../../src/shared/log.ts";
import { memoryStore } from "../../support/memory-store.ts";
import { required } from "../../support/required.ts";
import { permissions } from "../stand-in/permissions.ts";
import { StandIn } from "../stand-in/stand-in.ts";

let discord: StandIn;
let client: Client<true>;
let cache: ChannelCache;

beforeEach(async () => {
  discord = await StandIn.start();
});
afterEach(async () => {
  await client.destroy();
  await discord.stop();
});

/** Connects a client that keeps at most two channels, and more only if they are in use. */
async function connect(): Promise<void> {
  const { apiUrl, token } = discord;
  const created = createClient(
    { apiUrl, token, messageContent: false },
    (await memoryStore()).leases,
    new AbortController().signal,
    createLogger("silent"),
  );
  cache = new ChannelCache(created, 2);
  created.on(Events.GuildAvailable, (guild) => cache.received(guild));
  const ready = new Promise<Client<true>>((resolve) => {
    created.once(Events.ClientReady, resolve);
  });
  await created.login(token);
  client = await ready;
}

async function nextMessage(): Promise<Message> {
  return await new Promise((resolve) => {
    client.once(Events.MessageCreate, resolve);
  });
}

function keptChannels(): string[] {
  return [...client.channels.cache.keys()].toSorted();
}

test("a message in a dropped channel or thread can be answered", async () => {
  await connect();
  expect(keptChannels()).toEqual([discord.channel.id, discord.study.id].toSorted());
  const thread = discord.world.addChannel({
    type: 11,
    name: "Somebody's",
    guildId: discord.world.guildId,
    ownerId: discord.reader.id,
    parentId: discord.channel.id,
  });
  cache.received(required(client.guilds.cache.first(), "a server"));
  for (const channel of [discord.channel, thread]) {
    client.channels.cache.clear();
    const next = nextMessage();
    const said = discord.say(`${discord.mention} note 58`, channel);
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const message = await next;
    expect(message.channel.isThread()).toBe(channel === thread);
    // oxlint-disable-next-line no-await-in-loop
    await message.reply("Here.");
    // oxlint-disable-next-line no-await-in-loop
    expect((await discord.answerTo(said)).content).toBe("Here.");
  }
});

test("the channels of a server are dropped if there are too many, except the bot's own threads", async () => {
  const { guildId } = discord.world;
  discord.world.addChannel({ type: 0, name: "third", guildId });
  const own = discord.thread("¶4");
  await connect();
  expect(keptChannels()).toEqual([own.id]);
  expect([...(client.guilds.cache.first()?.channels.cache.keys() ?? [])]).toEqual([own.id]);
});

test("channels that messages have added are dropped, except those in use", async () => {
  await connect();
  const { guildId } = discord.world;
  const added = ["a", "b", "c"].map((name) => discord.world.addChannel({ type: 0, name, guildId }));
  const next = nextMessage();
  discord.say(`${discord.mention} note 58`, discord.channel);
  await next;
  for (const channel of added) discord.dispatch("CHANNEL_CREATE", discord.world.channelPayload(channel));
  await expect.poll(() => client.channels.cache.size).toBe(5);
  cache.limit();
  expect(keptChannels()).toEqual([discord.channel.id]);
});

test("posting in a dropped channel knows its permissions", async () => {
  await connect();
  const { world, channel, mention } = discord;
  channel.denied = permissions.sendMessages;
  const third = world.addChannel({ type: 0, name: "third", guildId: world.guildId });
  discord.dispatch("CHANNEL_CREATE", world.channelPayload(third));
  await expect.poll(() => client.channels.cache.size).toBe(3);
  cache.received(required(client.guilds.cache.first(), "a server"));
  expect(keptChannels()).toEqual([]);
  const next = nextMessage();
  discord.say(`${mention} note 58`, channel);
  await next;
  await expect(channelAccess(client).check(channel.id, false)).rejects.toThrow("“Send Messages” in #reading");
});
