import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCommands } from "../../src/app/load-commands.ts";
import { ephemeral } from "./stand-in/check-message.ts";
import { buttonsOf, shownIn } from "./stand-in/stand-in.ts";
import type { Interaction, Message } from "./stand-in/world.ts";
import { startTrial, type Trial } from "./trial.ts";

let trial: Trial;

beforeAll(async () => {
  trial = await startTrial(await loadCommands());
  await trial.discord.slash("note add", { paragraph: "1", words: "Dear goat" });
}, 15_000);

afterAll(() => trial.stop());

function original({ original: message }: Interaction): Message {
  if (!message) throw new Error("The interaction has no response to look at.");
  return message;
}

test("/export shows a file to everyone, and one with private notes to the user alone", async () => {
  const page = original(await trial.discord.slash("export", {}));
  expect(page.files.map(({ name }) => name)).toEqual(["skarholm.html"]);
  expect(page.files[0]?.content.toString()).toContain("Dear goat");
  expect(page.flags & ephemeral).toBe(0);
  const own = original(await trial.discord.slash("export", { format: "md", mine: true }));
  expect(own.files.map(({ name }) => name)).toEqual(["skarholm.md"]);
  expect(own.flags & ephemeral).toBe(ephemeral);
});

test("/privacy shows, exports and deletes a user's data privately", async () => {
  const { discord } = trial;
  const shown = original(await discord.slash("privacy show"));
  expect(shown.flags & ephemeral).toBe(ephemeral);
  expect(shownIn(shown)).toContain("In this server: 1 note.");
  const file = original(await discord.press(shown, "Get it as a file"));
  expect(file.flags & ephemeral).toBe(ephemeral);
  expect(file.files[0]?.content.toString()).toContain(discord.reader.id);

  const question = original(await discord.press(shown, "Delete it…"));
  expect(buttonsOf(question).map(({ label }) => label)).toEqual([
    "Delete here",
    "Delete everywhere",
    "Keep it",
  ]);
  await discord.press(question, "Delete everywhere");
  expect(shownIn(question)).toContain("Deleted everywhere");
  expect(buttonsOf(question)).toEqual([]);
  expect(shownIn(original(await discord.slash("privacy show")))).toContain("nothing about you");
});
