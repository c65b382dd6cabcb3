import { create, insertMultiple, search } from "@orama/orama";
import { Index as FlexSearchIndex } from "flexsearch";
import Fuse from "fuse.js";
import Database from "libsql";
import lunr from "lunr";
import MiniSearch from "minisearch";
import { textIdFrom } from "../../src/document/text-id.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { TextIndex } from "../../src/retrieval/text-index.ts";
import type { Random } from "../../src/shared/random.ts";
import { processorTime } from "../support/processor-time.ts";
import { mulberry32 } from "../support/random.ts";
import { quantile } from "../support/statistics.ts";
import { table } from "../support/table.ts";
import { generateText } from "./generate.ts";

const seed = 1935;
const factCount = 50;
const otherQuestions = 100;

/** Processor time after which a peer is asked no further question, in milliseconds. */
const mostAskingTime = 60_000;

/** Finds the index of the paragraph that answers a question best; undefined if it finds none. */
type Search = (question: string) => number | undefined | Promise<number | undefined>;

interface Peer {
  readonly name: string;
  /** The size from which a question takes seconds. */
  readonly mostParagraphs?: number;
  open(paragraphs: readonly string[]): Search | Promise<Search>;
}

function documentsOf(paragraphs: readonly string[]) {
  return paragraphs.map((text, id) => ({ id, text }));
}

