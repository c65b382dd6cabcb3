import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { required } from "../../support/required.ts";
import { isJson, object, type Json } from "../stand-in/json.ts";
import { snowflake } from "../stand-in/snowflake.ts";
import { shownIn, type StandIn } from "../stand-in/stand-in.ts";
import type { Channel } from "../stand-in/world.ts";
import { ConnectedBot } from "./connected-bot.ts";

const question = "Why did Stalin order the Politburo to establish a commission?";

const aCitation = /^-# ¶\d/m;

/** Values in place of others. */
const shapes = [null, 0, -1, 1e300, "", "x", "9".repeat(40), true, [], [null], {}, { id: {} }] as const;

/** Copies of an object in each of which one field is missing or has another value, nested fields included. */
function* variants(data: Json): Generator<Json> {
  for (const [key, value] of Object.entries(data)) {
    const { [key]: _, ...others } = data;
    yield others;
    for (const shape of shapes) yield { ...data, [key]: shape };
    const [first]: unknown[] = Array.isArray(value) ? value : [];
    if (isJson(first)) for (const inner of variants(first)) yield { ...data, [key]: [inner] };
    else if (isJson(value)) for (const inner of variants(value)) yield { ...data, [key]: inner };
  }
}

/** The last event of a kind that the bot received. */
function lastEvent({ gateway }: StandIn, event: string): Json {
  const packets = [...gateway.sessions.values()].flatMap(({ sent }) =>
    sent.map((packet) => object(JSON.parse(packet))),
  );
  return object(
    required(
      packets.findLast(({ t }) => t === event),
      event,
    )["d"],
  );
}

describe("a bot that receives what Discord never sends", { timeout: 120_000 }, () => {
  let bot: ConnectedBot;
  let discord: StandIn;
  beforeAll(async () => {
    bot = await ConnectedBot.start();
    ({ discord } = bot);
  }, 90_000);
  afterAll(() => bot.stop());

  /** A channel that no malformed event was about: the bot's knowledge of others may be wrong afterwards. */
  function newChannel(): Channel {
    const channel = discord.world.addChannel({ type: 0, name: "next", guildId: discord.world.guildId });
    discord.dispatch("CHANNEL_CREATE", discord.world.channelPayload(channel));
    return channel;
  }

  /** The answer to somebody else's question. */
  async function answerNow(): Promise<string> {
    const asked = discord.say(`${discord.mention} ${question}`, newChannel(), discord.user("Next Asker"));
    return shownIn(await discord.answerTo(asked, 60_000));
  }

  test.each(["MESSAGE_CREATE", "INTERACTION_CREATE", "GUILD_CREATE"])(
    "goes on after malformed events: %s",
    async (event) => {
      const given = { channel: newChannel(), by: discord.user("Note Taker") };
      await discord.completed(await discord.slash("note add", { paragraph: "4", words: "Kept." }, given));
      const sample = lastEvent(discord, event);
      // In a server of their own, malformed events don't change the one in which questions are asked.
      const guild = event === "GUILD_CREATE" ? { id: snowflake() } : {};
      for (const variant of variants({ ...sample, ...guild })) {
        const id = "id" in variant && variant["id"] === sample["id"] ? { id: snowflake() } : {};
        discord.dispatch(event, { ...variant, ...id });
      }
      expect(await answerNow()).toMatch(aCitation);
    },
  );

  test("goes on after events of unknown kinds and without data", async () => {
    const kinds = [
      "",
      "x",
      "MESSAGE_CREATE",
      "MESSAGE_UPDATE",
      "MESSAGE_DELETE",
      "MESSAGE_DELETE_BULK",
      "THREAD_CREATE",
    ];
    kinds.push(
      "THREAD_UPDATE",
      "CHANNEL_CREATE",
      "CHANNEL_UPDATE",
      "GUILD_MEMBER_UPDATE",
      "GUILD_ROLE_UPDATE",
    );
    kinds.push("INTERACTION_CREATE", "GUILD_CREATE", "GUILD_DELETE", "USER_UPDATE", "RESUMED");
    for (const kind of kinds) for (const shape of [undefined, ...shapes]) discord.dispatch(kind, shape);
    expect(await answerNow()).toMatch(aCitation);
  });

  test("goes on after unknown opcodes and what isn't JSON", async () => {
    for (const op of [...shapes, 2, 3, 6, 8, 12, 99, 2 ** 40]) {
      discord.gateway.sendRaw(JSON.stringify({ op, s: null, t: null, d: null }));
      discord.gateway.sendRaw(JSON.stringify({ op, d: { heartbeat_interval: -1 } }));
    }
    for (const raw of ["", "null", "[]", "3", '"x"', "{", "{}", "\u0000", "x".repeat(1_000_000)]) {
      discord.gateway.sendRaw(raw);
    }
    expect(await answerNow()).toMatch(aCitation);
  });
});
