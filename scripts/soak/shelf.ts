import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Text } from "../../src/document/model.ts";
import { openShelf } from "../../src/ingest/shelf/shelf.ts";
import { SentenceEncoder } from "../../src/nlp/encoder/encoder.ts";
import { VectorFiles } from "../../src/nlp/encoder/vectors/vector-files.ts";
import { TextOpener } from "../../src/retrieval/loading/text-opener.ts";
import { chunksOf } from "../../src/retrieval/vectors/chunks.ts";
import { StandIn } from "../../tests/discord/stand-in/stand-in.ts";
import { generateText } from "../bench/generate.ts";
import type { Row } from "../bench/row.ts";
import { residentMemory } from "../support/process-figures.ts";
import { mulberry32 } from "../support/random.ts";
import { mapInSequence } from "../support/sequence.ts";
import { startSoakedBot } from "./soaked-bot.ts";

/** The number of paragraphs that have about 10,000 sentences. */
const paragraphs = 2200;

/** The number of times that each novel is asked. */
const rounds = 3;

/** The time that an answer may take, in milliseconds. */
const patience = 60_000;

/** Keeps vectors for each sentence of a text, drawn at random: encoding a novel takes minutes. */
async function fakeVectors(text: Text, encoder: SentenceEncoder, folder: string): Promise<void> {
  const files = new VectorFiles([folder], encoder);
  for (const chunk of await chunksOf(text, encoder)) {
    const { sentences } = chunk;
    // oxlint-disable-next-line no-await-in-loop -- one file after the other
    await files.save(chunk, {
      means: new Int8Array(randomBytes(sentences * encoder.dimensions)),
      starts: Uint32Array.from({ length: sentences + 1 }, (_, sentence) => sentence),
      tokens: randomBytes((sentences * encoder.dimensions) / 2),
    });
  }
}

/** Writes novels, and the vectors that are kept of them when they are fully read. Each sentence has one piece, since pieces stay on disk. */
async function prepareShelf(corpus: string, data: string, novels: readonly string[]): Promise<void> {
  await mkdir(corpus);
  await mapInSequence(novels.entries(), ([index, words]) =>
    writeFile(join(corpus, `novel-${index + 1}.txt`), words),
  );
  const encoder = await SentenceEncoder.load();
  const opener = new TextOpener(join(data, "here"));
  try {
    const { texts } = await openShelf(corpus, (source) => opener.open(source));
    await mapInSequence(texts, ({ text }) => fakeVectors(text, encoder, join(data, "vectors")));
  } finally {
    await opener.close();
    await encoder.close();
  }
}

/** Measures the memory of a bot while it is asked of each of many novels in turn. */
export async function measureShelf(count: number): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "ibid-soak-"));
  const [corpus, data] = [join(folder, "corpus"), join(folder, "data")];
  const seeds = Array.from({ length: count }, (_, novel) => novel + 1);
  try {
    const novels = await mapInSequence(seeds, (seed) => generateText(paragraphs, seed));
    await prepareShelf(corpus, data, novels);
    const bot = await startSoakedBot(await StandIn.start(), { DATA_DIR: data }, corpus);
    const memory = (when: "now" | "at its peak") => residentMemory(bot.process.pid, when);
    const random = mulberry32(1);
    const askAll = async (): Promise<void> => {
      await mapInSequence(novels.entries(), async ([novel, words]) => {
        const some = random.shuffled(words.slice(0, 100_000).match(/\p{L}{5,}/gu) ?? []).slice(0, 4);
        const question = `In novel ${novel + 1}, what is said about ${some.join(" and ")}?`;
        const asked = bot.discord.say(`${bot.discord.mention} ${question}`);
        await bot.discord.answerTo(asked, patience);
        bot.discord.requests.length = 0;
      });
    };
    try {
      const before = await memory("now");
      const after = await mapInSequence(Array.from({ length: rounds }).keys(), async (round) => {
        await askAll();
        const label = `${count} novels, resident memory after ${round + 1} rounds of questions`;
        return { label, value: await memory("now"), unit: "MB" } as const;
      });
      return [
        { label: `${count} novels, resident memory at first`, value: before, unit: "MB" },
        ...after,
        {
          label: `${count} novels, resident memory at its peak`,
          value: await memory("at its peak"),
          unit: "MB",
        },
      ];
    } finally {
      await bot.stop();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}
