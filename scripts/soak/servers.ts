import { StandIn } from "../../tests/discord/stand-in/stand-in.ts";
import type { Json } from "../../tests/discord/stand-in/json.ts";
import { snowflake } from "../../tests/discord/stand-in/snowflake.ts";
import type { World } from "../../tests/discord/stand-in/world.ts";
import type { Row } from "../bench/row.ts";
import { residentMemory } from "../support/process-figures.ts";
import { startSoakedBot } from "./soaked-bot.ts";

const channelsPerServer = 200;
const membersPerServer = 50;
const rolesPerServer = 20;

function numbered<Result>(count: number, make: (index: number) => Result): Result[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** The payload of a server as Discord sends it, with text and voice channels, categories, overwrites, roles and members. */
function serverPayload(world: World, number: number): Json {
  const id = snowflake();
  const botRole = snowflake();
  const roles = numbered(rolesPerServer, () => snowflake());
  const channel = (index: number): Json => ({
    ...world.channelPayload({
      id: snowflake(),
      type: index % 3 === 0 ? 2 : 0,
      name: `channel-${index}`,
      guildId: id,
    }),
    topic: "What we read, and when we talk about it",
    last_message_id: snowflake(),
    permission_overwrites: [id, ...roles.slice(0, 2)].map((role) => ({
      id: role,
      type: 0,
      allow: "1024",
      deny: "0",
    })),
  });
  const member = (index: number): Json => ({
    ...world.memberPayload(world.owner),
    user: world.userPayload({
      id: snowflake(),
      username: `m${index}`,
      global_name: `Member ${index}`,
      bot: false,
    }),
    roles: roles.slice(0, 3),
  });
  return {
    ...world.guildPayload(),
    id,
    name: `Server ${number}`,
    roles: [
      world.rolePayload(id, "@everyone"),
      world.rolePayload(botRole, "Ibid", { bot_id: world.bot.id }),
      ...roles.map((role, index) => world.rolePayload(role, `Role ${index}`)),
    ],
    channels: numbered(channelsPerServer, channel),
    threads: [],
    members: [
      { ...world.memberPayload(world.bot), roles: [botRole], user: world.userPayload(world.bot) },
      ...numbered(membersPerServer, member),
    ],
  };
}

/** Measures the memory of a bot in many servers, and the time until it answers. */
export async function measureServers(count: number): Promise<Row[]> {
  const discord = await StandIn.start();
  discord.otherServers.push(...numbered(count, (number) => serverPayload(discord.world, number)));
  const begun = performance.now();
  const bot = await startSoakedBot(discord);
  try {
    const connected = performance.now() - begun;
    await discord.answerTo(discord.say(`${discord.mention} note 58`), 180_000);
    return [
      { label: `${count} servers, until connected`, value: connected, unit: "ms" },
      {
        label: `${count} servers, resident memory`,
        value: await residentMemory(bot.process.pid, "now"),
        unit: "MB",
      },
    ];
  } finally {
    await bot.stop();
  }
}
