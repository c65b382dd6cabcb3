import { describe, expect, it } from "vitest";
import { wordDimensions } from "../../../src/nlp/english/lexicon-file.ts";
import { lexicon } from "../../../src/nlp/english/lexicon.ts";
import { IndexedText } from "../../../src/retrieval/index/indexed-text.ts";
import { required } from "../../support/required.ts";
import { skarholm, textFrom } from "../../support/skarholm.ts";

const indexed = await IndexedText.of(skarholm);

describe("an indexed text", () => {
  it("has the sentences of the text in order, each with its words", () => {
    const whole = skarholm.paragraphs.flatMap(({ text, sentences }) =>
      sentences.map(({ start, end }) => text.slice(start, end)),
    );
    expect(indexed.sentences.map(({ text }) => text)).toEqual(whole);
    for (const [id, { words, text, paragraph, ...sentence }] of indexed.sentences.entries()) {
      expect(sentence.id).toBe(id);
      for (const { start, end, value } of words) {
        expect(paragraph.text.slice(start, end)).toBe(value);
        expect(text).toContain(value);
      }
    }
    expect(indexed.sentences.flatMap(({ words }) => words)).toHaveLength(
      skarholm.paragraphs.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+(?:’s)?/gu) ?? []).length,
    );
  });

  it("tells content words from stop words", () => {
    const sentence = required(
      indexed.sentences.find(({ text }) => text === "The goat stayed."),
      "a sentence",
    );
    expect(sentence.content.map(({ value }) => value)).toEqual(["goat", "stayed"]);
    expect([...sentence.stems]).toEqual(["goat", "stay"]);
  });

  it("has each sentence's mean word vector at its position", () => {
    for (const { id, entries } of indexed.sentences) {
      const vector = indexed.wordVectors.subarray(id * wordDimensions, (id + 1) * wordDimensions);
      expect(vector).toEqual(lexicon.embeddingOf(entries));
    }
  });

  it("returns neighbours only within the paragraph", () => {
    const texts = indexed.sentences.map((sentence) => [
      indexed.before(sentence)?.text,
      indexed.after(sentence)?.text,
    ]);
    const at = (text: string) => texts[indexed.sentences.findIndex((sentence) => sentence.text === text)];
    expect(at("She kept every letter.")).toEqual(["She kept every receipt.", "She kept a goat."]);
    expect(at("She kept a goat.")?.[1]).toBeUndefined();
    expect(at("Nobody thanked her.")).toEqual([undefined, undefined]);
  });

  it("takes words for names that are capitalised inside a sentence and never written in lower case", async () => {
    const { vocabulary } = await IndexedText.of(
      textFrom("names", ["The old Mill burnt. Ann saw a mill. We met Kirov and ann. Trees fell near Gorky."]),
    );
    expect([...vocabulary.names]).toEqual(["kirov", "gorki"]);
  });

  it("throws a RangeError for a paragraph of another text", () => {
    const [paragraph] = skarholm.paragraphs;
    expect(indexed.indexed(required(paragraph, "a paragraph")).index).toBe(0);
    const [other] = textFrom("other", ["Nobody."]).paragraphs;
    expect(() => indexed.indexed(required(other, "a paragraph"))).toThrow(RangeError);
  });

  it.each([
    ["no paragraphs", textFrom("none", [])],
    ["blank paragraphs", textFrom("blank", ["", " \n"])],
  ])("has no sentences if the text has %s", async (_, text) => {
    expect(await IndexedText.of(text)).toMatchObject({ sentences: [], vocabulary: { stems: new Set() } });
  });
});
