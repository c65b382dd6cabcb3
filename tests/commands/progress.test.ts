import { beforeEach, describe, expect, it } from "vitest";
import { encodeAction } from "../../src/dialogue/reply/button-action.ts";
import type { Reply } from "../../src/dialogue/reply/reply.ts";
import { asTextId } from "../../src/document/text-id.ts";
import type { CommandContext } from "../../src/features/command/context.ts";
import { readingOf } from "../../src/features/reading-plan/readings.ts";
import { readingReply } from "../../src/features/reading-plan/reading-reply.ts";
import { quoteOf } from "../../src/document/excerpt.ts";
import { Library } from "../../src/retrieval/library.ts";
import type { Plan } from "../../src/store/study/plans.ts";
import { plan as planRow } from "../store/contract/plans.ts";
import { memoryStore } from "../support/memory-store.ts";
import { required } from "../support/required.ts";
import { textFrom } from "../support/skarholm.ts";
import { command, memberContext, run } from "./calling.ts";

/** Ten paragraphs of 238 words each: a minute to read. */
const log = textFrom(
  "log",
  Array.from({ length: 10 }, (_, day) => `On day ${day + 1} ${"we sailed ".repeat(117)}on.`),
);

let marta: CommandContext;
let olof: CommandContext;

beforeEach(async () => {
  marta = { ...memberContext, library: await Library.of([log]), store: await memoryStore() };
  olof = { ...marta, asker: { ...marta.asker, id: "olof", name: "Olof" } };
});

/** Adds a plan that has posted the text up to a paragraph. */
function planAt(place: number, changes: Partial<Plan> = {}): Promise<Plan> {
  return marta.store.plans.add(
    planRow({ group: "server", text: asTextId("log"), first: 1, position: place + 1, amount: 2, ...changes }),
  );
}

async function press(reply: Reply, label: string, given: CommandContext): Promise<Reply> {
  const { action } = required(
    reply.buttons.find((button) => button.label === label),
    label,
  );
  if (action?.kind !== "command") throw new Error(`"${label}" is of no command`);
  expect(encodeAction(action).length).toBeLessThanOrEqual(100);
  const answer = await command(action.command).press?.(action.rest, given, new Map());
  if (!answer || answer.kind === "form") throw new Error("no reply");
  return answer;
}

function labels({ buttons }: Reply): string[] {
  return buttons.map(({ label }) => label);
}

describe("/progress", () => {
  it("says how to begin, and then how much is left and how long it takes", async () => {
    expect((await run("progress show", {}, marta)).say).toBe(
      "You haven't begun “The log”: press “Read” under a reading, or use /progress set.",
    );
    const reply = await run("progress set", { paragraph: "4" }, marta);
    expect(reply).toMatchObject({
      private: true,
      say: "You are at ¶4 of “The log”: ▓▓▓▓░░░░░░\u00A040%\n6 paragraphs are left, about 6 minutes.",
    });
    expect(labels(reply)).toEqual(["Read on", "Hide me"]);
    expect((await run("progress set", { paragraph: "10" }, marta)).say).toBe(
      "You have read “The log” to the end.",
    );
    expect((await run("progress set", { paragraph: "2" }, marta)).say).toContain("You are at ¶2");
  });

  it("says how far the group is, and lets catch up", async () => {
    await planAt(7);
    const behind = await run("progress set", { paragraph: "5" }, marta);
    expect(behind.say).toBe(
      "You are at ¶5 of “The log”: ▓▓▓▓▓░░░░░\u00A050%\nThe group is at ¶7: ▓▓▓▓▓▓▓░░░\u00A070%\n" +
        "2 paragraphs to catch up, about 2 minutes.",
    );
    const page = await press(behind, "Catch up", marta);
    expect(page.excerpts.map(({ excerpt }) => quoteOf(excerpt).slice(0, 8))).toEqual([
      "On day 6",
      "On day 7",
    ]);
    expect(labels(page)).toEqual(["Read"]);
    expect((await press(page, "Read", marta)).say).toMatch(
      /^Read up to ¶7\.\nYou are at ¶7 .*\n.*\nYou are where the group is\.$/,
    );
    expect((await run("progress set", { paragraph: "9" }, marta)).say).toContain(
      "You are 2 paragraphs ahead.",
    );
  });

  it("is marked under a reading, and never goes back by it", async () => {
    const plan = await planAt(2);
    const reading = required(readingOf(log, plan, -1), "a reading");
    const reply = readingReply(log, plan, "2026-01-05", reading, false);
    expect(labels(reply)).toEqual(["Read", "Progress"]);
    expect((await press(reply, "Read", marta)).say).toMatch(/^Read up to ¶2\.\nYou are at ¶2/);
    await run("progress set", { paragraph: "5" }, marta);
    expect((await press(reply, "Read", marta)).say).toContain("You are at ¶5");
    expect((await press(reply, "Progress", marta)).say).toContain("You are 3 paragraphs ahead.");
  });

  it("isn't marked by readings in random order", async () => {
    const plan = await planAt(2, { order: "random" });
    const reading = required(readingOf(log, plan), "a reading");
    expect(labels(readingReply(log, plan, "2026-01-05", reading, false))).toEqual(["Progress"]);
    expect((await run("progress show", {}, marta)).say).not.toContain("The group");
  });

  it("names those who have caught up, but nobody who is behind or hides", async () => {
    await planAt(4);
    await run("progress set", { paragraph: "4" }, olof);
    await run(
      "progress set",
      { paragraph: "1" },
      { ...olof, asker: { ...olof.asker, id: "eve", name: "Eve" } },
    );
    const { say } = await run("progress show", {}, marta);
    expect(say).toContain("As far as the group: Olof.\nOne more member reads along.");
    expect(say).not.toContain("Eve");
    const own = await run("progress show", {}, olof);
    expect(await press(own, "Hide me", olof)).toMatchObject({ private: true });
    expect((await run("progress show", {}, marta)).say).not.toContain("Olof");
    expect(labels(await run("progress show", {}, olof))).toContain("Show me");
    await run("progress hide", { hidden: false }, olof);
    expect((await run("progress show", {}, marta)).say).toContain("Olof");
  });

  it("speaks of the plan where nobody else reads", async () => {
    const alone = { ...marta, place: { group: "dm:member", channel: "dm" } };
    await planAt(3, { group: "dm:member" });
    const reply = await run("progress set", { paragraph: "3" }, alone);
    expect(reply.say).toContain("The reading plan is at ¶3");
    expect(labels(reply)).toEqual(["Read on"]);
  });

  it("refuses a paragraph that isn't there", async () => {
    await expect(run("progress set", { paragraph: "11" }, marta)).rejects.toThrow(/11/);
    await expect(async () =>
      command("progress").press?.(`read;${log.fingerprint};11`, marta, new Map()),
    ).rejects.toThrow(/can't read this button/);
  });
});
