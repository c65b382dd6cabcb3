import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { inspectionPage } from "../../../src/features/inspection/page.tsx";
import { ingest } from "../../../src/ingest/ingest.ts";
import { required } from "../../support/required.ts";

async function pageOf(content: string): Promise<string> {
  return inspectionPage(await ingest({ name: "ferry.md", bytes: Buffer.from(content) }));
}

const ferry = `---
title: The <ferry> & its captain
---

# I. The storm

The ferry sank.[^1] No one rowed.[^2] %%ask her%%

It rose.[^4]

[^1]: The ledger says "\\<b>late\\</b>".
[^2]: So she said.

    Twice.
`;

/** The part of a page from a paragraph to the next. */
function row(page: string, ordinal: number): string {
  return required(
    page.split(`id="p${ordinal}"`)[1]?.split(`id="p${ordinal + 1}"`)[0],
    `paragraph ${ordinal}`,
  );
}

describe("inspectionPage", () => {
  it("shows the notes beside the paragraph that marks them first", async () => {
    const page = await pageOf(ferry);
    expect(row(page, 1)).toContain(
      '<p id="n2" dir="auto"><span class="label">2</span>So she said.\nTwice.</p>',
    );
    expect(row(page, 1)).toContain('<a id="r1" role="doc-noteref" href="#n1">1</a>');
    expect(row(page, 2)).toContain('<span class="label">4</span><span class="doubt">without a text</span>');
  });

  it("says what was understood and left out, and links the doubtful places", async () => {
    const page = await pageOf(ferry);
    expect(page).toContain("2 paragraphs in 1 chapter, notes 1 to 4, 1 of them without a text");
    expect(page).toContain("<h3>2 places to check</h3>");
    expect(page).toContain('<a href="#p2">Ch. I ¶2: note 3 is not marked between notes 2 and 4.</a>');
    expect(row(page, 2)).toContain('<p class="doubt" dir="auto">note 4 has no text.</p>');
    expect(page).toContain("<summary>Left out: comments (1)</summary>");
    expect(page).toContain("comments: ask her");
  });

  it("escapes everything, and loads nothing from elsewhere", async () => {
    const page = await pageOf(ferry);
    expect(page).toContain("The &lt;ferry&gt; &amp; its captain</h1>");
    expect(page).toContain("The ledger says &quot;&lt;b&gt;late&lt;/b&gt;&quot;.");
    expect(page).not.toMatch(/<(?:script|link|img)\b|\bsrc=|\burl\(|href="(?!#)/);
  });

  it("shows a text without notes, and the pages of a printed edition", async () => {
    const bytes = Buffer.from('<p>The ferry <span class="pagenum" id="p7">[7]</span>sank.</p>');
    const page = await inspectionPage(await ingest({ name: "ferry.html", bytes }));
    expect(page).toContain("1 paragraph, no notes, page 7");
    expect(row(page, 1)).toContain('data-label="7"');
    expect(row(page, 1)).not.toContain("<aside");
  });
});
