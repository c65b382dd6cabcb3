import { describe, expect, it } from "vitest";
import { holdDialogues } from "../../scripts/eval/dialogue.ts";
import { dialogueFigures } from "../../scripts/eval/dialogue-figures.ts";
import type { DialogueTurn, Expectation, Outcome } from "../../scripts/eval/model.ts";
import { skarholm } from "../support/skarholm.ts";
import { cited } from "./samples.ts";

const goldSentence = cited(2, 0);

function turn(words: string, expected: Expectation, more: Partial<DialogueTurn> = {}): DialogueTurn {
  return { id: words, words, expect: expected, gold: [], spans: [], ...more };
}

function outcome(given: Partial<Outcome>): Outcome {
  return { kind: "answer", confidence: 1, excerpts: [], nearest: [], ...given };
}

const right = { gold: [{ paragraph: 2, range: { start: goldSentence.start, end: goldSentence.end } }] };

const dialogue = {
  id: "d",
  turns: [
    turn("first", "answer", right),
    turn("later", "answer", right),
    turn("unanswered", "not-found"),
    turn("note", "note", { notes: ["33"] }),
    turn("no note", "note", { notes: [] }),
    turn("next", "context", { paragraph: 3 }),
    turn("beyond", "context"),
    turn("thanks", "talk"),
  ],
};

const set = {
  name: "set",
  warnings: [],
  parts: [{ text: skarholm, answerable: [], unanswerable: [], smallTalk: [], dialogues: [dialogue] }],
};

/** Answers correctly except to the given words. Later turns are only answered after the first. */
function answering(wrong: readonly string[] = []) {
  const good: Readonly<Record<string, Outcome>> = {
    first: outcome({ excerpts: [goldSentence] }),
    later: outcome({ excerpts: [cited(3, 0), goldSentence] }),
    note: outcome({ kind: "note", excerpts: [cited(2, 1)] }),
    next: outcome({ kind: "paragraph", excerpts: [cited(3, 0)] }),
    thanks: outcome({ kind: "talk" }),
  };
  return async () => () => {
    let before = 0;
    return async (words: string): Promise<Outcome> => {
      if (wrong.includes(words)) return outcome({ excerpts: [cited(4, 0), cited(2, 1)] });
      const known = words === "first" || before > 0;
      before++;
      return (known ? good[words] : undefined) ?? outcome({ kind: "not-found" });
    };
  };
}

function shares(figures: ReturnType<typeof dialogueFigures>, which: "together" | "alone") {
  return Object.fromEntries(figures.map((figure) => [figure.key, figure[which]]));
}

describe("dialogues", () => {
  it("are judged by turn, in conversation and asked alone", async () => {
    const figures = dialogueFigures(await holdDialogues(set, answering()));
    expect(shares(figures, "together")).toEqual({
      firstTurns: 1,
      laterFirst: 0,
      laterInThree: 1,
      laterFound: 1,
      moves: 1,
      turnedDown: 1,
      talk: 1,
    });
    expect(shares(figures, "alone")).toMatchObject({ firstTurns: 1, laterInThree: 0, moves: 0.5, talk: 0 });
  });

  it("count wrong replies", async () => {
    const wrong = dialogue.turns.map(({ words }) => words);
    const figures = dialogueFigures(await holdDialogues(set, answering(wrong)));
    expect(shares(figures, "together")).toEqual({
      firstTurns: 0,
      laterFirst: 0,
      laterInThree: 0,
      laterFound: 0,
      moves: 0,
      turnedDown: 0,
      talk: 0,
    });
  });
});
