import { asTextId } from "../../src/document/text-id.ts";
import { beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../../src/features/command/command.ts";
import type { CommandContext } from "../../src/features/command/context.ts";
import type { Button, Reply } from "../../src/dialogue/reply/reply.ts";
import { encodeAction } from "../../src/dialogue/reply/button-action.ts";
import { Library } from "../../src/retrieval/library.ts";
import { memoryStore } from "../support/memory-store.ts";
import { required } from "../support/required.ts";
import { library as small } from "../support/skarholm.ts";
import { harbour, harbourLibrary } from "../features/quiz/questions/harbour.ts";
import { command, memberContext, run } from "./calling.ts";

let marta: CommandContext;
let olof: CommandContext;

beforeEach(async () => {
  marta = { ...memberContext, library: harbourLibrary, store: await memoryStore() };
  olof = { ...marta, asker: { id: "olof", name: "Olof", manages: false, moderates: false } };
});

/** The part of a quiz button's action that the command reads. */
function codeOf(pressed: Button | undefined): string {
  const action = required(pressed?.action, "a button");
  expect(encodeAction(action).length).toBeLessThanOrEqual(100);
  if (action.kind !== "command" || action.command !== "quiz") throw new Error("The button is not for /quiz");
  return action.rest;
}

async function answerTo(code: string, given: CommandContext, typed?: string): Promise<Answer> {
  const fields = new Map(typed === undefined ? [] : [["answer", typed]]);
  return required(await command("quiz").press?.(code, given, fields), "an answer");
}

async function press(action: Button | undefined, given: CommandContext): Promise<Reply> {
  const answer = await answerTo(codeOf(action), given);
  if (answer.kind === "form") throw new Error("The button opens a form");
  return answer;
}

function button(reply: Reply, label: string): Button {
  return required(
    reply.buttons.find((action) => action.label.startsWith(label)),
    label,
  );
}

/** The first choice that is correct, or wrong. Each choice is tried with an empty store. */
async function choiceThatIs(correct: boolean, question: Reply): Promise<Button> {
  for (const action of question.buttons) {
    if (action.label === "Type it") continue;
    const { say } = await press(action, { ...marta, store: await memoryStore() });
    if (say.startsWith("Right") === correct) return action;
  }
  throw new Error("There is no such choice");
}

/** The correct choice and a wrong one of a question that everybody may answer. */
async function choicesOf(question: Reply): Promise<readonly [Button, Button]> {
  const { say } = await press(button(question, "Show the answer"), { ...marta, store: await memoryStore() });
  const right = required(
    question.buttons.find(({ label }) => say.includes(`it is ${label}.`)),
    "the correct choice",
  );
  return [
    right,
    required(
      question.buttons.find((each) => each !== right),
      "a wrong choice",
    ),
  ];
}

describe("/quiz", () => {
  it("asks questions, quotes the answers, and ends with the number of correct ones", async () => {
    let reply = await run("quiz play", { rounds: 3 }, marta);
    for (const round of [1, 2, 3]) {
      expect(reply.kind).toBe("talk");
      expect(reply.say).toMatch(new RegExp(`^${round} of 3 · `));
      reply = await press(await choiceThatIs(true, reply), marta);
      expect(reply).toMatchObject({ kind: "paragraph", replaces: true });
      expect(reply.say).toMatch(/^Right, Marta!/);
      expect(reply.excerpts.length).toBeGreaterThan(0);
      if (round < 3) reply = await press(button(reply, "Next"), olof);
    }
    expect(reply.say).toContain("That was the last one: 3 of 3 right.");
    expect((await press(button(reply, "Scores"), olof)).say).toBe(
      "Scores:\n1. Marta: ▓▓▓▓▓▓▓▓▓▓\u00A0100%, 3 of 3 right",
    );
    expect((await press(button(reply, "Play again"), { ...olof, now: 1 })).say).toMatch(/^1 of 3/);
  });

  it("says which answer is correct after a wrong one", async () => {
    const question = await run("quiz play", { kind: "who", rounds: 1 }, marta);
    const wrong = await press(await choiceThatIs(false, question), olof);
    const right = await choiceThatIs(true, question);
    expect(wrong.say).toBe(
      `Not quite, Olof: it is ${right.label}. It comes back to you in /review.\nThat was the last one: 0 of 1 right.`,
    );
  });

  it("takes a typed answer from a form", async () => {
    const question = await run("quiz play", { kind: "who" }, marta);
    const form = await answerTo(codeOf(button(question, "Type it")), marta);
    if (form.kind !== "form") throw new Error("There is no form");
    const { label } = await choiceThatIs(true, question);
    const answer = await answerTo(form.action.rest, marta, ` ${label.toLowerCase()} `);
    expect(answer).toMatchObject({ say: expect.stringMatching(/^Right, Marta!/), replaces: true });
  });

  it("tells how the answer begins, without a score", async () => {
    const question = await run("quiz play", { kind: "who" }, marta);
    const { label } = await choiceThatIs(true, question);
    const hint = await press(button(question, "Hint"), marta);
    expect(hint).toMatchObject({ private: true, say: `It begins with “${label.charAt(0)}”.` });
    expect(hint.replaces).toBeUndefined();
    expect(await marta.store.scores.get("server", "member")).toBeUndefined();
    expect(
      (await run("quiz play", { kind: "quote" }, marta)).buttons.map((each) => each.label),
    ).not.toContain("Hint");
  });

  it("counts only the first answer to a question", async () => {
    const question = await run("quiz play", { kind: "quote" }, marta);
    const [one, other] = question.buttons;
    const results = await Promise.allSettled([press(one, marta), press(other, olof), press(one, marta)]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(press(one, olof)).rejects.toThrow(/answered already/);
    const { scores } = await marta.store.scores.top("server", { offset: 0, limit: 9 });
    expect(scores).toMatchObject([{ asked: 1 }]);
  });

  it("doesn't ask an answered question again if its button is pressed late", async () => {
    const question = await run("quiz play", { kind: "quote" }, marta);
    const next = button(await press(question.buttons[0], marta), "Next");
    const second = await press(next, marta);
    expect(await press(next, olof)).toEqual(second);
    await press(second.buttons[0], marta);
    await expect(press(next, olof)).rejects.toThrow(/answered already/);
  });

  it("ends when the text has no more questions, and offers the kinds that work", async () => {
    const short = await run("quiz play", { kind: "order", rounds: 20 }, { ...marta, library: small });
    expect(short.say).toContain("too little for this kind of question");
    const offered = required(short.buttons[0], "a kind that works");
    expect((await press(offered, { ...marta, library: small })).say).toMatch(/1 of \d+ · /);
    const notes = await run("quiz play", { kind: "note", rounds: 20 }, marta);
    expect(notes.say).toMatch(/^This text has only 14 such questions\.\n\n1 of 14 · Which note/);
  });

  it("says that a text is too short for a quiz", async () => {
    const library = await Library.of([{ ...harbour, id: asTextId("none"), paragraphs: [] }]);
    const reply = await run("quiz play", {}, { ...marta, library });
    expect(reply).toMatchObject({ kind: "not-found", say: "“The harbour” is too short for a quiz." });
  });

  it("shows the question again if its checksum differs", async () => {
    const question = await run("quiz play", { kind: "quote" }, marta);
    const rest = codeOf(question.buttons[0]).replace(/:[\w-]{4}:0::::$/, ":----:0");
    expect(await answerTo(rest, marta)).toMatchObject({ say: question.say, replaces: true });
    expect(await marta.store.scores.get("server", "member")).toBeUndefined();
  });

  it.each([
    ["answer:nonsense", /can't read/],
    ["answer:2tByJ-_V.gap.abcdefgh.9.5.0:----:0", /can't read/],
    ["answer:2tByJ-_V.gap.abcdefgh.1.5.0:----:0", /text has changed/],
  ])("refuses an unreadable or outdated button: %s", async (rest, message) => {
    await expect(answerTo(rest, marta)).rejects.toThrow(message);
  });

  it("knows the kinds by either name, and no others", async () => {
    expect((await run("quiz play", { kind: "Which Note" }, marta)).say).toContain("Which note supports");
    await expect(run("quiz play", { kind: "sports" }, marta)).rejects.toThrow(
      /“kind” must be one of gap, who/,
    );
  });

  it("lists scores by page, with the same rank for equal scores", async () => {
    expect((await run("quiz scores", {}, marta)).say).toMatch(/^Nobody has played yet/);
    await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        marta.store.scores.add({
          group: "server",
          user: `u${index}`,
          name: `N${index}`,
          right: index < 2 ? 5 : 1,
          asked: 9,
        }),
      ),
    );
    const first = await run("quiz scores", {}, marta);
    expect(first.say.split("\n").slice(0, 4)).toEqual([
      "Scores, page 1 of 2:",
      "1. N0: ▓▓▓▓▓░░░░░\u00A055%, 5 of 9 right",
      "1. N1: ▓▓▓▓▓░░░░░\u00A055%, 5 of 9 right",
      "3. N10: ▓░░░░░░░░░\u00A011%, 1 of 9 right",
    ]);
    const second = await press(button(first, "Page 2"), olof);
    expect(second.replaces).toBe(true);
    expect(second.say.split("\n")).toEqual([
      "Scores, page 2 of 2:",
      "3. N8: ▓░░░░░░░░░\u00A011%, 1 of 9 right",
      "3. N9: ▓░░░░░░░░░\u00A011%, 1 of 9 right",
    ]);
  });

  it("lets only moderators reset the scores, after a confirmation", async () => {
    await marta.store.scores.add({ group: "server", user: "1", name: "Ada", right: 1, asked: 1 });
    await expect(async () => run("quiz reset", {}, marta)).rejects.toThrow(/Only moderators/);
    const moderator = { ...marta, asker: { ...marta.asker, moderates: true } };
    const sure = await run("quiz reset", {}, moderator);
    expect(sure.private).toBe(true);
    await press(button(sure, "Keep"), moderator);
    expect((await run("quiz scores", {}, marta)).say).toContain("Ada");
    await expect(press(button(sure, "Forget"), olof)).rejects.toThrow(/Only moderators/);
    await press(button(sure, "Forget"), moderator);
    expect((await run("quiz scores", {}, marta)).say).toMatch(/^Nobody/);
  });

  it("lets everybody answer once, and tells who was right when the question is closed", async () => {
    const question = await run("quiz play", { kind: "who", rounds: 2, everybody: true }, marta);
    expect(question.say).toContain("Everybody may answer, once each.");
    const [right, wrong] = await choicesOf(question);
    const taken = await press(wrong, olof);
    expect(taken).toMatchObject({ private: true, say: expect.stringMatching(/^Your answer counts\./) });
    expect(taken.replaces).toBeUndefined();
    await expect(press(right, olof)).rejects.toThrow(/You have answered this question already/);
    await press(right, marta);
    const closed = await press(button(question, "Show the answer"), olof);
    expect(closed.replaces).toBe(true);
    expect(closed.say).toBe(`The question is closed: it is ${right.label}. Right (1 of 2): Marta.`);
    await expect(press(right, { ...olof, asker: { ...olof.asker, id: "anna" } })).rejects.toThrow(
      /answered already/,
    );
    await expect(press(button(question, "Show the answer"), marta)).rejects.toThrow(/answered already/);
    const next = await press(button(closed, "Next"), marta);
    expect(next.say).toContain("Everybody may answer, once each.");
    expect((await press(button(next, "Show the answer"), marta)).say).toMatch(
      /Nobody answered\.\nThat was the last one\.$/,
    );
    expect((await run("quiz scores", {}, marta)).say).toContain("Marta: ▓▓▓▓▓▓▓▓▓▓\u00A0100%, 1 of 1 right");
    expect((await marta.store.members.export("olof")).cards).toHaveLength(1);
    expect((await marta.store.members.export("olof")).answers.map(({ round }) => round)).toEqual([]);
  });

  it("counts no answer after the time", async () => {
    const question = await run("quiz play", { kind: "who", rounds: 2, seconds: 30 }, marta);
    expect(question.say).toContain("There are 30 seconds for it.");
    const { now } = marta;
    const right = await choiceThatIs(true, question);
    const late = await press(right, { ...marta, now: now + 31_000 });
    expect(late.say).toBe(`Time is up: it is ${right.label}.\n0 of 1 right so far.`);
    expect(await marta.store.scores.get("server", "member")).toBeUndefined();
    const next = await press(button(late, "Next"), { ...marta, now: now + 40_000 });
    const other = await press(await choiceThatIs(true, next), { ...marta, now: now + 69_000 });
    expect(other.say).toMatch(/^Right, Marta!/);
  });

  it("closes the question for everybody after the time", async () => {
    const question = await run("quiz play", { kind: "who", rounds: 1, seconds: 30, everybody: true }, marta);
    const [right] = await choicesOf(question);
    await press(right, olof);
    const late = await press(right, { ...marta, now: marta.now + 31_000 });
    expect(late.say).toBe(`Time is up: it is ${right.label}. Right (1 of 1): Olof.\nThat was the last one.`);
    expect(await marta.store.scores.get("server", "member")).toBeUndefined();
  });

  it("omits the name in direct messages", async () => {
    const alone = { ...marta, place: { group: "dm:member", channel: "dm" } };
    const question = await run("quiz play", { kind: "quote" }, alone);
    expect((await press(question.buttons[0], alone)).say).toMatch(/^(?:Right!|Not quite:)/);
  });
});
