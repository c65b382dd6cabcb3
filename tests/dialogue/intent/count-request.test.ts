import { describe, expect, it } from "vitest";
import { countRequestIn, type CountedThing } from "../../../src/dialogue/intent/count-request.ts";
import { skarholm } from "../../support/skarholm.ts";
import { voyage } from "../../support/voyage.ts";

describe("countRequestIn", () => {
  it.each<[string, CountedThing]>([
    ["how many footnotes are there?", "notes"],
    ["how many notes does it have", "notes"],
    ["how many paragraphs", "paragraphs"],
    ["number of paragraphs in the text please", "paragraphs"],
    ["how many chapters does this book have", "chapters"],
    ["how many words are there in total?", "words"],
    ["how many people are named", "people"],
    ["how many different people are mentioned in the text", "people"],
    ["how many characters are there in the book?", "people"],
    ["how many dates are there", "dates"],
    ["how many years are mentioned?", "years"],
    ["count the sentences", "sentences"],
  ])("finds what %j counts", (message, thing) => {
    expect(countRequestIn(message, skarholm)).toEqual({ kind: "things", thing });
  });

  it.each<[string, string]>([
    ["how many times is Lindqvist mentioned?", "Lindqvist"],
    ["how often is the council named in the text", "council"],
    ["how often does the word goat appear", "goat"],
    ["how many times does it say “receipt”", "receipt"],
    ["how many mentions of Marta Lindqvist are there?", "Marta Lindqvist"],
    ["number of occurrences of goat", "goat"],
    ["how many sentences mention the goat", "goat"],
    ["so how many times has Skarholm been mentioned here", "Skarholm"],
  ])("finds the words whose mentions %j counts", (message, words) => {
    expect(countRequestIn(message, skarholm)).toEqual({ kind: "mentions", words });
  });

  it.each<[string, string]>([
    ["which paragraph mentions the goat?", "goat"],
    ["what paragraphs mention Marta Lindqvist", "Marta Lindqvist"],
    ["in which paragraph is the council mentioned?", "council"],
    ["where is Lindqvist mentioned", "Lindqvist"],
    ["where does it mention the ice", "ice"],
    ["where does the word receipt come up in the text", "receipt"],
    ["which passages contain “lamp”?", "lamp"],
  ])("finds the words whose places %j asks for", (message, words) => {
    expect(countRequestIn(message, skarholm)).toEqual({ kind: "places", words });
  });

  it("finds the place in which something is counted", () => {
    expect(countRequestIn("how many notes are in paragraph 2?", skarholm)).toMatchObject({ ordinals: [2] });
    expect(countRequestIn("how many notes does the last paragraph have", skarholm)).toMatchObject({
      ordinals: [5],
    });
    for (const message of [
      "which notes are in paragraph 2?",
      "list the footnotes of ¶2",
      "does ¶2 have notes",
    ]) {
      expect(countRequestIn(message, skarholm)).toMatchObject({ thing: "notes", ordinals: [2] });
    }
    const [chapter] = voyage.chapters;
    expect(countRequestIn(`how many paragraphs are in ${chapter?.name}`, voyage)).toMatchObject({
      thing: "paragraphs",
      place: chapter?.name,
      ordinals: voyage.paragraphs.filter((each) => each.chapter === chapter).map(({ ordinal }) => ordinal),
    });
  });

  it.each([
    "how many people died?",
    "where does the ghost appear",
    "where was she born",
    "which paragraph has the answer",
    "which paragraph is about the goat",
    "how many people lived on the island",
    "how many years did she keep the light",
    "how many crowns was she paid",
    "how many notes did he forge",
    "which notes are there",
    "who signed the notes in paragraph 2",
    "how many words did she write to the council",
    "how often did she walk over the ice",
    "how many",
    "how many of them",
    "the number of the ship",
    "how many pages did the boy serve",
  ])("returns undefined for %j", (message) => {
    expect(countRequestIn(message, skarholm)).toBeUndefined();
  });
});
