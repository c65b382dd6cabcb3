import { expect, it } from "vitest";
import { respond } from "../../../src/features/ask/respond.ts";
import { fullNames } from "../../../src/features/command/command.ts";
import { commandFor, commandWords } from "../../../src/features/help/command-for.ts";
import { loadCommands } from "../../../src/app/load-commands.ts";
import { library } from "../../support/skarholm.ts";

it("names commands that exist", async () => {
  const commands = await loadCommands();
  const names = new Set(commands.flatMap((command) => fullNames(command).map((name) => `/${name}`)));
  expect(commandWords.map(([, command]) => command).filter((command) => !names.has(command))).toEqual([]);
});

it.each([
  ["hey can you quiz us a bit", "/quiz play"],
  ["show me the quiz scores", "/quiz scores"],
  ["please post one paragraph every evening", "/plan start"],
  ["what do we have to read for tomorrow", "/plan status"],
  ["jot down a note on paragraph 2", "/note add"],
  ["could you list the notes i made", "/note list"],
  ["i want to download our notes as a file", "/export"],
  ["how can i upload my own book", "/texts add"],
  ["use the other book in this thread", "/texts use"],
  ["list the books on the shelf please", "/texts list"],
  ["mark it as read up to here", "/progress set"],
  ["open a thread so we can discuss this", "/discuss"],
  ["let's vote on the next book", "/poll"],
  ["can you schedule a meeting on sunday", "/session plan"],
  ["answer me in german from now on", "/settings language"],
  ["make a picture of that quote please", "/card"],
  ["give me any random passage", "/random"],
  ["what data do you store about me", "/privacy show"],
])("names the command that does what is asked: %s", async (words, command) => {
  const reply = await respond({ words, limit: 3 }, library);
  expect(reply).toMatchObject({ kind: "talk", linksCommands: true });
  expect(reply.say).toBe(`There is a command for that: ${command}`);
});

it("names the list of commands where the words name none", async () => {
  const { say } = await respond({ words: "did i miss a reading", limit: 3 }, library);
  expect(say).toBe("/help lists what I can do.");
});

it("says how an answer is taken away", async () => {
  const { say } = await respond({ words: "delete that please", limit: 3 }, library);
  expect(say).toContain("Remove this answer");
});

it("names none for other words", () => {
  expect(commandFor("do the thing")).toBeUndefined();
});
