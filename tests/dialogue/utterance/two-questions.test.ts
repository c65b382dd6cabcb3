import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { respond } from "../../../src/features/ask/respond.ts";
import { twoQuestions } from "../../../src/dialogue/utterance/two-questions.ts";
import { Utterance } from "../../../src/dialogue/utterance/utterance.ts";
import { library } from "../../support/skarholm.ts";

const lines = readFileSync(new URL("two-questions.txt", import.meta.url), "utf8").split("\n");

/** A question without the conjunction before it and the comma behind it. */
function stripped(question: string): string {
  return question
    .replace(/^(?:and|but) /, "")
    .replace(/,$/, "")
    .trim();
}

async function ask(words: string, limit = 3) {
  return respond({ words, limit }, library);
}

describe("twoQuestions", () => {
  it.each(lines.filter((line) => line.startsWith("two: ")))("splits %s", (line) => {
    const halves = line.slice(5).split(" // ");
    const found = twoQuestions(new Utterance(halves.join(" ")));
    expect(found?.map(({ text }) => stripped(text))).toEqual(halves.map(stripped));
  });

  it.each(lines.filter((line) => line.startsWith("one: ")))("doesn't split %s", (line) => {
    expect(twoQuestions(new Utterance(line.slice(5)))).toBeUndefined();
  });
});

describe("the reply to two questions", () => {
  it("has the best excerpt for each and says which answers which", async () => {
    const reply = await ask(
      "when was the lighthouse at Skarholm first lit and when did the council close the light?",
    );
    expect(reply.excerpts.map(({ excerpt }) => excerpt.paragraph.number)).toEqual([1, 4]);
    expect(reply.say).toBe(
      "First “when was the lighthouse at Skarholm first lit”, then “when did the council close the light”:",
    );
  });

  it("takes the second question as a follow-up to the first", async () => {
    const reply = await ask("how did the keeper Marta Lindqvist get there, and did the council pay her?");
    expect(reply.asked).toBe("did the council pay the keeper Marta Lindqvist");
  });

  it("says which of the two isn't in the text", async () => {
    const reply = await ask(
      "when did the council close the light, and which zebra won the Wimbledon tournament?",
    );
    expect(reply.excerpts).toHaveLength(1);
    expect(reply.say).toBe(
      "On “when did the council close the light”; I can't find “which zebra won the Wimbledon tournament” in the text.",
    );
  });

  it('is "not found" if neither is in the text', async () => {
    const reply = await ask(
      "which zebra won the Wimbledon tournament, and who filmed the giraffe in Nairobi?",
    );
    expect(reply).toMatchObject({ kind: "not-found", excerpts: [] });
    expect(reply.say).toMatch(/I looked for both/);
  });

  it("has at most `limit` excerpts", async () => {
    const words = "when was the lighthouse at Skarholm first lit and when did the council close the light?";
    expect((await ask(words, 1)).excerpts).toHaveLength(1);
  });
});
