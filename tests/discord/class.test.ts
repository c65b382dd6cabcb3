import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { commands } from "../commands/calling.ts";
import { required } from "../support/required.ts";
import { ephemeral } from "./stand-in/check-message.ts";
import { labelsOf, responseTo, shownIn } from "./stand-in/stand-in.ts";
import type { Interaction, Message } from "./stand-in/world.ts";
import { startTrial, type Trial } from "./trial.ts";

let trial: Trial;

beforeEach(async () => {
  trial = await startTrial(commands);
});

afterEach(() => trial.stop());

const manager = { manages: true };

async function start(optional = true): Promise<void> {
  await trial.discord.slash("class start", { optional }, { ...manager, by: trial.discord.world.owner });
}

/** The notice after the response, once it has come. */
async function noticeOf({ followUps }: Interaction): Promise<Message> {
  const notice = await vi.waitFor(() => required(followUps[0], "a notice"), 5000);
  expect(notice.flags & ephemeral).toBe(ephemeral);
  return notice;
}

/** Fails if a notice comes after the response, in the time in which one usually does. */
async function expectNoNotice({ followUps }: Interaction): Promise<void> {
  await sleep(200);
  expect(followUps.map(shownIn)).toEqual([]);
}

async function classShown(): Promise<{ shown: string; file: string }> {
  const { discord } = trial;
  const message = responseTo(await discord.slash("class show", {}, { ...manager, by: discord.world.owner }));
  expect(message.flags & ephemeral).toBe(ephemeral);
  return { shown: shownIn(message), file: message.files[0]?.content.toString() ?? "" };
}

test("nobody is told or counted without a class, and members can't see one", async () => {
  const { discord } = trial;
  const kept = await discord.slash("note add", { paragraph: "1", words: "Ice" });
  await expectNoNotice(kept);
  expect((await classShown()).shown).toMatch(/Nobody is counted here: <\/class start:\d+> begins\./u);
  const refused = responseTo(await discord.slash("class show", {}));
  expect(shownIn(refused)).toContain(
    "Only members who may manage the server can see and change who is counted",
  );
});

test("who takes part is told once, and counted from then on", async () => {
  const { discord } = trial;
  await discord.slash("note add", { paragraph: "1", words: "Before" });
  await start();
  expect((await classShown()).shown).toContain("Nobody has taken part since");
  const failed = await discord.slash("note add", { paragraph: "99", words: "Nowhere" });
  await expectNoNotice(failed);
  const kept = await discord.slash("note add", { paragraph: "1", words: "Ice" });
  const notice = shownIn(await noticeOf(kept));
  expect(notice).toContain("Those who manage this server see who takes part.");
  expect(notice).toContain("You needn't be counted");
  const again = await discord.slash("progress set", { paragraph: "3" });
  await expectNoNotice(again);
  // Asking isn't taking part.
  const olof = discord.user("Olof");
  await expectNoNotice(await discord.slash("find", { words: "goat" }, { by: olof }));
  const { shown, file } = await classShown();
  expect(shown).toContain("1 member, since each was told; how far they have read “The skarholm”:");
  expect(shown).toContain("• Anna Reader: ¶3 · notes: 1 · sessions: 0 · quiz: 0 of 0 right");
  expect(file.split("\r\n")[0]).toBe(
    '"name","id","since","text","read to paragraph","of","notes","sessions","quiz right","quiz asked"',
  );
  expect(file).toContain(`"Anna Reader","${discord.reader.id}","`);
  expect(file).not.toContain("Olof");
});

test("a member may leave and come back, by the notice or in /privacy", async () => {
  const { discord } = trial;
  await start();
  const notice = await noticeOf(await discord.slash("progress set", { paragraph: "3" }));
  expect(labelsOf(notice)).toEqual(["Don't count me"]);
  await discord.press(notice, "Don't count me");
  expect(shownIn(notice)).toBe("You aren't counted.");
  expect((await classShown()).shown).toContain("Nobody has taken part");
  const own = responseTo(await discord.slash("privacy show"));
  expect(shownIn(own)).toContain("1 class");
  await discord.press(own, "Count me");
  expect(shownIn(own)).toBe("You are counted.");
  expect((await classShown()).shown).toContain("Anna Reader");
});

test("where one may not choose, there is no button, and stopping forgets everybody", async () => {
  const { discord } = trial;
  await start(false);
  const notice = await noticeOf(await discord.slash("progress set", { paragraph: "3" }));
  expect(shownIn(notice)).toContain("that holds for everybody");
  expect(labelsOf(notice)).toEqual([]);
  await discord.slash("class stop", {}, manager);
  expect(await trial.store.classmates.get(discord.world.guildId, discord.reader.id)).toBeUndefined();
});
