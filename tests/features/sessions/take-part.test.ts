import { beforeEach, expect, it } from "vitest";
import { asTextId } from "../../../src/document/text-id.ts";
import type { CommandContext } from "../../../src/features/command/context.ts";
import { questionsReply, withdrawQuestion } from "../../../src/features/sessions/take-part.ts";
import { memberContext } from "../../commands/calling.ts";
import { memoryStore } from "../../support/memory-store.ts";

let marta: CommandContext;
let olof: CommandContext;
let session: string;
/** The id of Marta's question. */
let question: string;

beforeEach(async () => {
  const store = await memoryStore();
  const group = memberContext.place.group;
  marta = { ...memberContext, store };
  olof = { ...marta, asker: { id: "olof", name: "Olof", manages: false, moderates: false } };
  const planned = await store.sessions.add({
    group,
    channel: "channel",
    role: null,
    text: asTextId("skarholm"),
    title: "The light",
    first: null,
    last: null,
    at: memberContext.now + 1,
    minutes: 60,
    zone: "UTC",
    remind: 0,
    event: "1",
    state: "planned",
    user: "olof",
    created: 0,
  });
  session = planned.id;
  const asked = { group, session, user: "member", name: "Marta", words: "Why a goat?", at: 0 };
  question = (await store.sessions.ask(asked)).id;
});

async function removable(context: CommandContext): Promise<string[]> {
  return (await questionsReply({ session, page: 1 }, context)).buttons.map(({ label }) => label);
}

function moderating(context: CommandContext): CommandContext {
  return { ...context, asker: { ...context.asker, moderates: true } };
}

it("offers to remove a question to who asked it and to moderators", async () => {
  expect(await removable(olof)).toEqual([]);
  for (const who of [marta, moderating(olof)]) {
    // oxlint-disable-next-line no-await-in-loop -- two
    expect(await removable(who)).toEqual(["Remove “Why a goat?”"]);
  }
});

it("removes a question for nobody else", async () => {
  await expect(withdrawQuestion({ question }, olof)).rejects.toMatchObject({ code: "permission" });
  expect((await withdrawQuestion({ question }, moderating(olof))).say).toContain("Why a goat?");
  await expect(withdrawQuestion({ question }, marta)).rejects.toMatchObject({ code: "outdated" });
});
