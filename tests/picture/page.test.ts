import { asFingerprint } from "../../src/document/fingerprint.ts";
import { ComponentType } from "discord.js";
import { expect, test } from "vitest";
import { markupToHtml } from "../../scripts/picture/markup.ts";
import { page } from "../../scripts/picture/page.ts";
import { render } from "../../src/discord/render/render.ts";
import { textReply } from "../../src/dialogue/reply/reply.ts";

test("quotations, bold words and small print become HTML", () => {
  expect(markupToHtml("> He **never** fled.⁵\n-# ¶4 · note 5")).toBe(
    '<blockquote>He <b>never</b> fled.⁵</blockquote><p class="small">¶4 · note 5</p>',
  );
});

test("what is behind spoiler marks is covered", () => {
  expect(markupToHtml("> ||He **never** \\|\\| fled.⁵||")).toBe(
    '<blockquote><span class="spoiler">He <b>never</b> || fled.⁵</span></blockquote>',
  );
});

test("a backslash escapes the next character", () => {
  expect(markupToHtml("2 \\* 3 \\*\\*b\\*\\* \\\\ \\<i\\>")).toBe("<p>2 * 3 **b** \\ &lt;i&gt;</p>");
});

test("links, mentions, commands and times become what members see", () => {
  expect(markupToHtml("[¶7](<https://a.org/?p=7&s=1>): <@&1> </plan start:2> <t:0:f>")).toBe(
    '<p><a href="https://a.org/?p=7&amp;s=1">¶7</a>: <span class="mention">@Readers</span> ' +
      '<span class="mention">/plan start</span> <span class="time">1 January 1970 at 00:00</span></p>',
  );
});

test("the page shows the message as sent to Discord", () => {
  const action = { kind: "paragraph", fingerprint: asFingerprint("2tByJ-_V"), ordinal: 6 } as const;
  const url = "https://example.org/";
  const { components, flags } = render(
    textReply("Not in the text.", [
      { label: "Paragraph 6 ▸", action },
      { label: "Read on", url },
    ]),
  );
  const shown = page({ asked: "Why \\<now>?", message: { components, flags, files: [] } });
  expect(shown).toContain("Why &lt;now&gt;?");
  expect(shown).toContain("<p>Not in the text.</p>");
  expect(shown).toContain('<span class="button ">Paragraph 6 ▸</span>');
  expect(shown).toContain('<span class="button link">Read on</span>');
});

test("an unsupported component is refused", () => {
  const components = [{ type: ComponentType.Separator }];
  const message = { components: [{ type: ComponentType.Container, components }], flags: 0, files: [] };
  expect(() => page({ message })).toThrow(/can't show/);
});
