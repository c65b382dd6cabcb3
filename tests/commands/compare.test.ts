import { beforeEach, describe, expect, it } from "vitest";
import type { Text } from "../../src/document/model.ts";
import type { Reply } from "../../src/dialogue/reply/reply.ts";
import { call } from "../../src/features/command/call.ts";
import type { CommandContext } from "../../src/features/command/context.ts";
import { settingsOf } from "../../src/features/settings/settings.ts";
import { memoryStore } from "../support/memory-store.ts";
import { required } from "../support/required.ts";
import { quoteOf } from "../../src/document/excerpt.ts";
import { Library } from "../../src/retrieval/library.ts";
import { bothTexts, ferry } from "../support/ferry.ts";
import { refusal } from "../support/refusal.ts";
import { skarholm } from "../support/skarholm.ts";
import { voyage } from "../support/voyage.ts";
import { command, memberContext, nextRequest, run } from "./calling.ts";

const context = { ...memberContext, library: bothTexts };

describe("/compare", () => {
  it("shows a paragraph above the same place in the other text", async () => {
    const { say, excerpts } = await run("compare", { number: "1" }, context);
    expect(excerpts.map(({ excerpt }) => excerpt.text.id)).toEqual([skarholm.id, ferry.id]);
    expect(excerpts.map(({ excerpt }) => quoteOf(excerpt))).toEqual([
      skarholm.paragraphs[0]?.text,
      ferry.paragraphs[0]?.text,
    ]);
    expect(say === "").toBe(skarholm.paragraphs.length === ferry.paragraphs.length);
  });

  it("takes a paragraph in quotation marks, which keep its words together in the terminal", async () => {
    const { excerpts } = await run("compare", { number: '"Nobody thanked"' }, context);
    expect(excerpts[0]?.excerpt.paragraph.ordinal).toBe(3);
  });

  it("says which text is missing", async () => {
    const three = { ...memberContext, library: await Library.of([skarholm, ferry, voyage]) };
    expect(await refusal(run("compare", { number: "1" }, three))).toContain("“with”");
    const { excerpts, say } = await run("compare", { number: "1", with: voyage.id }, three);
    expect(excerpts[1]?.excerpt.text.id).toBe(voyage.id);
    expect(say).toContain("only about the same place");
    expect(await refusal(run("compare", { number: "1", with: skarholm.id }, three))).toContain(
      "the same text",
    );
    expect(await refusal(run("compare", { number: "1" }))).toContain("no other text");
  });
});

describe("/texts pair", () => {
  let manager: CommandContext;
  beforeEach(async () => {
    const library = await Library.of([skarholm, ferry, voyage]);
    const asker = { ...memberContext.asker, manages: true };
    manager = { ...memberContext, library, store: await memoryStore(), asker };
  });

  /** A command's reply as it is shown. */
  async function shown(name: string, options: Parameters<typeof run>[1]): Promise<Reply> {
    const given = await nextRequest(manager);
    const answer = await call(command(name), () => run(name, options, given), given);
    if (answer.kind === "form") throw new Error("a form");
    return answer;
  }

  it("puts a button under paragraphs that shows the other edition below them, to who presses it", async () => {
    const paired = await run("texts pair", { text: skarholm.id, with: voyage.id }, manager);
    expect(paired.say).toMatch(/“The skarholm” and “.+” are side by side now: \d+ passages/);
    const reply = await shown("paragraph", { number: "2" });
    const button = required(
      reply.buttons.find(({ label }) => label === `In “${voyage.title}”`),
      "the button",
    );
    if (button.action?.kind !== "command") throw new Error("of no command");
    const opened = await command("compare").press?.(button.action.rest, manager, new Map());
    if (!opened || opened.kind === "form") throw new Error("no reply");
    expect(opened.private).toBe(true);
    expect(new Set(opened.excerpts.map(({ excerpt }) => excerpt.text.id))).toEqual(
      new Set([skarholm.id, voyage.id]),
    );
    // Paired texts needn't be named.
    const compared = await run("compare", { number: "1" }, manager);
    expect(compared.excerpts.at(-1)?.excerpt.text.id).toBe(voyage.id);
  });

  it("is undone by /texts unpair, one by one or all at once", async () => {
    await run("texts pair", { text: skarholm.id, with: voyage.id }, manager);
    await run("texts pair", { text: ferry.id, with: skarholm.id }, manager);
    await run("texts pair", { text: skarholm.id, with: ferry.id }, manager);
    expect((await settingsOf(manager.store, "server")).pairs).toHaveLength(2);
    await run("texts unpair", { text: voyage.id }, manager);
    expect((await settingsOf(manager.store, "server")).pairs).toEqual([[skarholm.id, ferry.id]]);
    expect(await refusal(run("texts unpair", { text: voyage.id }, manager))).toContain("isn't paired");
    await run("texts unpair", { text: skarholm.id, with: ferry.id }, manager);
    expect((await settingsOf(manager.store, "server")).pairs).toEqual([]);
    const { buttons } = await shown("paragraph", { number: "2" });
    expect(buttons.map(({ label }) => label).join()).not.toContain("In “");
  });

  it("says which pair has ended where another one stays", async () => {
    await run("texts pair", { text: skarholm.id, with: voyage.id }, manager);
    await run("texts pair", { text: skarholm.id, with: ferry.id }, manager);
    const unpair = async (other: Text) =>
      (await run("texts unpair", { text: skarholm.id, with: other.id }, await nextRequest(manager))).say;
    expect(await unpair(ferry)).toBe("“The skarholm” and “The ferry” are no longer side by side.");
    expect(await unpair(voyage)).toBe("“The skarholm” is read alone again.");
  });

  it("refuses a text with itself, and members", async () => {
    expect(await refusal(run("texts pair", { text: ferry.id, with: ferry.id }, manager))).toContain(
      "the same text",
    );
    const member = { ...manager, asker: memberContext.asker };
    expect(await refusal(run("texts pair", { text: ferry.id, with: skarholm.id }, member))).not.toBe("");
  });
});
