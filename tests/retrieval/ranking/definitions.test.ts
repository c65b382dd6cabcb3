import { describe, expect, it } from "vitest";
import { quoteOf } from "../../../src/document/excerpt.ts";
import { TextIndex } from "../../../src/retrieval/text-index.ts";
import { textFrom } from "../../support/skarholm.ts";

async function firstOf(question: string, ...paragraphs: string[]): Promise<string | undefined> {
  const index = await TextIndex.of(textFrom("town", paragraphs));
  const [first] = (await index.ask(question, 1)).excerpts;
  return first && quoteOf(first.excerpt);
}

const mention = "Everybody in the harbour spoke of Olaf Berg, and Berg spoke to nobody at all.";

describe("the answer to who somebody was", () => {
  it.each([
    "Olaf Berg, a captain from the north, came in the spring of that year with forty barrels of oil.",
    "It was then that the captain Olaf Berg came over the ice with forty barrels of oil on a sledge.",
    "In those years Berg was the captain of the ferry that took the oil over to the other island.",
  ])("is the sentence that says it, not one that mentions the name: %s", async (definition) => {
    expect(await firstOf("who was Berg?", mention, definition)).toBe(definition);
    expect(await firstOf("who is berg", definition, mention)).toBe(definition);
  });
});
