import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/dialogue/reply/reply.ts";
import { quoteOf } from "../../src/document/excerpt.ts";
import type { CommandContext } from "../../src/features/command/context.ts";
import { call } from "../../src/features/command/call.ts";
import { Library } from "../../src/retrieval/library.ts";
import { required } from "../support/required.ts";
import { textFrom } from "../support/skarholm.ts";
import { command, memberContext, run, suggest } from "./calling.ts";

const harbour = textFrom(
  "harbour",
  [
    "The pilot came aboard at noon. The pilots were never thanked.",
    "He asked for the binnacle, that is, the housing of the compass. At the quay, the men waited.",
    "A lead line, or sounding line, hung from the rail. Below lay the orlop (the lowest deck).{7}",
    "They whistled for the bosun. The bosun looked at the orlop.",
    "The old captain feared the ghost-ship called Marigold.",
  ],
  new Map([["7", "“Orlop” means overlap, from the Dutch."]]),
  [{ term: "bosun", glosses: ["boatswain"] }],
);
const given: CommandContext = { ...memberContext, library: await Library.of([harbour]) };

function shown({ excerpts }: Reply): string[] {
  return excerpts.map(({ excerpt }) => quoteOf(excerpt));
}

function define(word: string): Promise<Reply> {
  return run("define", { word }, given);
}

describe("/define", () => {
  it.each([
    ["binnacle", "He asked for the binnacle, that is, the housing of the compass."],
    ["sounding line", "A lead line, or sounding line, hung from the rail."],
    ["Marigold", "The old captain feared the ghost-ship called Marigold."],
    ["What is the binnacle?", "He asked for the binnacle, that is, the housing of the compass."],
    ["binacle", "He asked for the binnacle, that is, the housing of the compass."],
  ])("quotes the sentence that explains %s", async (word, sentence) => {
    const reply = await define(word);
    expect(reply.kind).toBe("answer");
    expect(shown(reply)).toEqual([sentence]);
  });

  it("shows the footnote that explains it, too, and every place behind a button", async () => {
    const reply = await define("orlop");
    expect(shown(reply)).toEqual(["Below lay the orlop (the lowest deck)."]);
    expect(reply.noteHits?.map(({ footnote }) => footnote.body)).toEqual([
      "“Orlop” means overlap, from the Dutch.",
    ]);
    const action = required(reply.buttons.find(({ label }) => label === "All 2 places")?.action, "a button");
    if (action.kind !== "command") throw new Error("not of a command");
    const places = await command("index").press?.(action.rest, given, new Map());
    expect(places).toMatchObject({ occurrences: [{ keyword: "orlop" }, { keyword: "orlop" }] });
  });

  it("shows the glossary's entry, for a term and for its gloss", async () => {
    const reply = await define("Bosun");
    expect(reply.say).toBe(
      "In the glossary: bosun: boatswain.\nThe text doesn't explain “Bosun” in so many words. This is the first of its 2 places:",
    );
    expect(reply.kind).toBe("closest");
    expect(shown(await define("boatswain"))).toEqual(["They whistled for the bosun."]);
    expect(await suggest("define", "word", "bos", given)).toEqual([
      { name: "bosun: boatswain", value: "bosun" },
    ]);
  });

  it("doesn't take an adverbial or a mere mention for an explanation", async () => {
    expect(await define("quay")).toMatchObject({ kind: "closest" });
    expect(await define("pilot")).toMatchObject({
      kind: "closest",
      say: "The text doesn't explain “pilot” in so many words. This is the first of its 2 places:",
    });
  });

  it.each(["zeppelin", " ", "?!"])("says that the text hasn't %j", async (word) => {
    expect(await define(word)).toMatchObject({ kind: "not-found", excerpts: [] });
  });

  it("is offered under an answer with a term of the glossary, and in the concordance", async () => {
    const paragraph = command("paragraph");
    const reply = await call(paragraph, () => run("paragraph", { number: "4" }, given), given);
    if (reply.kind === "form") throw new Error("a form");
    const button = required(
      reply.buttons.find(({ label }) => label === "What is “bosun”?"),
      "a button",
    );
    if (button.action?.kind !== "command") throw new Error("not of a command");
    expect(await command("define").press?.(button.action.rest, given, new Map())).toMatchObject({
      say: expect.stringContaining("boatswain"),
    });
    const places = await run("index word", { word: "orlop" }, given);
    expect(places.buttons.map(({ label }) => label)).toContain("What is “orlop”?");
  });
});
