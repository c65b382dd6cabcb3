import { setTimeout as sleep } from "node:timers/promises";
import { StandIn } from "../../tests/discord/stand-in/stand-in.ts";
import type { Channel, World } from "../../tests/discord/stand-in/world.ts";
import { quantileRows, type Row } from "../bench/row.ts";
import { atRate, Commands, Mentions, type Outcome } from "./open-loop.ts";
import { processorSeconds } from "../support/process-figures.ts";
import { addChannels, startSoakedBot, type SoakedBot } from "./soaked-bot.ts";

/** Number of servers, channels and members that the requests come from in turn: so many that no limit of theirs is reached. */
const servers = 20;
const channels = 40;
const members = 4000;

/** The time in which the last requests of a run are answered or dropped, in milliseconds. */
const settling = 17_000;

const times = { median: 0.5, "99th percentile": 0.99 };

/** @param cpu the CPU time of the bot while requests were made, in seconds */
function rowsOf(
  label: string,
  { sent, latencies, during, refused }: Outcome,
  seconds: number,
  cpu: number | undefined,
): Row[] {
  const perCpu = cpu === undefined ? undefined : Math.round(during / cpu);
  return [
    { label: `${label}, answers a second`, value: Math.round(during / seconds), unit: "count" },
    { label: `${label}, answers a second of CPU`, value: perCpu, unit: "count" },
    { label: `${label}, refused`, value: refused, unit: "count" },
    { label: `${label}, dropped or lost`, value: sent - latencies.length - refused, unit: "count" },
    ...quantileRows(label, latencies, times),
  ];
}

async function withBot<Result>(discord: StandIn, work: (bot: SoakedBot) => Promise<Result>): Promise<Result> {
  const bot = await startSoakedBot(discord);
  try {
    return await work(bot);
  } finally {
    await bot.stop();
  }
}

/** Adds servers that the bot is in when it starts. Returns their channels. */
function addServers(world: World): Channel[] {
  const guildIds = Array.from({ length: servers }, () => world.addGuild(0, 1));
  return Array.from({ length: channels }, (_, index) =>
    world.addChannel({ type: 0, name: `soak-${index}`, guildId: guildIds[index % servers] }),
  );
}

/** Measures answers at rates below and far above what the bot can answer, by mentions and by commands. */
export async function measureLoad(
  questions: readonly string[],
  rates: readonly number[],
  seconds: number,
): Promise<Row[]> {
  const discord = await StandIn.start();
  const places = addServers(discord.world);
  return await withBot(discord, async ({ process: bot }) => {
    const people = Array.from({ length: members }, (_, index) => discord.user(`Member ${index}`));
    const rows: Row[] = [];
    for (const [kind, Asking] of [
      ["mentions", Mentions],
      ["commands", Commands],
    ] as const) {
      for (const rate of rates) {
        const asking = new Asking(discord);
        const ask = (index: number) => {
          const [place, by] = [places[index % channels], people[index % members]];
          if (place && by) asking.ask(questions[index % questions.length] ?? "", place, by);
        };
        // oxlint-disable no-await-in-loop -- one rate after the other
        const before = await processorSeconds(bot.pid);
        await atRate(rate, seconds, ask);
        const after = await processorSeconds(bot.pid);
        await sleep(settling);
        // oxlint-enable no-await-in-loop
        const cpu = before !== undefined && after !== undefined ? after - before : undefined;
        rows.push(...rowsOf(`${rate} ${kind} a second`, asking.outcome(), seconds, cpu));
      }
    }
    return rows;
  });
}

/** Measures how long others wait while one member asks a hundred times a second. */
export async function measureFlood(questions: readonly string[], seconds: number): Promise<Row[]> {
  return await withBot(await StandIn.start(), async ({ discord }) => {
    const places = addChannels(discord, channels);
    const people = Array.from({ length: members }, (_, index) => discord.user(`Member ${index}`));
    const flooder = discord.user("Flo Oder");
    const askOthers = async () => {
      const asking = new Mentions(discord);
      await atRate(5, seconds, (index) => {
        const [place, by] = [places[index % channels], people[index % members]];
        if (place && by) asking.ask(questions[index % questions.length] ?? "", place, by);
      });
      return asking;
    };
    const quiet = await askOthers();
    const flood = new Mentions(discord);
    const [others] = await Promise.all([
      askOthers(),
      atRate(100, seconds, (index) => {
        flood.ask(questions[index % questions.length] ?? "", discord.channel, flooder);
      }),
    ]);
    await sleep(settling);
    return [
      ...quantileRows("others without a flood", quiet.outcome().latencies, times),
      ...quantileRows("others during a flood", others.outcome().latencies, times),
      { label: "answers to the flood", value: flood.outcome().latencies.length, unit: "count" },
      { label: "notices to the flood", value: flood.outcome().refused, unit: "count" },
    ];
  });
}
