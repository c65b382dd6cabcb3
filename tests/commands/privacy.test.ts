import { asTextId } from "../../src/document/text-id.ts";
import { beforeEach, describe, expect, it } from "vitest";
import type { CommandContext } from "../../src/features/command/context.ts";
import type { Reply } from "../../src/dialogue/reply/reply.ts";
import type { NewAnnotation } from "../../src/store/study/annotations.ts";
import { memoryStore } from "../support/memory-store.ts";
import { command, memberContext, run } from "./calling.ts";

let here: CommandContext;
let alone: CommandContext;

const note: NewAnnotation = {
  group: "server",
  text: asTextId("skarholm"),
  paragraph: 2,
  parent: null,
  quote: null,
  author: "member",
  authorName: "Marta",
  words: "Dear goat",
  private: false,
  channel: "channel",
  created: Date.UTC(2026, 0, 2),
};

async function press(rest: string, given: CommandContext): Promise<Reply> {
  const answer = await command("privacy").press?.(rest, given, new Map());
  if (answer?.kind !== "talk") throw new Error("That is no reply in words");
  return answer;
}

beforeEach(async () => {
  const store = await memoryStore();
  here = { ...memberContext, store };
  alone = { ...here, place: { group: "dm:member", channel: "dm" } };
  await store.annotations.add(note);
  await store.annotations.add({ ...note, private: true, words: "Only mine" });
  await store.annotations.add({ ...note, group: "other", words: "Over there" });
  await store.annotations.add({ ...note, author: "olof", words: "Olof's" });
  await store.scores.add({ group: "server", user: "member", name: "Marta", right: 4, asked: 6 });
  await store.settings.set("dm:member", { zone: "Europe/Vienna" });
  await store.texts.add({
    group: "server",
    id: asTextId("diary"),
    title: "Diary",
    file: "diary.txt",
    addedBy: "member",
    created: 1,
    bytes: new TextEncoder().encode("Snow."),
  });
});

describe("/privacy show", () => {
  it("tells of a choice to hide one's progress, which can be deleted", async () => {
    const own = { ...here, store: await memoryStore() };
    await own.store.progress.hide({ group: "server", user: "member", name: "Marta", hidden: true });
    expect((await run("privacy show", {}, own)).say).toContain("whether you hide how far you have read");
    await press("here", own);
    expect((await own.store.members.export("member")).readers).toEqual([]);
    expect((await run("privacy show", {}, own)).say).not.toContain("hide");
  });

  it("counts the data that is kept here and elsewhere, for the asker alone", async () => {
    const { say, private: own, buttons: actions } = await run("privacy show", {}, here);
    expect(own).toBe(true);
    expect(say).toContain(
      "In this server: 2 notes (1 for you alone), your quiz score, 4 of 6 right, 1 added text.",
    );
    expect(say).toContain("In 1 other server: 1 note.");
    expect(say).toContain("In our direct messages: 1 setting.");
    expect(actions.map(({ label }) => label)).toEqual(["Get it as a file", "Delete it…"]);
  });

  it("names the direct messages once if used there", async () => {
    const { say } = await run("privacy show", {}, alone);
    expect(say.match(/direct messages/gu)).toHaveLength(1);
    expect(say).toContain("In 2 other servers: 3 notes");
  });

  it("says that nothing is kept of a new member", async () => {
    const { say, buttons: actions } = await run(
      "privacy show",
      {},
      { ...here, asker: { ...here.asker, id: "new" } },
    );
    expect(say).toMatch(/^I keep nothing about you\./);
    expect(actions).toEqual([]);
  });
});

describe("/privacy export", () => {
  it("gives the data of every group as JSON, and no data of other members", async () => {
    const { files = [], private: own } = await run("privacy export", {}, here);
    expect(own).toBe(true);
    const content = files[0]?.content ?? "";
    expect(JSON.parse(String(content))).toMatchObject({
      member: "member",
      notes: [
        { group: "other", words: "Over there", created: "2026-01-02T00:00:00.000Z", edited: null },
        { words: expect.any(String) },
        { words: expect.any(String) },
      ],
      quizScores: [{ group: "server", right: 4 }],
      textsAdded: [{ id: "diary" }],
      directMessages: { settings: { zone: "Europe/Vienna" } },
    });
    expect(content).toContain("Only mine");
    expect(content).not.toContain("Olof");
  });
});

describe("/privacy delete", () => {
  it("asks for confirmation, and deletes nothing before or without it", async () => {
    const { say, buttons: actions } = await run("privacy delete", {}, here);
    expect(say).toMatch(/can't be brought back.*without your name/s);
    expect(actions.map(({ label }) => label)).toEqual(["Delete here", "Delete everywhere", "Keep it"]);
    expect(await press("stay", here)).toMatchObject({ say: "Nothing is deleted.", replaces: true });
    expect((await here.store.members.export("member")).notes).toHaveLength(3);
  });

  it("deletes the member's data here, and keeps that of others", async () => {
    await press("here", here);
    const { notes, scores, texts, settings } = await here.store.members.export("member");
    expect(notes.map(({ group }) => group)).toEqual(["other"]);
    expect([scores, texts]).toEqual([[], []]);
    expect(settings).toEqual({ zone: "Europe/Vienna" });
    expect(await here.store.texts.list("server")).toMatchObject([{ id: "diary", addedBy: null }]);
    expect((await here.store.annotations.list("server", null, {}, { offset: 0, limit: 9 })).total).toBe(1);
  });

  it("deletes all data of the direct messages if used there", async () => {
    await press("here", alone);
    const { notes, settings } = await here.store.members.export("member");
    expect(settings).toEqual({});
    expect(notes).toHaveLength(3);
  });

  it("deletes everywhere, after which nothing is left to delete", async () => {
    await press("everywhere", here);
    const { notes, scores, texts, settings } = await here.store.members.export("member");
    expect([notes, scores, texts, settings]).toEqual([[], [], [], {}]);
    expect((await run("privacy delete", {}, here)).say).toMatch(/nothing to delete/);
  });
});
