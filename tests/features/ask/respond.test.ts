import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { introduction } from "../../../src/features/texts/introduction.ts";
import { plainText } from "../../../src/dialogue/reply/plain-text.ts";
import { respond } from "../../../src/features/ask/respond.ts";
import { decodeAction, encodeAction } from "../../../src/dialogue/reply/button-action.ts";
import { IbidError } from "../../../src/shared/error.ts";
import { cite, quoteOf } from "../../../src/document/excerpt.ts";
import { press as pressed } from "../../support/press.ts";
import { required } from "../../support/required.ts";
import { Library } from "../../../src/retrieval/library.ts";
import { library, skarholm, textFrom } from "../../support/skarholm.ts";
import { answerThreshold } from "../../../src/dialogue/policy/thresholds.ts";
import { textActionReply } from "../../../src/features/ask/text-action.ts";

function ask(words: string, limit = 3) {
  return respond({ words, limit }, library);
}

function quotes(words: string): string[] {
  return ask(words).excerpts.map(({ excerpt }) => quoteOf(excerpt));
}

function press(words: string, label: string) {
  const action = ask(words).buttons.find((each) => each.label === label);
  return pressed(action, library);
}

describe("a page or a chapter", () => {
  it("is said not to be here, with the paragraphs that are", async () => {
    expect(ask("page 4")).toMatchObject({
      kind: "not-found",
      say: "There are no pages here: the paragraphs run from 1 to 5.",
    });
    const short = await Library.of([textFrom("short", ["One paragraph is all."])]);
    expect(respond({ words: "chapter 3", limit: 3 }, short).say).toBe(
      "There are no chapters here: there is only paragraph 1.",
    );
  });
});

