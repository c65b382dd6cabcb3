import { afterEach, beforeEach, expect, test } from "vitest";
import { asTextId } from "../../src/document/text-id.ts";
import type { Text } from "../../src/document/model.ts";
import { Library } from "../../src/retrieval/library.ts";
import { commands } from "../commands/calling.ts";
import { skarholm, textFrom } from "../support/skarholm.ts";
import { ephemeral } from "./stand-in/check-message.ts";
import { permissions } from "./stand-in/permissions.ts";
import { labelsOf, responseTo, shownIn, StandIn } from "./stand-in/stand-in.ts";
import { startTrial, type Trial } from "./trial.ts";

/** A text of twelve chapters of one paragraph each. */
function chaptered(): Text {
  const plain = textFrom(
    "book",
    Array.from({ length: 12 }, (_, index) => `The part number ${index + 1} is short.`),
  );
  const paragraphs = plain.paragraphs.map((paragraph, index) => ({
    ...paragraph,
    number: 1,
    chapter: { name: `Ch. ${index + 1}`, heading: `Chapter ${index + 1}: ${"long ".repeat(index * 3)}end` },
  }));
  return { ...plain, paragraphs, chapters: paragraphs.map(({ chapter }) => chapter) };
}

let discord: StandIn;
let trial: Trial;

beforeEach(async () => {
  discord = await StandIn.start();
  const texts = Library.of([skarholm, chaptered()]);
  trial = await startTrial(commands, { discord, texts });
});

afterEach(async () => {
  await trial.stop();
  await discord.stop();
});

/** The polls that were posted in a channel. */
function polls(channel = discord.channel): unknown[] {
  return [...discord.world.messages.values()]
    .filter((message) => message.channel.id === channel.id)
    .flatMap(({ sent }) => sent["poll"] ?? []);
}

const manager = { manages: true };

test("a poll asks which text to read, and only organisers can post one", async () => {
  const refused = responseTo(await discord.slash("poll", {}));
  expect(shownIn(refused)).toContain("Only those who may manage the server");
  const message = responseTo(
    await discord.slash("poll", { channel: discord.study.id, several: true }, manager),
  );
  expect(message.flags & ephemeral).toBe(ephemeral);
  expect(shownIn(message)).toBe("The poll is posted.");
  expect(labelsOf(message)).toEqual(["Go there"]);
  expect(polls(discord.study)).toMatchObject([
    {
      question: { text: "What shall we read next?" },
      answers: [{ poll_media: { text: "The skarholm" } }, { poll_media: { text: "The book" } }],
      duration: 72,
      allow_multiselect: true,
    },
  ]);
});

test("a poll takes ten chapters, cut to Discord's length, or those that are named", async () => {
  const about = { about: "chapters", text: "book" };
  const message = responseTo(await discord.slash("poll", about, manager));
  expect(shownIn(message)).toContain("A poll takes ten answers, so 2 are left out");
  await discord.slash(
    "poll",
    { ...about, only: "chapter 11; CHAPTER 2:", hours: 1, question: "Next?" },
    manager,
  );
  expect(polls()).toMatchObject([
    { question: { text: "Which part of “The book” shall we read next?" }, answers: { length: 10 } },
    {
      question: { text: "Next?" },
      answers: [
        { poll_media: { text: "Chapter 2: long long long end" } },
        { poll_media: { text: expect.stringMatching(/^Chapter 11: long .{0,38}…$/) } },
      ],
      duration: 1,
    },
  ]);
});

/** An answer of a poll that begins with some words. */
function begins(start: string): unknown {
  return { poll_media: { text: expect.stringContaining(start) } };
}

test("a poll takes chapters by their numbers", async () => {
  const about = { about: "chapters", text: "book" };
  await discord.slash("poll", { ...about, only: "1; iv; 11-40" }, manager);
  await discord.slash("poll", { ...about, only: "Chapter 1; chapter 2: long" }, manager);
  expect(polls()).toMatchObject([
    {
      answers: [begins("Chapter 1: end"), begins("Chapter 4:"), begins("Chapter 11:"), begins("Chapter 12:")],
    },
    { answers: [begins("Chapter 1: end"), begins("Chapter 2:")] },
  ]);
});

test("a poll has the chapters that the group hasn't read", async () => {
  await trial.store.plans.add({
    group: discord.world.guildId,
    channel: discord.channel.id,
    text: asTextId("book"),
    unit: "paragraphs",
    amount: 1,
    weekdays: 1,
    time: "18:00",
    zone: "UTC",
    thread: false,
    role: null,
    first: 1,
    position: 10,
    state: "paused",
    trouble: null,
    created: 0,
    startsOn: "2030-01-01",
  });
  await discord.slash("poll", { about: "chapters", text: "book" }, manager);
  expect(polls()).toMatchObject([{ answers: { length: 3 } }]);
});

test("too little to choose from and a missing permission are said", async () => {
  const few = responseTo(await discord.slash("poll", { about: "chapters" }, manager));
  expect(shownIn(few)).toContain(
    "There is too little to choose from: “The skarholm” needs two chapters that fit.",
  );
  const none = responseTo(await discord.slash("poll", { only: "zebra" }, manager));
  expect(shownIn(none)).toContain("the shelf needs two texts that fit");
  discord.deny(discord.channel, permissions.sendPolls);
  const refused = responseTo(await discord.slash("poll", {}, manager));
  expect(shownIn(refused)).toContain("I need the permission “Create Polls” in");
  expect(polls()).toEqual([]);
});
