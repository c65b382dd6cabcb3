import { PassThrough, Readable } from "node:stream";
import { text as contentOf } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { answerBatch } from "../../src/cli/batch.ts";
import { respond } from "../../src/features/ask/respond.ts";
import { library } from "../support/skarholm.ts";

async function answers(lines: readonly unknown[]): Promise<unknown[]> {
  const output = new PassThrough();
  const input = Readable.from([lines.map((line) => JSON.stringify(line)).join("\n")]);
  await answerBatch(input, output, (words, history) => respond({ words, limit: 3, history }, library));
  output.end();
  const written = await contentOf(output);
  return written
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
}

function paragraph(number: number) {
  return expect.objectContaining({
    kind: "paragraph",
    excerpts: [expect.objectContaining({ paragraph: number })],
  });
}

describe("answerBatch", () => {
  it("answers lines with the same conversation as its turns", async () => {
    const said = await answers([
      { id: 1, question: "paragraph 2", conversation: "a" },
      { id: 2, question: "paragraph 4", conversation: 7 },
      { id: 3, question: "next", conversation: "a" },
      { id: 4, question: "next", conversation: 7 },
      { id: 5, question: "next" },
    ]);
    expect(said).toEqual([
      paragraph(2),
      paragraph(4),
      paragraph(3),
      paragraph(5),
      expect.objectContaining({ id: 5, kind: "talk" }),
    ]);
  });

  it("refuses a conversation that is neither a string nor a number", async () => {
    const [wrong, none] = await answers([
      { id: 1, question: "paragraph 2", conversation: {} },
      { id: 2, question: "paragraph 2", conversation: null },
    ]);
    expect(wrong).toEqual({ id: null, error: '"conversation" must be a string or a number.' });
    expect(none).toEqual(paragraph(2));
  });
});
