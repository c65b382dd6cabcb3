import { describe, expect, it } from "vitest";
import { lexicon } from "../../../src/nlp/english/lexicon.ts";
import { vocabularyDistance } from "../../../src/retrieval/answerability/follow-up-classifier.ts";
import { library } from "../../support/skarholm.ts";

const index = await library.index().open();

async function distance(words: string): Promise<number> {
  return vocabularyDistance((await index.candidates(words)).question, index.vocabulary, lexicon);
}

async function confidence(words: string, rewritten: string): Promise<number> {
  return (await index.ask(words, 3, { rewritten, lastExcerpt: undefined })).confidence;
}

describe("the distance of a question from a text's vocabulary", () => {
  it("is 0 for words that the text has", async () => {
    expect(await distance("did the council close the light?")).toBe(0);
  });

  it("is smaller for words similar to the text's than for others", async () => {
    expect(await distance("did she have a boat?")).toBeGreaterThan(0);
    expect(await distance("did she have a boat?")).toBeLessThan(await distance("did she have an algorithm?"));
  });

  it("is large for a name that the text doesn't have", async () => {
    expect(await distance("did she see Zanzibar?")).toBeGreaterThan(0.5);
  });
});

describe("a follow-up question", () => {
  it("isn't answered only because the text has what it refers to", async () => {
    const known = await confidence("did she carry the lamp oil?", "did Marta Lindqvist carry the lamp oil?");
    const foreign = await confidence("did she vote for Zanzibar?", "did Marta Lindqvist vote for Zanzibar?");
    expect(known).toBeGreaterThan(foreign + 0.2);
    expect(foreign).toBeLessThan(0.5);
  });
});
