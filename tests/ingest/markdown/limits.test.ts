import { expect, test } from "vitest";
import { checkMarkdown, withinLimits } from "../../../src/ingest/markdown/limits.ts";
import { ingest } from "../../../src/ingest/ingest.ts";

const most = 5000;

test("block quotes beyond the five-thousandth are paragraphs", () => {
  const quoted = "> She rowed\n> back.\n\n".repeat(most);
  expect(withinLimits(quoted)).toBe(quoted);
  expect(withinLimits(`${quoted} >> He stayed\r\n> there.\r\n\nThe end.`)).toBe(
    `${quoted}He stayed\r\nthere.\r\n\nThe end.`,
  );
});

test("thousands of signs in a paragraph are words, and other paragraphs keep their markup", async () => {
  const many = "a [b] *c* _d_ <e> & ! \\* ".repeat(600);
  const source = `${many}[^1]\n\nShe *rowed* back.\n\n[^1]: In the log.`;
  const { text } = await ingest({ name: "signs.md", bytes: Buffer.from(source) });
  expect(text.paragraphs.map((paragraph) => paragraph.text)).toEqual([
    many.replaceAll("\\", "").trim(),
    "She rowed back.",
  ]);
  expect(text.footnoteBodies.get("1")).toBe("In the log.");
});

test.each([
  ["paragraphs", "a\n\n", 100_000, /^a\.md has 100,001 paragraphs, .*: divide it\.$/],
  ["paragraphs", "> * a\n", 50_000, /^a\.md has 50,001 paragraphs, .*: divide it\.$/],
  ["definitions of footnotes", "[^1]: a\n", 50_000, /^a\.md has 50,001 footnote numbers, .*: divide it\.$/],
  ["footnote numbers", "a[^1] ", 150_000, /^a\.md has 150,001 footnote numbers, .*: divide it\.$/],
])("more %s than any book has are refused before they are parsed: %j", (_, unit, count, sentence) => {
  expect(() => checkMarkdown(unit.repeat(count), "a.md")).not.toThrow();
  expect(() => checkMarkdown(unit.repeat(count + 1), "a.md")).toThrow(sentence);
});
