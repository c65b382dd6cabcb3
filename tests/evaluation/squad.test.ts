import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSquad } from "../../scripts/eval/squad.ts";
import { required } from "../support/required.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ibid-squad-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function squad(content: unknown) {
  const path = join(folder, "file.json");
  await writeFile(path, JSON.stringify(content));
  return readSquad(path);
}

function question(id: string, ...answers: readonly (readonly [text: string, start: number])[]) {
  return {
    id,
    question: `Question ${id}?`,
    answers: answers.map(([text, start]) => ({ text, answer_start: start })),
  };
}

const lamp = "The lamp was lit in 1871. Its keeper was Marta Lindqvist.12 She kept a goat.";
const ice = "She walked over the ice.";
const tower = "The tower is a museum.";

const file = {
  version: "1.1",
  data: [
    {
      title: "Skarholm",
      paragraphs: [
        {
          context: lamp,
          qas: [question("keeper", ["Marta Lindqvist", 41], ["Marta", 41], ["1871", 20]), question("cow")],
        },
        { context: ice, qas: [question("way", ["over the ice", 11])] },
      ],
    },
    { title: "Today", paragraphs: [{ context: tower, qas: [question("use", ["museum", 15])] }] },
  ],
};

describe("a file in SQuAD's format", () => {
  it("becomes one text with a paragraph for each context", async () => {
    const { name, parts } = await squad(file);
    const { text } = required(parts[0], "the whole");
    expect(name).toBe("file");
    expect(text.paragraphs.map((paragraph) => paragraph.text)).toEqual([lamp, ice, tower]);
    expect(text.paragraphs.map(({ number, markers }) => [number, markers])).toEqual([
      [1, []],
      [2, []],
      [3, []],
    ]);
  });

  it("has the sentences in which answers begin as gold", async () => {
    const { parts } = await squad(file);
    const { answerable, unanswerable } = required(parts[0], "the whole");
    const [keeper, way, use] = answerable;
    expect(keeper?.gold.map(({ range }) => range && lamp.slice(range.start, range.end))).toEqual([
      expect.stringContaining("Marta"),
      expect.stringContaining("Marta"),
      "The lamp was lit in 1871.",
    ]);
    expect(keeper?.spans).toEqual(["Marta Lindqvist", "Marta", "1871"]);
    expect([way?.gold, use?.gold]).toEqual([
      [{ paragraph: 2, range: { start: 0, end: 24 } }],
      [{ paragraph: 3, range: { start: 0, end: 22 } }],
    ]);
    expect(unanswerable.map(({ id }) => id)).toEqual(["cow"]);
  });

  it("has parts without one answering paragraph of each article", async () => {
    const { parts } = await squad(file);
    const others = parts.slice(1).map(({ text, unanswerable }) => ({
      paragraphs: text.paragraphs.map((paragraph) => paragraph.text),
      numbers: text.paragraphs.map(({ number }) => number),
      asked: unanswerable.map(({ id }) => id),
    }));
    const first = others.find(({ asked }) => asked.includes("keeper"));
    const second = others.find(({ asked }) => asked.includes("way"));
    expect(others).toHaveLength(2);
    expect(others.flatMap(({ asked }) => asked).toSorted()).toEqual(["keeper", "use", "way"]);
    expect([first?.paragraphs.includes(lamp), first?.paragraphs.includes(ice)]).toEqual([false, true]);
    expect([second?.paragraphs.includes(lamp), second?.paragraphs.includes(ice)]).toEqual([true, false]);
    // The second article has one paragraph to take out, and that goes in the first turn.
    expect(others[0]?.asked).toContain("use");
    expect(others[0]?.paragraphs).not.toContain(tower);
    expect(others.map(({ numbers }) => numbers)).toEqual([[1], [1, 2]]);
    expect(parts.slice(1).flatMap(({ unanswerable }) => unanswerable.flatMap(({ gold }) => gold))).toEqual(
      [],
    );
  });

  it.each([
    ["characters, as SQuAD does", 15],
    ["UTF-16 units, as some do", 16],
  ])("may count offsets in %s", async (_what, start) => {
    const context = "A 😀 joke. Then silence.";
    const { parts } = await squad({
      data: [{ paragraphs: [{ context, qas: [question("q", ["silence", start])] }] }],
    });
    expect(parts[0]?.answerable[0]?.spans).toEqual(["silence"]);
    const range = parts[0]?.answerable[0]?.gold[0]?.range;
    expect(range && context.slice(range.start, range.end)).toBe("Then silence.");
  });

  it.each([
    [{}, /data is missing/],
    [{ data: [] }, /has no paragraphs/],
    [{ data: [{ paragraphs: [{ qas: [] }] }] }, /paragraphs\[0\]\.context is missing/],
    [
      { data: [{ paragraphs: [{ context: ice, qas: [question("q", ["the ice", 3])] }] }] },
      /answer to question q isn't at its answer_start/,
    ],
  ])("is refused with the place of an error: %j", async (content, message) => {
    await expect(squad(content)).rejects.toThrow(message);
  });
});
