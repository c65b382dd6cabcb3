import { describe, expect, it } from "vitest";
import { asJson } from "../../../../src/dialogue/reply/json.ts";
import { plainText } from "../../../../src/dialogue/reply/plain-text.ts";
import { respond } from "../../../../src/features/ask/respond.ts";
import { quoteOf } from "../../../../src/document/excerpt.ts";
import { press } from "../../../support/press.ts";
import { library } from "../../../support/skarholm.ts";
import { voyages } from "../../../support/voyage.ts";

async function ask(words: string) {
  return respond({ words, limit: 3 }, voyages);
}

describe("the reply to a question that only a footnote answers", async () => {
  const reply = await ask("who built the cello?");

  it("has the words of the footnote, marked as such, with the sentence that it is attached to", () => {
    expect(reply.kind).toBe("note");
    expect(plainText(reply)).toBe(
      "The text itself doesn't seem to say, but a note does.\n\n" +
        "In note 2:\n  The cello was built by Giuseppe Guarneri of Cremona.\n" +
        "  note 2 · Ch. I ¶2\n\n" +
        "  The cook brought two hens and a cello aboard.²\n  Ch. I ¶2 · note 2",
    );
  });

  it("quotes the footnote word for word", () => {
    for (const { match, footnote } of reply.noteHits ?? [])
      expect(footnote.body).toContain(quoteOf(match.excerpt));
    expect(reply.noteHits).toHaveLength(1);
  });

  it("has buttons for the whole footnote and for the nearest passages", async () => {
    const [note, nearest] = reply.buttons;
    expect((await press(note, voyages)).say).toContain("It is now in the museum of Bergen.");
    expect(nearest?.label).toBe("Nearest passages");
  });

  it("has the match beside the excerpts in the JSON format", () => {
    const { noteHits, excerpts } = asJson(reply);
    expect(noteHits).toMatchObject([
      {
        text: "voyage",
        note: "2",
        paragraph: 2,
        chapter: "Ch. I",
        start: 0,
        quote: "The cello was built by Giuseppe Guarneri of Cremona.",
      },
    ]);
    expect(excerpts).toMatchObject([
      { quote: "The cook brought two hens and a cello aboard.", notes: ["2"] },
    ]);
  });

  it("is found by a name that only the footnote has, even if several footnotes have its label", async () => {
    expect((await ask("who was Scoresby?")).noteHits?.map(({ footnote }) => footnote.id)).toEqual(["1@3"]);
  });
});

it.each([
  ["did the widow receive nine hundred pounds?", "1@4"],
  ["how much did the widow get?", "1@4"],
])("a footnote with most words of the question is shown: %s", async (words, id) => {
  expect((await ask(words)).noteHits?.map(({ footnote }) => footnote.id)).toEqual([id]);
});

describe("no footnote is shown", () => {
  it.each([
    "what did the Anna strike at dawn?",
    "were the hens and the cello saved?",
    "did the cook bring a cello aboard?",
  ])("if the text answers: %s", async (words) => {
    expect(["answer", "closest"]).toContain((await ask(words)).kind);
    expect((await ask(words)).noteHits).toBeUndefined();
  });

  it.each([
    "which zebra won the race?",
    "who paid him?",
    "when was the parish church of the captain built?",
    "where was Giuseppe Guarneri born?",
  ])("if it only touches on the question: %s", async (words) => {
    expect((await ask(words)).kind).not.toBe("note");
    expect((await ask(words)).noteHits).toBeUndefined();
  });

  it("in the JSON format if the file has no words of footnotes", async () => {
    const reply = await respond({ words: "did the council pay her forty crowns a year?", limit: 3 }, library);
    expect(asJson(reply)).not.toHaveProperty("noteHits");
  });
});
