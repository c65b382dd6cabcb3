import { asTextId } from "../../src/document/text-id.ts";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openLibrary } from "../../src/app/open-texts.ts";
import { longestQuestion, respond } from "../../src/features/ask/respond.ts";
import { checkedQuotation } from "../../src/features/quotation/replies.ts";
import { englishTokens } from "../../src/nlp/english/tokens.ts";
import { lexiconFile, unpackLexicon } from "../../src/nlp/english/lexicon-file.ts";
import { cpuTimeOf } from "../support/cpu-time.ts";
import { memoryStore } from "../support/memory-store.ts";
import { memberContext, run } from "../commands/calling.ts";
import { readPlainText } from "../../src/ingest/plain-text/plain-text.ts";

// Upper bounds in milliseconds of CPU time, several times what work takes. They notice quadratic time and the like.

test("the bundled text answers a question within 100 ms when warm", async () => {
  const index = await (await openLibrary()).index().open();
  await index.ask("who was killed in Leningrad?", 12);
  expect(
    await cpuTimeOf(() => index.ask("why were the grain quotas lowered in the villages?", 12)),
  ).toBeLessThan(100);
});

test.each(["https://x.y/ ", "[^1]: x\n", "1. ", "<blockquote>", "Stalin ", "paragraph 3 and "])(
  "thousands of characters of %j are answered, and looked for as a quotation, within 300 ms when warm",
  async (unit) => {
    const library = await openLibrary();
    const long = unit.repeat(4000 / unit.length);
    const words = long.slice(0, longestQuestion);
    const work = async () => {
      await respond({ words: long, limit: 3 }, library);
      await respond({ words, limit: 3 }, library);
      await checkedQuotation(words, library);
    };
    await work();
    expect(await cpuTimeOf(work)).toBeLessThan(300);
  },
);

test("10,000 paragraphs of plain text are read within 8 s", async () => {
  const lines = Array.from(
    { length: 10_000 },
    (_, index) => `The harvest failed again, as the council had feared.${(index % 500) + 1} It was 1934.`,
  );
  expect(await cpuTimeOf(() => readPlainText(lines.join("\n")))).toBeLessThan(8000);
});

test("a word of 10,000 letters is tokenised within 500 ms", async () => {
  expect(await cpuTimeOf(() => englishTokens("a".repeat(10_000)))).toBeLessThan(500);
});

test("the lexicon is unpacked within 100 ms", async () => {
  const file = readFileSync(lexiconFile);
  expect(await cpuTimeOf(() => unpackLexicon(file))).toBeLessThan(100);
});

test("a page of 10,000 notes is listed within 400 ms", { timeout: 60_000 }, async () => {
  const context = { ...memberContext, store: await memoryStore() };
  const { store, place, asker } = context;
  for (let index = 0; index < 10_000; index++) {
    await store.annotations.add({
      group: place.group,
      text: asTextId("skarholm"),
      parent: null,
      quote: null,
      author: `${asker.id}${index % 50}`,
      authorName: "Marta",
      paragraph: (index % 5) + 1,
      words: `Note ${index}`,
      private: false,
      channel: null,
      created: index,
    });
  }
  const list = () => run("note list", { paragraph: "4" }, context);
  expect(await cpuTimeOf(list)).toBeLessThan(400);
  expect((await list()).say).toMatch(/^2,?000 notes/);
});
