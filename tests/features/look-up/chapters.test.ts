import { describe, expect, it } from "vitest";
import { introduction } from "../../../src/features/texts/introduction.ts";
import { remember, type Turn } from "../../../src/dialogue/context/history.ts";
import { lookUpIn } from "../../../src/dialogue/intent/look-up/look-up.ts";
import type { Reply } from "../../../src/dialogue/reply/reply.ts";
import { respond } from "../../../src/features/ask/respond.ts";
import { paragraphName } from "../../../src/document/paragraphs.ts";
import { press } from "../../support/press.ts";
import { voyage, voyages } from "../../support/voyage.ts";

async function ask(words: string, history: readonly Turn[] = []): Promise<Reply> {
  return respond({ words, limit: 3, history }, voyages);
}

/** The reply to the last of several messages in a conversation. */
async function after(...messages: readonly string[]): Promise<Reply> {
  let history: readonly Turn[] = [];
  for (const words of messages.slice(0, -1)) history = remember(history, await ask(words, history));
  return ask(messages.at(-1) ?? "", history);
}

function places({ excerpts }: Reply): string[] {
  return excerpts.map(({ excerpt }) => paragraphName(excerpt.paragraph));
}

describe("the reply to a request for a chapter", () => {
  it.each([
    ["chapter 2", "Ch. II ¶1"],
    ["Chapter II", "Ch. II ¶1"],
    ["ch. II", "Ch. II ¶1"],
    ["ch 2", "Ch. II ¶1"],
    ["chapter two please", "Ch. II ¶1"],
    ["what happens in chapter 2?", "Ch. II ¶1"],
    ["show me the second chapter", "Ch. II ¶1"],
    ["the last chapter", "Ch. III ¶1"],
    ["second to last chapter", "Ch. II ¶1"],
    ["the preface", "Preface ¶1"],
    ["what does the preface say?", "Preface ¶1"],
    ["the chapter “The Wreck”", "Ch. III ¶1"],
  ])("is its first paragraph for %j", async (message, place) => {
    expect(places(await ask(message))).toEqual([place]);
  });

  it("has its heading and length, and buttons to go on", async () => {
    const reply = await ask("chapter 2");
    expect(reply.say).toBe("Chapter II. The Ice: 4 paragraphs, from here.");
    expect(reply.buttons.map(({ label }) => label)).toEqual(["◂ Ch. I ¶3", "Paragraph 2 ▸", "Note 1"]);
    expect(places(await press(reply.buttons[1], voyages))).toEqual(["Ch. II ¶2"]);
  });

  it.each([
    ["chapters 1 and 2", ["Ch. I ¶1", "Ch. II ¶1"]],
    ["chapter 1-3", ["Ch. I ¶1", "Ch. II ¶1", "Ch. III ¶1"]],
    ["show me chapters I & III", ["Ch. I ¶1", "Ch. III ¶1"]],
    ["chapters two onwards", ["Ch. II ¶1", "Ch. III ¶1"]],
    ["chapters 3 to 9", ["Ch. III ¶1"]],
    ["Kapitel 1 und 2", ["Ch. I ¶1", "Ch. II ¶1"]],
    ["capítulos 1 y 2", ["Ch. I ¶1", "Ch. II ¶1"]],
    ["chapitres 1 à 3", ["Ch. I ¶1", "Ch. II ¶1", "Ch. III ¶1"]],
    ["capítulos 2 e 3", ["Ch. II ¶1", "Ch. III ¶1"]],
    ["главы 1–2", ["Ch. I ¶1", "Ch. II ¶1"]],
  ])("is the first paragraph of each of several for %j", async (message, expected) => {
    expect(places(await ask(message))).toEqual(expected);
  });

  it("says that the text has none of several", async () => {
    expect((await ask("chapters IX and X")).kind).toBe("not-found");
  });

  it("says which chapters there are if the text doesn't have this one", async () => {
    expect(await ask("chapter 9")).toMatchObject({
      kind: "not-found",
      say: "There is no chapter 9 here: the chapters run from Preface to Ch. III.",
    });
    expect((await ask("page 4")).say).toBe(
      "There are no pages here: the chapters run from Preface to Ch. III.",
    );
  });

  it.each([
    "who struck a rock in chapter 3?",
    "why did the wreck happen",
    "which hens were saved",
    "ch-ch-changes",
  ])("is not given to %j", (message) => {
    expect(lookUpIn(message, voyage)).toBeUndefined();
  });

  it("counts from the current chapter", async () => {
    expect(places(await after("chapter 2", "next chapter"))).toEqual(["Ch. III ¶1"]);
    expect(places(await after("chapter 2", "the previous chapter"))).toEqual(["Ch. I ¶1"]);
    expect((await after("the last chapter", "next chapter")).kind).toBe("not-found");
    expect(places(await after("chapter 2", "the last paragraph of this chapter"))).toEqual(["Ch. II ¶4"]);
  });
});

