import { setTimeout as sleep } from "node:timers/promises";
import { startBotProcess, type BotProcess } from "../../tests/discord/process/bot-process.ts";
import { StandIn } from "../../tests/discord/stand-in/stand-in.ts";
import type { Channel } from "../../tests/discord/stand-in/world.ts";

/** Maximum time for preparing the texts, in milliseconds. */
const preparing = 600_000;

/** The bot as a process of its own, with its texts prepared, on a stand-in for Discord. */
export interface SoakedBot {
  readonly discord: StandIn;
  readonly process: BotProcess;
  stop(): Promise<void>;
}

async function prepared(bot: BotProcess): Promise<void> {
  await bot.connected;
  for (let waited = 0; !bot.stderr().includes("The texts are prepared"); waited += 100) {
    if (waited > preparing) throw new Error(`The texts aren't prepared:\n${bot.stderr()}`);
    // oxlint-disable-next-line no-await-in-loop -- until it is there
    await sleep(100);
  }
}

/**
 * Starts the bot on a stand-in for Discord, and prepares its texts.
 *
 * @param settings environment variables of the bot
 * @param corpus the folder of its texts; by default the one that comes with Ibid
 */
export async function startSoakedBot(
  discord: StandIn,
  settings: Readonly<Record<string, string>> = {},
  corpus?: string,
): Promise<SoakedBot> {
  const bot = startBotProcess(discord, { LOG_LEVEL: "debug", ...settings }, corpus);
  const stop = async () => {
    await bot.kill();
    await discord.stop();
  };
  try {
    await prepared(bot);
  } catch (error) {
    await stop();
    throw error;
  }
  return { discord, process: bot, stop };
}

/** Adds channels to the stand-in's server, for answers that don't wait for one another. */
export function addChannels(discord: StandIn, count: number): Channel[] {
  const { world } = discord;
  return Array.from({ length: count }, (_, index) => {
    const channel = world.addChannel({ type: 0, name: `soak-${index}`, guildId: world.guildId });
    discord.dispatch("CHANNEL_CREATE", world.channelPayload(channel));
    return channel;
  });
}
