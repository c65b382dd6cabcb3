import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { epubFile, page } from "../../ingest/epub/epub-files.ts";
import { ConnectedBot } from "./connected-bot.ts";
import { ephemeral } from "../stand-in/check-message.ts";
import { shownIn, StandIn } from "../stand-in/stand-in.ts";
import type { Interaction, Message } from "../stand-in/world.ts";

const ferry = epubFile({
  "ferry.xhtml": page(
    '<h1>Chapter I</h1><p>The ferry sank at Nordvik in 1911.<sup><a epub:type="noteref" href="#n1">1</a></sup> Nobody drowned.</p>' +
      '<h1>Chapter II</h1><p>Its captain, Olaf Berg, swam ashore.</p><aside epub:type="footnote" id="n1"><p>Harbour register.</p></aside>',
  ),
});

function shown({ original, followUps }: Interaction): string {
  return [original, ...followUps].flatMap((message) => (message ? shownIn(message) : [])).join("\n");
}

describe("the texts that a server adds", () => {
  let discord: StandIn;
  let bot: ConnectedBot;

  async function add(name: string, content: Buffer, manages = true): Promise<Interaction> {
    const interaction = await discord.slash("texts add", { file: { name, content } }, { manages });
    await discord.completed(interaction, 20_000);
    // The first edit of a slow reply may only show progress.
    await expect.poll(() => shown(interaction), { timeout: 20_000 }).not.toContain("so far)");
    return interaction;
  }

  async function ask(words: string): Promise<Message> {
    return discord.answerTo(discord.say(`${discord.mention} ${words}`), 15_000);
  }

  beforeAll(async () => {
    bot = await ConnectedBot.start();
    ({ discord } = bot);
  });

  afterAll(() => bot.stop());

  test("can be added only by members who may manage the server", async () => {
    const refused = await add("ferry.epub", ferry, false);
    expect(shown(refused)).toContain("may manage the server");
    expect((refused.original?.flags ?? 0) & ephemeral).toBe(ephemeral);
    const added = await add("ferry.epub", ferry);
    expect(shown(added)).toMatch(/^Added: “.+”, with .*2 paragraphs/m);
    expect(shown(added)).toMatch(/is the one that is asked here from now on/);
  }, 30_000);

  test("answer questions, also after a restart", async () => {
    expect(shownIn(await ask("who swam ashore?"))).toMatch(/^-# Ch\. II ¶1/m);
    await bot.restart();
    expect(shownIn(await ask("who swam ashore?"))).toMatch(/^-# Ch\. II ¶1/m);
  }, 40_000);

  test("aren't visible elsewhere", async () => {
    const answer = await discord.ask("who swam ashore?", discord.dm());
    expect(shownIn(answer)).not.toContain("Olaf Berg");
  });

  test("are refused with a sentence if they can't be read, and aren't listed", async () => {
    const refused = await add("broken.epub", ferry.subarray(0, 300));
    expect(shown(refused)).toMatch(/^broken\.epub .*/);
    expect(shown(await discord.slash("texts list"))).not.toMatch(/broken/i);
  }, 30_000);

  test("are removed after a confirmation", async () => {
    const asked = await discord.slash("texts remove", { text: "ferry" }, { manages: true });
    if (!asked.original) throw new Error("There is no question");
    await discord.press(asked.original, "Take the text away", { manages: true });
    expect(shownIn(await ask("who swam ashore?"))).not.toContain("Olaf Berg");
  });
});
