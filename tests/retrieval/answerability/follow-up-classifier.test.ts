import { describe, expect, it } from "vitest";
import { lexicon } from "../../../src/nlp/english/lexicon.ts";
import { vocabularyDistance } from "../../../src/retrieval/answerability/follow-up-classifier.ts";
import { library } from "../../support/skarholm.ts";

const index = library.index();

function unfamiliar(words: string): number {
  return vocabularyDistance(index.candidates(words).question, index.vocabulary, lexicon);
}

function confidence(words: string, resolved: string): number {
  return index.ask(words, 3, { rewritten: resolved, lastExcerpt: undefined }).confidence;
}

describe("how foreign a question is to a text", () => {
  it("is nothing for words that the text has", () => {
    expect(unfamiliar("did the council close the light?")).toBe(0);
  });

  it("is less for words akin to the text's than for others", () => {
    expect(unfamiliar("did she have a boat?")).toBeGreaterThan(0);
    expect(unfamiliar("did she have a boat?")).toBeLessThan(unfamiliar("did she have an algorithm?"));
  });

  it("is most for a name that the text doesn't have", () => {
    expect(unfamiliar("did she see Zanzibar?")).toBeGreaterThan(0.5);
  });
});

describe("a question that leans on what was said before", () => {
  it("is not made likelier to be answered by what it leans on alone", () => {
    const known = confidence("did she carry the lamp oil?", "did Marta Lindqvist carry the lamp oil?");
    const foreign = confidence("did she vote for Zanzibar?", "did Marta Lindqvist vote for Zanzibar?");
    expect(known).toBeGreaterThan(foreign + 0.2);
    expect(foreign).toBeLessThan(0.5);
  });
});
