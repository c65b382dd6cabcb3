import { describe, expect, it } from "vitest";
import { TextIndex } from "../../../src/retrieval/text-index.ts";
import { concordance, formsOf, occurrenceAt } from "../../../src/features/text-index/concordance.ts";
import { skarholm, textFrom } from "../../support/skarholm.ts";

const harbour = await TextIndex.of(
  textFrom("harbour", [
    "Ships came. One ship sank: the ship of the old council, which nobody had ever wanted to see shipped anywhere at all.",
    "Worship is no ship.\nShipping is.",
  ]),
);

async function lines(index: TextIndex, words: string): Promise<string[]> {
  const found = await concordance(index, words);
  return found.map((place) => {
    const { left, keyword, right } = occurrenceAt(index.text, place);
    return `${left}[${keyword}]${right}`;
  });
}

describe("a concordance", () => {
  it("finds every form of a word, in the order of the text, with its context cut between words", async () => {
    expect(await lines(harbour, "ship")).toEqual([
      "[Ships] came. One ship sank: the ship of the…",
      "Ships came. One [ship] sank: the ship of the old council,…",
      "Ships came. One ship sank: the [ship] of the old council, which nobody had…",
      "…which nobody had ever wanted to see [shipped] anywhere at all.",
      "Worship is no [ship].\nShipping is.",
      "Worship is no ship.\n[Shipping] is.",
    ]);
  });

  it("counts the forms, most frequent first", async () => {
    expect(await formsOf(await concordance(harbour, "ship"))).toEqual([
      ["ship", 3],
      ["ships", 1],
      ["shipped", 1],
      ["shipping", 1],
    ]);
  });

  it("finds several words as a phrase", async () => {
    expect(await lines(await TextIndex.of(skarholm), "the council")).toHaveLength(2);
    expect(await lines(harbour, "the old council")).toHaveLength(1);
    expect(await lines(harbour, "the council")).toEqual([]);
  });

  it("is empty for words that aren't in the text", async () => {
    for (const none of ["zebra", "", "…"]) expect(await concordance(harbour, none)).toEqual([]);
  });
});
