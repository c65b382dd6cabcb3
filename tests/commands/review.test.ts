import { beforeEach, describe, expect, it, test } from "vitest";
import type { Answer } from "../../src/features/command/command.ts";
import type { CommandContext } from "../../src/features/command/context.ts";
import { encodeAction } from "../../src/dialogue/reply/button-action.ts";
import type { Button, Reply } from "../../src/dialogue/reply/reply.ts";
import { Library } from "../../src/retrieval/library.ts";
import { memoryStore } from "../support/memory-store.ts";
import { required } from "../support/required.ts";
import { textFrom } from "../support/skarholm.ts";
import { harbour, harbourLibrary } from "../features/quiz/questions/harbour.ts";
import { command, memberContext, run, suggest } from "./calling.ts";

const day = 24 * 60 * 60_000;

let marta: CommandContext;

beforeEach(async () => {
  marta = { ...memberContext, library: harbourLibrary, store: await memoryStore() };
});

function later(days: number): CommandContext {
  return { ...marta, now: marta.now + days * day };
}

async function answerTo({ action }: Button, given: CommandContext, typed?: string): Promise<Answer> {
  if (action?.kind !== "command") throw new Error("The button is of no command");
  expect(encodeAction(action).length).toBeLessThanOrEqual(100);
  const form = new Map(typed === undefined ? [] : [["answer", typed]]);
  return required(await command(action.command).press?.(action.rest, given, form), "an answer");
}

async function press(pressed: Button | undefined, given: CommandContext): Promise<Reply> {
  const answer = await answerTo(required(pressed, "a button"), given);
  if (answer.kind === "form") throw new Error("The button opens a form");
  return answer;
}

function button(reply: Reply, label: string): Button {
  return required(
    reply.buttons.find((each) => each.label === label),
    label,
  );
}

/** Answers a question of a quiz wrongly. Returns the label of the correct choice. */
async function miss(kind: "who" | "quote"): Promise<string> {
  const question = await run("quiz play", { kind, rounds: 1 }, marta);
  const choices = question.buttons.slice(0, kind === "who" ? 3 : 2);
  const tries = await Promise.all(
    choices.map(async (choice) => press(choice, { ...marta, store: await memoryStore() })),
  );
  const right = tries.findIndex(({ say }) => say.startsWith("Right"));
  const wrong = await press(choices[right === 0 ? 1 : 0], marta);
  expect(wrong.say).toContain("It comes back to you in /review.");
  const correct = /: it is (.*?)\. /.exec(wrong.say)?.[1] ?? "";
  return choices[right]?.label ?? correct;
}

