import { describe, expect, it } from "vitest";
import { quoteOf } from "../../../../src/document/excerpt.ts";
import { respond } from "../../../../src/features/ask/respond.ts";
import { remember } from "../../../../src/dialogue/context/history.ts";
import { lowerWords } from "../../../../src/dialogue/utterance/utterance.ts";
import { readTextFile } from "../../../../src/ingest/shelf/text-file.ts";
import { languageOf } from "../../../../src/nlp/language.ts";
import { Library } from "../../../../src/retrieval/library.ts";
import { bundled } from "../../../../src/shared/package-path.ts";
import { library, textFrom } from "../../../support/skarholm.ts";

async function ask(words: string) {
  return respond({ words, limit: 5 }, library);
}

async function shelfOf(path: string): Promise<Library> {
  return Library.of([(await readTextFile(bundled(path))).text]);
}

const { queryTokens, isStopWord } = languageOf("en");

/** The content words of a text's paragraphs, as they are typed. */
function contentWordsOf({ texts }: Library): string[] {
  const words = texts.flatMap(({ paragraphs }) => paragraphs.flatMap(({ text }) => lowerWords(text)));
  return [...new Set(words)].filter((word) => queryTokens(word).some((token) => !isStopWord(token)));
}

describe("a word of the text alone", async () => {
  // Words with which conversations open are taken for that, also if the text has them.
  const openings = new Set(["morning", "thank"]);

  it.each([
    ["every word", "corpus/moderation-1933-1934.txt", 1],
    ["every third word", "training/texts/holmes-story.txt", 3],
  ])(
    "is searched for, whatever else it may mean: %s of %s",
    async (_, path, step) => {
      const shelf = await shelfOf(path);
      const missed: string[] = [];
      for (const word of contentWordsOf(shelf).filter((_word, place) => place % step === 0)) {
        // oxlint-disable-next-line no-await-in-loop -- one at a time to limit memory
        const { kind } = await respond({ words: word, limit: 5 }, shelf);
        if ((kind === "talk" || kind === "not-found") && !openings.has(word)) missed.push(word);
      }
      expect(missed).toEqual([]);
    },
    60_000,
  );

  it("is quoted with its sentence, and the other places are behind More", async () => {
    const reply = await ask("goat");
    expect(reply).toMatchObject({ kind: "answer", confidence: 1 });
    for (const { excerpt } of reply.excerpts) expect(quoteOf(excerpt)).toContain("goat");
    expect((await ask("council")).buttons.map(({ label }) => label)).toContain("More");
  });

  it("may be a reaction after a reply, if people react with it", async () => {
    const history = remember([], await ask("when was the lighthouse lit?"));
    const say = async (words: string) => respond({ words, limit: 5, history }, library);
    expect((await say("lost")).kind).toBe("talk");
    expect((await say("ice")).kind).toBe("answer");
  });
});

describe("several words of the text", () => {
  it("are found in the sentence that has them all", async () => {
    const reply = await ask("goat stayed");
    expect(reply.kind).toBe("answer");
    expect(reply.excerpts.map(({ excerpt }) => quoteOf(excerpt)).join(" ")).toContain("The goat stayed.");
  });

  it("are never denied if no sentence has them all", async () => {
    expect(["answer", "closest"]).toContain((await ask("goat lamp museum")).kind);
  });
});

describe("four words as they stand in the text", () => {
  it.each(["Lindqvist never returned to Skarholm", "where does it say smaller than a fisherman's?"])(
    "are certain: %s",
    async (words) => {
      expect(await ask(words)).toMatchObject({ kind: "answer", confidence: 1 });
    },
  );

  it("have the sentence that answers, if they ask", async () => {
    const text = textFrom("ice", ["Why did the keeper walk over the ice? The ferry was late."]);
    const shelf = await Library.of([text]);
    const { excerpts } = await respond({ words: "why did the keeper walk over the ice", limit: 5 }, shelf);
    expect(excerpts.map(({ excerpt }) => quoteOf(excerpt))).toEqual([text.paragraphs[0]?.text]);
  });

  it("are not, if the message asks for more than they say", async () => {
    expect(await ask("which zebra never returned to Skarholm?")).not.toMatchObject({ confidence: 1 });
    expect(await ask("how many crowns a year")).not.toMatchObject({ confidence: 1 });
  });
});

describe("a request for all that the text says about something", () => {
  it.each([
    "does it say anything about the goat",
    "is the goat mentioned?",
    "search for goat",
    "any mention of the goat here",
    "tell me about the goat",
    "what does the author say about the goat?",
  ])("is a search for its words: %s", async (words) => {
    const reply = await ask(words);
    expect(reply).toMatchObject({ kind: "answer", confidence: 1 });
    expect(reply.excerpts.map(({ excerpt }) => quoteOf(excerpt)).join(" ")).toContain("goat");
  });

  it("isn't read as a question about what was said before", async () => {
    const history = remember([], await ask("when was the lighthouse lit?"));
    const reply = await respond({ words: "does it mention the goat", limit: 5, history }, library);
    expect(reply).toMatchObject({ kind: "answer", confidence: 1 });
    const onPronoun = await respond({ words: "what does it say about him", limit: 5, history }, library);
    expect(onPronoun).not.toMatchObject({ confidence: 1 });
  });

  it("is denied for what the text doesn't have, without asking what “it” may be", async () => {
    const { kind, say } = await ask("does it mention zebras");
    expect(kind).toBe("not-found");
    expect(say).not.toContain("What do you mean");
  });
});

it.each(["this is small", "not that one"])(
  "takes %j for a remark, not for words to search for",
  async (words) => {
    expect((await ask(words)).kind).toBe("talk");
  },
);
