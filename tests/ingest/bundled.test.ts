import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readShelf } from "../../src/ingest/shelf/shelf.ts";

const { texts } = await readShelf("corpus");

test("the bundled passage has 11 paragraphs, 68 sentences and the markers of footnotes 54 to 62", () => {
  const reading = texts.find(({ text }) => text.id === "moderation-1933-1934");
  const paragraphs = reading?.text.paragraphs ?? [];
  expect(paragraphs).toHaveLength(11);
  expect(paragraphs.flatMap(({ sentences }) => sentences)).toHaveLength(68);
  expect(
    paragraphs.flatMap(({ number, markers }) => markers.map((marker) => ({ number, ...marker }))),
  ).toEqual([
    { number: 1, label: "54", offset: 550 },
    { number: 3, label: "55", offset: 718 },
    { number: 4, label: "56", offset: 503 },
    { number: 5, label: "57", offset: 436 },
    { number: 5, label: "58", offset: 844 },
    { number: 6, label: "59", offset: 625 },
    { number: 8, label: "60", offset: 628 },
    { number: 9, label: "61", offset: 920 },
    { number: 11, label: "62", offset: 899 },
  ]);
  expect(reading?.warnings).toEqual([]);
});

test("only the nine labels are taken out of the bundled passage", async () => {
  const printed = await readFile("corpus/moderation-1933-1934.txt", "utf8");
  const clean = texts[0]?.text.paragraphs.map(({ text }) => text).join("\n");
  expect(clean).toBe(printed.replace(/(?<!\d)(?:5[4-9]|6[0-2])(?!\d)/g, "").trim());
});
