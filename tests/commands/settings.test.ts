import { beforeEach, describe, expect, it } from "vitest";
import type { CommandContext } from "../../src/features/command/context.ts";
import { call } from "../../src/features/command/call.ts";
import { settingsOf } from "../../src/features/settings/settings.ts";
import { textReply } from "../../src/dialogue/reply/reply.ts";
import { memoryStore } from "../support/memory-store.ts";
import { nextRequest, command, memberContext, run } from "./calling.ts";

let manager: CommandContext;
let member: CommandContext;

beforeEach(async () => {
  member = { ...memberContext, store: await memoryStore() };
  manager = { ...member, asker: { id: "boss", name: "Boss", manages: true, moderates: true } };
});

async function note(given: CommandContext) {
  return call(command("note"), () => textReply("done"), await nextRequest(given));
}

describe("/settings", () => {
  it("shows all settings on one page, to the asker alone", async () => {
    const page = await run("settings show", {}, member);
    expect(page.private).toBe(true);
    expect(page.say.split("\n")).toHaveLength(11);
    expect(page.say).toContain("Time zone: not set, so UTC");
  });

  it("lets managers change settings, and shows the result", async () => {
    expect((await run("settings zone", { zone: "vienna" }, manager)).say).toContain(
      "Time zone: Europe/Vienna",
    );
    const { say } = await run("settings quiet", { from: "22:00", to: "07:00" }, manager);
    expect(say).toContain("Quiet hours: from 22:00 to 07:00");
    expect((await run("settings private", { answers: true }, manager)).say).toContain("for the asker alone");
    expect((await run("settings channel", { channel: "1" }, manager)).say).toContain("in 1 channel");
    expect((await run("settings channel", { channel: "1", answer: false }, manager)).say).toContain(
      "nowhere",
    );
    expect((await run("settings quiet", {}, manager)).say).toContain("Quiet hours: none");
  });

  it.each([
    ["settings zone", { zone: "Atlantis" }, /time zone “Atlantis”/],
    ["settings quiet", { from: "25:00", to: "07:00" }, /like 07:00/],
    ["settings quiet", { from: "22:00" }, /give both/],
    ["settings quiet", { from: "22:00", to: "22:00" }, /give both/],
    ["settings feature", { feature: "magic", on: true }, /“feature” must be one of discuss, notes/],
  ])("refuses %s %j", async (name, options, message) => {
    await expect(run(name, options, manager)).rejects.toThrow(message);
  });

  it("sets a channel for the weekly digest of notes, and ends it", async () => {
    const check = (threads: boolean) => ({
      ...manager,
      channels: {
        opensThreads: true,
        check: async (id: string) => ({ id, url: "", threads }),
        post: async () => ({ id: "", url: "" }),
        poll: async () => ({ id: "", url: "" }),
        openThread: async () => ({ id: "", url: "" }),
        canCall: async () => true,
        find: async () => undefined,
      },
    });
    const { group } = manager.place;
    expect((await run("settings digest", { channel: "9" }, check(false))).say).toContain("notes: every week");
    const { now } = manager;
    expect((await settingsOf(manager.store, group)).digest).toEqual({
      channel: "9",
      since: now,
      due: now + 7 * 86_400_000,
    });
    await expect(run("settings digest", { channel: "9" }, check(true))).rejects.toThrow(/that is a forum/);
    await expect(run("settings digest", { channel: "9" }, manager)).rejects.toThrow(/set it there/);
    await expect(run("settings digest", {}, member)).rejects.toThrow(/may manage the server/);
    expect((await run("settings digest", {}, manager)).say).toContain("Digest of new notes: none");
    expect((await settingsOf(manager.store, group)).digest).toBeUndefined();
  });

  it("lets other members only show them", async () => {
    await expect(run("settings private", { answers: true }, member)).rejects.toThrow(/may manage the server/);
    expect((await run("settings show", {}, member)).say).toContain("for all to see");
    expect(command("settings").forManagers).toBe(true);
  });

  it("speaks one language, or again each member's own", async () => {
    const { say } = await run("settings language", { language: "de" }, manager);
    expect(say).toContain("Deutsch (/settings language)");
    expect((await settingsOf(member.store, member.place.group)).language).toBe("de");
    expect((await run("settings language", { language: "auto" }, manager)).say).toContain(
      "Language: each member's own",
    );
    await expect(run("settings language", { language: "tlh" }, manager)).rejects.toThrow(/must be one of/);
    await expect(run("settings language", { language: "de" }, member)).rejects.toThrow(/may manage/);
  });

  it("switches a feature off, and its command with it", async () => {
    expect(await note(member)).toMatchObject({ say: "done" });
    await run("settings feature", { feature: "notes", on: false }, manager);
    await expect(note(member)).rejects.toThrow(/Switched off here: notes in the margin/);
    await run("settings feature", { feature: "notes", on: true }, manager);
    expect(await note(member)).toMatchObject({ say: "done" });
  });
});
