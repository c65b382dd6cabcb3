import { beforeEach, describe, expect, it } from "vitest";
import { encodeAction, decodeAction } from "../../../src/dialogue/reply/button-action.ts";
import { paragraphName } from "../../../src/document/paragraphs.ts";
import { plainText } from "../../../src/dialogue/reply/plain-text.ts";
import { asRanked } from "../../../src/dialogue/reply/excerpt-reference.ts";
import { quoteReply, type Reply } from "../../../src/dialogue/reply/reply.ts";
import { wholeParagraph } from "../../../src/document/excerpt.ts";
import { call } from "../../../src/features/command/call.ts";
import { annotate } from "../../../src/features/command/annotate.ts";
import type { CommandContext } from "../../../src/features/command/context.ts";
import { remember, type Turn } from "../../../src/dialogue/context/history.ts";
import { respond } from "../../../src/features/ask/respond.ts";
import { furtherOn } from "../../../src/features/spoilers/further-on.ts";
import { soFar } from "../../../src/features/spoilers/so-far.ts";
import { changeSettings, settingsOf } from "../../../src/features/settings/settings.ts";
import { Library } from "../../../src/retrieval/library.ts";
import type { NewPlan } from "../../../src/store/study/plans.ts";
import { command, memberContext, run, suggest } from "../../commands/calling.ts";
import { plan as planRow } from "../../store/contract/plans.ts";
import { memoryStore } from "../../support/memory-store.ts";
import { required } from "../../support/required.ts";
import { skarholm } from "../../support/skarholm.ts";
import { heron } from "../../support/voyage-of-the-heron.ts";

const library = await Library.of([heron, skarholm]);

let member: CommandContext;

beforeEach(async () => {
  member = { ...memberContext, library, store: await memoryStore() };
});

/** Adds a plan that has posted the text up to a paragraph. */
function planAt(place: number, changes: Partial<NewPlan> = {}) {
  return member.store.plans.add(
    planRow({ group: "server", text: heron.id, first: 1, position: place + 1, ...changes }),
  );
}

/** A command's reply as it is shown. */
async function shown(name: string, options: Parameters<typeof run>[1], given = member): Promise<Reply> {
  const context = { ...given, settings: await settingsOf(given.store, given.place.group) };
  const [first = ""] = name.split(" ");
  const answer = await call(command(first), () => run(name, options, context), context);
  if (answer.kind === "form") throw new Error("a form");
  return answer;
}

function labels({ buttons }: Reply): string[] {
  return buttons.map(({ label }) => label);
}

/** How far each text has been read, in paragraphs. */
async function read(given: CommandContext): Promise<number[]> {
  const settings = await settingsOf(given.store, given.place.group);
  return (await soFar({ ...given, settings })).texts.map(({ paragraphs }) => paragraphs.length);
}

async function readTo(position: number, given = member): Promise<void> {
  const { place, asker, now } = given;
  const progress = { group: place.group, user: asker.id, text: heron.id, position, at: now };
  await given.store.progress.set(progress, asker.name);
}

