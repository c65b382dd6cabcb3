import { describe, expect, it } from "vitest";
import { wordDimensions } from "../../../src/nlp/english/lexicon-file.ts";
import { lexicon } from "../../../src/nlp/english/lexicon.ts";
import { IndexedText } from "../../../src/retrieval/index/indexed-text.ts";
import { required } from "../../support/required.ts";
import { skarholm, textFrom } from "../../support/skarholm.ts";

const corpus = await IndexedText.of(skarholm);

describe("a text taken apart", () => {
  it("has every sentence with its own words, in order", () => {
    const whole = skarholm.paragraphs.flatMap(({ text, sentences }) =>
      sentences.map(({ start, end }) => text.slice(start, end)),
    );
    expect(corpus.sentences.map(({ text }) => text)).toEqual(whole);
    for (const [id, { words, text, paragraph, ...sentence }] of corpus.sentences.entries()) {
      expect(sentence.id).toBe(id);
      for (const { start, end, value } of words) {
        expect(paragraph.text.slice(start, end)).toBe(value);
        expect(text).toContain(value);
      }
    }
    expect(corpus.sentences.flatMap(({ words }) => words)).toHaveLength(
      skarholm.paragraphs.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+(?:’s)?/gu) ?? []).length,
    );
  });

  it("knows the words that carry a subject, and no others", () => {
    const sentence = required(
      corpus.sentences.find(({ text }) => text === "The goat stayed."),
      "a sentence",
    );
    expect(sentence.content.map(({ value }) => value)).toEqual(["goat", "stayed"]);
    expect([...sentence.stems]).toEqual(["goat", "stay"]);
  });

  it("has each sentence's meaning in its place", () => {
    for (const { id, entries } of corpus.sentences) {
      const meaning = corpus.meanings.subarray(id * wordDimensions, (id + 1) * wordDimensions);
      expect(meaning).toEqual(lexicon.embeddingOf(entries));
    }
  });

  it("gives a sentence its neighbours in the paragraph, and none beyond", () => {
    const texts = corpus.sentences.map((sentence) => [
      corpus.before(sentence)?.text,
      corpus.after(sentence)?.text,
    ]);
    const at = (text: string) => texts[corpus.sentences.findIndex((sentence) => sentence.text === text)];
    expect(at("She kept every letter.")).toEqual(["She kept every receipt.", "She kept a goat."]);
    expect(at("She kept a goat.")?.[1]).toBeUndefined();
    expect(at("Nobody thanked her.")).toEqual([undefined, undefined]);
  });

  it("takes for names what is written with a capital inside sentences and nowhere without", async () => {
    const { vocabulary } = await IndexedText.of(
      textFrom("names", ["The old Mill burnt. Ann saw a mill. We met Kirov and ann. Trees fell near Gorky."]),
    );
    expect([...vocabulary.names]).toEqual(["kirov", "gorki"]);
  });

  it("knows only its own paragraphs", () => {
    const [paragraph] = skarholm.paragraphs;
    expect(corpus.indexed(required(paragraph, "a paragraph")).index).toBe(0);
    const [stranger] = textFrom("other", ["Nobody."]).paragraphs;
    expect(() => corpus.indexed(required(stranger, "a paragraph"))).toThrow(RangeError);
  });

  it.each([textFrom("none", []), textFrom("blank", ["", " \n"])])("may be empty", async (text) => {
    expect(await IndexedText.of(text)).toMatchObject({ sentences: [], vocabulary: { stems: new Set() } });
  });
});
