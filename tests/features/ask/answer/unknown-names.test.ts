import { describe, expect, it } from "vitest";
import { remember } from "../../../../src/dialogue/context/history.ts";
import { respond } from "../../../../src/features/ask/respond.ts";
import { answerThreshold } from "../../../../src/dialogue/policy/thresholds.ts";
import { Utterance } from "../../../../src/dialogue/utterance/utterance.ts";
import { withKnownNames } from "../../../../src/features/ask/answer/hedging.ts";
import { library } from "../../../support/skarholm.ts";

async function say(words: string, before?: string) {
  const history =
    before === undefined ? [] : remember([], await respond({ words: before, limit: 5 }, library));
  return (await respond({ words, limit: 5, history }, library)).say;
}

describe("a question with a name that the text doesn't have", () => {
  it.each([
    ["who was bismarck?", "bismarck"],
    ["who was Bismarck", "Bismarck"],
    ["what did Otto Bismarck write to the council", "Otto Bismarck"],
  ])("says so: %s", async (words, name) => {
    expect(await say(words)).toContain(`“${name}” isn't in this text.`);
  });

  it.each([
    ["did Bismarck return to skarholm", false],
    ["did lindqvist return to skarholm", true],
    // The classifier alone decides on other questions about a name.
    ["where did bismarck live", true],
  ])("isn't answered surely if it asks whether something is so: %s", async (words, isSure) => {
    const index = await library.index().open();
    const found = { ...(await index.ask("where did she live", 3)), confidence: 0.9 };
    const { confidence } = withKnownNames(new Utterance(words), index, found);
    expect(confidence >= answerThreshold).toBe(isSure);
  });

  it("says nothing of the numbers of footnotes, and of first names before a name that the text has", async () => {
    expect(await say("is note 33 about the council")).not.toContain("isn't in this text");
    expect(await say("did Kristina Lindqvist fish for salmon")).not.toContain("Kristina");
  });

  it("says so in a follow-up, but of its own names only", async () => {
    const before = "what did Bismarck write to the council";
    const reply = await say("and did Napoleon write to them?", before);
    expect(reply).toContain("“Napoleon” isn't in this text.");
    expect(reply).not.toContain("Bismarck");
  });

  it.each([
    "when was the lighthouse lit?",
    "why was the keeper so furious with the council",
    "did lindquist leave the island",
  ])("says nothing of names and other words that it needn't tell: %s", async (words) => {
    expect(await say(words)).not.toContain("isn't in this text");
  });
});
