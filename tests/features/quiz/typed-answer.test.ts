import { describe, expect, it } from "vitest";
import type { Question } from "../../../src/features/quiz/questions/question.ts";
import { isCorrectAnswer } from "../../../src/features/quiz/typed-answer.ts";

function question(accepted: readonly string[], others: readonly string[] = []): Question {
  return {
    kind: "gap",
    prompt: "Which name is missing?",
    lines: [],
    choices: [accepted[0] ?? "", ...others],
    correctChoice: 0,
    acceptedAnswers: accepted,
    excerpts: [],
  };
}

const lindqvist = question(
  ["Marta Lindqvist", "Mrs. Lindqvist", "Lindqvist"],
  ["Marta Lindquist", "Olof Berg"],
);

describe("a typed answer", () => {
  it.each([
    "lindqvist",
    " LINDQVIST! ",
    "Lindqvíst",
    "mrs lindqvist",
    "Lindqvists",
    "Lindqivst",
    "Lindqvist, Marta",
    "the Lindqvist’s",
  ])("is correct: %s", (typed) => {
    expect(isCorrectAnswer(typed, lindqvist)).toBe(true);
  });

  it.each(["", "…", "Marta", "Berg", "Lindberg", "Marta Lindquist", "Marta Lindqvist Berg", "mrs"])(
    "is wrong: %s",
    (typed) => {
      expect(isCorrectAnswer(typed, lindqvist)).toBe(false);
    },
  );

  it("needs correct numbers, in any order", () => {
    const date = question(["5 June 1934"], ["5 July 1934"]);
    for (const typed of ["5 june 1934", "June 5, 1934", "on the 5 of June 1934"]) {
      expect(isCorrectAnswer(typed, date)).toBe(true);
    }
    for (const typed of ["5 June 1935", "6 June 1934", "1934", "5 July 1934", "June"]) {
      expect(isCorrectAnswer(typed, date)).toBe(false);
    }
  });

  it("allows no typing error in long numbers", () => {
    expect(isCorrectAnswer("10501 men", question(["10500 men"]))).toBe(false);
    expect(isCorrectAnswer("10500 men", question(["10500 men"]))).toBe(true);
  });

  it("allows no typing error in short words", () => {
    expect(isCorrectAnswer("Bern", question(["Berg"]))).toBe(false);
  });

  it("may be a title if the name is only a title", () => {
    expect(isCorrectAnswer("king", question(["the King"]))).toBe(true);
    expect(isCorrectAnswer("queen", question(["the King"]))).toBe(false);
  });
});
