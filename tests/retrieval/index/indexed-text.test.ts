import { describe, expect, it } from "vitest";
import { wordDimensions } from "../../../src/nlp/english/lexicon-file.ts";
import { lexicon } from "../../../src/nlp/english/lexicon.ts";
import { englishTokens } from "../../../src/nlp/english/tokens.ts";
import { Names } from "../../../src/nlp/names/names.ts";
import { TopicalCoherence } from "../../../src/nlp/topical-coherence.ts";
import { IndexedText } from "../../../src/retrieval/index/indexed-text.ts";
import { required } from "../../support/required.ts";
import { skarholm, textFrom } from "../../support/skarholm.ts";

const indexed = await IndexedText.of(skarholm);

/** The mean word vectors of its sentences. */
const means = indexed.sentences.map(({ id }) =>
  lexicon.embeddingOf(
    indexed.tokens.contentIn(id).flatMap((form) => indexed.tokens.forms[form]?.entry ?? []),
  ),
);

/** The properties of a word as a name in a text. */
function known(names: Names, word: string) {
  return [names.isName(word), names.isMentioned(word), names.isImpersonal(word), names.genderOf(word)];
}

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
    const { forms } = indexed.tokens;
    const content = indexed.tokens.contentIn(sentence.id).map((form) => forms[form]);
    expect(content).toMatchObject([{ value: "goat" }, { value: "stayed", stem: "stay" }]);
    expect(sentence.contentLength).toBe(2);
  });

  it("compares a question's word vector with the mean word vector of each sentence", async () => {
    const question = lexicon.embedding(englishTokens("harbour ice winter"));
    const cosines = indexed.wordVectors.compare(question);
    const expected = means.map((mean) =>
      mean.reduce((sum, value, index) => sum + value * (question[index] ?? 0), 0),
    );
    expect(Math.max(...expected)).toBeGreaterThan(0.3);
    for (const [sentence, cosine] of expected.entries()) {
      expect(cosines.cosine(sentence)).toBeCloseTo(cosine, 3);
    }
    const byCosine = [...expected.keys()].toSorted((a, b) => (expected[b] ?? 0) - (expected[a] ?? 0));
    expect(await cosines.nearest(3)).toEqual(byCosine.slice(0, 3));
  });

  it("finds nearly all of the nearest sentences of a long text by its words that are similar to the question's", async () => {
    const words = "harbour ice winter goat light council receipt letter winter storm ship road".split(" ");
    const sentences = Array.from({ length: 6000 }, (_, id) => {
      const chosen = Array.from(
        { length: 4 },
        (_unused, place) => words[(id * (place + 3) + (id >> place)) % 12],
      );
      return `They saw ${chosen.join(" and ")}.`;
    });
    const long = await IndexedText.of(textFrom("long", [sentences.join(" ")]));
    const cosines = long.wordVectors.compare(lexicon.embedding(englishTokens("a frozen port")));
    const highest = Math.max(...sentences.map((_, id) => cosines.cosine(id)));
    const nearest = await cosines.nearest(10);
    expect(long.length).toBe(6000);
    expect(nearest).toHaveLength(10);
    for (const id of nearest) expect(cosines.cosine(id)).toBeCloseTo(highest, 6);
  });

  it("has the topical coherence of its sentences' mean word vectors", () => {
    const coherence = new TopicalCoherence(wordDimensions);
    coherence.add(means.flatMap((mean) => [...mean]));
    expect(indexed.coherence).toBeCloseTo(coherence.value, 5);
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

  it("tells names as if their words were looked for in every paragraph", async () => {
    const text = textFrom("names", [
      "The old Mill burnt. Then Mark and Karlings came, and Karl’s boat with Astrid in it.",
      "We met Mr. Karlings at the Mill, and the Mill-Owner Karl. He said that Mark was ill.",
      "Nobody had marked the place. On one karling a lamp stood. In the end a mill is only a mill.",
    ]);
    const { names, vocabulary } = await IndexedText.of(text);
    const slow = new Names(text.paragraphs, vocabulary);
    const words = ["mill", "mark", "marked", "karl", "karlings", "karling", "mill-owner", "owner", "astrid"];
    expect(words.map((word) => known(names, word))).toEqual(words.map((word) => known(slow, word)));
    expect(words.filter((word) => names.isName(word))).toEqual([
      "mark",
      "karl",
      "karlings",
      "owner",
      "astrid",
    ]);
  });

  it("doesn't look for the words of another language by English stems", async () => {
    const german = {
      ...textFrom("namen", ["Gestern kam Karl.", "Dann sah man Karlings im Boot."]),
      language: "de",
    };
    expect((await IndexedText.of(german)).names.isMentioned("Karlings")).toBe(true);
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
