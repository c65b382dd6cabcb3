import { beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../../src/features/command/command.ts";
import type { CommandContext } from "../../src/features/command/context.ts";
import type { Button, Reply } from "../../src/dialogue/reply/reply.ts";
import { memoryStore } from "../support/memory-store.ts";
import { required } from "../support/required.ts";
import { harbourLibrary } from "../features/quiz/questions/harbour.ts";
import { command, memberContext, run, suggest } from "./calling.ts";

const day = 24 * 60 * 60_000;

const reef = {
  sentence: "On 4 May 1874 the schooner Vanadis struck the northern reef with nineteen sailors on board",
  question: "What struck the reef?",
  answer: "A schooner",
  wrong: "A raft; A whale",
};
const herring = {
  sentence: "The fishery was not a success until the herring came back to the northern reef.",
  question: "Which fish made the fishery a success?",
  answer: "herring",
};

let marta: CommandContext;
let olof: CommandContext;

beforeEach(async () => {
  marta = { ...memberContext, library: harbourLibrary, store: await memoryStore() };
  olof = { ...marta, asker: { id: "olof", name: "Olof", manages: false, moderates: false } };
});

function button({ buttons }: Reply, label: string): Button {
  return required(
    buttons.find((each) => each.label === label),
    label,
  );
}

async function answerTo({ action }: Button, given: CommandContext, typed?: string): Promise<Answer> {
  if (action?.kind !== "command") throw new Error("The button is of no command");
  const form = new Map(typed === undefined ? [] : [["answer", typed]]);
  return required(await command(action.command).press?.(action.rest, given, form), "an answer");
}

/** Answers by typing. */
async function type(asked: Reply, typed: string, given: CommandContext): Promise<Reply> {
  const form = await answerTo(button(asked, "Type it"), given);
  if (form.kind !== "form") throw new Error("There is no form");
  const answer = await answerTo({ label: "", action: form.action }, given, typed);
  if (answer.kind === "form") throw new Error("There is another form");
  return answer;
}

describe("/quiz add", () => {
  it("keeps a question that /quiz play asks, with its choices and the sentence that answers it", async () => {
    const added = await run("quiz add", reef, marta);
    expect(added).toMatchObject({
      private: true,
      say: "Kept: the question is asked in /quiz play. It comes back to you in /review.",
      excerpts: [{ excerpt: { paragraph: { ordinal: 2 }, first: 0, last: 0 } }],
    });
    const asked = await run("quiz play", { kind: "own", rounds: 1 }, olof);
    expect(asked.say).toBe("1 of 1 · What struck the reef?");
    const labels = asked.buttons.slice(0, 3).map(({ label }) => label);
    expect(labels.toSorted()).toEqual(["A raft", "A schooner", "A whale"]);
    const revealed = await answerTo(button(asked, "A whale"), olof);
    expect(revealed).toMatchObject({
      say: expect.stringContaining("Not quite, Olof: it is A schooner. It comes back to you in /review."),
      excerpts: [{ excerpt: { paragraph: { ordinal: 2 } } }],
    });
  });

  it("keeps a question without wrong choices, whose answer must be typed", async () => {
    await run("quiz add", herring, marta);
    const asked = await run("quiz play", { kind: "own", rounds: 1 }, olof);
    expect(asked.buttons.map(({ label }) => label)).toEqual(["Type it", "Hint", "Skip", "End"]);
    expect((await type(asked, " Hering ", olof)).say).toMatch(/^Right, Olof!/);
  });

  it("takes a typed answer of words that usually don't count", async () => {
    await run("quiz add", { ...herring, answer: "Until then" }, marta);
    const asked = await run("quiz play", { kind: "own", rounds: 1 }, olof);
    expect((await type(asked, "until  THEN", olof)).say).toMatch(/^Right/);
  });

  it("comes back in /review to who added it, in each group and text for itself", async () => {
    await run("quiz add", reef, marta);
    const review = await run("review next", {}, { ...marta, now: marta.now + 2 * day });
    expect(review.say).toContain("What struck the reef?");
    const elsewhere = { ...marta, place: { ...marta.place, group: "other" } };
    expect((await run("quiz play", { kind: "own" }, elsewhere)).say).toMatch(/^Nobody has added a question/);
  });

  it("asks own questions among the others, each once", async () => {
    await run("quiz add", reef, marta);
    await run("quiz add", herring, marta);
    const seen: string[] = [];
    let asked = await run("quiz play", { rounds: 8 }, marta);
    for (let round = 1; round <= 8; round++) {
      seen.push(asked.say);
      // oxlint-disable no-await-in-loop -- one after the other
      const revealed = await answerTo(button(asked, "Skip"), marta);
      if (round === 8 || revealed.kind === "form") break;
      const next = await answerTo(button(revealed, "Next ▸"), marta);
      // oxlint-enable no-await-in-loop
      if (next.kind === "form") throw new Error("There is a form");
      asked = next;
    }
    const own = seen.filter((say) => /What struck|Which fish/.test(say));
    expect(new Set(own.map((say) => say.replace(/^\d of \d · /, ""))).size).toBe(2);
    expect(own).toHaveLength(2);
    expect(new Set(seen).size).toBe(8);
  });

  it("says what differs where the sentence is misquoted, and keeps nothing", async () => {
    const misquoted = { ...reef, sentence: reef.sentence.replace("northern", "southern") };
    const reply = await run("quiz add", misquoted, marta);
    expect(reply.private).toBe(true);
    expect(reply.say).toMatch(
      /^The question isn't kept yet, .*:\nNot word for word\.\n.*“southern”.*“northern”/,
    );
    const absent = await run("quiz add", { ...reef, sentence: "Zebras quarrel about umbrellas." }, marta);
    expect(absent.say).toContain("These words aren't in the text");
    expect(await marta.store.questions.list("server")).toEqual([]);
  });

  it.each([
    [{ question: " " }, /need words/],
    [{ answer: "\n" }, /need words/],
    [{ wrong: "a;b;c;d" }, /at most 3 wrong choices/],
    [{ wrong: "a schooner" }, /other than the answer/],
    [{ wrong: "x".repeat(81) }, /at most 80 characters/],
    [{ sentence: "?!" }, /no words to check/],
    [
      { sentence: "forgot the wages of the keeper. In the autumn of 1879 Johan Berg built a stone harbour" },
      /several paragraphs/,
    ],
  ])("refuses %o", async (changes, sentence) => {
    await expect(run("quiz add", { ...reef, ...changes }, marta)).rejects.toThrow(sentence);
    expect(await marta.store.questions.list("server")).toEqual([]);
  });
});

describe("/quiz remove", () => {
  it("removes a question for who added it and for moderators only, also from /review", async () => {
    await run("quiz add", reef, marta);
    const [added] = await marta.store.questions.list("server");
    const question = required(added, "a question").id;
    await expect(run("quiz remove", { question }, olof)).rejects.toThrow(/somebody else's/);
    expect(await suggest("quiz remove", "question", "reef", marta)).toEqual([
      { name: "What struck the reef?", value: question },
    ]);
    expect(await suggest("quiz remove", "question", "", olof)).toEqual([]);
    const moderator = { ...olof, asker: { ...olof.asker, moderates: true } };
    expect(await suggest("quiz remove", "question", "", moderator)).toHaveLength(1);
    expect(await run("quiz remove", { question }, moderator)).toMatchObject({
      private: true,
      say: "Removed: “What struck the reef?”",
    });
    expect(await marta.store.reviews.list("server", "member")).toEqual([]);
    await expect(run("quiz remove", { question }, moderator)).rejects.toThrow(/no such question/);
  });

  it("removes a question for who added it, without other rights", async () => {
    await run("quiz add", reef, marta);
    const [added] = await marta.store.questions.list("server");
    const question = required(added, "a question").id;
    expect(await run("quiz remove", { question }, marta)).toMatchObject({ private: true });
    expect(await marta.store.questions.list("server")).toEqual([]);
  });
});
