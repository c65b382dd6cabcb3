import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { moveIn } from "../../src/conversation/move.ts";

const sayings = readFileSync(new URL("moves.txt", import.meta.url), "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, move = "", said = ""] = /^(\w+): (.*)$/.exec(line) ?? [];
    return said.split(" | ").flatMap((each) => (each === "" ? [] : [{ move, said: each.trim() }]));
  });

describe("a message that asks for a move", () => {
  it("has examples to be held to", () => {
    expect(sayings.length).toBeGreaterThan(60);
  });

  it.each(sayings)("“$said” asks for: $move", ({ move, said }) => {
    expect(moveIn(said) ?? "none").toBe(move);
  });

  it("is not looked for in something long, or in nothing", () => {
    expect(moveIn("more ".repeat(500))).toBeUndefined();
    expect(moveIn("?!")).toBeUndefined();
    expect(moveIn("")).toBeUndefined();
  });
});
