import { describe, expect, it } from "vitest";
import { respond } from "../../../src/features/ask/respond.ts";
import { library } from "../../support/skarholm.ts";

async function ask(words: string) {
  return respond({ words, limit: 3 }, library);
}

describe("a message with a quotation", () => {
  it.each([
    "“the council paid her fifty crowns a year”",
    "is this right: “the council paid her fifty crowns a year”",
    "did the text really say “the council paid her fifty crowns a year”?",
    "where is “the council paid her fifty crowns a year”",
  ])("gets the true wording with the differences: %j", async (words) => {
    const reply = await ask(words);
    expect(reply.kind).toBe("answer");
    expect(reply.say).toContain("“fifty” should be “forty”");
    expect(reply.excerpts[0]?.excerpt.paragraph.number).toBe(2);
  });

  it("may be in small letters, which is no difference beside others", async () => {
    expect((await ask("“lindqvist never once returned to skarholm”")).say).toBe(
      "Not word for word.\n“once” isn't there.",
    );
  });

  it("may lack its punctuation", async () => {
    expect((await ask("“no ship shall be lost she wrote in her diary”")).say).toContain("Not word for word");
  });

  it("is told to be exact if somebody asks whether it was said", async () => {
    expect((await ask("did she write “no ship shall be lost”?")).say).toBe("Word for word:");
  });

  it("is a question like any other if nothing like it stands in the text", async () => {
    const reply = await ask("did she write “my uncle’s horses are grey”?");
    expect(reply.say).not.toContain("Word for word");
    expect(reply.say).not.toContain("Not word for word");
  });
});
