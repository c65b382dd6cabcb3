import { describe, expect, it } from "vitest";
import { htmlEdition } from "../../../src/features/export/html.tsx";
import { ingest } from "../../../src/ingest/ingest.ts";

async function setFrom(name: string, content: string): Promise<string> {
  const { text } = await ingest({ name, bytes: Buffer.from(content) });
  const page = await htmlEdition({ text, annotations: new Map(), discussions: new Map(), createdAt: 0 });
  return page.slice(page.indexOf("<body>"));
}

describe("paragraphs", () => {
  it("have the verse that they begin with in the margin, and further ones in the line", async () => {
    const page = await setFrom(
      "ferry.usfm",
      "\\id RUT\n\\h Ferry\n\\c 1\n\\p\n\\v 1 She came.\n\\v 2 He slept.\n\\p\n\\v 3 They ate.\n",
    );
    expect(page).toContain('aria-label="Verse 1:1" data-number="1:1"');
    expect(page).toContain('data-number="1:3"');
    expect(page.match(/<span class="verse">[^<]*/g)).toEqual(['<span class="verse">2']);
    expect(page).not.toContain("row opening");
  });

  it("have numbers of many digits before their words where the margin is narrow", async () => {
    const page = await setFrom("many.txt", "The goat stayed.\n\n".repeat(1000));
    expect(page.match(/class="number long"[^>]*data-number="[^"]*"/g)).toEqual([
      expect.stringContaining('data-number="1000"'),
    ]);
  });

  it("open a chapter with an initial if they are long enough, under its number and its title", async () => {
    const long = "The goat stayed on the island all winter. ".repeat(8).trim();
    const page = await setFrom(
      "goat.md",
      `# Chapter I. The goat\n\n${long}\n\n${long}\n\n# 1 Samuel\n\nShort.\n`,
    );
    expect(page).toContain('<span class="label">Chapter I. </span>The goat</h2>');
    expect(page).toContain('dir="auto">1 Samuel</h2>');
    expect(page.match(/class="row[^"]*"/g)).toEqual(['class="row opening"', 'class="row"', 'class="row"']);
  });
});
