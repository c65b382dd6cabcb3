import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textUpTo } from "../../src/document/beginning.ts";
import { quoteOf } from "../../src/document/excerpt.ts";
import { wordIndexOf, wordsUpTo } from "../../src/retrieval/index/word-index.ts";
import { IndexedText } from "../../src/retrieval/index/indexed-text.ts";
import { findKeywords } from "../../src/retrieval/query/keyword-search.ts";
import { parseKeywords } from "../../src/retrieval/query/keyword-query.ts";
import { TextIndex } from "../../src/retrieval/text-index.ts";
import { atOnce } from "../../src/shared/concurrency/yielding.ts";
import { anyText } from "../support/arbitrary.ts";
import { heron } from "../support/voyage-of-the-heron.ts";

const index = await TextIndex.of(heron);

async function best(of: TextIndex, words: string): Promise<string[]> {
  return (await of.ask(words, 12)).excerpts.map(({ excerpt }) => quoteOf(excerpt));
}

describe("the index of the beginning of a text", () => {
  it("has the words that an index of the beginning alone would have", async () => {
    expect.hasAssertions();
    await fc.assert(
      fc.asyncProperty(anyText, fc.nat({ max: 6 }), async (text, paragraphs) => {
        const words = await wordIndexOf(text);
        const part = textUpTo(text, paragraphs);
        const cut = atOnce(wordsUpTo(words, paragraphs));
        const alone = await wordIndexOf(part);
        expect([...cut.firstSentences]).toEqual([...alone.firstSentences]);
        expect(cut.table.forms).toEqual(alone.table.forms);
        expect([...cut.table.tokens]).toEqual([...alone.table.tokens]);
        const [ofCut, ofAlone] = [await IndexedText.of(part, cut), await IndexedText.of(part, alone)];
        expect(ofCut.vocabulary.stems).toEqual(ofAlone.vocabulary.stems);
        for (const stem of ofAlone.vocabulary.stems) {
          expect(ofCut.sentenceTerms.documentsWith([stem])).toEqual(
            ofAlone.sentenceTerms.documentsWith([stem]),
          );
          expect(ofCut.sentenceTerms.idf([stem])).toBe(ofAlone.sentenceTerms.idf([stem]));
        }
      }),
    );
  });

  it("finds nothing that stands further on, and what stands in it although the rest has better", async () => {
    expect((await best(index, "where was the brass compass found?"))[0]).toContain("on the deck");
    const soFar = await index.upTo(4).open();
    const found = await best(soFar, "where was the brass compass found?");
    expect(found[0]).toContain("brass compass in his coat");
    expect(found.join(" ")).not.toContain("on the deck");
    expect(await findKeywords(soFar, parseKeywords("drowned"))).toEqual([]);
    expect((await soFar.names.peopleAndInstitutions()).map(({ name }) => name)).not.toContain("Solveig Dahl");
    expect(soFar.footnotes?.text.paragraphs).toHaveLength(2);
  });

  it("is the whole index again with all paragraphs, and is made once", async () => {
    expect(index.upTo(8)).toBe(index);
    expect(await index.upTo(4).open()).toBe(await index.upTo(4).open());
    expect(index.upTo(4).text).toBe(index.upTo(4).text);
    expect(index.upTo(2).upTo(8)).toBe(index);
    expect(index.upTo(2).whole).toBe(index);
    expect(index.upTo(2).text.fingerprint).toBe(heron.fingerprint);
  });

  it("has nothing where nothing has been read", async () => {
    const none = await index.upTo(0).open();
    expect((await none.ask("who drowned?", 3)).excerpts).toEqual([]);
    expect(none.text.chapters).toEqual([]);
    expect(none.footnotes).toBeUndefined();
  });
});
