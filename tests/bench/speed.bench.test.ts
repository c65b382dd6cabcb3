import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openLibrary } from "../../src/app/compose.ts";
import { englishTokens } from "../../src/nlp/english/tokens.ts";
import { lexiconFile, unpackLexicon } from "../../src/nlp/english/lexicon-file.ts";
import { readPlainText } from "../../src/ingest/plain-text/plain-text.ts";

// Upper bounds in milliseconds, several times what an idle machine takes. They notice quadratic time and the like.

function millisecondsOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

test("the bundled text answers a question within 100 ms when warm", async () => {
  const index = (await openLibrary()).index();
  index.ask("who was killed in Leningrad?", 12);
  expect(
    millisecondsOf(() => index.ask("why were the grain quotas lowered in the villages?", 12)),
  ).toBeLessThan(100);
});

test("10,000 paragraphs of plain text are read within 8 s", () => {
  const lines = Array.from(
    { length: 10_000 },
    (_, index) => `The harvest failed again, as the council had feared.${(index % 500) + 1} It was 1934.`,
  );
  expect(millisecondsOf(() => readPlainText(lines.join("\n")))).toBeLessThan(8000);
});

test("a word of 10,000 letters is tokenised within 500 ms", () => {
  expect(millisecondsOf(() => englishTokens("a".repeat(10_000)))).toBeLessThan(500);
});

test("the lexicon is unpacked within 100 ms", () => {
  const file = readFileSync(lexiconFile);
  expect(millisecondsOf(() => unpackLexicon(file))).toBeLessThan(100);
});
