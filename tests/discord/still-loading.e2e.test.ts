import { asTextId } from "../../src/document/text-id.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { IbidError } from "../../src/shared/error.ts";
import type { Library } from "../../src/retrieval/library.ts";
import type { Store } from "../../src/store/store.ts";
import { commands } from "../commands/calling.ts";
import { memoryStore } from "../support/memory-store.ts";
import { library } from "../support/skarholm.ts";
import { intents } from "./stand-in/gateway.ts";
import { shownIn, StandIn } from "./stand-in/stand-in.ts";
import { startTrial, type Trial } from "./trial.ts";

describe("a bot whose texts are still being loaded", { timeout: 30_000 }, () => {
  let discord: StandIn;
  let store: Store;
  let trial: Trial;
  let done: (read: Library) => void;
  let failed: (reason: IbidError) => void;

  beforeEach(async () => {
    discord = await StandIn.start({ allowedIntents: intents.messageContent });
    store = await memoryStore();
    const texts = new Promise<Library>((resolve, reject) => {
      done = resolve;
      failed = reject;
    });
    texts.catch(() => undefined);
    await store.plans.add({
      group: discord.world.guildId,
      channel: discord.channel.id,
      text: asTextId("skarholm"),
      unit: "paragraphs",
      amount: 1,
      weekdays: 0b1111111,
      time: "00:00",
      zone: "UTC",
      thread: false,
      role: null,
      first: 3,
      position: 3,
      state: "running",
      trouble: null,
      created: Date.now(),
      startsOn: new Date().toISOString().slice(0, 10),
    });
    trial = await startTrial(commands, { discord, store, texts, studyChannelIds: [discord.study.id] });
  });

  afterEach(async () => {
    await trial.stop();
    await discord.stop();
  });

  const posted = () => [...discord.world.messages.values()].map(shownIn).join("\n");

  test("says so when asked, and neither answers unprompted nor posts readings until they are loaded", async () => {
    discord.say("when was the lighthouse at Skarholm lit?", discord.study);
    const asked = discord.say(`${discord.mention} who was the keeper?`);
    const command = await discord.slash("ask", { question: "who was the keeper?" });
    const sentence = "I'm still reading the texts here: ask me again in a minute.";
    expect(shownIn(await discord.answerTo(asked, 8000))).toBe(sentence);
    const { followUps } = await discord.completed(command, 8000);
    expect(followUps.map(shownIn)).toEqual([sentence]);
    expect(posted()).not.toContain("Nobody thanked her.");
    expect(discord.received("POST", new RegExp(`${discord.study.id}/messages$`))).toEqual([]);
    expect(trial.logged()).not.toContain('"level":"error"');
    done(library);
    await expect.poll(posted, { timeout: 5000 }).toContain("Nobody thanked her.");
    expect(shownIn(await discord.ask(`${discord.mention} note 33`))).toContain("Minutes of the council");
  });

  test("ends if they can't be loaded", async () => {
    failed(new IbidError("invalid-configuration", "The folder has no text."));
    await expect(trial.bot.ended).rejects.toThrow("The folder has no text.");
  });
});
