import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rocArea } from "../../scripts/eval/calibration.ts";
import { readPairs, type PairSet } from "../../scripts/eval/pairs.ts";
import { bundled } from "../../src/shared/package-path.ts";

async function filesIn(folder: string, ending: string): Promise<string[]> {
  const names = await readdir(bundled(folder));
  return names.filter((name) => name.endsWith(ending)).map((name) => bundled(join(folder, name)));
}

async function readBundledPairs(): Promise<PairSet[]> {
  const files = [
    ...(await filesIn("training/pairs", ".json")),
    ...(await filesIn("tests/evaluation/pairs", ".json")),
  ];
  return Promise.all(files.map(readPairs));
}

function wordsOf(question: string): Set<string> {
  return new Set(question.toLowerCase().match(/[\p{L}\p{N}']+/gu));
}

/** How many of the questions contain each word. */
function countWords(questions: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of questions.flatMap((question) => [...wordsOf(question)])) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

interface Questions {
  readonly answerable: readonly string[];
  readonly unanswerable: readonly string[];
}

function questionsOf(sets: readonly PairSet[]): Questions {
  const pairs = sets.flatMap((set) => set.pairs);
  return {
    answerable: pairs.map(({ answerable }) => answerable.words),
    unanswerable: pairs.map(({ unanswerable }) => unanswerable.words),
  };
}

/**
 * The log odds that a question is answerable, from its words alone: naive Bayes with Laplace smoothing over the words that
 * the question has. The pairs hold as many answerable questions as others, so the prior is even.
 */
function bagOfWords({ answerable, unanswerable }: Questions): (question: string) => number {
  const [positive, negative] = [countWords(answerable), countWords(unanswerable)];
  return (question) =>
    [...wordsOf(question)].reduce(
      (odds, word) => odds + Math.log(((positive.get(word) ?? 0) + 1) / ((negative.get(word) ?? 0) + 1)),
      0,
    );
}

/** The area under the curve of a bag of words that is fitted to all texts but the one whose questions it judges. */
function areaOfWordsAlone(sets: readonly PairSet[]): number | undefined {
  const judged = sets.map((set) => {
    const odds = bagOfWords(questionsOf(sets.filter((other) => other !== set)));
    const { answerable, unanswerable } = questionsOf([set]);
    return { answerable: answerable.map(odds), unanswerable: unanswerable.map(odds) };
  });
  return rocArea(
    judged.flatMap(({ answerable }) => answerable),
    judged.flatMap(({ unanswerable }) => unanswerable),
  );
}

describe("the minimal pairs", () => {
  let sets: PairSet[];

  beforeAll(async () => {
    sets = await readBundledPairs();
  });

  it("are there for each text that has questions, at least 25 each", async () => {
    const texts = [
      ...(await filesIn("training/texts", ".txt")),
      ...(await filesIn("tests/evaluation/held-out", ".txt")),
      ...(await filesIn("corpus", ".txt")),
    ].map((path) => basename(path, ".txt"));
    expect(sets.map(({ text }) => text.id).toSorted()).toEqual(texts.toSorted());
    expect(sets.map(({ name, text }) => name === text.id)).not.toContain(false);
    expect(sets.filter(({ pairs }) => pairs.length < 25).map(({ name }) => name)).toEqual([]);
  });

  it("ask each question once", () => {
    for (const { text, pairs } of sets) {
      const questions = pairs.flatMap(({ answerable, unanswerable }) => [answerable, unanswerable]);
      const words = questions.map((question) => question.words.toLowerCase());
      expect(words.filter((each, index) => words.indexOf(each) !== index, text.id)).toEqual([]);
    }
  });

  it("can't be told apart by their words alone", () => {
    expect(areaOfWordsAlone(sets)).toBeLessThan(0.6);
  });
});

describe("a file of pairs", () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ibid-pairs-"));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  const pair = {
    answerable: "so what became of the commission's work?",
    gold: ["The commission never completed its task."],
    unanswerable: "so what became of the commission's members?",
    changed: "object",
  };

  async function written(pairs: unknown): Promise<string> {
    const path = join(folder, "set.json");
    await writeFile(path, JSON.stringify({ text: "corpus/moderation-1933-1934.txt", pairs }));
    return path;
  }

  it("is read with the places of the gold sentences", async () => {
    const { name, text, pairs } = await readPairs(await written([pair]));
    expect({ name, id: text.id, pairs }).toMatchObject({
      name: "set",
      id: "moderation-1933-1934",
      pairs: [
        {
          answerable: { id: "p1a", words: pair.answerable, gold: [{ paragraph: 7, range: { end: 99 } }] },
          unanswerable: { id: "p1u", words: pair.unanswerable, gold: [] },
          changed: "object",
        },
      ],
    });
  });

  it.each([
    [
      { ...pair, gold: ["The commission never completed its"] },
      /pairs\[0\]\.gold is not a sentence of corpus/,
    ],
    [{ ...pair, gold: [] }, /pairs\[0\]\.gold must name at least one sentence/],
    [{ ...pair, changed: "mood" }, /pairs\[0\]\.changed must be one of: entity, place/],
    [{ ...pair, unanswerable: " " }, /pairs\[0\]\.unanswerable must be a string/],
  ])("is refused with the place of an error: %j", async (invalid, message) => {
    const reading = readPairs(await written([invalid]));
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toMatchObject({ name: "IbidError" });
  });
});
