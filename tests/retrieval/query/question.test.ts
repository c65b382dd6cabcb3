import { describe, expect, it } from "vitest";
import { languageOf } from "../../../src/nlp/language.ts";
import { IndexedText } from "../../../src/retrieval/index/indexed-text.ts";
import { analyseQuestion } from "../../../src/retrieval/query/question.ts";
import { skarholm, textFrom } from "../../support/skarholm.ts";

const { vocabulary } = await IndexedText.of(skarholm);

function ask(text: string) {
  return analyseQuestion(text, vocabulary, languageOf("en"));
}

function stems(text: string): string[] {
  return ask(text).terms.flatMap((term) => term.stems);
}

/** The stem of a word, for a text without words. */
function stemOf(word: string): string | undefined {
  return analyseQuestion(
    word,
    { stems: new Set(), forms: new Map(), names: new Set(), entries: new Map(), synonyms: [] },
    languageOf("en"),
  ).terms[0]?.stems[0];
}

describe("the terms of a question", () => {
  it.each([
    ["Lindkvist", "Lindqvist", "a letter replaced"],
    ["Linqvist", "Lindqvist", "a letter left out"],
    ["skarhlom", "Skarholm", "two letters swapped"],
    ["SKARHOLN", "Skarholm", "in capitals"],
  ])("correct %j to %j: %s", (typed, meant) => {
    expect(stems(typed)).toEqual(stems(meant));
  });

  it.each([
    ["crowd", "English knows it, though the text has crowns"],
    ["goaf", "too short to tell"],
    ["xylophagous", "like nothing in the text"],
  ])("leave %j unchanged: %s", (typed) => {
    expect(ask(typed).terms).toHaveLength(1);
    expect(stems(typed)).toEqual([stemOf(typed)]);
    expect(vocabulary.stems.has(stems(typed)[0] ?? "")).toBe(false);
  });

  it.each([
    ["what happend to the lightouse", "what happened to the lighthouse", "as the text or English spells it"],
    ["did lindkvist quit", "did lindkvist quit", "but for names"],
    ["who was Tukhachevskij", "who was Tukhachevskij", "nor what may be one"],
    ["the keper's reciept, pls", "the keeper's receipt, pls", "where it stands"],
  ])("make %j read %j: %s", (typed, spelt) => {
    expect(ask(typed).text).toBe(spelt);
  });

  it("leave numbers unchanged, though the text has a similar one", async () => {
    const counted = await IndexedText.of(textFrom("counted", ["They took 12507 sheep."]));
    expect(analyseQuestion("12508", counted.vocabulary, languageOf("en")).terms[0]?.stems).toEqual(["12508"]);
  });

  it("leave out the words that ask whether something is so", () => {
    expect(ask("is it true that the keeper left?").text).toBe("the keeper left?");
    expect(stems("and is it really the case that the keeper left")).toEqual(stems("the keeper left"));
    expect(ask("is it true?").text).toBe("is it true?");
  });

  it("are the content words", () => {
    expect(stems("Can you please tell me what the passage says about the goat?")).toEqual(["goat"]);
    expect(stems("who was she?")).toHaveLength(3);
  });

  it('include words such as "passage" if there are no others', () => {
    expect(stems("what does the passage mean?")).toEqual(["passag", "mean"]);
  });

  it("are empty without words", () => {
    for (const nothing of ["", "?!", "😀"]) {
      expect(ask(nothing)).toMatchObject({ terms: [], askedNoun: undefined, answerType: undefined });
    }
  });

  it("have higher weights the rarer they are, and a total weight of 1", () => {
    const [day, lighthouse] = ask("the day of the lighthouse").terms;
    expect(lighthouse?.weight).toBeGreaterThan(day?.weight ?? 1);
    expect((day?.weight ?? 0) + (lighthouse?.weight ?? 0)).toBeCloseTo(1);
  });
});

/** The stem of the asked noun. */
function noun(text: string): string | undefined {
  const { terms, askedNoun } = ask(text);
  return askedNoun === undefined ? undefined : terms[askedNoun]?.stems[0];
}

describe("a question", () => {
  it('asks for a person with "who", unless it names the person', () => {
    expect(ask("who was the keeper?").answerType).toBe("person");
    expect(ask("who was Marta Lindqvist?").answerType).toBeUndefined();
    expect(ask("who was lindkvist?").answerType).toBeUndefined();
  });

  it("asks about names if it has only names of the text and nothing particular", () => {
    expect(ask("who was Marta Lindqvist?").asksAboutNames).toBe(true);
    expect(ask("what happened to marta?").asksAboutNames).toBe(true);
    expect(ask("when was Marta?").asksAboutNames).toBe(false);
    expect(ask("who paid Marta?").asksAboutNames).toBe(false);
    expect(ask("who was Napoleon?").asksAboutNames).toBe(false);
    expect(ask("???").asksAboutNames).toBe(false);
  });

  it("asks about a name that stands behind a first name unknown to the text", () => {
    const { asksAboutNames, oovNameWeight } = ask("who was Napoleon Lindqvist?");
    expect(asksAboutNames).toBe(true);
    expect(oovNameWeight).toBeGreaterThan(0);
    expect(ask("who was Lindqvist Napoleon?").asksAboutNames).toBe(false);
  });

  it('asks for somebody unknown if no word of the text is like the one behind "who was"', () => {
    expect(ask("who was colbert?").oovNameWeight).toBe(1);
    expect(ask("who paid colbert?").oovNameWeight).toBeLessThan(1);
    expect(ask("who was the colbert?").oovNameWeight).toBeLessThan(1);
    expect(ask("who was captain?").oovNameWeight).toBeLessThan(1);
  });

  it("may have no content word", () => {
    expect(ask("why?").hasNoContentWord).toBe(true);
    expect(ask("why the goat?").hasNoContentWord).toBe(false);
  });

  it('has an asked noun after "what" or "which"', () => {
    expect(noun("In which year did the tower close?")).toBe("year");
    expect(noun("what kind of goat stayed?")).toBe("goat");
    expect(noun("what did the council close?")).toBe("council");
    expect(noun("did the council close the light?")).toBeUndefined();
  });

  it("has the names that the text knows", () => {
    expect([...ask("did Marta know Napoleon?").names]).toEqual(["marta"]);
  });
});
