import { asTextId } from "../../../src/document/text-id.ts";
import { asFingerprint } from "../../../src/document/fingerprint.ts";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { introduction } from "../../../src/features/texts/introduction.ts";
import { plainText } from "../../../src/dialogue/reply/plain-text.ts";
import { remember } from "../../../src/dialogue/context/history.ts";
import { respond } from "../../../src/features/ask/respond.ts";
import { decodeAction, encodeAction } from "../../../src/dialogue/reply/button-action.ts";
import { IbidError } from "../../../src/shared/error.ts";
import { cite } from "../../../src/document/citation.ts";
import { quoteOf } from "../../../src/document/excerpt.ts";
import { press as pressed } from "../../support/press.ts";
import { required } from "../../support/required.ts";
import { Library } from "../../../src/retrieval/library.ts";
import { library, skarholm, textFrom } from "../../support/skarholm.ts";
import { answerThreshold } from "../../../src/dialogue/policy/thresholds.ts";
import { textActionReply } from "../../../src/features/ask/text-action.ts";

async function ask(words: string, limit = 3) {
  return respond({ words, limit }, library);
}

async function quotes(words: string): Promise<string[]> {
  return (await ask(words)).excerpts.map(({ excerpt }) => quoteOf(excerpt));
}

async function press(words: string, label: string) {
  const action = (await ask(words)).buttons.find((each) => each.label === label);
  return pressed(action, library);
}

describe("the reply to a request for a page or a chapter", () => {
  it("says that there are none, and which paragraphs there are", async () => {
    expect(await ask("page 4")).toMatchObject({
      kind: "not-found",
      say: "There are no pages here: the paragraphs run from 1 to 5.",
    });
    const short = await Library.of([textFrom("short", ["One paragraph is all."])]);
    expect((await respond({ words: "chapter 3", limit: 3 }, short)).say).toBe(
      "There are no chapters here: there is only paragraph 1.",
    );
  });

  it.each([
    ["pages 3, 4 and 5", "pages"],
    ["show me chapters 1-3", "chapters"],
    ["chap. 2", "chapters"],
    ["what happens in sections two and three", "sections"],
  ])("says so of each form: %s", async (words, division) => {
    expect((await ask(words)).say).toBe(`There are no ${division} here: the paragraphs run from 1 to 5.`);
  });
});