describe("how far has been read", () => {
  it("is everything without a plan, and what the plan has posted with one", async () => {
    expect(await read(member)).toEqual([8, 5]);
    await planAt(4);
    expect(await read(member)).toEqual([4, 5]);
  });

  it("is nothing before the first reading, and everything after the last", async () => {
    await planAt(0, { position: 1 });
    expect(await read(member)).toEqual([0, 5]);
    await planAt(8, { state: "finished" });
    expect(await read(member)).toEqual([8, 5]);
  });

  it("is that of the channel's own plan, also in its threads, else that of the furthest", async () => {
    await planAt(2, { channel: "slow" });
    await planAt(6, { channel: "fast" });
    expect(await read({ ...member, place: { group: "server", channel: "slow" } })).toEqual([2, 5]);
    const thread = { group: "server", channel: "thread", parent: "slow" };
    expect(await read({ ...member, place: thread })).toEqual([2, 5]);
    expect(await read({ ...member, place: { group: "server", channel: "fast" } })).toEqual([6, 5]);
    expect(await read({ ...member, place: { group: "server", channel: "hall" } })).toEqual([6, 5]);
  });

  it("is what the asker has read where only they see the reply", async () => {
    await planAt(4);
    expect(await read({ ...member, isPrivate: true })).toEqual([4, 5]);
    await readTo(2);
    expect(await read({ ...member, isPrivate: true })).toEqual([2, 5]);
    expect(await read(member)).toEqual([4, 5]);
    await readTo(7);
    expect(await read({ ...member, isPrivate: true })).toEqual([7, 5]);
    const dm = { ...member, place: { group: "dm:member", channel: "dm" } };
    await planAt(4, { group: "dm:member" });
    await readTo(3, dm);
    expect(await read(dm)).toEqual([3, 5]);
    expect(await read({ ...dm, place: { ...dm.place, isOverheard: true } })).toEqual([4, 5]);
  });

  it("ends at the same place in an edition that the text is paired with", async () => {
    await planAt(4);
    await changeSettings(member.store, "server", { pairs: [[skarholm.id, heron.id]] });
    const [, other = 0] = await read(member);
    expect(other).toBeGreaterThan(0);
    expect(other).toBeLessThan(5);
    await planAt(1, { text: skarholm.id });
    await changeSettings(member.store, "server", { spoilers: "plan" });
    expect(await read(member)).toEqual([4, 1]);
  });

  it("counts for texts with chapters by default, for all with the setting, and for none without", async () => {
    await planAt(4);
    await planAt(2, { text: skarholm.id });
    expect(await read(member)).toEqual([4, 5]);
    await changeSettings(member.store, "server", { spoilers: "plan" });
    expect(await read(member)).toEqual([4, 2]);
    await changeSettings(member.store, "server", { spoilers: "off" });
    expect(await read(member)).toEqual([8, 5]);
  });
});

describe("an answer from what has been read", () => {
  beforeEach(() => planAt(4));

  it("is the best of it, with a line and a button for what is further on", async () => {
    const reply = await shown("ask", { question: "where was the brass compass found?" });
    expect(plainText(reply)).toContain("brass compass in his coat");
    expect(plainText(reply)).not.toContain("on the deck");
    expect(reply.say).toContain("This goes up to Ch. I ¶4. There is more further on.");
    expect(labels(reply)).toContain("Show anyway");
  });

  it("doesn't deny what stands further on", async () => {
    const reply = await shown("ask", { question: "who bought the ship?" });
    expect(plainText(reply)).not.toContain("Dahl");
    expect(reply.say).toMatch(/further on/);
    expect(reply.say).not.toContain("doesn't seem to say");
  });

  it("denies what stands nowhere, without a word about further on", async () => {
    const reply = await shown("ask", { question: "how do penguins digest plastic?" });
    expect(reply.kind).toBe("not-found");
    expect(reply.say).not.toContain("further on");
  });

  it("has a button for the asker alone that needs no words, however long the question", async () => {
    const question = `who bought the ship, ${"and please tell me all about it, ".repeat(4)}in the end?`;
    const { buttons } = await shown("ask", { question });
    const { action } = required(
      buttons.find(({ label }) => label === "Show anyway"),
      "the button",
    );
    const code = encodeAction(required(action, "an action"));
    expect(code.length).toBeLessThanOrEqual(100);
    expect(decodeAction(code)).toMatchObject({ kind: "beyond", action: { kind: "show" } });
  });

  it("has a button that shows only what is further on, in the first row of buttons", async () => {
    const index = required(library.indexes[0], "the text");
    const composed = async ({ indexes: [given = index] }: Library): Promise<Reply> => ({
      ...quoteReply({
        kind: "answer",
        excerpts: given.text.paragraphs.map((paragraph) => asRanked(wholeParagraph(given.text, paragraph))),
        layout: "even",
        buttons: Array.from({ length: 7 }, (_, number) => ({
          label: `Button ${number}`,
          url: "https://example.org",
        })),
      }),
      say: `${given.text.paragraphs.length} paragraphs`,
    });
    const { buttons } = await furtherOn(await soFar(member), composed);
    expect(buttons.map(({ label }) => label).indexOf("Show anyway")).toBe(4);
    expect(buttons[4]?.action).toMatchObject({
      kind: "beyond",
      action: { excerpts: [{ paragraph: 5 }, { paragraph: 6 }, { paragraph: 7 }, { paragraph: 8 }] },
    });
  });

  it("says nothing of it in a conversation, either", async () => {
    let history: readonly Turn[] = [];
    const said: string[] = [];
    for (const words of ["who was Reuter?", "what happened to him?", "more", "how did he die?", "why?"]) {
      // oxlint-disable-next-line no-await-in-loop -- turns of a conversation
      const reply = await respond({ words, limit: 5, history }, await soFar(member));
      history = remember(history, reply);
      said.push(plainText(reply), ...reply.nearest.map(({ excerpt }) => excerpt.paragraph.text));
    }
    expect(said.join("\n")).toContain("Reuter");
    expect(said.join("\n")).not.toMatch(/drowned|stolen|Lindesnes/);
  });

  it("is open where the group wants it", async () => {
    await changeSettings(member.store, "server", { spoilers: "off" });
    const reply = await shown("ask", { question: "who bought the ship?" });
    expect(plainText(reply)).toContain("Solveig Dahl");
    expect(labels(reply)).not.toContain("Show anyway");
  });
});

