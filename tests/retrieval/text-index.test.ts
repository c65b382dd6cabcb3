import { rm } from "node:fs/promises";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it, test } from "vitest";
import { openLibrary, prepare } from "../../src/app/open-texts.ts";
import { SentenceEncoder } from "../../src/nlp/encoder/encoder.ts";
import type { SearchResult } from "../../src/retrieval/search-result.ts";
import { TextIndex } from "../../src/retrieval/text-index.ts";
import { VectorLibrary } from "../../src/retrieval/vectors/vector-library.ts";
import { cite } from "../../src/document/citation.ts";
import { quoteOf } from "../../src/document/excerpt.ts";
import type { Text } from "../../src/document/model.ts";
import { anyString, anyText } from "../support/arbitrary.ts";
import { makeCrossEncoder } from "../support/cross-encoder.ts";
import { required } from "../support/required.ts";
import { skarholm } from "../support/skarholm.ts";

/** Invariants of every search result. */
function expectSound({ confidence, excerpts: ranked }: SearchResult, text: Text, limit: number): void {
  expect(confidence).toBeGreaterThanOrEqual(0);
  expect(confidence).toBeLessThanOrEqual(1);
  expect(ranked.length).toBeLessThanOrEqual(limit);
  let last = 1;
  for (const { excerpt, emphasis, score } of ranked) {
    const { quote, start, end, paragraph } = cite(excerpt);
    expect(quote).not.toBe("");
    expect(quote).toBe(text.paragraphs[paragraph - 1]?.text.slice(start, end));
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(last);
    last = score;
    let from = start;
    for (const range of emphasis) {
      expect(range.start).toBeGreaterThanOrEqual(from);
      expect(range.end).toBeGreaterThan(range.start);
      expect(range.end).toBeLessThanOrEqual(end);
      from = range.end;
    }
  }
}

const index = await TextIndex.of(skarholm);

const firstQuote = async (words: string) =>
  quoteOf(required((await index.ask(words, 1)).excerpts[0], words).excerpt);

async function emphasised(question: string): Promise<string[]> {
  const { excerpt, emphasis } = required((await index.ask(question, 1)).excerpts[0], "an excerpt");
  return emphasis.map(({ start, end }) => excerpt.paragraph.text.slice(start, end));
}

describe("a search in a text", () => {
  test("gives a valid result for any text and any question", async () => {
    expect.hasAssertions();
    await fc.assert(
      fc.asyncProperty(anyText, anyString, fc.nat({ max: 4 }), async (text, words, limit) => {
        expectSound(await (await TextIndex.of(text)).ask(words, limit), text, limit);
      }),
    );
  });

  test("finds the words of the text itself", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (place) => {
        const { text } = required(index.sentences[place % index.sentences.length], "a sentence");
        const finding = await index.ask(text, 12);
        expectSound(finding, skarholm, 12);
        expect(finding.excerpts.map(({ excerpt }) => quoteOf(excerpt)).join(" ")).toContain(text);
      }),
    );
  });

  it.each([
    ["when was the lighthouse lit?", "March 1871"],
    ["what animal stayed?", "The goat stayed."],
    ["how much was she paid?", "forty crowns"],
    ["what is the tower now?", "Today the tower is a museum."],
  ])("%j finds %j", async (words, quote) => {
    expect(await firstQuote(words)).toContain(quote);
  });

  it.each([
    ["Lindqvist", "Lindkvist"],
    ["Skarholm", "skarhlom"],
    ["council", "concil"],
    ["museum", "musuem"],
  ])("gives the same result for %j misspelt as %j", async (right, typed) => {
    const [meant, mistyped] = await Promise.all(
      [right, typed].map((name) => firstQuote(`tell me about ${name}`)),
    );
    expect(meant).toContain(right);
    expect(mistyped).toBe(meant);
  });

  it("emphasises a date, a number or a name that is asked for, and else the question's names", async () => {
    expect(await emphasised("when did the council close the light?")).toEqual(["1890"]);
    expect(await emphasised("how many crowns did the council pay her?")).toEqual(["forty crowns"]);
    expect(await emphasised("who was the keeper that walked there over the ice?")).toEqual([
      "Marta Lindqvist",
    ]);
    expect(await emphasised("why did Lindqvist never return to the place?")).toEqual(["Lindqvist"]);
    expect(await emphasised("what did the council pay?")).toEqual([]);
  });

  it("is deterministic", async () => {
    expect(await index.ask("who kept the goat?", 3)).toEqual(await index.ask("who kept the goat?", 3));
  });
});

