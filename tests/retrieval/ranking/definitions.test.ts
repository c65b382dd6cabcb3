import { describe, expect, it } from "vitest";
import { answerThreshold } from "../../../src/dialogue/policy/thresholds.ts";
import { quoteOf } from "../../../src/document/excerpt.ts";
import { isDefinedAt } from "../../../src/retrieval/ranking/definitions.ts";
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
    "The letter was from Olaf Berg, who at that time was working in the oil trade of the other island.",
    "In that spring the Prime Minister, Olaf Berg, came to see the barrels of oil that had been sold.",
    "In that spring they sold forty barrels of oil to a man named Berg from the other island.",
    "Olaf Berg, Head Master of the new school, came in the spring of that year with forty barrels of oil.",
  ])("is the sentence that says it, not one that mentions the name: %s", async (definition) => {
    expect(await firstOf("who was Berg?", mention, definition)).toBe(definition);
    expect(await firstOf("who is berg", definition, mention)).toBe(definition);
    expect(await firstOf("tell me about Berg", mention, definition)).toBe(definition);
  });

  it("is no clause behind the name in a sentence that mentions it", async () => {
    const clause =
      "When they were with Berg, the little girl kept up her courage and spoke of the harbour and the ice.";
    const definition = "It was then that the captain Olaf Berg came over the ice with forty barrels of oil.";
    expect(await firstOf("who was Berg?", clause, definition)).toBe(definition);
  });
});

describe("isDefinedAt", () => {
  it.each<[string, boolean]>([
    ["They paid an office called the Berg a year in advance.", true],
    ["In those years Olaf Berg was the captain of the ferry.", true],
    ["With the ice, Berg was elected mayor.", true],
    ["The answer of Olaf Berg was a mixture of respect and anger.", false],
    ["A letter to Captain Berg was the end of it.", false],
  ])("says whether a verb after a name tells who it is: %s", (text, isDefined) => {
    const start = text.indexOf("Berg");
    expect(isDefinedAt(text, { start, end: start + "Berg".length })).toBe(isDefined);
  });
});

describe("a sentence with hardly more than a name", () => {
  const bare = ["Captain Berg agreed.", "Berg waited in vain.", "“So it is,” said Captain Berg."];
  const longer = "In the evening Captain Berg sold forty barrels of oil to the people of the other island.";

  it.each(bare)("comes behind any other that mentions it: %s", async (sentence) => {
    expect(await firstOf("who was Captain Berg?", sentence, longer)).toBe(longer);
  });

  it.each(bare)("is no sure answer to who somebody was: %s", async (sentence) => {
    const index = await TextIndex.of(textFrom("town", [sentence, "The sea was calm."]));
    for (const question of ["who was Captain Berg?", "who was Berg"])
      expect((await index.ask(question, 1)).confidence).toBeLessThan(answerThreshold);
  });
});

describe("a title before a name", () => {
  it("is no part of what is asked", async () => {
    const definition = "Olaf Berg, a captain from the north, came in the spring with forty barrels of oil.";
    const index = await TextIndex.of(textFrom("town", [mention, definition, "The old captain slept."]));
    const { confidence, excerpts } = await index.ask("who was Captain Berg?", 1);
    expect(confidence).toBeGreaterThanOrEqual(answerThreshold);
    expect(excerpts[0]?.excerpt.paragraph.number).toBe(2);
  });
});