describe("lists from what has been read", () => {
  beforeEach(() => planAt(4));

  it.each([
    ["find", { words: "compass" }],
    ["index word", { word: "compass" }],
    ["index who", {}],
    ["index who", { name: "Reuter" }],
    ["index when", {}],
    ["define", { word: "compass" }],
  ])("/%s %j goes no further, and says so", async (name, options) => {
    const reply = await shown(name, options);
    expect(plainText(reply)).not.toMatch(/stolen|drowned|Dahl|September/);
    expect(reply.say).toContain("further on");
    expect(labels(reply)).toContain("Show anyway");
  });

  it.each([
    ["find", { words: "drowned" }],
    ["index word", { word: "drowned" }],
    ["index who", { name: "Dahl" }],
    ["define", { word: "drowned" }],
  ])("/%s %j denies nothing", async (name, options) => {
    const reply = await shown(name, options);
    expect(reply.say).toBe("Nothing up to Ch. I ¶4 seems to say so. There is something further on.");
  });

  it("counts no further, and says so", async () => {
    const reply = await shown("ask", { question: "how often is Reuter mentioned?" });
    expect(reply.say).toMatch(/^This goes up to Ch\. I ¶4[^]*2 times/);
    expect((await shown("ask", { question: "how many paragraphs are there?" })).say).toContain(
      "8 paragraphs",
    );
  });

  it("picks no passage from further on, and asks nothing about it", async () => {
    const picked = await Promise.all(Array.from({ length: 30 }, () => shown("random", {})));
    expect(
      Math.max(...picked.map(({ excerpts }) => excerpts[0]?.excerpt.paragraph.ordinal ?? 0)),
    ).toBeLessThanOrEqual(4);
    const asked = await Promise.all(
      Array.from({ length: 30 }, (_, seed) =>
        shown("quiz play", { kind: "gap" }, { ...member, now: member.now + seed }),
      ),
    );
    const all = asked.map((reply) => plainText(reply)).join("\n");
    expect(all).toMatch(/barrels|compass/);
    expect(all).not.toMatch(/storm|deck|Stavanger|stolen|Heron again|hundred crowns/);
  });

  it("goes on with a quiz as it began, however far has been read meanwhile", async () => {
    const first = await shown("quiz play", { kind: "gap", rounds: 3 });
    const next = required(
      first.buttons.find(({ action }) => action?.kind === "command" && action.rest.startsWith("hint")),
      "the hint",
    );
    if (next.action?.kind !== "command") throw new Error("of no command");
    const { rest } = next.action;
    const ask = async () => command("quiz").press?.(rest, member, new Map());
    const before = await ask();
    await planAt(8);
    expect(await ask()).toEqual(before);
  });

  it("suggests nothing from further on", async () => {
    const people = await suggest("index who", "name", "", member);
    expect(JSON.stringify(people)).not.toContain("Dahl");
    const paragraphs = await suggest("paragraph", "number", "", member);
    expect(JSON.stringify(paragraphs)).toMatch(/Captain Elin Brandt took[^]*"Ch\. II ¶4"/);
    expect(JSON.stringify(paragraphs)).not.toContain("never sailed");
    expect(JSON.stringify(await suggest("footnote", "number", "", member))).not.toContain("on purpose");
  });

  it("says where nothing has been read", async () => {
    const other = { ...member, store: await memoryStore() };
    await other.store.plans.add(planRow({ group: "server", text: heron.id, first: 1, position: 1 }));
    await expect(shown("random", {}, other)).rejects.toThrow(
      "Nothing of “The Heron” has been read here yet.",
    );
    await expect(shown("quiz play", {}, other)).rejects.toThrow("Nothing of “The Heron”");
    expect((await shown("ask", { question: "who drowned?" }, other)).say).toBe(
      "Nothing has been read here yet, but there is something further on.",
    );
  });
});

