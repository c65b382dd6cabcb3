import { expect, it } from "vitest";
import { shortlist } from "../../src/retrieval/shortlist.ts";
import { TextIndex } from "../../src/retrieval/text-index.ts";
import { textFrom } from "../support/skarholm.ts";

const filler = ["The council met in winter.", "The harbour was closed.", "Nobody paid for the lamp."];

function opened(id: string, ...paragraphs: readonly string[]): Promise<TextIndex> {
  return TextIndex.of(textFrom(id, paragraphs));
}

const many = await Promise.all(
  Array.from({ length: 60 }, (_, number) => opened(`filler-${number}`, ...filler)),
);

it("is every text of a small shelf", async () => {
  const few = many.slice(0, 3);
  expect(shortlist(few, "Who paid?")).toEqual(few);
});

it("starts with the text that has a question's rare words, also if they are mistyped", async () => {
  const wanted = await opened("wanted", "The council met.", "In winter Quelymarton sold its charter.");
  const shelf = [...many.slice(0, 50), wanted, ...many.slice(50)];
  for (const words of ["Who sold the charter of Quelymarton?", "what about quelymarten in winter"]) {
    const found = shortlist(shelf, words);
    expect(found[0]?.text.id).toBe("wanted");
    expect(found.length).toBeLessThan(10);
  }
});

it("prefers a text in which one sentence has all the words", async () => {
  const scattered = await opened("scattered", "The miller slept.", "An eel swam.", "Rain fell on Monday.");
  const together = await opened("together", "The miller caught an eel on Monday.", "Rain fell.");
  const found = shortlist([...many, scattered, together], "When did the miller catch an eel, on Monday?");
  expect(found.slice(0, 2).map(({ text }) => text.id)).toEqual(["together", "scattered"]);
});

it("has texts for a question without content words", () => {
  expect(shortlist(many, "why?").length).toBeGreaterThan(0);
});
