import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { defaultLimit } from "../../src/dialogue/request.ts";
import { respond } from "../../src/features/ask/respond.ts";
import { answerUnprompted } from "../../src/features/ask/unprompted.ts";
import { htmlEdition } from "../../src/features/export/html.tsx";
import { markdownEdition } from "../../src/features/export/markdown.ts";
import { warmUp } from "../../src/features/ask/warm-up.ts";
import { findReply } from "../../src/features/find/find.ts";
import { footnoteReply } from "../../src/features/look-up/note.ts";
import { checkedQuotation } from "../../src/features/quotation/replies.ts";
import { mostRounds, questionsIn } from "../../src/features/quiz/state.ts";
import { datesReply, peopleReply, wordReply } from "../../src/features/text-index/replies.ts";
import { loadTagger } from "../../src/nlp/english/wink.ts";
import { openShelf } from "../../src/ingest/shelf/shelf.ts";
import { Library } from "../../src/retrieval/library.ts";
import { IndexMemory } from "../../src/retrieval/loading/index-memory.ts";
import { TextOpener } from "../../src/retrieval/loading/text-opener.ts";
import { generateText } from "../bench/generate.ts";
import type { Row } from "../bench/row.ts";
import { mulberry32 } from "../support/random.ts";
import { mainThreadTime } from "../support/processor-time.ts";
import { required } from "../../tests/support/required.ts";

/** The number of characters in a generated paragraph, about. */
const paragraphLength = 500;

/** The longest processor time of the thread between two turns of the event loop while some work is done, in milliseconds. */
async function longestBlock(work: () => unknown): Promise<number> {
  await nextTurn();
  let longest = 0;
  let last = mainThreadTime();
  const turn = () => {
    const now = mainThreadTime();
    longest = Math.max(longest, now - last);
    last = now;
    watching = setImmediate(turn);
  };
  let watching = setImmediate(turn);
  await work();
  await nextTurn();
  clearImmediate(watching);
  return longest;
}

const repeatedWords = ["alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa"];

/** A text that repeats some words endlessly, so that every search finds very much. */
function generateRepetitions(characters: number): string {
  const random = mulberry32(1);
  const sentence = () => `Then ${repeatedWords.map(() => random.pick(repeatedWords)).join(" ")}.`;
  const paragraph = () => Array.from({ length: 8 }, sentence).join(" ");
  return Array.from({ length: Math.round(characters / paragraphLength) }, paragraph).join("\n");
}

/** Measures how long requests about long texts hold the thread that answers everybody. */
export async function measureBlocks(characters: number): Promise<Row[]> {
  // As the bot does before it is connected.
  loadTagger();
  const novel = await generateText(Math.round(characters / paragraphLength));
  return [
    ...(await measureText("", novel)),
    ...(await measureText("ten words repeated: ", generateRepetitions(characters))),
  ];
}

/** @param kind the words before each label */
async function measureText(kind: string, words: string): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "ibid-soak-"));
  // Holds only the index that was used last.
  const opener = new TextOpener(join(folder, "indexes"), { memory: new IndexMemory(1) });
  try {
    const name = join(folder, "long.txt");
    await writeFile(name, words);
    const open = async () => {
      const { texts } = await openShelf(folder, (source) => opener.open(source));
      return new Library(texts.map(({ index }) => index));
    };
    await open();
    const rows: Row[] = [];
    const measure = async (label: string, work: () => unknown) => {
      rows.push({ label: `${kind}${label}`, value: await longestBlock(work), unit: "ms" });
    };
    await measure("opening it", open);
    const library = await open();
    await opener.open({ name: "short.txt", bytes: Buffer.from("The goat stayed in the yard.") });
    await measure("reading its index again", () => library.index().open());
    await measure("the warm-up", () => warmUp(library));
    const index = await library.index().open();
    const { text } = index;
    const middle = required(text.paragraphs[text.paragraphs.length >> 1], "a paragraph").text;
    const some = required(middle.match(/\p{L}{5,}/gu) ?? undefined, "words");
    const question = `What is said about ${some.slice(0, 4).join(", ")}?`;
    const quotation = middle.slice(0, 300);
    const edition = { text, annotations: new Map(), discussions: new Map(), createdAt: 0 };
    const requests: Readonly<Record<string, () => unknown>> = {
      "a question": () => respond({ words: question, limit: defaultLimit }, library),
      "a question in passing": () => answerUnprompted(question, library),
      "a word of the text": () => respond({ words: some[0] ?? "", limit: defaultLimit }, library),
      "a count of words": () => respond({ words: "How many words are there?", limit: defaultLimit }, library),
      "/find, rare words": () => findReply(index, some.slice(0, 2).join(" ")),
      "/find, a frequent word": () => findReply(index, "the"),
      "/find, a phrase": () => findReply(index, `"${some[0]} of the"`),
      "/find, a misspelt word": () => findReply(index, `${some[0]}xq`),
      "/quote, exact": () => checkedQuotation(quotation, library),
      "/quote, altered": () => checkedQuotation(quotation.replace(/ (\w+) /, " zebra "), library),
      "/quote, frequent words": () => checkedQuotation("the of and to in a is the of ".repeat(80), library),
      "/footnote": () => footnoteReply({ number: "5", text: undefined }, { library }),
      "/index word": () => wordReply(index, "the", 1),
      "/index when": () => datesReply(text, 1),
      "/index who": () => peopleReply(index, 1),
      "/quiz": () => questionsIn(index, { kind: undefined, seed: "a" }, mostRounds, []),
      "/export, HTML": () => htmlEdition(edition),
      "/export, Markdown": () => markdownEdition(edition),
    };
    for (const [label, request] of Object.entries(requests)) {
      for (const time of ["first", "again"]) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other is measured
        await measure(`${label}, ${time}`, request);
      }
    }
    return rows;
  } finally {
    await opener.close();
    await rm(folder, { recursive: true });
  }
}
