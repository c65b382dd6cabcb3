import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rewriteFollowUp } from "../../../src/dialogue/rewriting/follow-up.ts";
import type { DiscourseContext } from "../../../src/dialogue/context/discourse-context.ts";
import { Names } from "../../../src/nlp/names/names.ts";
import { textFrom } from "../../support/skarholm.ts";

interface Example {
  readonly asked: string[];
  readonly shown: string[];
  readonly text: string[];
  readonly now: string;
  readonly means: string;
  readonly about: string | undefined;
}

function exampleFrom(block: string): Example {
  const lines = block.split("\n").flatMap((line) => {
    const [, name, value = ""] = /^(asked|shown|text|now|means|about)(?:\s+(.+))?$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, value }];
  });
  const all = (wanted: string) => lines.filter(({ name }) => name === wanted).map(({ value }) => value);
  const [now = "", means = "", about] = [all("now")[0], all("means")[0], all("about")[0]];
  return { asked: all("asked"), shown: all("shown"), text: all("text"), now, means, about };
}

const examples = readFileSync(new URL("follow-ups.txt", import.meta.url), "utf8")
  .replaceAll(/^#.*$/gm, "")
  .split(/\n\s*\n/)
  .map(exampleFrom)
  .filter(({ now }) => now !== "");

/** Whether a question is written with names, so that it can do for a part of the text. */
function namesSomething(question: string): boolean {
  return /\S \p{Lu}/u.test(question);
}

/** What a conversation leans on, with these words as the text. */
function groundOf(
  asked: readonly string[],
  shown: readonly string[],
  text: readonly string[],
): DiscourseContext {
  const names = new Names(textFrom("example", text).paragraphs);
  return {
    questions: asked,
    quotes: shown,
    isName: (lower) => names.isName(lower),
    isNamed: (name) => names.isMentioned(name),
    isImpersonal: (name) => names.isImpersonal(name),
    genderOf: (name) => names.genderOf(name),
  };
}

describe("a question after others", () => {
  it("has examples to be held to", () => {
    expect(examples.length).toBeGreaterThan(20);
  });

  it.each(examples)("$now ($asked) means $means", ({ asked, shown, text, now, means, about }) => {
    const understood = rewriteFollowUp(
      now,
      groundOf(asked, shown, [...text, ...shown, ...asked.filter(namesSomething)]),
    );
    expect(understood?.question ?? "itself").toBe(means);
    expect(about ?? understood?.about).toBe(understood?.about);
  });

  it("leans on nothing when nothing was said", () => {
    expect(rewriteFollowUp("why?", groundOf([], [], []))).toBeUndefined();
  });
});
