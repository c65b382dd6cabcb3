import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commands } from "../../commands/calling.ts";
import { library } from "../../support/skarholm.ts";
import { responseTo, shownIn, type PostOptions } from "../stand-in/stand-in.ts";
import { startTrial, warmUp, type Trial } from "../trial.ts";

const question = "who was the keeper of the lighthouse?";
const lore = "I have read a lot of other books about lamps and the sea. ".repeat(50);

describe("a text that was pasted into a message", () => {
  let trial: Trial;

  beforeAll(async () => {
    await warmUp(library);
    trial = await startTrial(commands);
  });

  afterAll(() => trial.stop());

  /** A message with a file of Discord's for a long text. */
  function pasted(text: string, content: string, options: PostOptions = {}) {
    const { discord } = trial;
    const parts = discord.attached("message.txt", text);
    return discord.say(content, discord.channel, discord.user("Paster"), { parts, ...options });
  }

  async function answered(text: string, content: string): Promise<string> {
    return shownIn(await trial.discord.answerTo(pasted(text, content)));
  }

  test.each([
    ["", question],
    ["this, please", question],
    ["", `${lore}\n\n${question}`],
    ["", `${question}\n\n${lore}`],
  ])("is asked by a mention with no more words than “%s”", async (words, text) => {
    expect(await answered(text, `${trial.discord.mention} ${words}`)).toContain("Marta Lindqvist");
  });

  test("is asked in a direct message", async () => {
    const { discord } = trial;
    const parts = discord.attached("message.txt", `${lore}\n${question}`);
    const message = discord.say("", discord.dm(), discord.reader, { parts });
    expect(shownIn(await discord.answerTo(message))).toContain("Marta Lindqvist");
  });

  test("isn't asked if the message asks something itself", async () => {
    expect(await answered(lore, `${trial.discord.mention} paragraph 3`)).toContain("Nobody thanked her");
  });

  test("is checked if the message asks that", async () => {
    const shown = await answered("Nobody thanked her.", `${trial.discord.mention} is this word for word?`);
    expect(shown).toContain("Word for word");
  });

  test("is what a mention in reply to it asks", async () => {
    const { discord } = trial;
    const said = pasted(question, discord.mention);
    await discord.answerTo(said);
    const reply = discord.say(discord.mention, discord.channel, discord.user("Bo"), { replyTo: said });
    expect(shownIn(await discord.answerTo(reply))).toContain("Marta Lindqvist");
  });

  test("is what the menus of the message take, be it forwarded", async () => {
    const { discord } = trial;
    const menu = async (name: string, parts: Record<string, unknown>) =>
      shownIn(
        responseTo(await discord.menu(name, discord.say("", discord.channel, discord.reader, { parts }))),
      );
    const file = discord.attached("message.txt", question);
    expect(await menu("Ask the text about this", file)).toContain("Marta Lindqvist");
    const snapshot = { type: 0, content: "", embeds: [], components: [], mentions: [], flags: 0, ...file };
    const forwarded = {
      message_snapshots: [{ message: { ...snapshot, timestamp: new Date().toISOString() } }],
      message_reference: { type: 1, message_id: "100000000000000001", channel_id: "100000000000000002" },
    };
    expect(await menu("Ask the text about this", forwarded)).toContain("Marta Lindqvist");
    const quotation = discord.attached("message.txt", "Nobody thanked her.");
    expect(await menu("Check this quotation", quotation)).toContain("Word for word");
  });

  test("is missed with a word if Discord doesn't give it out", async () => {
    const message = pasted(question, trial.discord.mention);
    trial.discord.world.files.clear();
    expect(shownIn(await trial.discord.answerTo(message))).toContain("could not be fetched");
  });

  test.each([
    ["a picture", () => trial.discord.attached("cat.png", "…", "image/png")],
    [
      "a recording",
      () => ({ ...trial.discord.attached("voice-message.ogg", "…", "audio/ogg"), flags: 8192 }),
    ],
    ["a sticker", () => ({ sticker_items: [{ id: "100000000000000009", name: "Wave", format_type: 1 }] })],
  ])("isn't looked for in %s, and the answer says so", async (_what, parts) => {
    const { discord } = trial;
    const message = discord.say(discord.mention, discord.channel, discord.reader, { parts: parts() });
    expect(shownIn(await discord.answerTo(message))).toContain("I read words only");
    const bare = discord.say(discord.mention, discord.channel, discord.reader, { replyTo: message });
    expect(shownIn(await discord.answerTo(bare))).toContain("I read words only");
  });
});

test("a message of more words than a question may have asks the question that it ends with", async () => {
  const trial = await startTrial(commands);
  const { discord } = trial;
  const answer = await discord.ask(`${lore} ${question}`, discord.dm());
  expect(shownIn(answer)).toContain("Marta Lindqvist");
  await trial.stop();
});
