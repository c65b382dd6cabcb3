import { describe, expect, it } from "vitest";
import { remember } from "../../../../src/dialogue/context/history.ts";
import { respond } from "../../../../src/features/ask/respond.ts";
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
