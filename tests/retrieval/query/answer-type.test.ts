import { describe, expect, it } from "vitest";
import {
  expectedAnswerType,
  containsAnswerType,
  type AnswerType,
} from "../../../src/retrieval/query/answer-type.ts";

describe("the expected answer type", () => {
  it.each<[AnswerType | undefined, string]>([
    ["person", "Who lit the lamp?"],
    ["person", "whose goat was it"],
    ["name", "What was the keeper called?"],
    ["name", "which ship was lost?"],
    ["time", "When was it lit?"],
    ["time", "In which year did the council close it?"],
    ["time", "what was the exact date?"],
    ["amount", "How many letters did she keep?"],
    ["amount", "what was the actual number of ships"],
    ["amount", "How many years did she stay?"],
    ["age", "how old was she?"],
    ["duration", "How long did she stay?"],
    ["frequency", "how often did she write?"],
    ["place", "Where did she go?"],
    ["place", "what town paid her?"],
    ["reason", "Why did she leave?"],
    ["reason", "what were the causes?"],
    ["reason", "How come nobody thanked her?"],
    [undefined, "What did she carry?"],
    [undefined, "which of them stayed?"],
    [undefined, "tell me about the whole tower"],
    [undefined, ""],
  ])("%s: %j", (type, question) => {
    expect(expectedAnswerType(question)).toBe(type);
  });
});

describe("an answer type in a sentence", () => {
  it.each<[AnswerType, string, string]>([
    ["time", "It was lit in March 1871.", "The lamp was lit."],
    ["time", "Two years later it was dark.", "There were 300 ships."],
    ["amount", "Forty crowns a year.", "She kept a goat."],
    ["age", "She was nineteen years old.", "She stayed for nineteen years."],
    ["duration", "She stayed until the thaw.", "She stayed."],
    ["frequency", "She rarely wrote.", "She wrote."],
    ["place", "She walked to Skarholm.", "She walked."],
    ["reason", "It closed because the lamp had burnt.", "It closed."],
  ])("%s: %j, but not %j", (type, sentence, other) => {
    expect(containsAnswerType(type, sentence, false)).toBe(true);
    expect(containsAnswerType(type, other, true)).toBe(false);
  });

  it.each<AnswerType>(["person", "name"])("%s requires a name that the question doesn't have", (type) => {
    expect(containsAnswerType(type, "Marta lit it in 1871.", true)).toBe(true);
    expect(containsAnswerType(type, "Marta lit it in 1871.", false)).toBe(false);
  });
});
