import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DiscourseContext } from "../../../src/dialogue/context/discourse-context.ts";
import { rewriteFollowUp } from "../../../src/dialogue/rewriting/rewrite.ts";
import { Utterance } from "../../../src/dialogue/utterance/utterance.ts";
import { Names } from "../../../src/nlp/names/names.ts";
import { textFrom } from "../../support/skarholm.ts";

interface Example {
  readonly asked: string[];
  readonly shown: string[];
  readonly isSure: boolean;
  readonly text: string[];
  readonly now: string;
  readonly means: string;
  readonly about: string;
}

function exampleFrom(block: string): Example {
  const lines = block.split("\n").flatMap((line) => {
    const [, name, value = ""] = /^(asked|shown|hedged|text|now|means|about)(?:\s+(.+))?$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, value }];
  });
  const all = (wanted: string) => lines.filter(({ name }) => name === wanted).map(({ value }) => value);
  const [now = "", means = "", about = ""] = [all("now")[0], all("means")[0], all("about")[0]];
  const hedged = all("hedged");
  return {
    asked: all("asked"),
    shown: [...all("shown"), ...hedged],
    isSure: hedged.length === 0,
    text: all("text"),
    now,
    means,
    about,
  };
}

const examples = readFileSync(new URL("follow-ups.txt", import.meta.url), "utf8")
  .replaceAll(/^#.*$/gm, "")
  .split(/\n\s*\n/)
  .map(exampleFrom)
  .filter(({ now }) => now !== "");

/** True if a question is written with names in capitals, so that it can serve as a part of the text. */
function namesSomething(question: string): boolean {
  return /\S \p{Lu}/u.test(question);
}

/** The context of an example, whose text is everything that the example says. */
function contextOf({
  asked,
  shown,
  isSure,
  text,
}: Pick<Example, "asked" | "shown" | "isSure" | "text">): DiscourseContext {
  const paragraphs = [...text, ...shown, ...asked.filter(namesSomething)];
  return new DiscourseContext(asked, shown, new Names(textFrom("example", paragraphs).paragraphs), isSure);
}

describe("rewriteFollowUp", () => {
  it("is tested on a plausible number of examples", () => {
    expect(examples.length).toBeGreaterThan(50);
  });

  it.each(examples)("rewrites $now ($asked) as $means", (example) => {
    const followUp = rewriteFollowUp(new Utterance(example.now), contextOf(example));
    expect(followUp?.question ?? "itself").toBe(example.means);
    expect(followUp?.about ?? "").toBe(example.about);
  });

  it("returns undefined at the beginning of a conversation", () => {
    const context = contextOf({ asked: [], shown: [], isSure: true, text: [] });
    expect(rewriteFollowUp(new Utterance("why?"), context)).toBeUndefined();
  });
});
