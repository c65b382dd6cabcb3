import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/dialogue/reply/reply.ts";
import { Library } from "../../src/retrieval/library.ts";
import { quoteOf } from "../../src/document/excerpt.ts";
import { press } from "../support/press.ts";
import { required } from "../support/required.ts";
import { library, skarholm, textFrom } from "../support/skarholm.ts";
import { command, memberContext, run } from "./calling.ts";

async function check(words: string): Promise<Reply> {
  return run("quote", { words });
}

/** The emphasised words of all excerpts. */
function emphasised({ excerpts }: Reply): string[] {
  return excerpts.flatMap(({ excerpt, emphasis }) =>
    emphasis.map(({ start, end }) => excerpt.paragraph.text.slice(start, end)),
  );
}

describe("/quote", () => {
  it("shows the sentence of an exact quotation, with its words emphasised", async () => {
    const reply = await check("the council closed the light");
    expect(reply).toMatchObject({ kind: "answer", say: "Word for word:" });
    expect(reply.excerpts.map(({ excerpt }) => quoteOf(excerpt))).toEqual([
      "In 1890 the council closed the light.",
    ]);
    expect(emphasised(reply)).toEqual(["the council closed the light"]);
    expect(reply.buttons.map(({ label }) => label)).not.toContain("Note 34");
  });

  it("reports omissions and words in brackets", async () => {
    const reply = await check("In 1890 the [town] council … the light");
    expect(reply.say).toBe("Word for word, with words left out:\nIn brackets, not the text's own: “town”.");
    expect(emphasised(reply)).toEqual(["In 1890 the council", "the light"]);
  });

  it("reports the number of places, with the others behind a button", async () => {
    const reply = await check("She kept");
    expect(reply.say).toBe("Word for word, in 3 places:");
    expect(reply.excerpts).toHaveLength(3);
    const everywhere = await check("the");
    expect(everywhere.say).toMatch(/in \d+ places/);
    expect((await press(everywhere.buttons[0], library)).excerpts.length).toBeGreaterThan(0);
  });

  it("lists the differences of an altered quotation, and emphasises the correct words", async () => {
    const reply = await check("The council paid him fifty crowns every year");
    expect(reply.say).toBe("Not word for word.\n“him fifty” should be “her forty”.\n“every” should be “a”.");
    expect(emphasised(reply)).toEqual(["her forty", "a"]);
  });

  it("shows the wording of a quotation with other capital letters", async () => {
    const reply = await check("the Council closed the light");
    expect(reply.say).toBe(
      "Word for word, except for capital letters. It reads:\n“the council closed the light”",
    );
    expect(emphasised(reply)).toEqual(["the council closed the light"]);
  });

  it("lists missing words and added words", async () => {
    expect((await check("The council paid her crowns a year")).say).toContain("“forty” is missing.");
    expect((await check("The council paid her forty gold crowns a year")).say).toContain(
      "“gold” isn't there.",
    );
  });

  it("offers the nearest passages behind a button if the words are absent", async () => {
    const reply = await check("The keeper was never thanked by anyone");
    expect(reply).toMatchObject({ kind: "not-found", excerpts: [] });
    expect(reply.say).toContain("aren't in the text");
    expect((await press(required(reply.buttons[0], "a button"), library)).excerpts.length).toBeGreaterThan(0);
  });

  it("searches all texts, or the given one", async () => {
    const shelf = await Library.of([skarholm, textFrom("harbour", ["The harbour was rebuilt in 1902."])]);
    const words = "The harbour was rebuilt";
    const anywhere = await run("quote", { words }, { ...memberContext, library: shelf });
    expect(anywhere.excerpts).toMatchObject([{ excerpt: { text: { id: "harbour" } } }]);
    const there = await run("quote", { words, text: "skarholm" }, { ...memberContext, library: shelf });
    expect(there.kind).toBe("not-found");
  });

  it("refuses a quotation without words", async () => {
    await expect(check("…")).rejects.toThrow("no words to check");
  });
});

describe("the message menu", () => {
  it.each([
    ["In 1890 the council closed the light.", "Word for word:"],
    ["As it says, “Nobody thanked her”, which is sad", "Word for word:"],
    ["“No ship shall be lost,” she wrote in her diary", "Word for word:"],
    [
      `I think "the council paid her fifty crowns" is right`,
      "Not word for word.\n“fifty” should be “forty”.",
    ],
    ["‘Nobody thanked her’, didn't they?", "Word for word:"],
    ["Im Buch steht »In 1890 the council closed the light«", "Word for word:"],
    ["The book says: In 1890 the council closed the light.", "Word for word:"],
    ["In 1890 the council closed the light. Is that right?", "Word for word:"],
    ["In 1890 the council closed the light. ¶4", "Word for word:"],
    ["In 1890 the council closed the light (p. 12)", "Word for word:"],
    ["Sadly in 1890 the council closed the light", "Not word for word.\n“Sadly in” should be “In”."],
    ["In 1890 the council closed the lamp. Right?", "Not word for word."],
    ["```\nIn 1890 the council closed the light.\n```\nok?", "Word for word:"],
    ["> In 1890 the council closed the light.\n> -# ¶4 · note 34\nsee?", "Word for word:"],
    ["> Sadly: in 1890 the council closed the light.", "Not word for word."],
    ["“the goat” and what did it mean: “ships are never lost at sea”?", "These words aren't in the text"],
  ])("checks the quotation in: %s", async (message, said) => {
    const menu = required(command("quote").menu, "a menu");
    expect(menu.name).toBe("Check this quotation");
    const answer = await menu.run(message, memberContext);
    expect("say" in answer && answer.say).toContain(said);
  });
});
