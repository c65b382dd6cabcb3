import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { TextIndex } from "../../../src/retrieval/text-index.ts";
import { quizKinds, type Question, type QuizKind } from "../../../src/features/quiz/questions/question.ts";
import { generateQuestions, availableKinds } from "../../../src/features/quiz/questions/generate.ts";
import { QuizMaterial } from "../../../src/features/quiz/questions/material.ts";
import { quoteOf } from "../../../src/document/excerpt.ts";
import type { Text } from "../../../src/document/model.ts";
import { coveringLabels } from "../../../src/document/footnotes.ts";
import { anyText } from "../../support/arbitrary.ts";
import { required } from "../../support/required.ts";
import { textFrom } from "../../support/skarholm.ts";
import { harbour, harbourLibrary } from "./questions/harbour.ts";

const source = new QuizMaterial(harbourLibrary.index());

/** What several quizzes of a kind ask. */
function asked(kind: QuizKind): Question[] {
  return ["a", "b", "c", "d"].flatMap((seed) => generateQuestions(source, [kind], seed, 20));
}

function rightOf({ choices, correctChoice: right }: Question): string {
  return required(choices[right], "a right choice");
}

function sentenceOf({ excerpts }: Question): string {
  return quoteOf(required(excerpts[0], "an excerpt").excerpt);
}

/** The words that an answer emphasises in its first sentence. */
function emphasisedIn({ excerpts }: Question): string[] {
  const { excerpt, emphasis } = required(excerpts[0], "an excerpt");
  return emphasis.map(({ start, end }) => excerpt.paragraph.text.slice(start, end));
}

async function sourceFrom(...paragraphs: string[]): Promise<QuizMaterial> {
  return new QuizMaterial(await TextIndex.of(textFrom("small", paragraphs)));
}

/** A date with its numbers and its month or season taken out. */
function shapeOf(date: string): string {
  return date.replace(/\d+/g, "0").replace(/[A-Z]\w+|spring|summer|autumn|winter/, "M");
}

function standsIn(text: Text, { lines: shown }: Question): boolean {
  return text.paragraphs.some((paragraph) => paragraph.text.includes(shown[0] ?? ""));
}