describe("a question", () => {
  it("is answered with what the text says, cited", () => {
    const reply = ask("did the council pay her forty crowns a year?");
    expect(reply.kind).toBe("answer");
    expect(reply.confidence).toBeGreaterThanOrEqual(answerThreshold);
    const [best] = reply.excerpts;
    expect(best && cite(best.excerpt)).toMatchObject({ paragraph: 2, notes: ["33"] });
    expect(plainText(reply)).toContain("The council paid her forty crowns a year.³³");
    expect(plainText(reply)).toContain("¶2 · note 33 · The skarholm");
  });

  it("that the text has nothing on is not answered", () => {
    const reply = ask("which zebra won the Wimbledon tournament?");
    expect(reply).toMatchObject({ kind: "not-found", excerpts: [] });
    expect(reply.say).toBe("That isn't in the text, as far as I can find.");
  });

  it("that the text merely touches gets the nearest passages behind a button, not as an answer", () => {
    const reply = ask("which zebra won the Wimbledon tournament of the council?");
    expect(reply).toMatchObject({ kind: "not-found", excerpts: [] });
    expect(reply.confidence).toBeLessThan(answerThreshold);
    expect(reply.nearest.length).toBeGreaterThan(0);
    expect(reply.buttons.map(({ label }) => label)).toEqual(["Nearest passages"]);
  });

  it("gets no more excerpts than it may have", () => {
    expect(ask("the council paid Lindqvist", 1).excerpts).toHaveLength(1);
  });

  it.each(["", "   \n", "???", "...", "the?", "who is he"])("without a subject, %j, gets a hint", (words) => {
    expect(ask(words)).toMatchObject({ kind: "talk", excerpts: [] });
  });

  it("that is far too long is refused in a sentence", () => {
    expect(ask("lighthouse ".repeat(500)).say).toBe(
      "That is too long for me: ask in at most 2,000 characters.",
    );
  });

  it("about a text that isn't there names those that are", () => {
    expect(() => respond({ words: "who?", text: "nope", limit: 3 }, library)).toThrow(/skarholm/);
  });

  it("of any kind never throws, and every quote is the text's own slice", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('"', "note ", "¶", "33", "the keeper", "goat", "paragraph ", "“"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const reply = ask(pieces.join(""));
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

describe("a note", () => {
  it("is shown where it stands, with its own words where the file has them", () => {
    expect(ask("note 33")).toMatchObject({
      kind: "note",
      say: "Note 33: Minutes of the council, 4 May 1871.",
    });
    expect(quotes("note 33")).toEqual(["The council paid her forty crowns a year."]);
  });

  it("without words of its own in the file says so", () => {
    expect(ask("what is note 31 attached to")).toMatchObject({
      kind: "note",
      say: "Note 31 stands here; what it says isn't in this text.",
    });
  });

  it("without words of its own isn't offered to whoever asks for them", () => {
    const reply = ask("what does note 31 say?");
    expect(reply).toMatchObject({ kind: "not-found", excerpts: [] });
    expect(reply.nearest.map(({ excerpt }) => excerpt.paragraph.number)).toEqual([1]);
    expect(pressed(reply.buttons[0], library).excerpts).toHaveLength(1);
  });

  it("that the text hasn't is said to be missing, and which there are", async () => {
    expect(ask("footnote 99")).toMatchObject({
      kind: "not-found",
      say: "There is no note 99 here, only notes 31 to *.",
    });
    const bare = await Library.of([textFrom("plain", ["No notes."])]);
    expect(respond({ words: "note 1", limit: 3 }, bare).say).toContain("this text has no notes");
  });
});

describe("a paragraph", () => {
  it("is shown whole, between its neighbours", () => {
    const reply = ask("paragraph 2");
    expect(reply.kind).toBe("paragraph");
    expect(quotes("paragraph 2")).toEqual([skarholm.paragraphs[1]?.text]);
    expect(reply.buttons.map(({ label }) => label)).toEqual(["◂ Paragraph 1", "Paragraph 3 ▸", "Note 33"]);
  });

  it("that the text hasn't is said to be missing", () => {
    expect(ask("paragraph 99")).toMatchObject({
      kind: "not-found",
      say: "There is no paragraph 99 here: the paragraphs run from 1 to 5.",
    });
  });
});

describe("a summary that is asked for", () => {
  const refusal = "I don't summarise, I only quote.";

  it("is refused in a sentence, above the place itself", () => {
    expect(ask("summary of paragraph 3")).toMatchObject({ kind: "paragraph", say: refusal });
    expect(quotes("summary of paragraph 3")).toEqual(["Nobody thanked her."]);
    expect(ask("tldr note 33").say).toBe(`${refusal}\nNote 33: Minutes of the council, 4 May 1871.`);
  });

  it("isn't mentioned where there is nothing to show, or where none was asked for", () => {
    expect(ask("summarise paragraph 9").say).toBe(
      "There is no paragraph 9 here: the paragraphs run from 1 to 5.",
    );
    expect(ask("summary of note 31").say).toMatch(/^What note 31 says isn't in this text/);
    expect(ask("explain paragraph 3").say).toBe("");
    expect(ask('"in short"').say).not.toContain(refusal);
  });
});

describe("a phrase", () => {
  it("is found whatever the case, the dashes and the quotation marks", () => {
    expect(quotes('"SMALL sum - smaller than a fisherman\'s"')).toEqual([
      "It was a small sum—smaller than a fisherman’s.",
    ]);
  });

  it("that reaches over a sentence end brings both sentences", () => {
    expect(quotes('"every receipt. She kept every letter"')).toEqual([
      "She kept every receipt. She kept every letter.",
    ]);
  });

  it("that stands in many places brings the first and the others behind a button", () => {
    const words = '"she kept"';
    expect(quotes(words)).toHaveLength(3);
    expect(ask(words, 2).buttons.map(({ label }) => label)).toContain("More");
  });

  it("that stands nowhere is not made up", () => {
    const reply = ask('"forty crowns a month"');
    expect(reply).toMatchObject({ kind: "not-found", excerpts: [] });
    expect(reply.nearest[0]?.excerpt.paragraph.number).toBe(2);
  });

  it("doesn't match inside a word", () => {
    expect(ask('"hip shall be"').kind).toBe("not-found");
  });

  it("of one word that stands nowhere is asked like a question", () => {
    expect(quotes('who is "Lindkvist"')[0]).toContain("Lindqvist");
  });
});

describe("the buttons of an answer", () => {
  it("go on where the answer ended", () => {
    const words = "did the council pay her forty crowns a year?";
    expect(quoteOf(required(press(words, "In context").excerpts[0], "excerpt").excerpt)).toBe(
      "“No ship shall be lost,” she wrote in her diary. The council paid her forty crowns a year. " +
        "It was a small sum—smaller than a fisherman’s. She kept every receipt.",
    );
    expect(press(words, "Note 33").kind).toBe("note");
    expect(press(words, "Paragraph 3 ▸").excerpts[0]?.excerpt.paragraph.number).toBe(3);
  });

  it("never show again under More what the answer has shown", () => {
    const words = '"she kept"';
    const more = required(
      ask(words, 2).buttons.find(({ label }) => label === "More"),
      "More",
    );
    expect(pressed(more, library).excerpts.map(({ excerpt }) => quoteOf(excerpt))).toEqual([
      "She kept a goat.",
    ]);
  });

  it("all work from their codes, as after a restart", () => {
    for (const words of [
      "did the council pay her forty crowns a year?",
      "note 33",
      "paragraph 2",
      '"she kept"',
      "zebra council",
    ]) {
      for (const { label, action: step } of ask(words, 1).buttons) {
        const decoded = step && decodeAction(encodeAction(step));
        expect(decoded && pressed({ label, action: decoded }, library)).toEqual(
          pressed({ label, action: required(step, label) }, library),
        );
      }
    }
  });

  it("are refused when the text has changed since", () => {
    const step = { kind: "paragraph", text: "AAAAAAAA", number: 1 } as const;
    expect(() => textActionReply(step, library)).toThrow(
      new IbidError("text-changed", "The text has changed since then; please ask again."),
    );
  });

  it("that were forged to name other sentences are refused", () => {
    const excerpt = { paragraph: 3, first: 0, last: 7 };
    const step = { kind: "context", text: skarholm.fingerprint, excerpt } as const;
    expect(() => textActionReply(step, library)).toThrow(IbidError);
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
