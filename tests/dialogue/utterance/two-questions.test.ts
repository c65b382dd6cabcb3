import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { respond } from "../../../src/features/ask/respond.ts";
import { twoQuestions } from "../../../src/dialogue/utterance/two-questions.ts";
import { library } from "../../support/skarholm.ts";

const lines = readFileSync(new URL("two-questions.txt", import.meta.url), "utf8").split("\n");

function plain(half: string | undefined): string | undefined {
  return half
    ?.replace(/^(?:and|but) /, "")
    .replace(/,$/, "")
    .trim();
}

function ask(words: string, limit = 3) {
  return respond({ words, limit }, library);
}

describe("a message that asks two things", () => {
  it.each(lines.filter((line) => line.startsWith("two: ")))("%s", (line) => {
    const halves = line.slice(5).split(" // ");
    expect(twoQuestions(halves.join(" "))?.map(plain)).toEqual(halves.map(plain));
  });

  it.each(lines.filter((line) => line.startsWith("one: ")))("%s is left whole", (line) => {
    expect(twoQuestions(line.slice(5))).toBeUndefined();
  });
});

describe("two questions at once", () => {
  it("get the best excerpt each, and are told which is which", () => {
    const reply = ask(
      "when was the lighthouse at Skarholm first lit and when did the council close the light?",
    );
    expect(reply.excerpts.map(({ excerpt }) => excerpt.paragraph.number)).toEqual([1, 4]);
    expect(reply.say).toBe(
      "First “when was the lighthouse at Skarholm first lit”, then “when did the council close the light”:",
    );
  });

  it("share what the first is about", () => {
    const reply = ask("how did the keeper Marta Lindqvist get there, and did the council pay her?");
    expect(reply.asked).toBe("did the council pay the keeper Marta Lindqvist");
  });

  it("say which of the two the text has nothing on", () => {
    const reply = ask("when did the council close the light, and which zebra won the Wimbledon tournament?");
    expect(reply.excerpts).toHaveLength(1);
    expect(reply.say).toBe(
      "On “when did the council close the light”; I can't find “which zebra won the Wimbledon tournament” in the text.",
    );
  });

  it("that the text has nothing on at all are not answered", () => {
    const reply = ask("which zebra won the Wimbledon tournament, and who filmed the giraffe in Nairobi?");
    expect(reply).toMatchObject({ kind: "not-found", excerpts: [] });
    expect(reply.say).toMatch(/^Neither/);
  });

  it("get no more excerpts than an answer may have", () => {
    const words = "when was the lighthouse at Skarholm first lit and when did the council close the light?";
    expect(ask(words, 1).excerpts).toHaveLength(1);
  });
});
