import { describe, expect, it } from "vitest";
import { expectedAnswerType } from "../../../src/retrieval/query/answer-type.ts";
import { slotFilling, slotOf } from "../../../src/retrieval/query/answer-slot.ts";

function filling(question: string, sentence: string, hasNewName = false): number | undefined {
  const slot = slotOf(question, expectedAnswerType(question));
  return slot && slotFilling(slot, sentence, question, hasNewName);
}

describe("the slot that a question asks to be filled", () => {
  it.each([
    ["when was it lit?", "time"],
    ["how many goats were there?", "amount"],
    ["what was the average wage?", "amount"],
    ["what was the name of the goat?", "name"],
    ["who lit it?", "person"],
    ["where did she live?", "place"],
    ["how old was she?", "age"],
    ["why did she leave?", undefined],
    ["did she leave?", undefined],
  ])("%s", (question, slot) => {
    expect(slotOf(question, expectedAnswerType(question))).toBe(slot);
  });
});

describe("a sentence fills a slot", () => {
  it.each<[string, string, number]>([
    ["when was it lit?", "It was lit in March 1871.", 1],
    ["when was it lit?", "It was lit with oil.", 0],
    ["when was it lit in 1871?", "It was lit in 1871.", 0],
    ["how many barrels were left?", "Forty full barrels were left.", 1],
    ["how many barrels were left?", "The number of the barrels that were left was forty.", 1],
    ["how many full barrels were left?", "Two keepers were left.", 0.6],
    ["how many of the berries were left?", "There were forty of the berry, all told.", 1],
    ["how much did it cost?", "It sold at forty crowns.", 1],
    ["how much oil did it burn?", "The keeper got forty crowns.", 0.6],
    ["how many barrels were left?", "In 1871 some barrels were left.", 0],
    ["what was the price of the oil?", "It sold at forty crowns.", 1],
    ["where did she live?", "She lived in Skarholm.", 1],
    ["where did she live?", "She lived on an island.", 0.7],
    ["where did she live?", "She lived alone.", 0],
    ["who lit it?", "He lit it.", 0.5],
    ["how old was she?", "She was aged nine.", 1],
    ["how long was she there?", "She was there for ten years.", 1],
    ["how often did she come?", "She rarely came.", 1],
    ["how often did she come?", "She came over the ice.", 0],
  ])("%s %s %d", (question, sentence, expected) => {
    expect(filling(question, sentence)).toBe(expected);
  });

  it("with a name that the question doesn't have", () => {
    expect(filling("who lit it?", "Marta lit it.", true)).toBe(1);
    expect(filling("what was the name of her boat?", "Her boat was fast.")).toBe(0);
    expect(filling("what was the name of her boat?", "Her boat was the Anna.", true)).toBe(1);
  });
});
