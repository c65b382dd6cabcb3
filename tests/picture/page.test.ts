import { asFingerprint } from "../../src/document/fingerprint.ts";
import { ComponentType, MessageFlags, type APIComponentInContainer } from "discord.js";
import { expect, test } from "vitest";
import { markupToHtml } from "../../scripts/picture/markup.ts";
import { page } from "../../scripts/picture/page.ts";
import { render, type RenderedMessage } from "../../src/discord/render/render.ts";
import { textReply } from "../../src/dialogue/reply/reply.ts";

test("quotations, bold words and small print become HTML", () => {
  expect(markupToHtml("> He **never** fled.⁵\n-# ¶4 · note 5")).toBe(
    '<blockquote>He <b>never</b> fled.⁵</blockquote><p class="small">¶4 · note 5</p>',
  );
});

test("a backslash escapes the next character", () => {
  expect(markupToHtml("2 \\* 3 \\*\\*b\\*\\* \\\\ \\<i\\>")).toBe("<p>2 * 3 **b** \\ &lt;i&gt;</p>");
});

test("the page shows the message as sent to Discord", () => {
  const action = { kind: "paragraph", fingerprint: asFingerprint("2tByJ-_V"), ordinal: 6 } as const;
  const shown = page(
    "Why <now>?",
    render(textReply("Not in the text.", [{ label: "Paragraph 6 ▸", action }])),
  );
  expect(shown).toContain("Why &lt;now&gt;?");
  expect(shown).toContain("<p>Not in the text.</p>");
  expect(shown).toContain("<button>Paragraph 6 ▸</button>");
});

test("an unsupported component is refused", () => {
  const components: APIComponentInContainer[] = [{ type: ComponentType.Separator }];
  const message: RenderedMessage = {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, components }],
  };
  expect(() => page("Why?", message)).toThrow(/can't show/);
});
