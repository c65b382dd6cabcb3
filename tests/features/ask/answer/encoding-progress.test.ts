import { afterAll, describe, expect, it } from "vitest";
import { respond } from "../../../../src/features/ask/respond.ts";
import { SentenceEncoder } from "../../../../src/nlp/encoder/encoder.ts";
import { Library } from "../../../../src/retrieval/library.ts";
import { TextIndex } from "../../../../src/retrieval/text-index.ts";
import { VectorLibrary } from "../../../../src/retrieval/vectors/vector-library.ts";
import { textFrom } from "../../../support/skarholm.ts";

const encoder = await SentenceEncoder.load();
afterAll(() => encoder.close());

async function asideOf(words: string, library: Library): Promise<string | undefined> {
  return (await respond({ words, limit: 1 }, library)).aside;
}

function paragraph(word: string): string {
  return Array.from({ length: 128 }, () => `The ${word} froze.`).join(" ");
}

describe("a reply about a text that isn't encoded fully", () => {
  it("says so below an answer, and no longer when the text is encoded", async () => {
    const index = await TextIndex.of(textFrom("ports", ["port", "lake", "ship"].map(paragraph)));
    const library = new Library([index]);
    const question = "what froze?";
    expect(await asideOf(question, library)).toBeUndefined();
    const vectors = new VectorLibrary(encoder, { folders: [], memory: 2 ** 20 });
    index.attach(await vectors.open(index.text));
    expect(await asideOf(question, library)).toContain("I'm still reading “The ports” (0%)");
    const interrupted = vectors.encode(() => {
      throw new Error("interrupted");
    });
    await expect(interrupted).rejects.toThrow("interrupted");
    expect(await asideOf(question, library)).toContain("(33%)");
    expect(await asideOf("¶2", library)).toBeUndefined();
    await vectors.encode();
    expect(await asideOf(question, library)).toBeUndefined();
  });
});
