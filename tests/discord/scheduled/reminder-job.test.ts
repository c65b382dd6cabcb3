import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Store } from "../../../src/store/store.ts";
import { commands } from "../../commands/calling.ts";
import { card } from "../../store/contract/reviews.ts";
import { required } from "../../support/required.ts";
import { labelsOf, responseTo, shownIn, StandIn } from "../stand-in/stand-in.ts";
import type { Message } from "../stand-in/world.ts";
import { prepareTrials, type Trials } from "../trial.ts";

let discord: StandIn;
let store: Store;
let trials: Trials;

beforeEach(async () => {
  trials = await prepareTrials(commands);
  ({ discord, store } = trials);
});

afterEach(() => trials.stop());

/** Keeps a reminder that was due a minute ago. */
async function setDue(): Promise<void> {
  const place = { group: discord.world.guildId, user: discord.reader.id, channel: discord.channel.id };
  await store.reminders.set({ ...place, time: "18:00", zone: "UTC", due: Date.now() - 60_000 });
}

function direct(): Message[] {
  return [...discord.world.messages.values()].filter(({ channel }) => channel.id === discord.dm().id);
}

async function isMoved(): Promise<void> {
  await vi.waitFor(async () => expect(await store.reminders.due(Date.now())).toEqual([]), 5000);
}

test("a member is reminded once by two processes, and no more if they don't want it", async () => {
  await setDue();
  await store.reviews.add(card({ group: discord.world.guildId, user: discord.reader.id, due: 1000 }));
  await Promise.all([trials.start(), trials.start()]);
  await isMoved();
  expect(direct().map((message) => shownIn(message))).toEqual([
    "One question waits for you to review. /review next asks it there.",
  ]);
  await trials.running.pop()?.stop();
  const message = required(direct()[0], "a message");
  expect(labelsOf(message)).toEqual(["Go there", "Don't remind me"]);
  await discord.press(message, "Don't remind me");
  expect(shownIn(message)).toBe("I don't remind you any more.");
  expect((await store.members.export(discord.reader.id)).reminders).toEqual([]);
});

test("nobody is reminded of nothing, and each sets a time of their own", async () => {
  await setDue();
  await trials.start();
  await isMoved();
  expect(direct()).toEqual([]);
  const set = responseTo(await discord.slash("review remind", { time: "7 am", zone: "Vienna" }));
  expect(shownIn(set)).toContain("(Europe/Vienna) I write to you, if questions are due.");
  const [reminder] = (await store.members.export(discord.reader.id)).reminders;
  expect(reminder).toMatchObject({ time: "07:00", zone: "Europe/Vienna", channel: discord.channel.id });
  const ended = responseTo(await discord.slash("review remind"));
  expect(shownIn(ended)).toBe("I don't remind you any more.");
});
