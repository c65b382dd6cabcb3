import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commands } from "../../commands/calling.ts";
import { library } from "../../support/skarholm.ts";
import { responseTo, shownIn } from "../stand-in/stand-in.ts";
import type { Message } from "../stand-in/world.ts";
import { startTrial, warmUp, type Trial } from "../trial.ts";

describe("a mention that asks whether words are quoted correctly", () => {
  let trial: Trial;

  beforeAll(async () => {
    await warmUp(library);
    trial = await startTrial(commands);
  });

  afterAll(() => trial.stop());

  async function asked(words: string): Promise<string> {
    const { discord } = trial;
    return shownIn(await discord.ask(words, discord.channel, discord.user("Quoter")));
  }

  test.each([
    "{bot} is this right?\n> The council paid her fifty crowns a year.",
    "> The council paid her fifty crowns a year.\n{bot} word for word?",
    "{bot} is “the council paid her fifty crowns a year” an exact quote?",
    "{bot} is this right?\n> Nobody thanked her.\nand\n> The council paid her fifty crowns a year.",
    "{bot} stimmt das so?\n> The council paid her fifty crowns a year.",
    "{bot} проверь это: «the council paid her fifty crowns a year»",
  ])("gets the verdict: %j", async (words) => {
    const { mention } = trial.discord;
    expect(await asked(words.replace("{bot}", mention))).toContain("“fifty” should be “forty”");
  });

  test("gets the verdict on the message that it replies to", async () => {
    const { discord } = trial;
    const { world, mention, channel } = discord;
    const quoting = discord.say(`<@${world.bot.id}> > x\n> The council paid her fifty crowns a year.`);
    await discord.answerTo(quoting);
    const check = discord.say(`${mention} is that correct?`, channel, discord.user("Checker"), {
      replyTo: quoting,
    });
    expect(shownIn(await discord.answerTo(check))).toContain("“fifty” should be “forty”");
  });

  test.each([
    ["which paragraph is this from?", "Nobody thanked her", "¶3"],
    ["is this in the text?", "Nobody thanked her", "¶3"],
    ["wo steht das?", "> Nobody thanked her.", "¶3"],
    ["is this a real quote?", "The goat really stayed.", "“really” isn't there"],
  ])("asks where another's words stand: %s", async (words, said, verdict) => {
    const { discord } = trial;
    const { mention, channel } = discord;
    const ask = async (replyTo: Message) =>
      shownIn(await discord.ask(`${mention} ${words}`, channel, discord.user("Checker"), { replyTo }));
    const readable = discord.say(`${mention} ${said}`, channel, discord.user("Reader"));
    await discord.answerTo(readable);
    expect(await ask(readable)).toContain(verdict);
    // Without the message-content intent, what doesn't mention the bot can't be read.
    expect(await ask(discord.say(said, channel, discord.user("Reader")))).toContain(
      "I can't read the message",
    );
  });

  test.each([
    ["> Nobody thanked her. — Skarholm, ¶3", "Word for word"],
    ["> “No ship shall be lost,” she wrote in her diary. -- Lindqvist", "Word for word"],
    [
      "> Nobody thanked her.\n> The goat stayed.\n> She kept every letter.\nI like these.",
      "Word for word: ¶4",
    ],
    ["> The council paid her fifty crowns a year. — Skarholm", "“fifty” should be “forty”"],
  ])("is checked without its source, and line by line if need be: %j", async (words, verdict) => {
    const { discord } = trial;
    const said = discord.say(words, discord.study);
    const shown = shownIn(responseTo(await discord.menu("Check this quotation", said)));
    expect(shown.replaceAll("\\", "")).toContain(verdict);
  });

  test("isn't looked for in a message that is only a link", async () => {
    const { discord } = trial;
    const said = discord.say("<https://example.org/nobody-thanked-her>", discord.study);
    const shown = shownIn(responseTo(await discord.menu("Check this quotation", said)));
    expect(shown).toContain("That message has no words");
  });

  test.each(["what does “no ship shall be lost” mean?", "who says that the light is right?"])(
    "is nothing like that: %j",
    async (words) => {
      expect(await asked(`${trial.discord.mention} ${words}`)).not.toContain("Word for word");
    },
  );
});