describe("the questions of a quiz", () => {
  it.each(quizKinds)("are there for each kind, with different choices: %s", (kind) => {
    const questions = asked(kind);
    expect(questions.length).toBeGreaterThan(8);
    for (const { choices, correctChoice: right } of questions) {
      expect(new Set(choices).size).toBe(choices.length);
      expect(choices.length).toBeGreaterThanOrEqual(2);
      expect(choices[right]).toBeDefined();
    }
  });

  it("are the same for one seed, others for another, and each about another sentence", () => {
    const once = generateQuestions(source, quizKinds, "one", 12);
    expect(once).toHaveLength(12);
    expect(generateQuestions(source, quizKinds, "one", 12)).toEqual(once);
    expect(generateQuestions(source, quizKinds, "two", 12)).not.toEqual(once);
    expect(generateQuestions(source, quizKinds, "one", 3)).toEqual(once.slice(0, 3));
    const single = once.filter(({ kind }) => kind !== "order").map(sentenceOf);
    expect(new Set(single).size).toBe(single.length);
  });

  it.each(["gap", "who"] as const)("don't tell the answer, nor a choice that would fit: %s", (kind) => {
    for (const question of asked(kind)) {
      const shown = question.lines.join(" ");
      expect(shown).toContain("_____");
      for (const choice of question.choices) expect(shown).not.toContain(choice);
      for (const word of emphasisedIn(question)) expect(shown).not.toContain(word);
      expect(question.lines[0]?.replaceAll("_____", emphasisedIn(question)[0] ?? "")).toBe(
        sentenceOf(question),
      );
    }
  });

  it("offer persons for persons and institutions for institutions", () => {
    const bodies = /Committee|Ministry|Union|Bank|Parliament/i;
    const byName = asked("who");
    for (const { choices } of byName) {
      expect(new Set(choices.map((choice) => bodies.test(choice))).size).toBe(1);
    }
    expect(new Set(byName.map((question) => bodies.test(rightOf(question))))).toEqual(new Set([true, false]));
  });

  it("ask who acts, not who is mentioned, and not of sentences that lean on another", async () => {
    const acting = await sourceFrom(
      "Anna Berg wrote to Olof Sandberg about the broken lamp on the reef. Olof Sandberg told Marta Lindqvist about the broken lamp as well. Marta Lindqvist was not surprised, since Anna Berg had told Johan Strand before.",
      "He said that Anna Berg had seen the lamp go out in the storm. Anna Berg was right. Johan Strand was wrong.",
    );
    const questions = generateQuestions(acting, ["who"], "x", 20);
    expect(questions.length).toBeGreaterThan(1);
    for (const { lines: shown } of questions) {
      expect(shown[0]).not.toMatch(/^He said/);
      expect(shown[0]).not.toMatch(/(?:to|about) _____/);
    }
  });

  it("offer dates of the same kind for a date", () => {
    const dates = asked("gap").filter(({ prompt: asks }) => asks.includes("date"));
    expect(dates.length).toBeGreaterThan(2);
    for (const { choices } of dates) expect(new Set(choices.map(shapeOf)).size).toBe(1);
  });

  it("have the earliest event as what came first, and show all in order", () => {
    const dated = asked("order").filter(({ prompt: asks }) => asks === "Which came first?");
    expect(dated.length).toBeGreaterThan(0);
    for (const question of dated) {
      const years = question.excerpts.map(({ excerpt }) => Number(/\d{4}/.exec(quoteOf(excerpt))?.[0]));
      expect(years).toEqual(years.toSorted((a, b) => a - b));
      const line = required(question.lines[question.correctChoice], "a line");
      expect(line.startsWith(`${rightOf(question)}: `)).toBe(true);
      expect(sentenceOf(question)).toContain(line.slice(-40));
      expect(question.lines.join(" ")).not.toMatch(/\d{4}/);
    }
  });

  it("ask for the note that is marked in the sentence, among notes that don't cover it", () => {
    for (const question of asked("note")) {
      expect(question.choices).toEqual(question.choices.toSorted((a, b) => Number(a) - Number(b)));
      const { excerpt } = required(question.excerpts[0], "an excerpt");
      expect(coveringLabels(excerpt)).toEqual([rightOf(question)]);
      expect(question.lines[0]).toBe(quoteOf(excerpt));
    }
  });

  it("show what notes say only where all of the choices have it", async () => {
    const paragraphs = [
      "The first lamp was lit by the keeper in a storm.{1} The second lamp was lit by the pilot in a calm.{2} The third lamp was never lit by anybody at all.{3}",
    ];
    const bodies = new Map([
      ["1", "Diary."],
      ["2", "Letter."],
      ["3", "Report."],
    ]);
    const whole = new QuizMaterial(await TextIndex.of(textFrom("small", paragraphs, bodies)));
    expect(generateQuestions(whole, ["note"], "x", 1)[0]?.lines.slice(1)).toEqual([
      "1: Diary.",
      "2: Letter.",
      "3: Report.",
    ]);
    bodies.delete("2");
    const part = new QuizMaterial(await TextIndex.of(textFrom("small", paragraphs, bodies)));
    expect(generateQuestions(part, ["note"], "x", 1)[0]?.lines).toHaveLength(1);
  });

  it("alter a quotation so that it stands nowhere, and leave an exact one as it is", () => {
    const questions = asked("quote");
    expect(new Set(questions.map(({ correctChoice: right }) => right))).toEqual(new Set([0, 1]));
    for (const question of questions) expect(standsIn(harbour, question)).toBe(question.correctChoice === 0);
    for (const { explanation: explains } of questions.filter(({ correctChoice: right }) => right === 1))
      expect(explains).toMatch(/^The text has/);
  });

  it("are of the kinds that a text is enough for", async () => {
    expect(availableKinds(source)).toEqual([...quizKinds]);
    expect(availableKinds(await sourceFrom("Nobody thanked her."))).toEqual([]);
    const plain = await sourceFrom(
      "The old goat stayed on the island with two sheep until the spring came back.",
    );
    expect(availableKinds(plain)).toEqual(["quote"]);
  });

  it("don't ask for a name that only says who somebody is that was named", async () => {
    const named = await sourceFrom(
      "Olof Strand, the Duke of Kent, was asked for a boat by the fishermen. The Duke of York was asked for a lamp by the keeper. The Duke of Bath was asked for oil by the pilots.",
    );
    for (const { lines: shown } of generateQuestions(named, ["gap", "who"], "x", 20)) {
      expect(shown[0]).not.toContain(", the _____,");
    }
  });

  it("leave out a sentence that only begins or ends a quotation", async () => {
    const cut = await sourceFrom(
      "“The lamp was lit again by the keeper in the storm. The keeper was thanked by the whole council in the spring.”",
    );
    expect(cut.sentences).toEqual([]);
  });

  it("leave out what only an abbreviation made a sentence", async () => {
    const cut = await sourceFrom(
      "The bounty upon hemp from America was granted by the 9 Geo. III. chap. 38 for twenty-one years from then.",
    );
    expect(cut.sentences.filter(({ text }) => text.endsWith("Geo."))).toEqual([]);
  });
});

test("any text can be asked about, or can't, without failing", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.string(), async (text, seed) => {
      const any = new QuizMaterial(await TextIndex.of(text));
      for (const question of generateQuestions(any, quizKinds, seed, 5)) expect(rightOf(question)).not.toBe("");
    }),
    { numRuns: 60 },
  );
});
