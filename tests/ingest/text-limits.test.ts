import { describe, expect, test } from "vitest";
import { checkDraft, checkSentences } from "../../src/ingest/text-limits.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { refusal } from "../support/refusal.ts";

const read = (content: string) => ingest({ name: "a.txt", bytes: Buffer.from(content) });
const paragraph = (text: string, markers = 0) => ({
  text,
  markers: Array.from({ length: markers }, (_, at) => ({ label: `${at}`, offset: 0 })),
});

describe("a text is refused in a sentence", () => {
  test("with a paragraph longer than any book's", async () => {
    expect(await refusal(read("word ".repeat(100_001)))).toMatch(
      /^a\.txt has a paragraph of 500,00\d characters, .*: put an empty line between its paragraphs\.$/,
    );
  });

  test("with more lines without a blank one than any book", { timeout: 60_000 }, async () => {
    expect(await refusal(read("a\n".repeat(150_000)))).toMatch(/^a\.txt has 150,000 paragraphs/);
  });

  test("with more paragraphs, footnote numbers or sentences than any book", () => {
    const many = Array.from({ length: 100_001 }, () => paragraph("Word."));
    expect(() => checkDraft({ paragraphs: many }, "a.txt")).toThrow(/100,001 paragraphs.*: divide it/);
    const noted = [paragraph("One.", 75_000), paragraph("Two.", 75_001)];
    expect(() => checkDraft({ paragraphs: noted }, "a.txt")).toThrow(/150,001 footnote numbers.*: divide it/);
    expect(() => checkSentences(600_001, "a.txt")).toThrow(/600,001 sentences.*: divide it/);
  });

  test("but not at the limits", () => {
    const most = { paragraphs: [paragraph("x".repeat(500_000), 150_000)] };
    expect(() => checkDraft(most, "a.txt")).not.toThrow();
    expect(() => checkSentences(600_000, "a.txt")).not.toThrow();
  });
});
