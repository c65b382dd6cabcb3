import { describe, expect, it } from "vitest";
import { AskedRoles } from "../../../../src/features/ask/answer/roles.ts";
import { Names } from "../../../../src/nlp/names/names.ts";
import { textFrom } from "../../../support/skarholm.ts";

const sentences = {
  ordered: "In May the mayor Anders Berg ordered the Bergen council to close the harbour.",
  arrested: "The mayor (without whose letter Lindqvist would never have been arrested) was punished.",
  closed: "The council voted to close the old Kirkholm and to place its keeper under Skarholm.",
  betrayed: "The keeper, who had betrayed Berg, was punished by the council.",
  punished: "In the end the council punished the keeper.",
  helped: "Berg and Lindqvist helped the keeper.",
  aside: "Holm, with a few friends, betrayed his uncle.",
  murder: "Then came the murder of Berg.",
  arrest: "Berg’s sudden arrest surprised Holm.",
  capture: "Berg’s capture of Holm ended the war.",
};
const { paragraphs } = textFrom("harbour", [
  ...Object.values(sentences),
  "Berg and Lindqvist sailed from Kirkholm to Bergen, and then to Skarholm with Holm.",
]);
const names = new Names(paragraphs);
const asked = (question: string) =>
  new AskedRoles(question, {
    isName: (word) => names.isName(word),
    isInText: (word) => paragraphs.some(({ text }) => text.toLowerCase().includes(word)),
  });

describe("AskedRoles.areSwappedIn", () => {
  it.each<[string, keyof typeof sentences]>([
    ["did Lindqvist arrest the mayor?", "arrested"],
    ["did the council order Berg to close it?", "ordered"],
    ["who ordered berg to close it", "ordered"],
    ["when was skarholm closed?", "closed"],
    ["did berg betray the keeper", "betrayed"],
    ["was the council punished?", "betrayed"],
    ["did the keeper punish the council", "betrayed"],
    ["was berg helped by the keeper", "helped"],
    ["who did berg betray", "aside"],
    ["did berg murder holm", "murder"],
    ["was holm captured by lindqvist", "capture"],
    ["did holm capture berg", "capture"],
  ])("is true for %j of what is said of others", (question, sentence) => {
    expect(asked(question).areSwappedIn([sentences[sentence]])).toBe(true);
  });

  it.each<[string, keyof typeof sentences]>([
    ["was Lindqvist ever arrested?", "arrested"],
    ["did the mayor want Lindqvist's arrest", "arrested"],
    ["did the mayor approve of the lindqvist arrest then", "arrested"],
    ["who had lindqvist arrested", "arrested"],
    ["did Berg order the council to close it?", "ordered"],
    ["who ordered the council to close the harbour", "ordered"],
    ["when was kirkholm closed?", "closed"],
    ["who closed kirkholm", "closed"],
    ["who betrayed berg", "betrayed"],
    ["was the keeper punished by the council", "betrayed"],
    ["did lindqvist really help the keeper", "helped"],
    ["did they help the keeper", "helped"],
    ["who did holm betray", "aside"],
    ["who murdered berg", "murder"],
    ["why was berg arrested", "arrest"],
    ["did berg capture holm", "capture"],
    ["why was the harbour important", "ordered"],
    ["", "ordered"],
  ])("is false for %j", (question, sentence) => {
    expect(asked(question).areSwappedIn([sentences[sentence]])).toBe(false);
  });

  it("is false if one of the sentences says what is asked", () => {
    const both = [sentences.helped, "Later the keeper helped Berg."];
    expect(asked("did the keeper help berg").areSwappedIn(both)).toBe(false);
    expect(asked("did the keeper help berg").areSwappedIn([sentences.helped])).toBe(true);
  });
});

describe("AskedRoles.areFilledByOthersIn", () => {
  it.each<[string, keyof typeof sentences]>([
    ["did the harbour punish the keeper", "punished"],
    ["why did holm help the keeper?", "helped"],
    ["was the mayor punished by the council", "punished"],
  ])("is true for %j, which others did or suffered", (question, sentence) => {
    expect(asked(question).areFilledByOthersIn([sentences[sentence]])).toBe(true);
  });

  it.each<[string, keyof typeof sentences]>([
    ["did the council punish the keeper", "punished"],
    ["why did lindqvist help the keeper?", "helped"],
    // Nouns that the text doesn't have may be other words for the same.
    ["did the authorities punish the keeper", "punished"],
    // A name and a noun may denote the same.
    ["was lindqvist punished by the council", "punished"],
    ["who punished the keeper", "punished"],
  ])("is false for %j", (question, sentence) => {
    expect(asked(question).areFilledByOthersIn([sentences[sentence]])).toBe(false);
  });

  it("is false if the rest of what is asked stands elsewhere in a sentence", () => {
    const closing = "Berg ordered the council to close the harbour.";
    const other = "Later Berg ordered the keeper to leave.";
    expect(asked("when did berg order the harbour?").areFilledByOthersIn([closing, other])).toBe(false);
    expect(asked("when did berg order the harbour?").areFilledByOthersIn([other])).toBe(true);
  });

  it("asks for sentences with the verb and a noun beside it", () => {
    expect(asked("did the mayor ever punish the keeper?").searches).toEqual([
      ["punish", "mayor"],
      ["punish", "keeper"],
    ]);
    expect(asked("who punished the keeper?").searches).toEqual([]);
  });
});
