import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { followUp } from "../../src/conversation/follow-up.ts";

interface Example {
  readonly asked: string[];
  readonly shown: string[];
  readonly now: string;
  readonly means: string;
  readonly about: string | undefined;
}

function exampleFrom(block: string): Example {
  const lines = block.split("\n").flatMap((line) => {
    const [, name, value] = /^(asked|shown|now|means|about)\s+(.+)$/.exec(line) ?? [];
    return name !== undefined && value !== undefined ? [{ name, value }] : [];
  });
  const all = (wanted: string) => lines.filter(({ name }) => name === wanted).map(({ value }) => value);
  const [now = "", means = "", about] = [all("now")[0], all("means")[0], all("about")[0]];
  return { asked: all("asked"), shown: all("shown"), now, means, about };
}

const examples = readFileSync(new URL("follow-ups.txt", import.meta.url), "utf8")
  .replaceAll(/^#.*$/gm, "")
  .split(/\n\s*\n/)
  .map(exampleFrom)
  .filter(({ now }) => now !== "");

/** The words with a capital inside sentences; in a real conversation the text tells which words are names. */
function namesIn(texts: readonly string[]): Set<string> {
  return new Set(
    texts.flatMap((text) => text.match(/(?<=\S )\p{Lu}\p{L}+/gu) ?? []).map((name) => name.toLowerCase()),
  );
}

describe("a question after others", () => {
  it("has examples to be held to", () => {
    expect(examples.length).toBeGreaterThan(20);
  });

  it.each(examples)("$now ($asked) means $means", ({ asked, shown, now, means, about }) => {
    const names = namesIn([...asked, ...shown, now]);
    const ground = { questions: asked, quotes: shown, isName: (word: string) => names.has(word) };
    const understood = followUp(now, ground);
    expect(understood?.question ?? "itself").toBe(means);
    expect(about ?? understood?.about).toBe(understood?.about);
  });

  it("leans on nothing when nothing was said", () => {
    expect(followUp("why?", { questions: [], quotes: [], isName: () => false })).toBeUndefined();
  });
});
