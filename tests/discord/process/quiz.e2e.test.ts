import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ephemeral } from "../stand-in/check-message.ts";
import { buttonsOf, responseTo, shownIn, StandIn } from "../stand-in/stand-in.ts";
import { ConnectedBot } from "./connected-bot.ts";

describe("a quiz", () => {
  let discord: StandIn;
  let bot: ConnectedBot;

  beforeAll(async () => {
    bot = await ConnectedBot.start();
    ({ discord } = bot);
  });

  afterAll(() => bot.stop());

  test("is played in one message, and only the first answer counts", async () => {
    const message = responseTo(await discord.slash("quiz play", { kind: "quote", rounds: 2 }));
    expect(shownIn(message)).toContain("1 of 2 · Is this word for word?");
    const answers = await Promise.all([
      discord.press(message, "Altered"),
      discord.press(message, "Altered", { by: discord.user("Olof") }),
    ]);
    expect(shownIn(message)).toMatch(/^-# ¶\d+/m);
    const late = answers.flatMap(({ original: reply }) => (reply && reply.id !== message.id ? [reply] : []));
    expect(late).toHaveLength(1);
    expect((late[0]?.flags ?? 0) & ephemeral).toBe(ephemeral);
    await discord.press(message, "Next ▸");
    expect(shownIn(message)).toContain("2 of 2 · ");
  });

  test("accepts an answer from its form", async () => {
    const message = responseTo(await discord.slash("quiz play", { kind: "who" }));
    const form = await discord.press(message, "Type it");
    await discord.fill(form, { answer: "nobody" });
    expect(shownIn(message)).toContain("Not quite");
    expect(buttonsOf(message).map(({ label }) => label)).toContain("Discuss");
  });
});
