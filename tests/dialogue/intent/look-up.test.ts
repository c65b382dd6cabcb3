import { describe, expect, it } from "vitest";
import { lookUpIn } from "../../../src/dialogue/intent/look-up/look-up.ts";
import { skarholm, textFrom } from "../../support/skarholm.ts";
import { parseNote } from "../../../src/dialogue/intent/look-up/reference.ts";

function lookUp(message: string) {
  return lookUpIn(message, skarholm);
}

describe("lookUpIn for a footnote", () => {
  it.each([
    "note 33",
    "Note 33?",
    "footnote 33",
    "fn 33",
    "fn. 33",
    "n. 33",
    "what is note 33 attached to?",
    "where is footnote 33",
    "what’s footnote 33 on",
    "which sentence is fn 33 on",
    "can you show me note no. 33 please",
    "note [33]",
    "what about note 33?",
    "33",
    "what's 33 attached to",
    "This book confuses me. What does note 33 belong to? thanks!",
  ])("finds it in %j", (message) => {
    expect(lookUp(message)).toEqual({ kind: "note", label: "33", asksForBody: false });
  });

  it.each([
    "what does note 33 say?",
    "what source does footnote 33 cite? i want to look it up",
    "read note 33",
    "explain note 33",
    "whats footnote 33 about",
    "what does note 33 mean?",
    "summary of note 33",
    "tl;dr note 33",
  ])("finds that %j asks for its words", (message) => {
    expect(lookUp(message)).toEqual({ kind: "note", label: "33", asksForBody: true });
  });

  it("takes a sign as a label", () => {
    expect(lookUp("note *")).toEqual({ kind: "note", label: "*", asksForBody: false });
  });

  it.each([
    ["footnote thirty-three", "33"],
    ["what is note thirty three attached to?", "33"],
    ["the first footnote", "31"],
    ["first note", "31"],
    ["show me the second footnote please", "32"],
    ["the 33rd footnote", "33"],
    ["last note", "*"],
    ["the penultimate footnote", "34"],
    ["footnote ninety-nine", "99"],
  ])("finds the footnote by a number in words or by its position in %j", (message, label) => {
    expect(lookUp(message)).toEqual({ kind: "note", label, asksForBody: false });
  });

  it.each([
    ["58", "58"],
    [" [33] ", "33"],
    ["note 33", "33"],
    ["fn 33", "33"],
    ["thirty-three", "33"],
    ["[99]", "99"],
    ["*", "*"],
    ["12a", "12a"],
    ["", ""],
  ])("is what parseNote finds in %j", (typed, label) => {
    expect(parseNote(typed, skarholm).label).toBe(label);
  });

  it("finds a label that the text doesn't have, so that the reply can say so", () => {
    expect(lookUp("footnote 99")).toMatchObject({ kind: "note", label: "99" });
  });

  it.each([
    "which footnote is on the forty crowns",
    "note 5 reasons why the council closed the light",
    "what happened in 1890",
    "77",
    "Look at note 33. Who was Marta Lindqvist?",
    "who wrote the notes",
    "who wrote the last note?",
    "what was the first note she left",
    "the first note of the song",
    "note one of them",
  ])("returns undefined for %j", (message) => {
    expect(lookUp(message)).toBeUndefined();
  });
});

describe("lookUpIn for a paragraph", () => {
  it.each([
    ["paragraph 4", 4],
    ["¶4", 4],
    ["¶ 4", 4],
    ["para 4", 4],
    ["par. 4", 4],
    ["p4", 4],
    ["p. 4", 4],
    ["paragraph four", 4],
    ["the first paragraph", 1],
    ["First paragraph please", 1],
    ["last paragraph", 5],
    ["the second-to-last paragraph", 4],
    ["second last paragraph", 4],
    ["show me the penultimate paragraph", 4],
    ["the third to last paragraph", 3],
    ["the last but one paragraph", 4],
    ["paragraph twenty-one", 21],
    ["§4", 4],
    ["§ 4", 4],
    ["the 3rd paragraph", 3],
    ["what does the third paragraph say", 3],
    ["can someone post the second paragraph?", 2],
    ["paragraph 99", 99],
    ["summary of paragraph 4", 4],
    ["Could you give me a short sumary of the fourth paragraph, please?", 4],
    ["summarise ¶4", 4],
    ["paragraph 4 tl;dr", 4],
    ["what's the main point of paragraph 4", 4],
    ["put paragraph 4 in your own words", 4],
    ["what does paragraph 4 say", 4],
    ["what does paragraph 4 mean?", 4],
    ["explain paragraph 4", 4],
    ["I don't understand paragraph 4", 4],
    ["whats para 4 about", 4],
    ["what happens in paragraph 4?", 4],
    ["what does the 2nd paragraph talk about", 2],
    ["read me paragraph 4", 4],
    ["read paragraph 4 aloud", 4],
    ["take me to paragraph 4", 4],
    ["gimme the 4th paragraph", 4],
    ["can u read the 4th paragraph to me", 4],
    ["who are the people in paragraph 4?", 4],
    ["which dates are in paragraph 4?", 4],
  ])("finds it in %j", (message, number) => {
    const ordinals = number <= skarholm.paragraphs.length ? [number] : [];
    expect(lookUp(message)).toEqual({ kind: "paragraph", number, ordinals });
  });

  it.each([
    "who is speaking in the first paragraph?",
    "who is named in paragraph 4?",
    "when did that happen in paragraph 4?",
    "who was meant in paragraph 4",
    "what does paragraph 4 say about the council?",
    "explain why the council closed the light in paragraph 4",
    "why does paragraph 4 begin with the council",
    "how long is a paragraph",
    "p4 visas in Sweden",
  ])("returns undefined for %j", (message) => {
    expect(lookUp(message)).toBeUndefined();
  });
});

describe("lookUpIn for a page or a chapter that the text doesn't have", () => {
  it.each([
    ["page 4", "page"],
    ["chapter three", "chapter"],
    ["what happens in chapter 3?", "chapter"],
    ["show me the last page", "page"],
    ["the 2nd section please", "section"],
  ])("finds it in %j", (message, division) => {
    expect(lookUp(message)).toEqual({ kind: "division", division });
  });

  it.each(["who died in chapter 3?", "which page boy helped her", "what is on the page about the goat"])(
    "returns undefined for %j",
    (message) => {
      expect(lookUp(message)).toBeUndefined();
    },
  );

  it("returns undefined if the words stand in the text", () => {
    const text = textFrom("diary", ["On page 4 of her diary she is angry."]);
    expect(lookUpIn("what is page 4", text)).toBeUndefined();
  });
});

describe("lookUpIn for a phrase", () => {
  it.each([
    '"a small sum"',
    "“a small sum”",
    "«a small sum»",
    '"a small sum" can someone post the whole sentence',
    'find me the line with "a small sum" pls',
    'who said "a small sum"?',
  ])("finds it in %j", (message) => {
    expect(lookUp(message)).toEqual({ kind: "phrase", phrase: "a small sum" });
  });

  it.each([
    'was the "small sum" of 1871 fair?',
    'did "the council" ever thank Marta',
    '""',
    '"?!"',
    'a 6" pipe',
  ])("returns undefined for %j", (message) => {
    expect(lookUp(message)).toBeUndefined();
  });
});
