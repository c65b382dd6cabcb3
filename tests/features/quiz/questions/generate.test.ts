import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { TextIndex } from "../../../../src/retrieval/text-index.ts";
import { madeKinds, type Question, type MadeKind } from "../../../../src/features/quiz/questions/question.ts";
import { generateQuestions, availableKinds } from "../../../../src/features/quiz/questions/generate.ts";
import { materialOf, type QuizMaterial } from "../../../../src/features/quiz/questions/material.ts";
import { quoteOf } from "../../../../src/document/excerpt.ts";
import type { Text } from "../../../../src/document/model.ts";
import { coveringLabels } from "../../../../src/document/footnotes.ts";
import { anyText } from "../../../support/arbitrary.ts";
import { required } from "../../../support/required.ts";
import { textFrom } from "../../../support/skarholm.ts";
import { harbour, harbourLibrary } from "./harbour.ts";

const material = await materialOf(await harbourLibrary.index().open());

/** The questions of several quizzes of one kind. */
async function questionsOfKind(kind: MadeKind): Promise<Question[]> {
  const quizzes = ["a", "b", "c", "d"].map((seed) => generateQuestions(material, [kind], seed, 20));
  return (await Promise.all(quizzes)).flat();
}

function correctOf({ choices, correctChoice }: Question): string {
  return required(choices[correctChoice], "a correct choice");
}

function sentenceOf({ excerpts }: Question): string {
  return quoteOf(required(excerpts[0], "an excerpt").excerpt);
}

/** The emphasised words of the first excerpt. */
function emphasisedIn({ excerpts }: Question): string[] {
  const { excerpt, emphasis } = required(excerpts[0], "an excerpt");
  return emphasis.map(({ start, end }) => excerpt.paragraph.text.slice(start, end));
}

async function materialFrom(...paragraphs: string[]): Promise<QuizMaterial> {
  return materialOf(await TextIndex.of(textFrom("small", paragraphs)));
}

/** A date with placeholders for its numbers and its month or season. */
function shapeOf(date: string): string {
  return date.replace(/\d+/g, "0").replace(/[A-Z]\w+|spring|summer|autumn|winter/, "M");
}

function isInText(text: Text, { lines }: Question): boolean {
  return text.paragraphs.some((paragraph) => paragraph.text.includes(lines[0] ?? ""));
}

