import { StandIn } from "../../tests/discord/stand-in/stand-in.ts";
import type { Row } from "../bench/row.ts";
import { residentMemory } from "../support/process-figures.ts";
import { mapInSequence } from "../support/sequence.ts";
import { addChannels, startSoakedBot } from "./soaked-bot.ts";

/** The number of members who ask at a time, each in a channel of their own. */
const askers = 8;

/** The number of times at which the memory is measured. */
const parts = 6;

/** The time that an answer may take, in milliseconds. */
const patience = 60_000;

/** Measures the memory of a bot while it is asked as often as in a busy hour, one question after the other. */
export async function measureMemory(questions: readonly string[], count: number): Promise<Row[]> {
  const bot = await startSoakedBot(await StandIn.start());
  const { discord } = bot;
  try {
    const places = addChannels(discord, askers);
    const askPart = async (part: number) => {
      const perAsker = Math.ceil(count / parts / askers);
      await Promise.all(
        places.map((place, asker) =>
          mapInSequence(Array.from({ length: perAsker }).keys(), async (index) => {
            const question = questions[(part * perAsker + index * askers + asker) % questions.length];
            const by = discord.user(`Member ${index % 100}`);
            await discord.answerTo(discord.say(`${discord.mention} ${question}`, place, by), patience);
            discord.requests.length = 0;
          }),
        ),
      );
      const asked = (part + 1) * perAsker * askers;
      const label = `resident memory after ${asked} questions`;
      return { label, value: await residentMemory(bot.process.pid, "now"), unit: "MB" } as const;
    };
    return await mapInSequence(Array.from({ length: parts }).keys(), askPart);
  } finally {
    await bot.stop();
  }
}
