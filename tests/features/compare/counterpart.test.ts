import { describe, expect, it } from "vitest";
import { quoteOf } from "../../../src/document/excerpt.ts";
import type { Chapter, Text } from "../../../src/document/model.ts";
import { counterpartOf } from "../../../src/features/compare/counterpart.ts";
import { ingest } from "../../../src/ingest/ingest.ts";
import { required } from "../../support/required.ts";
import { textFrom } from "../../support/skarholm.ts";

async function counterpart(text: Text, ordinal: number, other: Text) {
  const { excerpts, isExact } = await counterpartOf(
    text,
    required(text.paragraphs[ordinal - 1], `¶${ordinal}`),
    other,
  );
  return { words: excerpts.map(quoteOf), isExact };
}

/** A text with chapters of these paragraphs. */
function withChapters(name: string, ...chapters: readonly (readonly string[])[]): Text {
  const text = textFrom(name, chapters.flat());
  const made = chapters.map((_, index): Chapter => ({ name: `Ch. ${index + 1}`, heading: `${index + 1}` }));
  const owners = chapters.flatMap((paragraphs, index) => paragraphs.map(() => made[index]));
  const paragraphs = text.paragraphs.map((each, index) => ({ ...each, chapter: owners[index] }));
  return { ...text, chapters: made, paragraphs };
}

async function verses(content: string): Promise<Text> {
  const bytes = Buffer.from(content);
  return (await ingest({ name: "ferry.usfm", bytes })).text;
}

/** A text of two books of one verse each. */
function ofBooks(name: string, books: readonly string[]): Text {
  const text = textFrom(name, ["First.", "Second."]);
  return {
    ...text,
    paragraphs: text.paragraphs.map((each, index) => ({
      ...each,
      verses: [{ chapter: 1, number: 1, offset: 0, book: books[index] }],
    })),
  };
}

describe("the counterpart of a paragraph", () => {
  const english = withChapters("english", ["One."], ["Two.", "Three."]);

  it("is the same paragraph of the same chapter", async () => {
    const german = withChapters("german", ["Eins."], ["Zwei.", "Drei."]);
    expect(await counterpart(english, 3, german)).toEqual({ words: ["Drei."], isExact: true });
  });

  it("is what is about as long where the divisions differ, and says so", async () => {
    const longer = withChapters("longer", ["Eins."], ["Zwei.", "Und.", "Drei.", "Ende."]);
    expect(await counterpart(english, 1, longer)).toEqual({ words: ["Eins."], isExact: true });
    expect(await counterpart(english, 3, longer)).toEqual({ words: ["Drei.", "Ende."], isExact: false });
    const undivided = textFrom("undivided", ["Eins.", "Zwei.", "Drei."]);
    expect(await counterpart(english, 3, undivided)).toEqual({ words: ["Drei."], isExact: false });
  });

  it("has the same verses, wherever the paragraphs end", async () => {
    const one = await verses(
      "\\id RUT\n\\h Ferry\n\\c 1\n\\p\n\\v 1 She came.\n\\v 2 He slept.\n\\c 2\n\\p\n\\v 1 They ate.\n",
    );
    const other = await verses(
      "\\id RUT\n\\h Fähre\n\\c 1\n\\p\n\\v 1 Sie kam.\n\\p\n\\v 2 Er schlief.\n\\v 3 Er träumte.\n\\c 2\n\\p\n\\v 2 Sie gingen.\n",
    );
    expect(await counterpart(one, 1, other)).toEqual({ words: ["Sie kam.", "Er schlief."], isExact: true });
    expect(await counterpart(one, 2, other)).toEqual({ words: [], isExact: true });
  });

  it("is of the same book, whatever its name", () => {
    return expect(
      counterpart(ofBooks("english", ["Ruth", "Jonah"]), 2, ofBooks("german", ["Rut", "Jona"])),
    ).resolves.toEqual({ words: ["Second."], isExact: true });
  });

  it("has the same printed number, whatever stands between", async () => {
    const theses = textFrom("theses", ["1. Ice.", "2. Snow.", "3. Rain.", "4. Hail."]);
    const other = textFrom("thesen", ["1. Eis.", "Und so fort.", "2. Schnee.", "4. Hagel."]);
    expect(await counterpart(theses, 1, other)).toEqual({
      words: ["1. Eis.", "Und so fort."],
      isExact: true,
    });
    expect(await counterpart(theses, 3, other)).toEqual({ words: [], isExact: true });
    expect(await counterpart(theses, 4, other)).toEqual({ words: ["4. Hagel."], isExact: true });
  });
});
