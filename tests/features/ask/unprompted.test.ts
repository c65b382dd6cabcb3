import { describe, expect, it } from "vitest";
import { library } from "../../support/skarholm.ts";
import { respond } from "../../../src/features/ask/respond.ts";
import { answerUnprompted } from "../../../src/features/ask/unprompted.ts";

const asked = "when was the lighthouse at Skarholm lit for the first time?";

describe("answerUnprompted", () => {
  it("answers a complete question if the answer is sure", async () => {
    expect((await answerUnprompted(asked, library))?.excerpts[0]?.excerpt.paragraph.number).toBe(1);
    expect((await answerUnprompted(`can anyone explain ${asked}`, library))?.kind).toBe("answer");
    expect((await answerUnprompted(`hey guys, quick question: ${asked}`, library))?.kind).toBe("answer");
  });

  it.each([
    `guys, ${asked}`,
    `do we know ${asked}`,
    "remind me again, when was the lighthouse at Skarholm lit for the first time?",
    "when did they light the lighthouse at Skarholm for the first time?",
  ])("answers %j, which is put to the room", async (words) => {
    expect((await answerUnprompted(words, library))?.excerpts[0]?.excerpt.paragraph.number).toBe(1);
  });

  it.each(["who was Marta?", "when did the council close its light?"])(
    "answers %j, which says itself whom or what it is about",
    async (words) => {
      expect((await answerUnprompted(words, library))?.kind).toBe("answer");
    },
  );

  it.each([
    "who knows?",
    "who was the keeper?",
    "did the council pay her forty crowns a year?",
    "did the council close it in 1890?",
    "when did they light it for the first time at the lighthouse?",
    "why?",
    "what did she carry on her back over the ice?",
    "do you know when the lighthouse at Skarholm was lit for the first time?",
    `Anna, ${asked}`,
    "when was our lighthouse at Skarholm lit for the first time?",
    "the lighthouse at Skarholm was lit for the first time in March 1871",
    "note 33",
    "what is 33?",
    "more",
    "thanks, is everyone here?",
    "which zebra won the Wimbledon tournament?",
    "",
  ])("returns undefined for %j", async (words) => {
    expect(await answerUnprompted(words, library)).toBeUndefined();
  });

  it("returns undefined for an answer that is only likely, which a member who asks Ibid gets", async () => {
    const words = "what did the goat eat at the lighthouse?";
    expect((await respond({ words, limit: 3 }, library)).kind).toBe("closest");
    expect(await answerUnprompted(words, library)).toBeUndefined();
  });
});
