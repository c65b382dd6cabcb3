import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readQuestionSet } from "../../scripts/eval/question-set.ts";
import { readPassageSet } from "../../scripts/eval/question-set.ts";
import { required } from "../support/required.ts";
import { skarholm } from "../support/skarholm.ts";
import { cited } from "./samples.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ibid-sets-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function written(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const goat = {
  id: "a1",
  question: "What stayed?",
  overlap: "low",
  gold: [{ paragraph: 4, sentence: "The goat stayed." }],
  answer_span: "The goat",
  notes: [35, "*"],
};

describe("a set of questions", () => {
  it("is read with the ranges of gold sentences, labels of footnotes, and small talk apart", async () => {
    const path = await written("set.json", {
      answerable: [goat],
      unanswerable: [
        { id: "u1", question: "Who milked it?", kind: "unanswerable", lure: [] },
        { id: "c1", question: "lol", kind: "chitchat" },
      ],
      dialogues: [
        {
          id: "d1",
          turns: [
            { question: "What stayed?", gold: goat.gold },
            { question: "who milked it?", expect: "unanswerable" },
            { question: "next", expect: "context", paragraph: 5 },
            { question: "next", expect: "context", paragraph: null },
          ],
        },
      ],
    });
    const { name, parts, warnings } = await readQuestionSet(path, skarholm);
    const { start, end } = cited(4, 2);
    expect({ name, warnings }).toEqual({ name: "set", warnings: [] });
    expect(parts).toMatchObject([
      {
        text: { id: "skarholm" },
        answerable: [
          {
            id: "a1",
            words: "What stayed?",
            gold: [{ paragraph: 4, range: { start, end } }],
            spans: ["The goat"],
            notes: ["35", "*"],
            lowOverlap: true,
          },
        ],
        unanswerable: [{ id: "u1", gold: [] }],
        smallTalk: [{ id: "c1" }],
        dialogues: [
          {
            id: "d1",
            turns: [
              { id: "d1.1", expect: "answer", gold: [{ paragraph: 4, range: { start, end } }] },
              { id: "d1.2", expect: "not-found", gold: [] },
              { id: "d1.3", expect: "context", paragraph: 5 },
              { id: "d1.4", expect: "context" },
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    [{ question: "What stayed?" }, /turns\[0\]\.gold/],
    [{ question: "What stayed?", expect: "wonder" }, /expect must be one of: answer, more, note/],
    [{ expect: "more" }, /turns\[0\]\.question/],
  ])("is refused with the place of an invalid turn: %j", async (turn, message) => {
    const path = await written("wrong-turn.json", {
      answerable: [goat],
      dialogues: [{ id: "d1", turns: [turn] }],
    });
    await expect(readQuestionSet(path, skarholm)).rejects.toThrow(message);
  });

  it("may lack optional properties", async () => {
    const { id, question, gold } = goat;
    const { parts } = await readQuestionSet(
      await written("bare.json", { answerable: [{ id, question, gold }] }),
      skarholm,
    );
    const [asked] = parts.flatMap(({ answerable }) => answerable);
    expect(asked).toMatchObject({ spans: [] });
    expect(asked).not.toHaveProperty("notes");
    expect(asked).not.toHaveProperty("lowOverlap");
  });

  it("warns of sentences that aren't in the text", async () => {
    const elsewhere = { ...goat, id: "a2", gold: [{ paragraph: 1, sentence: "The goat stayed." }] };
    const path = await written("moved.json", { answerable: [goat, elsewhere] });
    const { warnings } = await readQuestionSet(path, skarholm);
    expect(warnings).toEqual([expect.stringMatching(/never found: a2\.$/)]);
  });

  it("is refused for another text", async () => {
    const path = await written("other.json", {
      answerable: [{ ...goat, gold: [{ paragraph: 1, sentence: "Call me Ishmael." }] }],
    });
    await expect(readQuestionSet(path, skarholm)).rejects.toThrow(/None of the sentences/);
  });

  it.each([
    ["{", /is not JSON/],
    ["7", /must be an object/],
    [[], /answerable is missing/],
    [{ data: [] }, /answerable is missing/],
    [{ answerable: [{ ...goat, gold: [] }] }, /answerable\[0\]\.gold must name/],
    [{ answerable: [goat, { ...goat, question: " " }] }, /answerable\[1\]\.question must be a string/],
    [{ answerable: [{ ...goat, gold: [{ ...goat.gold[0], paragraph: "4" }] }] }, /paragraph must be a whole/],
    [{ answerable: [{ ...goat, notes: [[]] }] }, /notes\[0\] must be a footnote's label/],
    [{ answerable: [goat], unanswerable: {} }, /unanswerable must be a list/],
  ])("is refused with the place of an error: %j", async (content, message) => {
    const path = await written("wrong.json", content);
    const reading = readQuestionSet(path, skarholm);
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toMatchObject({ name: "IbidError" });
  });

  it("is refused if the file doesn't exist", async () => {
    await expect(readQuestionSet(join(folder, "none.json"), skarholm)).rejects.toThrow(
      /none\.json can't be read/,
    );
  });

  it("for the bundled passage has only sentences of the text, with their footnotes", async () => {
    const { parts, warnings } = await readPassageSet();
    const { answerable, unanswerable, smallTalk } = required(parts[0], "the passage");
    expect(warnings).toEqual([]);
    expect([answerable.length, unanswerable.length, smallTalk.length]).toEqual([70, 30, 5]);
    expect(answerable.filter(({ notes }) => notes === undefined)).toEqual([]);
  });
});
