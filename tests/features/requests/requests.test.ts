import { describe, expect, it } from "vitest";
import { remember, type Turn } from "../../../src/dialogue/context/history.ts";
import type { Reply } from "../../../src/dialogue/reply/reply.ts";
import type { Metadata } from "../../../src/document/model.ts";
import { quoteOf } from "../../../src/document/excerpt.ts";
import { respond } from "../../../src/features/ask/respond.ts";
import { Library } from "../../../src/retrieval/library.ts";
import { library, skarholm, textFrom } from "../../support/skarholm.ts";
import { voyage } from "../../support/voyage.ts";

function conversation(about = library) {
  let history: readonly Turn[] = [];
  return async (words: string): Promise<Reply> => {
    const reply = await respond({ words, limit: 3, history }, about);
    history = remember(history, reply);
    return reply;
  };
}

function ask(words: string, about = library): Promise<Reply> {
  return conversation(about)(words);
}

async function withMetadata(metadata: Metadata): Promise<Library> {
  return Library.of([{ ...skarholm, metadata }]);
}

describe("an outline", () => {
  it.each(["what is it about?", "sum it up", "main argument", "tl;dr of the whole text", "summarise"])(
    "is the reply to %j: what the text has, and its opening sentences",
    async (words) => {
      const { kind, say, excerpts, buttons } = await ask(words);
      expect(kind).toBe("paragraph");
      expect(say).toMatch(/^I don't summarise, I only quote\. This is “The skarholm”: 5 paragraphs/u);
      expect(say).toContain("Years named: 1871 to 1890.");
      expect(excerpts.map(({ excerpt }) => [excerpt.paragraph.ordinal, excerpt.last])).toEqual([
        [1, 0],
        [2, 0],
        [3, 0],
        [4, 0],
        [5, 0],
      ]);
      expect(buttons.map(({ label }) => label)).toEqual(["Dates"]);
    },
  );

  it("names the chapters and opens each", async () => {
    const { say, excerpts } = await ask("give me an overview", await Library.of([voyage]));
    expect(say).toContain(voyage.chapters[0]?.heading);
    expect(excerpts.length).toBeGreaterThan(1);
    const chapters = excerpts.map(({ excerpt }) => excerpt.paragraph.chapter?.name);
    expect(new Set(chapters).size).toBe(chapters.length);
  });
});

describe("the author", () => {
  it("isn't made up where the file doesn't say", async () => {
    expect((await ask("who wrote this?")).say).toBe(
      "The file doesn't say who wrote “The skarholm”. It doesn't say when it was published.",
    );
  });

  it("is what the file says", async () => {
    const about = await withMetadata({ author: "M. Lindqvist", published: "1912" });
    expect((await ask("who is the author", about)).say).toBe(
      "“The skarholm” is by M. Lindqvist. Published: 1912.",
    );
  });
});

describe("a citation", () => {
  it("has the author, the title, the paragraph and the notes of the excerpt shown last", async () => {
    const say = conversation(await withMetadata({ author: "M. Lindqvist", published: "1912" }));
    await say("when was the lighthouse lit for the first time?");
    expect((await say("cite this")).say).toContain("Chicago: M. Lindqvist, The skarholm (1912), par. 1.");
  });

  it("says what the file doesn't state", async () => {
    expect((await ask("how do i cite this")).say).toContain(
      "The file doesn't state the author, the year, or page numbers.",
    );
  });
});

describe("certainty", () => {
  it("is stated with the reason and the sentences around", async () => {
    const say = conversation();
    const { confidence } = await say("when did the council close the light?");
    const reply = await say("are you sure?");
    expect(reply.say).toContain(`(${Math.round(confidence * 100)} in 100)`);
    expect(reply.say).toContain("“council”");
    expect(reply.excerpts.map(({ excerpt }) => excerpt.paragraph.ordinal)).toEqual([4]);
    expect((await say("are you sure?")).say).toBe(reply.say);
  });

  it("is of the words alone after a look-up", async () => {
    const say = conversation();
    await say("paragraph 2");
    expect((await say("are you sure")).say).not.toContain("in 100");
  });

  it.each(["are you sure?", "really?"])("is complete after a count, to %j", async (doubt) => {
    const say = conversation();
    const exact = /^That was counted/u;
    await say("how many footnotes are there?");
    expect((await say(doubt)).say).toMatch(exact);
    await say("when did the council close the light?");
    expect((await say(doubt)).say).not.toMatch(exact);
    await say("how often is Lindqvist mentioned?");
    expect((await say(doubt)).say).toMatch(exact);
    expect((await say("go back")).say).not.toContain("Before");
  });

  it("isn't claimed where nothing was asked or found", async () => {
    expect(await ask("are you sure?")).toMatchObject({ kind: "talk", excerpts: [] });
  });
});

describe("something better", () => {
  it("is the next best, with a line that it isn't better", async () => {
    const say = conversation();
    const first = await say("when did the council close the light?");
    const reply = await say("anything better than that?");
    expect(reply.say).toContain("matches best");
    const shown = new Set(first.excerpts.map(({ excerpt }) => quoteOf(excerpt)));
    expect(reply.excerpts.length).toBeGreaterThan(0);
    expect(reply.excerpts.filter(({ excerpt }) => shown.has(quoteOf(excerpt)))).toEqual([]);
  });
});

describe("what isn't done", () => {
  it.each([
    ["translate this into german", /^I don't translate\. I only quote the text, which is in English\.$/u],
    ["write an essay about it", /^I don't write anything of my own/u],
    ["what do you think?", /^I have no opinion: I only quote/u],
    ["say it in simpler words", /^I don't explain or rephrase, I only quote/u],
  ])("gets one line: %j", async (words, line) => {
    const reply = await ask(words);
    expect(reply).toMatchObject({ kind: "talk", excerpts: [] });
    expect(reply.say).toMatch(line);
  });

  it("comes with what stands around the excerpt, where there is one", async () => {
    const say = conversation();
    await say("when did the council close the light?");
    expect((await say("in simpler words please")).excerpts[0]?.excerpt.paragraph.ordinal).toBe(4);
  });
});

describe("counts and lists", () => {
  it.each([
    ["how many footnotes are there?", "The text has 5 notes (31 to *).", ["Note 31"]],
    ["how many notes are in paragraph 1", "¶1 has 2 notes (31 and 32).", ["Note 31"]],
    ["which notes are in paragraph 2?", "¶2 has 1 note (33).", ["Note 33"]],
    ["how many paragraphs", "The text has 5 paragraphs.", []],
    ["how many chapters does it have", "The text has no chapters.", []],
    ["how often does the word goat appear?", "“goat” stands here 2 times.", ["Where"]],
    ["how many times is Bismarck mentioned?", "“Bismarck” isn't in this text.", []],
    ["how many years are mentioned", "The text names 2 years: 1871 and 1890.", ["Dates"]],
  ])("are computed: %j", async (words, say, labels) => {
    const reply = await ask(words);
    expect(reply).toMatchObject({ kind: "talk", say });
    expect(reply.buttons.map(({ label }) => label)).toEqual(labels);
  });

  const berg = textFrom("berg", [
    "In May 1890 Captain Jens Berg sailed to Bremen. There Berg said that he would not return.",
    "Mrs Holm wrote to Berg in 1891. “Berg is lost,” Mrs Holm said.",
  ]);

  it("show the sentences that name a person, and the places of a word", async () => {
    const port = await Library.of([berg]);
    const named = await ask("which paragraph mentions berg?", port);
    expect(named.excerpts.map(({ excerpt }) => excerpt.paragraph.number)).toEqual([1, 1, 2, 2]);
    expect((await ask("where is the word lost used", port)).occurrences).toBeUndefined();
    expect((await ask("which paragraphs mention Bremen", port)).occurrences).toHaveLength(1);
  });

  it("answer where something is mentioned that the text says in other words", async () => {
    const reply = await ask("which paragraph mentions the return of the captain", await Library.of([berg]));
    expect(reply.kind).not.toBe("talk");
  });

  it("count the mentions of a person under all names", async () => {
    expect((await ask("how many times is Berg mentioned?", await Library.of([berg]))).say).toMatch(
      /Berg is named 4 times, in 2 paragraphs\.$/u,
    );
  });

  it("list the people and the years", async () => {
    const about = await Library.of([berg]);
    expect((await ask("list the people", about)).say).toContain("Berg");
    expect((await ask("how many people are named?", about)).say).toMatch(/^The text names 2 people/u);
    expect((await ask("which years are mentioned?", about)).say).toBe(
      "Dates named: May 1890 and 1891. Its years run from 1890 to 1891.",
    );
  });
});

describe("several places", () => {
  const long = textFrom(
    "long",
    Array.from({ length: 12 }, (_, index) => `Paragraph ${index + 1}. ${"It goes on. ".repeat(60)}`),
  );

  it("are shown together", async () => {
    const { kind, excerpts } = await ask("paragraphs 2 to 4");
    expect(kind).toBe("paragraph");
    expect(excerpts.map(({ excerpt }) => excerpt.paragraph.ordinal)).toEqual([2, 3, 4]);
  });

  it("are bounded, with a button and with “more”", async () => {
    const about = await Library.of([long]);
    const say = conversation(about);
    const first = await say("paragraphs 2 to 10");
    expect(first.say).toBe("¶2–5 of ¶2–10:");
    expect(first.buttons.map(({ label }) => label)).toEqual(["¶6–10 ▸"]);
    expect((await say("more")).excerpts.map(({ excerpt }) => excerpt.paragraph.ordinal)).toEqual([
      6, 7, 8, 9,
    ]);
    expect((await say("more")).excerpts.map(({ excerpt }) => excerpt.paragraph.ordinal)).toEqual([10]);
    expect((await say("next")).excerpts.map(({ excerpt }) => excerpt.paragraph.ordinal)).toEqual([11]);
  });

  it("are footnotes with their words, where the file has them", async () => {
    const reply = await ask("notes 33 to 34");
    expect(reply.kind).toBe("note");
    expect(reply.say).toContain("Note 33: Minutes of the council, 4 May 1871.");
    expect(reply.say).toContain("Note 34; what it says isn't in this text.");
  });

  it("are missing if the text has none of them", async () => {
    expect((await ask("paragraphs 20-30")).say).toBe(
      "There are no paragraphs 20–30 here: the paragraphs run from 1 to 5.",
    );
    expect((await ask("notes 90-95")).say).toBe("There are no notes 90–95 here, only notes 31 to *.");
  });
});

describe("a question in another language", () => {
  it.each([
    ["Wer war der Leuchtturmwärter und wann kam er?", "Englisch"],
    ["¿Quién era el farero y cuándo llegó a la isla?", "inglés"],
    ["Кто был смотрителем и когда он пришёл?", "английский"],
  ])("gets a line in its own words: %j", async (words, name) => {
    expect((await ask(words)).say).toContain(name);
  });
});

describe("an opinion", () => {
  it.each([
    "what do you think about Lindqvist?",
    "so what's ur opinion on the council",
    "how would you feel about it",
  ])("isn't given to %j", async (words) => {
    expect(await ask(words)).toMatchObject({
      kind: "talk",
      say: expect.stringMatching(/^I have no opinion/u),
    });
  });

  it("of somebody in the text is searched for", async () => {
    expect((await ask("what did the council think of Lindqvist?")).kind).not.toBe("talk");
  });
});
