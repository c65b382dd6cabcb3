import { setTimeout as sleep } from "node:timers/promises";
import { startBotProcess } from "../../tests/discord/process/bot-process.ts";
import { StandIn } from "../../tests/discord/stand-in/stand-in.ts";
import { residentMemory } from "../support/process-figures.ts";
import { quantileRows, type Row } from "./row.ts";

/** Number of mentions that are answered before times are recorded. */
const warmUp = 30;

/** Milliseconds between mentions. discord.js delays requests beyond 50 a second, which is Discord's limit. */
const pause = 25;

/** Milliseconds from the gateway event to the REST request with the answer. */
async function latency(discord: StandIn, question: string): Promise<number> {
  const start = performance.now();
  const asked = discord.say(`${discord.mention} ${question}`);
  const answer = await discord.answerTo(asked);
  const request = discord.requests.findLast(
    ({ method, path }) => method === "POST" && path.endsWith("/messages"),
  );
  if (!request || answer.replyTo?.id !== asked.id) throw new Error("The answer's request is missing.");
  return request.at - start;
}

/** Measures the bot as its own process, answering mentions on a stand-in for Discord. */
export async function measureBot(questions: readonly string[], mentions: number): Promise<Row[]> {
  const discord = await StandIn.start();
  const bot = startBotProcess(discord);
  try {
    await bot.connected;
    const times: number[] = [];
    for (let index = 0; index < warmUp + mentions; index++) {
      // oxlint-disable-next-line no-await-in-loop -- one mention at a time, so that none waits for another
      times.push(await latency(discord, questions[index % questions.length] ?? ""));
      // oxlint-disable-next-line no-await-in-loop
      await sleep(pause);
    }
    return [
      ...quantileRows("bot, mention to reply", times.slice(warmUp), {
        median: 0.5,
        "95th percentile": 0.95,
        "99th percentile": 0.99,
      }),
      { label: "bot, resident memory", value: await residentMemory(bot.pid, "now"), unit: "MB" },
      {
        label: "bot, resident memory at its peak",
        value: await residentMemory(bot.pid, "at its peak"),
        unit: "MB",
      },
    ];
  } finally {
    await bot.kill();
    await discord.stop();
  }
}