describe("a place that is looked up beyond what has been read", () => {
  beforeEach(() => planAt(4));

  it.each([
    ["paragraph", { number: "Ch. II ¶1" }],
    ["ask", { question: "Ch. II ¶1" }],
    ["footnote", { number: "3" }],
    ["ask", { question: "note 3" }],
    ["quote", { words: "Reuter cut the rope and drowned off Lindesnes" }],
  ])("/%s %j is a spoiler, with a line", async (name, options) => {
    const reply = await shown(name, options);
    expect(reply.say).toContain("What is further on than Ch. I ¶4 is behind spoiler marks.");
    expect(reply.excerpts.map(({ isSpoiler }) => isSpoiler)).toEqual([true]);
    expect(reply.say.replace(/\uFDD3[^]*?\uFDD4/gu, "")).not.toMatch(/drowned|purpose/);
  });

  it.each([
    ["cite", { number: "Ch. II ¶1" }, "Chicago: The Heron, Ch. II, par. 1."],
    ["quote", { words: "Reuter cut the rope and drowned off Lindesnes" }, "Word for word:"],
    ["quote", { words: "Brandt cut the rope and drowned off Lindesnes" }, "Not word for word."],
  ])("/%s %j hides the words of the text alone", async (name, options, line) => {
    const open = (await shown(name, options)).say.replace(/\uFDD3[^]*?\uFDD4/gu, "…").split("\n");
    expect(open).toContain(line);
    expect(open.join("\n")).not.toMatch(/drowned|Reuter/);
  });

  it("is a spoiler as a picture, too", async () => {
    const { files } = await shown("card", { number: "Ch. II ¶1" });
    expect(files?.map(({ isSpoiler }) => isSpoiler)).toEqual([true]);
  });

  it("is open within it, and so are readings", async () => {
    const reply = await shown("paragraph", { number: "Ch. I ¶4" });
    expect(reply.excerpts[0]?.isSpoiler).toBeUndefined();
    const beyond = await shown("paragraph", { number: "Ch. II ¶1" }, { ...member, showsBeyond: true });
    expect(beyond.excerpts[0]?.isSpoiler).toBeUndefined();
    const reading = await annotate({ ...beyond, isReading: true }, member);
    expect(reading.excerpts[0]?.isSpoiler).toBeUndefined();
  });
});

/** The spoiler marks of the excerpts of a comparison of two texts that aren't paired. */
async function spoilersIn(number: string): Promise<boolean[]> {
  const { excerpts } = await shown("compare", { number, text: heron.id, with: skarholm.id });
  return excerpts.map(({ isSpoiler = false }) => isSpoiler);
}

describe("another edition beside a place that hasn't been read", () => {
  it("is behind spoiler marks, too, also where the two aren't paired", async () => {
    await planAt(4);
    expect(await spoilersIn("Ch. I 1")).not.toContain(true);
    const beyond = await spoilersIn(paragraphName(required(heron.paragraphs[5], "the sixth paragraph")));
    expect(beyond.length).toBeGreaterThan(1);
    expect(beyond).not.toContain(false);
  });
});
