import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { startBotProcess, type BotProcess } from "../../tests/discord/process/bot-process.ts";
import { StandIn } from "../../tests/discord/stand-in/stand-in.ts";
import type { Channel } from "../../tests/discord/stand-in/world.ts";

/** Maximum time for preparing the texts, in milliseconds. */
const preparing = 120_000;

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

export async function startSoakedBot(
  discord: StandIn,
  settings: Readonly<Record<string, string>> = {},
): Promise<SoakedBot> {
  const bot = startBotProcess(discord, { LOG_LEVEL: "debug", ...settings });
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

/** The resident memory of a process in MB. Undefined except on Linux. */
export async function residentMemory({ pid }: BotProcess): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const [, kilobytes] = /^VmRSS:\s*(\d+) kB$/m.exec(status) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

/** Number of clock ticks in a second, by which Linux counts the CPU time of processes. */
const ticksPerSecond = 100;

/** The CPU time that a process has used, in seconds. Undefined except on Linux. */
export async function cpuSeconds({ pid }: BotProcess): Promise<number | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The name of the program, in parentheses, may have spaces.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [user, system] = [Number(fields[11]), Number(fields[12])];
  return stat === "" ? undefined : (user + system) / ticksPerSecond;
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