describe("the reply to a request for a paragraph of a chapter", () => {
  it.each([
    ["paragraph 3 of chapter two", "Ch. II ¶3"],
    ["Ch. II ¶3", "Ch. II ¶3"],
    ["what does Ch. II ¶3 say?", "Ch. II ¶3"],
    ["chapter 2, paragraph 3", "Ch. II ¶3"],
    ["the last paragraph of the preface", "Preface ¶2"],
    ["the first paragraph", "Preface ¶1"],
    ["the last paragraph", "Ch. III ¶2"],
    ["paragraph 4", "Ch. II ¶4"],
  ])("is the paragraph for %j", async (message, place) => {
    expect(places(await ask(message))).toEqual([place]);
  });

  it("takes the current chapter if none is named", async () => {
    expect(places(await after("chapter 2", "paragraph 2"))).toEqual(["Ch. II ¶2"]);
    expect(places(await after("chapter 2", "the last paragraph"))).toEqual(["Ch. II ¶4"]);
    expect(places(await after("chapter 3", "paragraph 3 of chapter 1"))).toEqual(["Ch. I ¶3"]);
  });

  it("is a clarifying question if several chapters have one", async () => {
    const reply = await ask("paragraph 2");
    expect(reply).toMatchObject({
      kind: "talk",
      say: "There is a paragraph 2 in Preface, Ch. I, Ch. II, and Ch. III. Which one?",
    });
    expect(places(await press(reply.buttons[2], voyages))).toEqual(["Ch. II ¶2"]);
  });

  it("says which paragraphs there are if the chapter doesn't have this one", async () => {
    expect((await ask("paragraph 9 of chapter 1")).say).toBe(
      "There is no paragraph 9 in Ch. I: the paragraphs run from 1 to 3.",
    );
    expect((await ask("paragraph 30")).say).toBe(
      "No chapter here has a paragraph 30: the chapters run from Preface to Ch. III.",
    );
  });
});

describe("the reply to a request for a footnote whose label several chapters have", () => {
  it.each([
    [["note 1 of chapter 2"], /^Note 1: Compare Scoresby/],
    [["what does note 1 in the last chapter say?"], /^Note 1: The insurers/],
    [["chapter 2", "what does note 1 say?"], /^Note 1: Compare Scoresby/],
    [["chapter 2", "note 2"], /^Note 2: The cello/],
    [["Ch. III ¶1", "which note is that?"], /^Note 1: The insurers/],
  ])("is the one in the chapter that was named, or in the current one: %j", async (messages, said) => {
    const reply = await after(...messages);
    expect(reply.kind).toBe("note");
    expect(reply.say).toMatch(said);
    expect(reply.excerpts).toHaveLength(1);
  });

  it("lists all of them if there is no current chapter", async () => {
    const reply = await ask("note 1");
    expect(reply.say.split("\n")).toEqual([
      "There are 3 notes 1 here:",
      "Ch. I ¶1: The parish register says the sixth of April.",
      "Ch. II ¶1: Compare Scoresby, An Account of the Arctic Regions, ii. 14.",
      "Ch. III ¶1: The insurers at Lloyd’s paid the widow nine hundred pounds.",
    ]);
    expect(places(reply)).toEqual(["Ch. I ¶1", "Ch. II ¶1", "Ch. III ¶1"]);
    expect((await press(reply.buttons[2], voyages)).say).toMatch(/^Note 1: The insurers/);
  });

  it("is given by its own button", async () => {
    const noteButton = (await ask("chapter 3")).buttons.find(({ label }) => label === "Note 1");
    expect((await press(noteButton, voyages)).say).toMatch(/^Note 1: The insurers/);
  });

  it("says that the chapter doesn't have it", async () => {
    expect((await ask("note 2 of chapter 3")).say).toBe("There is no note 2 in Ch. III.");
  });
});

describe("reading across chapters", () => {
  it("says where a chapter ends and the next begins", async () => {
    expect((await after("Ch. II ¶3", "next")).say).toBe("Here ends Ch. II.");
    expect((await after("Ch. II ¶4", "next")).say).toBe("Chapter III. The Wreck: 2 paragraphs, from here.");
    expect(places(await after("Ch. III ¶1", "previous"))).toEqual(["Ch. II ¶4"]);
  });
});

describe("the introduction", () => {
  it("offers a chapter, which can be asked for", async () => {
    expect(introduction(voyages).say).toContain("“the first chapter”");
    expect(places(await ask("the first chapter"))).toEqual(["Ch. I ¶1"]);
  });
});