describe("a follow-up without content words", () => {
  it("is searched by its rewritten form", async () => {
    const resolved = "why did the council close the light?";
    const places = async (words: string) =>
      (await index.ask(words, 3, { rewritten: resolved, lastExcerpt: undefined })).excerpts.map(
        ({ excerpt }) => quoteOf(excerpt),
      );
    expect(await places("why?")).toEqual(await places(resolved));
  });
});

/** Encodes the text of an index and attaches its vectors. */
async function attachVectors(to: TextIndex, encoder: SentenceEncoder): Promise<void> {
  const vectors = new VectorLibrary(encoder, { folders: [], memory: 2 ** 20 });
  to.attach(await vectors.open(to.text));
  await vectors.encode();
}

describe("a search with the sentence encoder", () => {
  let encoded = index;

  beforeAll(async () => {
    encoded = await TextIndex.of(skarholm);
    const encoder = await SentenceEncoder.load();
    await attachVectors(encoded, encoder);
    return () => encoder.close();
  });

  test("gives a valid result for any question", async () => {
    expect.hasAssertions();
    await fc.assert(
      fc.asyncProperty(anyString, fc.nat({ max: 4 }), async (words, limit) => {
        expectSound(await encoded.ask(words, limit), skarholm, limit);
      }),
      { numRuns: 30 },
    );
  });

  it("finds a sentence without any word of the question", async () => {
    const words = "what livestock did she own?";
    expect(quoteOf(required((await encoded.ask(words, 1)).excerpts[0], words).excerpt)).toContain("goat");
  });

  it("searches by words after the encoder has ended", async () => {
    const encoder = await SentenceEncoder.load();
    const abandoned = await TextIndex.of(skarholm);
    await attachVectors(abandoned, encoder);
    await encoder.close();
    const question = "who kept the goat?";
    expect(await abandoned.ask(question, 3)).toEqual(await index.ask(question, 3));
  });

  it("answers a question about a name that the text has", async () => {
    const { indexes } = await openLibrary();
    await prepare(indexes);
    const bundled = await required(indexes[0], "the bundled text").open();
    const names = [...bundled.vocabulary.names];
    expect(names.length).toBeGreaterThan(10);
    for (const name of names)
      expect((await bundled.ask(`who was ${name}?`, 3)).confidence).toBeGreaterThan(0.5);
    expect((await bundled.ask("who was Napoleon?", 3)).confidence).toBeLessThan(0.5);
    // The first sentence has the whole name, and the next one says who he was.
    const { confidence } = await bundled.ask("who was Aleksei Seliavkin?", 3);
    expect(confidence).toBeGreaterThan(0.7);
  });
});

describe("a search with a reranker", () => {
  it("takes into account how it scores the first candidates, and nothing without it", async () => {
    const folder = await makeCrossEncoder();
    const encoder = await SentenceEncoder.load();
    const reranked = await TextIndex.of(skarholm);
    const question = "who kept the goat?";
    try {
      await attachVectors(reranked, encoder);
      const without = await reranked.candidates(question);
      expect(new Set(without.candidates.map(({ features }) => features.crossEncoder))).toEqual(new Set([0]));
      await encoder.loadReranker(folder, Infinity);
      await attachVectors(reranked, encoder);
      const { candidates } = await reranked.candidates(question);
      const scores = candidates.map(({ features }) => features.crossEncoder);
      expect(Math.max(...scores)).toBe(0);
      expect(Math.min(...scores)).toBeLessThan(-1);
      expect(new Set(candidates.map(({ sentence }) => sentence.id))).toEqual(
        new Set(without.candidates.map(({ sentence }) => sentence.id)),
      );
      expectSound(await reranked.ask(question, 3), skarholm, 3);
    } finally {
      await encoder.close();
      await rm(folder, { recursive: true });
    }
  });
});