describe("the reply to a question", () => {
  it("quotes the text with its citation", async () => {
    const reply = await ask("did the council pay her forty crowns a year?");
    expect(reply.kind).toBe("answer");
    expect(reply.confidence).toBeGreaterThanOrEqual(answerThreshold);
    const [best] = reply.excerpts;
    expect(best && cite(best.excerpt)).toMatchObject({ paragraph: 2, notes: ["33"] });
    expect(plainText(reply)).toContain("The council paid her forty crowns a year.³³");
    expect(plainText(reply)).toContain("¶2 · note 33");
  });

  it('is "not found" if the text has nothing on it', async () => {
    const reply = await ask("which zebra won the Wimbledon tournament?");
    expect(reply).toMatchObject({ kind: "not-found", excerpts: [] });
    expect(reply.say).toBe("“The skarholm” doesn't seem to say. “Wimbledon” isn't in this text.");
  });

  it("has the nearest passages behind a button if the text only touches on it", async () => {
    const reply = await ask("which zebra won the Wimbledon tournament of the council?");
    expect(reply).toMatchObject({ kind: "not-found", excerpts: [] });
    expect(reply.confidence).toBeLessThan(answerThreshold);
    expect(reply.nearest.length).toBeGreaterThan(0);
    expect(reply.buttons.map(({ label }) => label)).toEqual(["Nearest passages"]);
  });

  it.each(["who was Khrushchev?", "who was khrushchev"])(
    "denies a name that the text doesn't have: %s",
    async (words) => {
      expect((await ask(words)).kind).toBe("not-found");
    },
  );

  it("has at most `limit` excerpts", async () => {
    expect((await ask("the council paid Lindqvist", 1)).excerpts).toHaveLength(1);
  });

  it.each(["", "   \n", "???", "...", "the?", "who is he"])(
    "is a hint if there is no subject: %j",
    async (words) => {
      expect(await ask(words)).toMatchObject({ kind: "talk", excerpts: [] });
    },
  );

  it("refuses a message that is too long", async () => {
    expect((await ask("lighthouse ".repeat(500))).say).toBe(
      "That is too long for me: ask in at most 2,000 characters.",
    );
  });

  it("throws an error that names the texts on the shelf if the text isn't one of them", async () => {
    await expect(respond({ words: "who?", text: asTextId("nope"), limit: 3 }, library)).rejects.toThrow(
      /skarholm/,
    );
  });

  it("never throws, and each quote is a slice of the text, for any message", async () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('"', "note ", "¶", "33", "the keeper", "goat", "paragraph ", "“"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        const reply = await ask(pieces.join(""));
        expect(reply.buttons.length).toBeLessThanOrEqual(5);
        for (const { excerpt } of [...reply.excerpts, ...reply.nearest]) {
          const { paragraph, start, end, quote } = cite(excerpt);
          expect(skarholm.paragraphs[paragraph - 1]?.text.slice(start, end)).toBe(quote);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("the reply to a request for a footnote", () => {
  it("has its words and the sentence that it is attached to", async () => {
    expect(await ask("note 33")).toMatchObject({
      kind: "note",
      say: "Note 33: Minutes of the council, 4 May 1871.",
    });
    expect(await quotes("note 33")).toEqual(["The council paid her forty crowns a year."]);
  });

  it("says if the file doesn't have its words", async () => {
    expect(await ask("what is note 31 attached to")).toMatchObject({
      kind: "note",
      say: "Note 31 stands here; what it says isn't in this text.",
    });
  });

  it('is "not found" if its words were asked for and the file doesn\'t have them', async () => {
    const reply = await ask("what does note 31 say?");
    expect(reply).toMatchObject({ kind: "not-found", excerpts: [] });
    expect(reply.nearest.map(({ excerpt }) => excerpt.paragraph.number)).toEqual([1]);
    expect((await pressed(reply.buttons[0], library)).excerpts).toHaveLength(1);
  });

  it("says which footnotes there are if the text doesn't have this one", async () => {
    expect(await ask("footnote 99")).toMatchObject({
      kind: "not-found",
      say: "There is no note 99 here, only notes 31 to *.",
    });
    const bare = await Library.of([textFrom("plain", ["No notes."])]);
    expect((await respond({ words: "note 1", limit: 3 }, bare)).say).toContain("this text has no notes");
  });
});

describe("the reply to a request for a paragraph", () => {
  it("is the whole paragraph with buttons for its neighbours", async () => {
    const reply = await ask("paragraph 2");
    expect(reply.kind).toBe("paragraph");
    expect(await quotes("paragraph 2")).toEqual([skarholm.paragraphs[1]?.text]);
    expect(reply.buttons.map(({ label }) => label)).toEqual(["◂ Paragraph 1", "Paragraph 3 ▸", "Note 33"]);
  });

  it("says which paragraphs there are if the text doesn't have this one", async () => {
    expect(await ask("paragraph 99")).toMatchObject({
      kind: "not-found",
      say: "There is no paragraph 99 here: the paragraphs run from 1 to 5.",
    });
  });
});

describe("the reply to a request for a summary", () => {
  const refusal = "I don't summarise, I only quote.";

  it("says that Ibid doesn't summarise, above the place", async () => {
    expect(await ask("summary of paragraph 3")).toMatchObject({ kind: "paragraph", say: refusal });
    expect(await quotes("summary of paragraph 3")).toEqual(["Nobody thanked her."]);
    expect((await ask("tldr note 33")).say).toBe(`${refusal}\nNote 33: Minutes of the council, 4 May 1871.`);
  });

  it("doesn't say so if there is nothing to show or no summary was asked for", async () => {
    expect((await ask("summarise paragraph 9")).say).toBe(
      "There is no paragraph 9 here: the paragraphs run from 1 to 5.",
    );
    expect((await ask("summary of note 31")).say).toMatch(/^What note 31 says isn't in this text/);
    expect((await ask("explain paragraph 3")).say).toBe("");
    expect((await ask('"in short"')).say).not.toContain(refusal);
  });
});

describe("the reply to a phrase in quotation marks", () => {
  it("ignores case and the forms of dashes and quotation marks", async () => {
    expect(await quotes('"SMALL sum - smaller than a fisherman\'s"')).toEqual([
      "It was a small sum—smaller than a fisherman’s.",
    ]);
  });

  it("has both sentences if the phrase crosses the end of a sentence", async () => {
    expect(await quotes('"every receipt. She kept every letter"')).toEqual([
      "She kept every receipt. She kept every letter.",
    ]);
  });

  it("has the first occurrences, and the others behind a button", async () => {
    const words = '"she kept"';
    expect(await quotes(words)).toHaveLength(2);
    expect((await ask(words, 2)).buttons.map(({ label }) => label)).toContain("More");
  });

  it('is "not found" if the phrase isn\'t in the text', async () => {
    const reply = await ask('"forty crowns a month"');
    expect(reply).toMatchObject({ kind: "not-found", excerpts: [] });
    expect(reply.nearest[0]?.excerpt.paragraph.number).toBe(2);
  });

  it("doesn't match inside a word", async () => {
    expect((await ask('"hip shall be"')).kind).toBe("not-found");
  });

  it("is that to a question if a single word isn't in the text", async () => {
    expect((await quotes('who is "Lindkvist"'))[0]).toContain("Lindqvist");
  });
});

describe("the buttons of an answer", () => {
  it("show the context, the footnote and the next paragraph", async () => {
    const words = "did the council pay her forty crowns a year?";
    expect(quoteOf(required((await press(words, "In context")).excerpts[0], "excerpt").excerpt)).toBe(
      "“No ship shall be lost,” she wrote in her diary. The council paid her forty crowns a year. " +
        "It was a small sum—smaller than a fisherman’s. She kept every receipt.",
    );
    expect((await press(words, "Note 33")).kind).toBe("note");
    expect((await press(words, "Paragraph 3 ▸")).excerpts[0]?.excerpt.paragraph.number).toBe(3);
  });

  it("show only other excerpts with More", async () => {
    const words = '"she kept"';
    const more = required(
      (await ask(words, 2)).buttons.find(({ label }) => label === "More"),
      "More",
    );
    expect((await pressed(more, library)).excerpts.map(({ excerpt }) => quoteOf(excerpt))).toEqual([
      "She kept a goat.",
    ]);
  });

  it("work from their codes, as after a restart", async () => {
    for (const words of [
      "did the council pay her forty crowns a year?",
      "note 33",
      "paragraph 2",
      '"she kept"',
      "zebra council",
    ]) {
      for (const { label, action } of (await ask(words, 1)).buttons) {
        const decoded = action && decodeAction(encodeAction(action));
        expect(decoded && (await pressed({ label, action: decoded }, library))).toEqual(
          await pressed({ label, action: required(action, label) }, library),
        );
      }
    }
  });

  it("are refused if the text has changed since", async () => {
    const action = { kind: "paragraph", fingerprint: asFingerprint("AAAAAAAA"), ordinal: 1 } as const;
    await expect(textActionReply(action, library)).rejects.toMatchObject({ code: "text-changed" });
  });

  it("are refused if they name sentences that don't exist", async () => {
    const excerpt = { paragraph: 3, first: 0, last: 7 };
    const action = { kind: "context", fingerprint: skarholm.fingerprint, excerpt } as const;
    await expect(textActionReply(action, library)).rejects.toThrow(IbidError);
  });
});

describe("the introduction", () => {
  it("has two lines and names the text", () => {
    const { say } = introduction(library);
    expect(say.split("\n")).toHaveLength(2);
    expect(say).toContain("The skarholm");
    expect(say).toContain("note 31");
  });
});

describe("a question who did something", () => {
  it.each([
    ["Then came the murder of Mayor Holm.", "closest"],
    ["Then Mayor Holm was murdered. But it never troubled the council.", "closest"],
    ["Mayor Holm was murdered by Jens Berg.", "answer"],
  ])("is answered by %j as %s", async (sentence, kind) => {
    const sentences = ["The mayor had many friends.", sentence, "The harbour froze in May."];
    const fire = await Library.of([textFrom("fire", sentences)]);
    expect(await respond({ words: "who murdered Holm?", limit: 3 }, fire)).toMatchObject({ kind });
  });
});

describe("a follow-up", () => {
  it.each([
    ["for everyone?", "when was the lighthouse lit for everyone"],
    ["for you?", undefined],
  ])("may ask for a circumstance: %j", async (words, asked) => {
    const history = remember([], await ask("when was the lighthouse lit?"));
    expect((await respond({ words, limit: 3, history }, library)).asked).toBe(asked);
  });

  it.each([
    ["was it because of the famine?", "closest"],
    ["was the famine great?", "answer"],
  ])("that points back isn't answered for sure by what is about something else: %j", async (words, kind) => {
    const paragraphs = [
      "The council closed the harbour of Skarholm in 1890.",
      "The goat stayed.",
      "The great famine of 1890 was remarkable, and the famine lasted for three years in the north.",
    ];
    const port = await Library.of([textFrom("port", paragraphs)]);
    const first = await respond({ words: "when was the harbour closed?", limit: 3 }, port);
    const history = remember([], first);
    const { kind: found, excerpts } = await respond({ words, limit: 3, history }, port);
    expect([found, excerpts[0]?.excerpt.paragraph.number]).toEqual([kind, 3]);
  });
});

it("asked who somebody was who is talked about, leads with the sentence that says so", async () => {
  const letters = textFrom("letters", [
    "At that time Lindqvist, an officer of the harbour and a veteran of two wars, had been dismissed for losing the keys. In a letter Lindqvist said that the clerks had threatened him. Then Lindqvist waited for an answer.",
    "The council read what Lindqvist had written, and gave Lindqvist his keys back.",
  ]);
  const shelf = await Library.of([letters]);
  const first = await respond({ words: "what did Lindqvist say in a letter?", limit: 3 }, shelf);
  const history = remember([], first);
  const { excerpts } = await respond({ words: "who was he?", limit: 3, history }, shelf);
  expect(excerpts[0]?.excerpt).toMatchObject({ first: 0, paragraph: { number: 1 } });
});

it("shows the mentions of somebody that a conversation is about", async () => {
  const shelf = await Library.of([
    textFrom("port", [
      "Captain Berg rowed out to the reef in the winter. The council of the harbour paid for nine lamps and a boat.",
      "The mayor sold the boat to a friend from the other island. Nobody complained about it to the council.",
    ]),
  ]);
  const history = remember([], await respond({ words: "who rowed out to the reef?", limit: 3 }, shelf));
  const { kind, excerpts } = await respond({ words: "is he even mentioned", limit: 3, history }, shelf);
  expect(kind).toBe("answer");
  expect(excerpts[0] && quoteOf(excerpts[0].excerpt)).toContain("Captain Berg rowed");
});
