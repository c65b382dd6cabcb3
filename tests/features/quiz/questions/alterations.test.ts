import { describe, expect, it } from "vitest";
import { TextIndex } from "../../../../src/retrieval/text-index.ts";
import { alterations } from "../../../../src/features/quiz/questions/alterations.ts";
import { withReplacements } from "../../../../src/features/quiz/questions/question.ts";
import { Random } from "../../../../src/shared/random.ts";
import { materialOf } from "../../../../src/features/quiz/questions/material.ts";
import { required } from "../../../support/required.ts";
import { textFrom } from "../../../support/skarholm.ts";

/** All alterations of a sentence. */
async function alterationsOf(words: string): Promise<string[]> {
  const index = await TextIndex.of(textFrom("one", [words]));
  const sentence = required(index.sentences[0], "a sentence");
  const material = await materialOf(index);
  return alterations.flatMap((alter) => {
    const alteration = alter(sentence, material, Random.seeded("x"));
    return alteration ? [withReplacements(sentence, [alteration.range], alteration.replacement)] : [];
  });
}

describe("an altered quotation", () => {
  it.each([
    ["The lamp was lit in the storm.", "The lamp was not lit in the storm."],
    ["The lamp was not lit in the storm.", "The lamp was lit in the storm."],
    ["She rowed with three sailors.", "She rowed with five sailors."],
    ["She rowed 12 miles at night.", "She rowed 14 miles at night."],
    ["She came back in May 1871.", "She came back in June 1871."],
  ])("changes one item: %s", async (words, wanted) => {
    expect(await alterationsOf(words)).toEqual([wanted]);
  });

  it.each([
    "Was the lamp lit in the storm?",
    "The lamp was lit without any oil.",
    "She did not have anything to eat.",
    "The lamp was not only lit, it shone.",
    "The lamp was lit, and never went out.",
  ])("isn't made where it would be ungrammatical: %s", async (words) => {
    expect(await alterationsOf(words)).toEqual([]);
  });
});
