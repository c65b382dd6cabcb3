import { describe, expect, it } from "vitest";
import { defineCommand } from "../../src/features/command/command.ts";
import { readOptions } from "../../src/features/command/options.ts";
import { required } from "../support/required.ts";
import { textReply } from "../../src/dialogue/reply/reply.ts";
import { loadCommands } from "../../src/app/load-commands.ts";
import { parseCommand } from "../../src/terminal/command-line.ts";

const scribble = defineCommand({
  name: "scribble",
  description: "Keeps a note",
  options: {
    paragraph: { description: "which paragraph", type: "integer", required: true, min: 1 },
    words: { description: "what to keep", type: "string", required: true },
    by: { description: "Who says so", type: "string" },
    copies: { description: "How many", type: "integer", max: 9 },
  },
  run: () => textReply("Kept."),
});

const commands = [...(await loadCommands()), scribble];

/** The values that a line gives to the options of its command. */
function valuesIn(line: string) {
  const { callable, options } = required(parseCommand(line, commands), line);
  return readOptions(callable.options, options);
}

describe("parseCommand", () => {
  it("gives everything after the name to the first option", () => {
    const typed = parseCommand('/find "forty crowns" para:4', commands);
    expect(typed?.callable.name).toBe("find");
    expect(typed?.options.get("words")).toBe('"forty crowns" para:4');
  });

  it("takes other options by name", () => {
    expect(valuesIn("/paragraph 4 text:skarholm")).toEqual({ number: "4", text: "skarholm" });
    expect(valuesIn("/ask private:true who was it?")).toMatchObject({ private: true });
  });

  it("gives one word to each required option, and the rest to the last", () => {
    expect(valuesIn('/scribble 4 It is by:"Marta Lindqvist" a lie')).toEqual({
      paragraph: 4,
      words: "It is a lie",
      by: "Marta Lindqvist",
    });
    expect(valuesIn('/note add "Ch. II ¶3" It is "a lie"')).toEqual({
      paragraph: "Ch. II ¶3",
      words: 'It is "a lie"',
    });
    expect(valuesIn("/scribble It is a lie paragraph:4")).toMatchObject({ words: "It is a lie" });
  });

  it("returns undefined for a line that is no command", () => {
    expect(parseCommand("who and/or what?", commands)).toBeUndefined();
    expect(parseCommand("/", commands)).toBeUndefined();
  });

  it.each([
    ["/nope", /There is no \/nope here/],
    ["/paragraph", /needs more/],
    ["/scribble 4", /needs more: what to keep/],
    ["/scribble four It is a lie", /whole number from 1/],
    ["/scribble 0 It is a lie", /whole number from 1\.$/],
    ["/quiz play rounds:99", /“rounds” must be a whole number from 1 to 20\.$/],
    ["/quiz play rounds:0", /“rounds” must be a whole number from 1 to 20\.$/],
    ["/scribble 4 It is copies:10", /“copies” must be a whole number up to 9\.$/],
    [`/find ${"x".repeat(81)}`, /at most 80/],
  ])("refuses %j and says why", (line, message) => {
    expect(() => valuesIn(line)).toThrow(message);
  });
});
