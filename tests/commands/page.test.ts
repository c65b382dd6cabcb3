import { describe, expect, it } from "vitest";
import { annotate } from "../../src/features/command/annotate.ts";
import type { CommandContext } from "../../src/features/command/context.ts";
import type { Reply } from "../../src/dialogue/reply/reply.ts";
import { refusal } from "../support/refusal.ts";
import { memberContext, nextRequest, run } from "./calling.ts";

const url = "https://ibid.example.org";
const isShared = async (id: string) => id === "skarholm";
const context: CommandContext = { ...memberContext, pages: { url, isShared } };
const manager: CommandContext = { ...context, asker: { ...context.asker, manages: true } };

function linkOf({ buttons }: Reply): string | undefined {
  return buttons.find((button) => button.url !== undefined)?.url;
}

describe("/page", () => {
  it("gives everybody the same link, and only to them", async () => {
    const first = await run("page link", {}, context);
    expect(first.private).toBe(true);
    expect(linkOf(first)).toMatch(/^https:\/\/ibid\.example\.org\/g\/server\.[\w-]{22}$/);
    expect(linkOf(await run("page link", {}, context))).toBe(linkOf(first));
  });

  it("makes a new link for those who manage the server", async () => {
    const old = linkOf(await run("page link", {}, context));
    expect(await refusal(run("page renew", {}, context))).toContain("may manage the server");
    await run("page renew", {}, manager);
    expect(linkOf(await run("page link", {}, context))).not.toBe(old);
  });

  it("shows added texts to everybody only if those who manage the server say so", async () => {
    expect(await refusal(run("page public", { on: true }, context))).toContain("may manage the server");
    expect(linkOf(await run("page public", { on: true }, manager))).toBe(`${url}/s/server`);
    expect(linkOf(await run("page public", { on: false }, manager))).toBeUndefined();
  });

  it("says where there is no page", async () => {
    expect(await refusal(run("page link"))).toContain("WEB_URL");
  });
});

/** The links under the answer to a question. */
async function annotated(words: string, given: CommandContext): Promise<string[]> {
  const reply = await annotate(await run("ask", { question: words }, given), await nextRequest(given));
  return reply.buttons.flatMap((button) => button.url ?? []);
}

describe("a reply with excerpts", () => {
  it("has a link that opens the page at the excerpt", async () => {
    expect(await annotated("paragraph 3", context)).toEqual([`${url}/texts/skarholm?p=3&s=0-19#p3`]);
  });

  it("has none where there are no pages", async () => {
    expect(await annotated("paragraph 3", memberContext)).toEqual([]);
  });

  it("has one into the group's pages if only the group may read the text", async () => {
    const own: CommandContext = { ...context, pages: { url, isShared: async () => false } };
    await run("page renew", {}, manager);
    const [link] = await annotated("paragraph 3", own);
    expect(link).toMatch(/\/g\/server\.[\w-]{22}\/texts\/skarholm\?p=3&s=0-19#p3$/);
  });
});