describe("/review", () => {
  it("has nothing before a question was missed, and on the same day", async () => {
    expect(await run("review next", {}, marta)).toMatchObject({
      private: true,
      say: "No question waits for you: those that you miss in /quiz play come back here.",
    });
    await miss("quote");
    expect((await run("review next", {}, marta)).say).toMatch(
      /^Nothing for today. Your question comes back on /,
    );
  });

  it("asks a missed question again, at longer and longer intervals", async () => {
    const correct = await miss("who");
    let now = 1;
    const intervals: number[] = [];
    for (const _ of [1, 2, 3]) {
      // oxlint-disable no-await-in-loop -- one after the other
      const asked = await run("review next", {}, later(now));
      expect(asked.private).toBe(true);
      expect(asked.say).toMatch(/^One question for today · Who/);
      const revealed = await press(button(asked, correct), later(now));
      expect(revealed).toMatchObject({ kind: "paragraph", private: true, replaces: true });
      expect(revealed.say).toMatch(/^Right!\nIt comes back (?:tomorrow|in \d+ days)\.$/);
      expect(revealed.excerpts.length).toBeGreaterThan(0);
      const [card] = await marta.store.reviews.list("server", "member");
      const interval = (required(card, "a card").due - later(now).now) / day;
      intervals.push(interval);
      now += interval;
      // oxlint-enable no-await-in-loop
    }
    expect(intervals).toEqual(intervals.toSorted((a, b) => a - b));
    expect(new Set(intervals).size).toBe(3);
  });

  it("asks tomorrow what is missed again, and takes each answer once", async () => {
    const correct = await miss("who");
    const asked = await run("review next", {}, later(2));
    const wrong = required(
      asked.buttons.find(({ label }) => label !== correct),
      "a wrong choice",
    );
    const revealed = await press(wrong, later(2));
    expect(revealed.say).toMatch(/^Not quite: it is .*\nIt comes back tomorrow\.$/);
    await expect(press(wrong, later(2))).rejects.toThrow(/answered that already/);
    expect((await press(button(revealed, "Next ▸"), later(2))).say).toMatch(/^Nothing for today/);
  });

  it("takes a typed answer", async () => {
    const correct = await miss("who");
    const asked = await run("review next", {}, later(2));
    const form = await answerTo(button(asked, "Type it"), later(2));
    if (form.kind !== "form") throw new Error("There is no form");
    const answer = await answerTo({ label: "", action: form.action }, later(2), correct.toLowerCase());
    expect(answer).toMatchObject({ say: expect.stringMatching(/^Right!/) });
  });

  it("is for each member alone, and forgets a question on request", async () => {
    await miss("who");
    const olof = { ...later(2), asker: { ...marta.asker, id: "olof", name: "Olof" } };
    expect((await run("review next", {}, olof)).say).toMatch(/^No question waits/);
    const asked = await run("review next", {}, later(2));
    await expect(press(asked.buttons[0], olof)).rejects.toThrow(/can't ask that any more/);
    const dropped = await press(button(asked, "Don't ask again"), later(2));
    expect((await press(button(dropped, "Next ▸"), later(2))).say).toMatch(/^No question waits/);
  });

  it("asks nothing about a text that has changed, and no more than ten questions a day", async () => {
    await miss("quote");
    const [card] = await marta.store.reviews.list("server", "member");
    const { id: _, ...kept } = required(card, "a card");
    await Promise.all(
      Array.from({ length: 11 }, (_each, number) => marta.store.reviews.add({ ...kept, key: `k${number}` })),
    );
    for (let left = 10; left > 0; left--) {
      // oxlint-disable no-await-in-loop -- one after the other
      const asked = await run("review next", {}, later(2));
      expect(asked.say).toContain(left === 1 ? "One question for today" : `${left} questions for today`);
      await press(asked.buttons[0], later(2));
      // oxlint-enable no-await-in-loop
    }
    expect((await run("review next", {}, later(2))).say).toBe(
      "That is enough for today. 2 more questions wait.",
    );
    const changed = await Library.of([{ ...textFrom("harbour", ["Another text."]), id: harbour.id }]);
    expect((await run("review next", {}, { ...later(2), library: changed })).say).toMatch(/^No question/);
  });

  it("exports the questions for spreadsheets and for Anki", async () => {
    expect((await run("review export", {}, marta)).say).toMatch(/^No question/);
    const correct = await miss("who");
    const csv = await run("review export", {}, marta);
    const content = String(required(csv.files?.[0], "a file").content);
    expect(csv).toMatchObject({ private: true, say: "Your question, for a spreadsheet." });
    expect(content).toMatch(/^"question","answer","source"\r\n"Who said or did this\?\n/);
    expect(content).toContain(`","${correct}","“`);
    const anki = await run("review export", { format: "anki" }, marta);
    const lines = String(required(anki.files?.[0], "a file").content).split("\n");
    expect(lines.slice(0, 3)).toEqual(["#separator:tab", "#html:true", "#tags:ibid"]);
    expect(lines[3]?.split("\t")).toHaveLength(2);
    expect(lines[3]).toContain(`\t${correct}<br><br>“`);
  });
});

test("/review remind suggests full and half hours, from the late afternoon on", async () => {
  const times = (await suggest("review remind", "time", "")).map(({ name }) => name);
  expect(times.slice(0, 3)).toEqual(["17:00", "17:30", "18:00"]);
});