function wordsOf(question: string): string[] {
  return question.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Each with its defaults, except that a paragraph needn't have all words of a question. */
const peers: readonly Peer[] = [
  {
    name: "Ibid, by words",
    async open(paragraphs) {
      const bytes = Buffer.from(paragraphs.join("\n"));
      const { text } = await ingest({ name: "generated.txt", bytes });
      const index = await TextIndex.of({ ...text, id: textIdFrom("generated") });
      return async (question) => {
        const [best] = (await index.ask(question, 1)).excerpts;
        return best && best.excerpt.paragraph.ordinal - 1;
      };
    },
  },
  {
    name: "SQLite FTS5",
    open(paragraphs) {
      const database = new Database(":memory:");
      database.exec("CREATE VIRTUAL TABLE paragraphs USING fts5(text)");
      const insert = database.prepare("INSERT INTO paragraphs (rowid, text) VALUES (?, ?)");
      database.transaction(() => {
        for (const [id, text] of paragraphs.entries()) insert.run(id + 1, text);
      })();
      const select = database.prepare(
        "SELECT rowid FROM paragraphs WHERE text MATCH ? ORDER BY rank LIMIT 1",
      );
      return (question) => {
        const row: unknown = select.get(
          wordsOf(question)
            .map((word) => `"${word}"`)
            .join(" OR "),
        );
        return isRow(row) ? row.rowid - 1 : undefined;
      };
    },
  },
  {
    name: "MiniSearch",
    open(paragraphs) {
      const index = new MiniSearch({ fields: ["text"] });
      index.addAll(documentsOf(paragraphs));
      return (question) => asNumber(index.search(question)[0]?.id);
    },
  },
  {
    name: "FlexSearch",
    open(paragraphs) {
      const index = new FlexSearchIndex({ tokenize: "strict" });
      for (const { id, text } of documentsOf(paragraphs)) index.add(id, text);
      return (question) => asNumber(index.search(question, { limit: 1, suggest: true })[0]);
    },
  },
  {
    name: "lunr",
    open(paragraphs) {
      const index = lunr((builder) => {
        builder.field("text");
        for (const document of documentsOf(paragraphs)) builder.add(document);
      });
      return (question) => asNumber(index.search(wordsOf(question).join(" "))[0]?.ref);
    },
  },
  {
    name: "Orama",
    mostParagraphs: 20_000,
    async open(paragraphs) {
      const index = create({ schema: { text: "string" } });
      await insertMultiple(
        index,
        documentsOf(paragraphs).map(({ id, text }) => ({ id: String(id), text })),
      );
      return async (question) => asNumber((await search(index, { term: question, limit: 1 })).hits[0]?.id);
    },
  },
  {
    name: "Fuse.js",
    mostParagraphs: 1000,
    open(paragraphs) {
      const index = new Fuse(documentsOf(paragraphs), { keys: ["text"], ignoreLocation: true });
      return (question) => index.search(question, { limit: 1 })[0]?.item.id;
    },
  },
];

function isRow(value: unknown): value is { readonly rowid: number } {
  return typeof value === "object" && value !== null && "rowid" in value && typeof value.rowid === "number";
}

function asNumber(id: unknown): number | undefined {
  return id === undefined ? undefined : Number(id);
}

/** A question with the index of the paragraph that has the answer; undefined if any may do. */
interface Asked {
  readonly question: string;
  readonly paragraph: number | undefined;
}

const syllables = ["vor", "quel", "zan", "thrim", "oss", "brev", "yld", "kash", "murn", "fel", "dask", "wig"];
const things = ["ledger", "bell", "map", "clock", "sword", "organ", "charter", "mirror"];

/** A name that English doesn't have. */
function madeUpName(random: Random): string {
  const name = Array.from({ length: 4 }, () => random.pick(syllables)).join("");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Puts facts about made-up places into paragraphs that are spread over the text, and asks for each of them. */
function plantFacts(paragraphs: string[], random: Random): Asked[] {
  const stretch = Math.floor(paragraphs.length / factCount);
  return Array.from({ length: factCount }, (_, number) => {
    const paragraph = number * stretch + Math.floor(random.next() * stretch);
    const [thing, place, buyer] = [random.pick(things), madeUpName(random), madeUpName(random)];
    const fact = `In ${1600 + number} the ${thing} of ${place} was sold to a certain ${buyer}.`;
    paragraphs[paragraph] = `${paragraphs[paragraph] ?? ""} ${fact}`;
    return { question: `Who bought the ${thing} of ${place}?`, paragraph };
  });
}

function askAboutWords(paragraphs: readonly string[], random: Random): Asked {
  const words = random.pick(paragraphs).match(/\p{L}{4,}/gu) ?? [];
  return {
    question: `What is said about ${random.shuffled(words).slice(0, 4).join(", ")}?`,
    paragraph: undefined,
  };
}

async function measure(peer: Peer, paragraphs: readonly string[], asked: readonly Asked[]) {
  const start = processorTime();
  const find = await peer.open(paragraphs);
  const opening = processorTime() - start;
  const times: number[] = [];
  let found = 0;
  for (const { question, paragraph } of asked) {
    if (processorTime() - start - opening > mostAskingTime) break;
    const before = processorTime();
    // oxlint-disable-next-line no-await-in-loop -- one question after another is measured
    const result = await find(question);
    times.push(processorTime() - before);
    if (paragraph !== undefined && result === paragraph) found++;
  }
  return {
    opening,
    median: quantile(times, 0.5) ?? 0,
    last: quantile(times, 0.99) ?? 0,
    found: times.length < factCount ? `${found} of the first ${times.length}` : String(found),
  };
}

/**
 * Compares Ibid with search libraries over the same generated text, in one process, by processor time. SQLite's FTS5 is the
 * yardstick of the ratios, since times of different machines can't be compared.
 *
 * @returns a table
 */
export async function comparePeers(count: number): Promise<string> {
  const random = mulberry32(seed);
  const paragraphs = (await generateText(count)).split("\n");
  const asked = plantFacts(paragraphs, random);
  for (let number = 0; number < otherQuestions; number++) asked.push(askAboutWords(paragraphs, random));
  const measured: { name: string; figures: Awaited<ReturnType<typeof measure>> }[] = [];
  for (const peer of peers) {
    if (count > (peer.mostParagraphs ?? Infinity)) continue;
    // oxlint-disable-next-line no-await-in-loop -- one must not slow down another
    measured.push({ name: peer.name, figures: await measure(peer, paragraphs, asked) });
  }
  const yardstick = measured.find(({ name }) => name === "SQLite FTS5")?.figures.median ?? 1;
  return table([
    ["", "opened", "median", "99th", "median, ratio", `facts first of ${factCount}`],
    ...measured.map(({ name, figures: { opening, median, last, found } }) => [
      name,
      `${Math.round(opening)} ms`,
      `${median.toFixed(1)} ms`,
      `${last.toFixed(1)} ms`,
      (median / yardstick).toFixed(1),
      found,
    ]),
  ]);
}
