import { describe, expect, it } from "vitest";
import { asJson } from "../../../src/dialogue/reply/json.ts";
import { plainText } from "../../../src/dialogue/reply/plain-text.ts";
import { respond } from "../../../src/features/ask/respond.ts";
import { quoteOf } from "../../../src/document/excerpt.ts";
import { press } from "../../support/press.ts";
import { library } from "../../support/skarholm.ts";
import { voyages } from "../../support/voyage.ts";

function ask(words: string) {
  return respond({ words, limit: 3 }, voyages);
}

describe("a question that only a note answers", () => {
  const reply = ask("who built the cello?");

  it("gets the note's words, marked as such, with the sentence that it stands at", () => {
    expect(reply.kind).toBe("note");
    expect(plainText(reply)).toBe(
      "The text itself doesn't say, as far as I can find, but a note does.\n\n" +
        "In note 2:\n  The cello was built by Giuseppe Guarneri of Cremona.\n" +
        "  note 2 · Ch. I ¶2 · The Voyage of the Anna\n\n" +
        "  The cook brought two hens and a cello aboard.²\n  Ch. I ¶2 · note 2 · The Voyage of the Anna",
    );
  });

  it("quotes the note word for word", () => {
    for (const { match: found, footnote: note } of reply.noteHits ?? [])
      expect(note.body).toContain(quoteOf(found.excerpt));
    expect(reply.noteHits).toHaveLength(1);
  });

  it("leads to the whole note, and to the text's nearest passages", () => {
    const [note, nearest] = reply.buttons;
    expect(press(note, voyages).say).toContain("It is now in the museum of Bergen.");
    expect(nearest?.label).toBe("Nearest passages");
  });

  it("is told to programs beside the excerpts, which are the text's own", () => {
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

  it("may name somebody whom only the note has, also where several notes have its number", () => {
    expect(ask("who was Scoresby?").noteHits?.map(({ footnote: note }) => note.id)).toEqual(["1@3"]);
  });
});

describe("a note says nothing", () => {
  it.each([
    "what did the Anna strike at dawn?",
    "were the hens and the cello saved?",
    "did the cook bring a cello aboard?",
  ])("where the text answers: %s", (words) => {
    expect(ask(words)).toMatchObject({ kind: "answer" });
    expect(ask(words).noteHits).toBeUndefined();
  });

  it.each(["which zebra won the race?", "who paid him?", "when was the parish church of the captain built?"])(
    "that merely touches a question that nothing answers: %s",
    (words) => {
      expect(ask(words).kind).not.toBe("note");
      expect(ask(words).noteHits).toBeUndefined();
    },
  );

  it("to programs, where the text has no notes with words", () => {
    const reply = respond({ words: "did the council pay her forty crowns a year?", limit: 3 }, library);
    expect(asJson(reply)).not.toHaveProperty("noteHits");
  });
});