describe("generateQuestions", () => {
  it("gives up on a long text that makes no questions, but finds its few notes", async () => {
    const line = "The ferry took the letters of the island to the harbour, and nobody asked whose they were.";
    const paragraphs = Array.from({ length: 400 }, () => Array.from({ length: 10 }, () => line).join(" "));
    // Only the last of these sentences is long enough for a question.
    const noted = [
      "He left.{1}",
      "He slept.{2}",
      "He woke.{3}",
      "The mate hid the letters in the mast of the ferry.{4}",
    ];
    const bodies = new Map(["1", "2", "3", "4"].map((label) => [label, `Letter ${label}.`]));
    const text = textFrom("small", [...paragraphs, ...noted], bodies);
    const long = await materialOf(await TextIndex.of(text));
    let examined = 0;
    const counted: QuizMaterial = {
      ...long,
      get mentioned() {
        examined++;
        return long.mentioned;
      },
    };
    expect(await generateQuestions(counted, ["who"], "a", 1)).toEqual([]);
    expect(examined).toBe(3000);
    const quizzes = ["a", "b", "c", "d", "e", "f"].map((seed) => generateQuestions(long, ["note"], seed, 1));
    expect((await Promise.all(quizzes)).map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it.each(madeKinds)("makes questions of each kind, with distinct choices: %s", async (kind) => {
    const questions = await questionsOfKind(kind);
    expect(questions.length).toBeGreaterThan(8);
    for (const { choices, correctChoice } of questions) {
      expect(new Set(choices).size).toBe(choices.length);
      expect(choices.length).toBeGreaterThanOrEqual(2);
      expect(choices[correctChoice]).toBeDefined();
    }
  });

  it("gives the same questions for the same seed, each about a different sentence", async () => {
    const once = await generateQuestions(material, madeKinds, "one", 12);
    expect(once).toHaveLength(12);
    expect(await generateQuestions(material, madeKinds, "one", 12)).toEqual(once);
    expect(await generateQuestions(material, madeKinds, "two", 12)).not.toEqual(once);
    expect(await generateQuestions(material, madeKinds, "one", 3)).toEqual(once.slice(0, 3));
    const single = once.filter(({ kind }) => kind !== "order").map(sentenceOf);
    expect(new Set(single).size).toBe(single.length);
  });

  it.each(["gap", "who"] as const)(
    "shows neither the answer nor another choice in the question: %s",
    async (kind) => {
      for (const question of await questionsOfKind(kind)) {
        const line = question.lines.join(" ");
        expect(line).toContain("_____");
        for (const choice of question.choices) expect(line).not.toContain(choice);
        for (const word of emphasisedIn(question)) expect(line).not.toContain(word);
        expect(question.lines[0]?.replaceAll("_____", emphasisedIn(question)[0] ?? "")).toBe(
          sentenceOf(question),
        );
      }
    },
  );

  it("offers persons for a person and institutions for an institution", async () => {
    const bodies = /Committee|Ministry|Union|Bank|Parliament/i;
    const byName = await questionsOfKind("who");
    for (const { choices } of byName) {
      expect(new Set(choices.map((choice) => bodies.test(choice))).size).toBe(1);
    }
    expect(new Set(byName.map((question) => bodies.test(correctOf(question))))).toEqual(
      new Set([true, false]),
    );
  });

  it("asks who acts, not who is mentioned, and skips sentences that depend on the preceding one", async () => {
    const acting = await materialFrom(
      "Anna Berg wrote to Olof Sandberg about the broken lamp on the reef. Olof Sandberg told Marta Lindqvist about the broken lamp as well. Marta Lindqvist was not surprised, since Anna Berg had told Johan Strand before.",
      "He said that Anna Berg had seen the lamp go out in the storm. Anna Berg was right. Johan Strand was wrong.",
    );
    const questions = await generateQuestions(acting, ["who"], "x", 20);
    expect(questions.length).toBeGreaterThan(1);
    for (const { lines } of questions) {
      expect(lines[0]).not.toMatch(/^He said/);
      expect(lines[0]).not.toMatch(/(?:to|about) _____/);
    }
  });

  it("offers dates in the same format for a date", async () => {
    const dates = (await questionsOfKind("gap")).filter(({ prompt }) => prompt.includes("date"));
    expect(dates.length).toBeGreaterThan(2);
    for (const { choices } of dates) expect(new Set(choices.map(shapeOf)).size).toBe(1);
  });

  it("doesn't ask for an amount as if it were a year", async () => {
    const amounts = await materialFrom(
      "At the height of nearly 2000 feet a hut was built by the keeper of the lamp.",
      "The harbour was built in 1874 by the keeper of the lamp and his sons.",
    );
    const questions = await generateQuestions(amounts, ["gap"], "x", 20);
    expect(questions.map(correctOf)).toEqual(["1874"]);
  });

  it("offers words that fit the place of the missing one", async () => {
    const words = await materialFrom(
      "The sailors asked the council for a boat and for a lighthouse on the reef. A schooner took the sailors to the harbour in the storm.",
      "The captain bought a boat, a schooner and a vessel with a cargo of granite. The cargo of the vessel was granite and timber, the keeper wrote.",
      "The widow of the captain hired a vessel and carried timber through the storm. The keeper of the lighthouse saw the schooner on the reef.",
      "The captain told the keeper about the widow, a boat and a cargo of herring. The harbour had granite and timber, but the herring was gone.",
    );
    const people = /^(?:captain|keeper|widow|sailor)s?$/;
    const asked = (
      await Promise.all(["a", "b", "c", "d"].map((seed) => generateQuestions(words, ["gap"], seed, 20)))
    ).flat();
    expect(asked.length).toBeGreaterThan(3);
    for (const { choices } of asked)
      expect(new Set(choices.map((choice) => people.test(choice))).size).toBe(1);
    const choicesIn = (place: RegExp) =>
      asked.flatMap(({ lines, choices }) => (place.test(lines[0] ?? "") ? choices : []));
    expect(choicesIn(/\ba _____/)).not.toContain("granite");
    expect(choicesIn(/_____ of /)).not.toContain("timber");
  });

  it("takes the earliest event as the correct choice and shows all events in order", async () => {
    const dated = (await questionsOfKind("order")).filter(({ prompt }) => prompt === "Which came first?");
    expect(dated.length).toBeGreaterThan(0);
    for (const question of dated) {
      const years = question.excerpts.map(({ excerpt }) => Number(/\d{4}/.exec(quoteOf(excerpt))?.[0]));
      expect(years).toEqual(years.toSorted((a, b) => a - b));
      const line = required(question.lines[question.correctChoice], "a line");
      expect(line.startsWith(`${correctOf(question)}: `)).toBe(true);
      expect(sentenceOf(question)).toContain(line.slice(-40));
      expect(question.lines.join(" ")).not.toMatch(/\d{4}/);
    }
  });

  it("asks for the footnote marked in the sentence, among footnotes that don't cover it", async () => {
    for (const question of await questionsOfKind("note")) {
      expect(question.choices).toEqual(question.choices.toSorted((a, b) => Number(a) - Number(b)));
      const { excerpt } = required(question.excerpts[0], "an excerpt");
      expect(coveringLabels(excerpt)).toEqual([correctOf(question)]);
      expect(question.lines[0]).toBe(quoteOf(excerpt));
    }
  });

  it("shows the footnotes' bodies, and asks only where they have some", async () => {
    const paragraphs = [
      "The first lamp was lit by the keeper in a storm.{1} The second lamp was lit by the pilot in a calm.{2} The third lamp was never lit by anybody at all.{3}",
    ];
    const bodies = new Map([
      ["1", "Diary."],
      ["2", "Letter."],
      ["3", "Report."],
    ]);
    const complete = await materialOf(await TextIndex.of(textFrom("small", paragraphs, bodies)));
    expect((await generateQuestions(complete, ["note"], "x", 1))[0]?.lines.slice(1)).toEqual([
      "1: Diary.",
      "2: Letter.",
      "3: Report.",
    ]);
    bodies.delete("2");
    const incomplete = await materialOf(await TextIndex.of(textFrom("small", paragraphs, bodies)));
    expect(await generateQuestions(incomplete, ["note"], "x", 1)).toEqual([]);
  });

  it("alters quotations so that they aren't in the text, and leaves exact ones unchanged", async () => {
    const questions = await questionsOfKind("quote");
    expect(new Set(questions.map(({ correctChoice }) => correctChoice))).toEqual(new Set([0, 1]));
    for (const question of questions) expect(isInText(harbour, question)).toBe(question.correctChoice === 0);
    for (const { explanation } of questions.filter(({ correctChoice }) => correctChoice === 1))
      expect(explanation).toMatch(/^The text has/);
  });

  it("finds the kinds that a text has questions for", async () => {
    expect(await availableKinds(material)).toEqual([...madeKinds]);
    expect(await availableKinds(await materialFrom("Nobody thanked her."))).toEqual([]);
    const plain = await materialFrom(
      "The old goat stayed on the island with two sheep until the spring came back.",
    );
    expect(await availableKinds(plain)).toEqual(["quote"]);
  });

  it("doesn't ask for a name in apposition to another one", async () => {
    const named = await materialFrom(
      "Olof Strand, the Duke of Kent, was asked for a boat by the fishermen. The Duke of York was asked for a lamp by the keeper. The Duke of Bath was asked for oil by the pilots.",
    );
    for (const { lines } of await generateQuestions(named, ["gap", "who"], "x", 20)) {
      expect(lines[0]).not.toContain(", the _____,");
    }
  });

  it("skips a sentence with an unclosed quotation", async () => {
    const cut = await materialFrom(
      "“The lamp was lit again by the keeper in the storm. The keeper was thanked by the whole council in the spring.”",
    );
    expect(cut.sentences).toEqual([]);
  });

  it("skips a fragment that ends with an abbreviation", async () => {
    const cut = await materialFrom(
      "The bounty upon hemp from America was granted by the 9 Geo. III. chap. 38 for twenty-one years from then.",
    );
    expect(cut.sentences.filter(({ text }) => text.endsWith("Geo."))).toEqual([]);
  });
});

test("generateQuestions never fails, whatever the text", async () => {
  await fc.assert(
    fc.asyncProperty(anyText, fc.string(), async (text, seed) => {
      const any = await materialOf(await TextIndex.of(text));
      for (const question of await generateQuestions(any, madeKinds, seed, 5))
        expect(correctOf(question)).not.toBe("");
    }),
    { numRuns: 60 },
  );
});
