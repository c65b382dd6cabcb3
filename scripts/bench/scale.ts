import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { defaultLimit } from "../../src/dialogue/request.ts";
import { respond } from "../../src/features/ask/respond.ts";
import { openShelf } from "../../src/ingest/shelf/shelf.ts";
import { stopWords } from "../../src/nlp/english/stop-words.ts";
import { Library } from "../../src/retrieval/library.ts";
import { TextOpener } from "../../src/retrieval/loading/text-opener.ts";
import type { Paragraph, Text } from "../../src/document/model.ts";
import type { Random } from "../../src/shared/random.ts";
import { mulberry32 } from "../support/random.ts";
import { generateText } from "./generate.ts";
import { quantileRows, timed, type Row } from "./row.ts";

const seed = 1934;
const questionCount = 200;

/** Number of questions that are asked before times are recorded. */
const warmUp = 20;

/** A question with at most four words of a random sentence, in random order. */
function questionAbout({ text, sentences }: Paragraph, random: Random): string {
  const { start, end } = random.pick(sentences);
  const words = text.slice(start, end).match(/\p{L}{4,}/gu) ?? [];
  const content = words.filter((word) => !stopWords.has(word.toLowerCase()));
  return `What is said about ${random.shuffled(content).slice(0, 4).join(", ")}?`;
}

async function askAbout(text: Text, library: Library, random: Random): Promise<number> {
  const words = questionAbout(random.pick(text.paragraphs), random);
  const start = performance.now();
  await respond({ words, text: text.id, limit: defaultLimit }, library);
  return performance.now() - start;
}

/** Opens a shelf and measures the time and the longest block of the event loop. */
async function open(folder: string, cache: string) {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const opener = new TextOpener(cache);
  delay.enable();
  const { result, milliseconds } = await timed(() => openShelf(folder, (path) => opener.open(path)));
  delay.disable();
  await opener.close();
  const library = new Library(result.texts.map(({ index }) => index));
  return { library, milliseconds, block: delay.max > 0 ? delay.max / 1e6 : undefined };
}

/**
 * Measures opening the texts of a folder for the first time and again, and asking questions made from their sentences.
 *
 * @throws IbidError if the folder has no text or one that can't be read
 */
export async function measureCorpus(folder: string): Promise<Row[]> {
  const cache = await mkdtemp(join(tmpdir(), "ibid-bench-"));
  try {
    const first = await open(folder, cache);
    const again = await open(folder, cache);
    return [
      ...rowsOfOpening("first opened", first),
      ...rowsOfOpening("opened again", again),
      ...(await measureAsking(again.library)),
    ];
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
}

interface Opening {
  readonly milliseconds: number;
  readonly block: number | undefined;
}

function rowsOfOpening(when: string, { milliseconds, block }: Opening): Row[] {
  return [
    { label: `large corpus, ${when}`, value: milliseconds, unit: "ms" },
    { label: `large corpus, ${when}, longest block`, value: block, unit: "ms" },
  ];
}

async function measureAsking(library: Library): Promise<Row[]> {
  const { texts } = library;
  const random = mulberry32(seed);
  const times: number[] = [];
  for (let asked = 0; asked < warmUp + questionCount; asked++) {
    // oxlint-disable-next-line no-await-in-loop -- one question after another is measured
    times.push(await askAbout(random.pick(texts), library, random));
  }
  const paragraphs = texts.reduce((sum, text) => sum + text.paragraphs.length, 0);
  return [
    { label: "large corpus, paragraphs", value: paragraphs, unit: "count" },
    { label: "large corpus, texts", value: texts.length, unit: "count" },
    ...quantileRows("large corpus, warm question", times.slice(warmUp), {
      median: 0.5,
      "95th percentile": 0.95,
    }),
  ];
}

/** Measures the same with a generated corpus of one text. */
export async function measureGenerated(paragraphs: number): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "ibid-bench-"));
  try {
    await writeFile(join(folder, "generated.txt"), await generateText(paragraphs));
    return await measureCorpus(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
