import { describe, expect, it } from "vitest";
import { comparisonIn } from "../../../src/dialogue/utterance/comparison.ts";
import { Utterance } from "../../../src/dialogue/utterance/utterance.ts";
import { respond } from "../../../src/features/ask/respond.ts";
import { Library } from "../../../src/retrieval/library.ts";
import { TextIndex } from "../../../src/retrieval/text-index.ts";
import { textFrom } from "../../support/skarholm.ts";

function compared(message: string) {
  return comparisonIn(new Utterance(message))?.map(({ name, question }) => `${name}: ${question.text}`);
}

describe("comparisonIn", () => {
  it.each([
    [
      "which was larger, the fleet or the army?",
      ["the fleet: how large was the fleet", "the army: how large was the army"],
    ],
    [
      "was the storm or the strike first",
      ["the storm: when was the storm", "the strike: when was the strike"],
    ],
    [
      "the mill or the tower, which is bigger?",
      ["the mill: how big was the mill", "the tower: how big was the tower"],
    ],
    [
      "which came first, the fall of Skarholm or of Bremen",
      [
        "the fall of Skarholm: when was the fall of Skarholm",
        "the fall of Bremen: when was the fall of Bremen",
      ],
    ],
    ["who died first, Berg or Holm", ["Berg: when was Berg (died)", "Holm: when was Holm (died)"]],
    [
      "what was happier: the mill or the farm",
      ["the mill: how happy was the mill", "the farm: how happy was the farm"],
    ],
  ])("divides “%s”", (message, sides) => {
    expect(compared(message)).toEqual(sides);
  });

  it.each([
    "was he killed or captured",
    "was the officer or the soldier a minister",
    "who was there, Berg or her brother",
    "which was larger?",
    "did Berg leave before or after the storm",
  ])("isn't one: %s", (message) => {
    expect(compared(message)).toBeUndefined();
  });
});

describe("the reply to a comparison", async () => {
  const text = textFrom("port", [
    "The mill was built in 1820 by the council.",
    "Nobody remembered much of that winter.",
    "The tower was built in 1874 by a merchant.",
    "The sea took three boats and the nets.",
  ]);
  const library = new Library([await TextIndex.of(text)]);
  const ask = async (words: string) => {
    const { excerpts, say } = await respond({ words, limit: 3 }, library);
    return { say, paragraphs: excerpts.map(({ excerpt }) => excerpt.paragraph.number) };
  };

  it("has an excerpt for either side", async () => {
    expect((await ask("which was built earlier, the mill or the tower?")).paragraphs).toEqual([1, 3]);
  });

  it("says which side the text doesn't have", async () => {
    const { say, paragraphs } = await ask("which was built earlier, the mill or the lighthouse?");
    expect(say).toContain("I can't find “the lighthouse”");
    expect(paragraphs).toEqual([1]);
  });
});
