import { describe, expect, it } from "vitest";
import { quoteOf } from "../../../src/document/excerpt.ts";
import { statesNothing } from "../../../src/retrieval/ranking/statements.ts";
import { TextIndex } from "../../../src/retrieval/text-index.ts";
import { textFrom } from "../../support/skarholm.ts";

async function firstOf(question: string, ...paragraphs: string[]): Promise<string | undefined> {
  const index = await TextIndex.of(textFrom("town", paragraphs));
  const [first] = (await index.ask(question, 1)).excerpts;
  return first && quoteOf(first.excerpt);
}

const answer = "The storm broke the lamp of the tower.";

describe("a heading", () => {
  it("comes behind a sentence", async () => {
    expect(await firstOf("what happened to the lamp of the tower", "The Lamp of the Tower", answer)).toBe(
      answer,
    );
  });

  it("comes behind a sentence, also in capitals with a full stop", async () => {
    expect(await firstOf("what about the lamp", "THE LAMP.", answer)).toBe(answer);
  });

  it("is no line that ends as a sentence does", async () => {
    const line = "The lamp of the tower fell.";
    expect(await firstOf("what happened to the lamp of the tower", line, "The storm came late.")).toBe(line);
  });
});

describe("a question in the text", () => {
  it("comes behind a statement if its paragraph ends with it", async () => {
    const asked = "'Broke the lamp of the tower?'";
    expect(await firstOf("what broke the lamp of the tower", asked, answer)).toBe(answer);
  });

  it("comes with the sentence that answers it otherwise, whatever quotation marks it has", async () => {
    const asked = "'Who broke the lamp of the tower?' It was a gale.";
    expect(await firstOf("who broke the lamp of the tower", asked, "Nobody came.")).toBe(asked);
  });
});

describe("a sentence that states nothing", () => {
  it.each([
    "What is your favourite tune?",
    "“Who broke the lamp?”",
    "‘And to think,’ said Sir George.",
    "asked Berg.",
    "“Well, well,” the keeper cried.",
    "“Oh,” Olaf Berg replied.",
  ])("asks or names a speaker: %s", (sentence) => {
    expect(statesNothing(sentence)).toBe(true);
  });

  it.each([
    "The storm broke the lamp.",
    "“The storm broke the lamp,” said Berg.",
    "“I sold it to Berg,” she said.",
    "Berg returned in May.",
    "Olaf Berg answered.",
  ])("is none that says something: %s", (sentence) => {
    expect(statesNothing(sentence)).toBe(false);
  });
});
