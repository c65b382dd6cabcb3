import { expect, test } from "vitest";
import {
  isIntact,
  packIndex,
  storedText,
  unpackIndex,
  type Analysis,
} from "../../../src/retrieval/loading/index-file.ts";
import { atOnce } from "../../../src/shared/concurrency/yielding.ts";
import { wordIndexOf } from "../../../src/retrieval/index/word-index.ts";
import type { Text } from "../../../src/document/model.ts";
import { skarholm, textFrom } from "../../support/skarholm.ts";

async function analysisOf(text: Text) {
  return {
    text: { ...text, metadata: { author: "A. Smith" } },
    warnings: ["¶2: note 32 is not marked."],
    omissions: [{ kind: "page numbers", words: "12" }],
    words: await wordIndexOf(text),
  };
}

/** The same with all that its paragraphs have, also what they decode when it is needed. */
function whole({ text, ...analysis }: Analysis) {
  const paragraphs = text.paragraphs.map(
    ({ ordinal, number, chapter, text: words, sentences, markers, verses }) => ({
      ordinal,
      number,
      chapter,
      text: words,
      sentences,
      markers,
      verses,
    }),
  );
  return { ...analysis, text: { ...text, paragraphs } };
}

/** The analysis in packed bytes. */
async function unpacked(packed: Uint8Array): Promise<Analysis> {
  expect(await isIntact(packed)).toBe(true);
  const index = atOnce(unpackIndex(packed));
  const { start, length, read } = index.paragraphPart;
  const paragraphs = read(packed.slice(start, start + length));
  return { ...storedText(index, () => paragraphs), words: index.words };
}

const { paragraphs: verseless, ...ruth } = textFrom("ruth", ["In the days.", "And Boaz came.", "“A \uD800”"]);
const inVerses = {
  ...ruth,
  paragraphs: verseless.map((paragraph, index) =>
    index === 1 ? { ...paragraph, verses: [{ number: 4, offset: 0, chapter: 2, book: "Ruth" }] } : paragraph,
  ),
};

test.each([skarholm, inVerses, textFrom("none", []), textFrom("blank", [""])])(
  "unpackIndex returns what packIndex packed",
  async (text) => {
    const analysis = await analysisOf(text);
    expect(whole(await unpacked(await packIndex(analysis)))).toEqual(whole(analysis));
  },
);

test("a packed index may begin anywhere in a buffer", async () => {
  const analysis = await analysisOf(skarholm);
  const packed = await packIndex(analysis);
  const shifted = new Uint8Array(packed.length + 3);
  shifted.set(packed, 3);
  const { words } = await unpacked(shifted.subarray(3));
  expect(words).toEqual(analysis.words);
});

test("paragraphs of a chapter share one chapter object after unpacking", async () => {
  const chapter = { name: "Ch. I", heading: "I: The light" };
  const { paragraphs, ...rest } = textFrom(
    "long",
    Array.from({ length: 500 }, () => "The goat stayed."),
  );
  const text = { ...rest, chapters: [chapter], paragraphs: paragraphs.map((each) => ({ ...each, chapter })) };
  const { text: read } = await unpacked(await packIndex(await analysisOf(text)));
  expect(new Set(read.paragraphs.map((paragraph) => paragraph.chapter))).toEqual(new Set(read.chapters));
  expect(read.paragraphs.every((paragraph) => paragraph.chapter === read.chapters[0])).toBe(true);
});

test("a file with any damaged byte isn't intact", async () => {
  const packed = await packIndex(await analysisOf(skarholm));
  for (let place = 0; place < packed.length; place += 97) {
    const damaged = packed.slice();
    damaged[place] = (damaged[place] ?? 0) ^ 1;
    expect(await isIntact(damaged)).toBe(false);
  }
  expect(await isIntact(packed.subarray(0, 20))).toBe(false);
});

/** The size in memory of the index of a sentence, besides its bytes. */
async function sizeBesides(sentence: string): Promise<number> {
  const packed = await packIndex(await analysisOf(textFrom("sizes", [`${sentence}.`])));
  return atOnce(unpackIndex(packed)).size - packed.length;
}

test("the size in memory counts word forms besides the bytes", async () => {
  const words = Array.from({ length: 300 }, (_, index) => `word${index}`);
  const repeated = await sizeBesides(words.map(() => "word").join(" "));
  expect(await sizeBesides(words.join(" "))).toBeGreaterThan(repeated + 300 * words.length);
});
