import { describe, expect, it } from "vitest";
import { loadCommands } from "../../src/load-commands.ts";
import { parseCommand } from "../../src/terminal/command-line.ts";

const commands = await loadCommands();

describe("a command typed in the terminal", () => {
  it("gives all that follows to its first option", () => {
    const typed = parseCommand('/find "forty crowns" para:4', commands);
    expect(typed?.command.name).toBe("find");
    expect(typed?.options.string("words")).toBe('"forty crowns" para:4');
  });

  it("names the others", () => {
    const typed = parseCommand("/paragraph 4 text:skarholm", commands);
    expect(typed?.options.number("number")).toBe(4);
    expect(typed?.options.string("text")).toBe("skarholm");
    expect(parseCommand("/ask private:true who was it?", commands)?.options.flag("private")).toBe(true);
  });

  it("is not every line", () => {
    expect(parseCommand("who and/or what?", commands)).toBeUndefined();
    expect(parseCommand("/", commands)).toBeUndefined();
  });

  it.each([
    ["/nope", /There is no \/nope here/],
    ["/paragraph", /needs more/],
    ["/paragraph four", /whole number from 1/],
    ["/paragraph 0", /whole number from 1/],
    [`/find ${"x".repeat(81)}`, /at most 80/],
  ])("is refused with a reason when it is %j", (line, message) => {
    expect(() => parseCommand(line, commands)).toThrow(message);
  });
});
