import { describe, expect, it } from "vitest";
import type { Command } from "../../src/features/command/command.ts";
import { textReply } from "../../src/dialogue/reply/reply.ts";
import { loadCommands } from "../../src/app/load-commands.ts";
import { parseCommand } from "../../src/terminal/command-line.ts";

const scribble: Command = {
  name: "scribble",
  description: "Keeps a note",
  options: [
    { name: "paragraph", description: "which paragraph", type: "integer", required: true, min: 1 },
    { name: "words", description: "what to keep", type: "string", required: true },
    { name: "by", description: "Who says so", type: "string" },
    { name: "copies", description: "How many", type: "integer", max: 9 },
  ],
  run: () => textReply("Kept."),
};

const commands = [...(await loadCommands()), scribble];

describe("a command typed in the terminal", () => {
  it("gives all that follows to its first option", () => {
    const typed = parseCommand('/find "forty crowns" para:4', commands);
    expect(typed?.callable.name).toBe("find");
    expect(typed?.options.string("words")).toBe('"forty crowns" para:4');
  });

  it("names the others", () => {
    const typed = parseCommand("/paragraph 4 text:skarholm", commands);
    expect(typed?.options.string("number")).toBe("4");
    expect(typed?.options.string("text")).toBe("skarholm");
    expect(parseCommand("/ask private:true who was it?", commands)?.options.flag("private")).toBe(true);
  });

  it("gives a word to each option that must be given, and the rest to the last", () => {
    const typed = parseCommand('/scribble 4 It is by:"Marta Lindqvist" a lie', commands);
    expect(typed?.options.number("paragraph")).toBe(4);
    expect(typed?.options.string("words")).toBe("It is a lie");
    expect(typed?.options.string("by")).toBe("Marta Lindqvist");
    const quoted = parseCommand('/note add "Ch. II ¶3" It is "a lie"', commands);
    expect(quoted?.options.string("paragraph")).toBe("Ch. II ¶3");
    expect(quoted?.options.string("words")).toBe('It is "a lie"');
    const named = parseCommand("/scribble It is a lie paragraph:4", commands);
    expect(named?.options.string("words")).toBe("It is a lie");
  });

  it("is not every line", () => {
    expect(parseCommand("who and/or what?", commands)).toBeUndefined();
    expect(parseCommand("/", commands)).toBeUndefined();
  });

  it.each([
    ["/nope", /There is no \/nope here/],
    ["/paragraph", /needs more/],
    ["/scribble 4", /needs more: what to keep/],
    ["/scribble four It is a lie", /whole number from 1/],
    ["/scribble 0 It is a lie", /whole number from 1\.$/],
    ["/quiz play rounds:99", /"rounds" must be a whole number from 1 to 20\.$/],
    ["/quiz play rounds:0", /"rounds" must be a whole number from 1 to 20\.$/],
    ["/scribble 4 It is copies:10", /"copies" must be a whole number up to 9\.$/],
    [`/find ${"x".repeat(81)}`, /at most 80/],
  ])("is refused with a reason when it is %j", (line, message) => {
    expect(() => parseCommand(line, commands)).toThrow(message);
  });
});
