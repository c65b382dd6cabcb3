import { beforeEach, describe, expect, it } from "vitest";
import type { CommandContext } from "../../src/features/command/context.ts";
import { remember } from "../../src/dialogue/context/history.ts";
import type { Button, Reply } from "../../src/dialogue/reply/reply.ts";
import { encodeAction } from "../../src/dialogue/reply/button-action.ts";
import { memoryStore } from "../support/memory-store.ts";
import { required } from "../support/required.ts";
import { voyages } from "../support/voyage.ts";
import { command, memberContext, run, suggest } from "./calling.ts";

let marta: CommandContext;
let olof: CommandContext;
let moderator: CommandContext;

beforeEach(async () => {
  const store = await memoryStore();
  marta = { ...memberContext, store };
  olof = { ...marta, asker: { id: "olof", name: "Olof", manages: false, moderates: false } };
  moderator = { ...marta, asker: { id: "mod", name: "Mod", manages: true, moderates: true } };
});

async function press(action: Button | undefined, given: CommandContext, fields = new Map()): Promise<Reply> {
  const step = required(action?.action, "a button");
  if (step.kind !== "command") throw new Error(`${step.kind} is not for /note`);
  expect(encodeAction(step).length).toBeLessThanOrEqual(100);
  const answer = await command("note").press?.(step.rest, given, fields);
  if (!answer || answer.kind === "form") throw new Error("The button gives no reply");
  return answer;
}

function button(reply: Reply, label: string): Button | undefined {
  return reply.buttons.find((action) => action.label.startsWith(label));
}

/** Presses a button below the list of notes, and fills in the form that it opens. */
async function answerNote(label: string, words: string, given: CommandContext): Promise<Reply> {
  const step = button(await run("note list", {}, given), label)?.action;
  if (step?.kind !== "command") throw new Error(`There is no button ${label}`);
  const form = await command("note").press?.(step.rest, given, new Map());
  if (form?.kind !== "form") throw new Error("There is no form");
  return press({ label, action: form.action }, given, new Map([["words", words]]));
}

/** A filled-in form that keeps a note on these words of ¶2. */
function quoting(quote: string): Map<string, string> {
  return new Map([
    ["paragraph", "¶2"],
    ["quote", quote],
    ["words", "Proud"],
  ]);
}

async function idOf(words: string, given: CommandContext): Promise<string> {
  const found = await suggest("note edit", "note", words, given);
  return String(required(found[0], words).value);
}

describe("/note", () => {
  it("keeps a note, and lists it with its paragraph and author", async () => {
    const kept = await run("note add", { paragraph: "2", words: " Forty crowns! " }, marta);
    expect(kept.say).toBe("Kept in the margin.\n\n¶2 · Marta · 5 Jan 2026\nForty crowns!");
    expect((await run("note list", {}, olof)).say).toBe("1 note:\n\n¶2 · Marta · 5 Jan 2026\nForty crowns!");
    expect((await press(button(kept, "Notes on ¶2"), olof)).say).toContain("Forty crowns!");
    expect((await run("note list", { paragraph: "3" }, olof)).say).toMatch(
      /^There are no notes on this paragraph yet/,
    );
  });

  it("shows others' notes after one's own, where the server sets it, and all to those who moderate", async () => {
    await run("settings notes", { others: "later" }, moderator);
    const kept = await run("note add", { paragraph: "2", words: "Forty crowns!" }, marta);
    expect(kept.private).toBe(true);
    const before = await run("note list", { paragraph: "2" }, olof);
    expect(before.say).toMatch(
      /^There are no notes on this paragraph yet.+\nYou see others’ notes .+ once/su,
    );
    expect((await run("note list", {}, moderator)).say).toContain("Forty crowns!");
    await run("note add", { paragraph: "3", words: "Elsewhere", private: false }, olof);
    expect((await run("note list", {}, olof)).say).not.toContain("Forty crowns!");
    await run("note add", { paragraph: "2", words: "Too dear" }, olof);
    expect((await run("note list", { paragraph: "2" }, olof)).say).toContain("Forty crowns!");
    const { files = [], private: isPrivate } = await run("export", { format: "md" }, marta);
    expect(isPrivate).toBe(true);
    expect(String(files[0]?.content)).not.toContain("Elsewhere");
    expect(String(files[0]?.content)).toContain("Too dear");
  });

  it("opens the paragraphs that a note cites, in its chapter or in another", async () => {
    await run("note add", { paragraph: "2", words: "See ¶4, and ¶ 4; not ¶2 or ¶99." }, marta);
    const { buttons } = await run("note list", {}, olof);
    expect(buttons).toMatchObject([
      { label: "¶4", action: { kind: "paragraph", ordinal: 4 } },
      { label: "Reply to “See ¶4, and ¶ 4; not ¶2…”" },
      { label: "👍 “See ¶4, and ¶ 4; not ¶2…”" },
    ]);
    const there = { ...marta, library: voyages, store: await memoryStore() };
    const [, second, third] = voyages.index().text.chapters.map(({ name }) => name);
    await run("note add", { paragraph: `${second} ¶1`, words: `Like ¶2, and ${third} ¶1.` }, there);
    expect((await run("note list", {}, there)).buttons.map(({ label }) => label)).toEqual([
      `${second} ¶2`,
      `${third} ¶1`,
      expect.stringMatching(/^Reply to/),
      expect.stringMatching(/^👍/u),
    ]);
  });

  it("finds notes by their tags", async () => {
    await run("note add", { paragraph: "2", words: "Forty crowns! #wages" }, marta);
    await run("note add", { paragraph: "3", words: "No wages." }, marta);
    expect((await run("note search", { words: "#Wages" }, olof)).say).toMatch(/^1 note:\n[^]*Forty crowns!/);
  });

  it("quotes the words of a note as they stand in the paragraph, however they were typed", async () => {
    const { say } = await run(
      "note add",
      { paragraph: "2", words: "Sad", quote: '"no ship shall be LOST"' },
      marta,
    );
    expect(say).toContain("On “No ship shall be lost”:");
    const elsewhere = run("note add", { paragraph: "3", words: "Sad", quote: "No ship" }, marta);
    await expect(elsewhere).rejects.toThrow("“No ship” doesn't stand in ¶3");
  });

  it("accepts a paragraph in every form that /paragraph accepts", async () => {
    for (const [paragraph, place] of [
      ["¶3", "¶3"],
      [" last ", "¶5"],
      ["nobody thanked", "¶3"],
    ] as const) {
      const kept = await run("note add", { paragraph, words: "So" }, marta);
      expect(kept.say).toContain(`\n\n${place} · Marta`);
    }
    expect((await run("note list", { paragraph: "nobody" }, marta)).say).toMatch(/^2 notes:/);
  });

  it("distinguishes paragraphs with the same number by their chapters", async () => {
    const sailor = { ...marta, library: voyages };
    const kept = await run("note add", { paragraph: "II 4", words: "At last" }, sailor);
    expect(kept.say).toBe("Kept in the margin.\n\nCh. II ¶4 · Marta · 5 Jan 2026\nAt last");
    const [stored] = (await sailor.store.annotations.list("server", "member", {}, { offset: 0, limit: 1 }))
      .annotations;
    expect(stored?.paragraph).toBe(9);
    expect(await suggest("note edit", "note", "last", sailor)).toMatchObject([
      { name: "Ch. II ¶4  At last" },
    ]);
    expect((await run("note list", { paragraph: "Ch. II ¶4" }, sailor)).say).toMatch(/^1 note:/);
    await expect(run("note add", { paragraph: "2", words: "x" }, sailor)).rejects.toThrow(
      "There is a paragraph 2 in Preface, Ch. I, Ch. II, and Ch. III: name the chapter too, as in “Ch. I ¶2”.",
    );
    await expect(run("note list", { paragraph: "II 9" }, sailor)).rejects.toThrow(
      "There is no paragraph 9 in Ch. II: the paragraphs run from 1 to 4.",
    );
    const spokenOf = remember([], await run("paragraph", { number: "III 1" }, sailor));
    const near = await run("note add", { paragraph: "2", words: "Hens" }, { ...sailor, history: spokenOf });
    expect(near.say).toContain("Ch. III ¶2 · Marta");
  });

  it("refuses a note that is empty, too long or about no paragraph", async () => {
    await expect(run("note add", { paragraph: "2", words: "  " }, marta)).rejects.toThrow(/empty/);
    await expect(run("note add", { paragraph: "2", words: "x".repeat(1001) }, marta)).rejects.toThrow(
      /1,000/,
    );
    await expect(run("note add", { paragraph: "6", words: "x" }, marta)).rejects.toThrow(/run from 1 to 5/);
    expect((await run("note list", {}, marta)).say).toMatch(/^There are no notes/);
  });

  it("shows a private note to its author alone, marked as such", async () => {
    const kept = await run("note add", { paragraph: "2", words: "Secret", private: true }, marta);
    expect(kept.private).toBe(true);
    expect((await run("note list", {}, marta)).say).toContain("Marta · 5 Jan 2026 · only you see it");
    for (const other of [olof, moderator]) {
      expect((await run("note list", {}, other)).say).toMatch(/^There are no notes/);
    }
    const id = await idOf("Secret", marta);
    await expect(run("note delete", { note: id }, moderator)).rejects.toThrow(/no such note/);
  });

  it("lets only the author edit, and the author or a moderator delete", async () => {
    await run("note add", { paragraph: "2", words: "Forty" }, marta);
    const id = await idOf("forty", marta);
    expect((await run("note edit", { note: id, words: "Fifty" }, marta)).say).toContain(
      "5 Jan 2026, edited\nFifty",
    );
    await expect(run("note edit", { note: id, words: "Mine" }, olof)).rejects.toThrow(/only its author/);
    await expect(run("note delete", { note: id }, olof)).rejects.toThrow(/only its author or a moderator/);
    expect(await suggest("note edit", "note", "", olof)).toEqual([]);
    expect(await suggest("note delete", "note", "", moderator)).toHaveLength(1);
  });

  it("asks for confirmation before it deletes", async () => {
    await run("note add", { paragraph: "2", words: "Forty" }, marta);
    const asked = await run("note delete", { note: await idOf("forty", marta) }, moderator);
    expect(asked).toMatchObject({ private: true, say: expect.stringMatching(/^Delete this note\?/) });
    expect((await press(button(asked, "Keep it"), moderator)).say).toBe("The note stays.");
    await expect(press(button(asked, "Delete the note"), olof)).rejects.toThrow(/only its author/);
    expect((await press(button(asked, "Delete the note"), moderator)).say).toBe("The note is deleted.");
    await expect(press(button(asked, "Delete the note"), moderator)).rejects.toThrow(/gone already/);
  });

  it("divides long lists into pages, and ignores case in a search", async () => {
    for (const [minute, number] of ["one", "two", "three", "four"].entries()) {
      const now = marta.now + minute * 60_000;
      await run("note add", { paragraph: "4", words: `Note ${number}` }, { ...marta, now });
    }
    const first = await run("note list", { paragraph: "4" }, olof);
    expect(first.say).toMatch(/^4 notes, page 1 of 2:/);
    const second = await press(button(first, "Page 2"), olof);
    expect(second.say).toMatch(/^4 notes, page 2 of 2:.*Note four$/s);
    expect((await run("note search", { words: "NOTE TWO" }, olof)).say).toMatch(/^1 note:.*Note two$/s);
    expect((await run("note search", { words: "zebra" }, olof)).say).toBe("No note has these words.");
  });

  it("keeps a message, with the best matching paragraph as a proposal", async () => {
    const keeping = command("note");
    const form = await keeping.menu?.run("the council closed the light in 1890", marta);
    if (form?.kind !== "form") throw new Error("There is no form");
    expect(form.fields).toMatchObject([
      { name: "paragraph", value: "¶4" },
      { name: "quote", value: "" },
      { name: "words", value: "the council closed the light in 1890" },
    ]);
    const filled = new Map([
      ["paragraph", "2"],
      ["words", "Closed in 1890"],
    ]);
    const kept = await keeping.press?.(form.action.rest, marta, filled);
    expect(kept).toMatchObject({ say: expect.stringContaining("¶2 · Marta") });
    const wrong = new Map([
      ["paragraph", "zebra"],
      ["words", "x"],
    ]);
    await expect(async () => keeping.press?.(form.action.rest, marta, wrong)).rejects.toThrow(
      "No paragraph here goes by “zebra”: type its number, as in “¶5”, or its first words.",
    );
  });

  it.each([
    ["> no ship shall be lost\nSo he hoped.", "So he hoped."],
    ["He wrote “no ship shall be lost”, and lost one.", "He wrote “no ship shall be lost”, and lost one."],
    ["No ship shall be lost", ""],
  ])("keeps a note on the words that a message quotes: %s", async (message, words) => {
    const keeping = command("note");
    const form = await keeping.menu?.run(message, marta);
    if (form?.kind !== "form") throw new Error("There is no form");
    expect(form.fields).toMatchObject([
      { name: "paragraph", value: "¶2" },
      { name: "quote", value: "No ship shall be lost" },
      { name: "words", value: words },
    ]);
    const kept = await keeping.press?.(form.action.rest, marta, quoting("no ship shall"));
    expect(kept).toMatchObject({ say: expect.stringContaining("On “No ship shall”:\nProud") });
    await expect(async () => keeping.press?.(form.action.rest, marta, quoting("two ships"))).rejects.toThrow(
      "“two ships” doesn't stand in ¶2",
    );
  });

  it("proposes the place by its words where a message quotes nothing word for word", async () => {
    for (const message of ["!!!", "“No ship shall be sunk”", "x ".repeat(2000), "lost"]) {
      const form = await command("note").menu?.run(message, marta);
      if (form?.kind !== "form") throw new Error("There is no form");
      expect(form.fields).toMatchObject([
        { name: "paragraph" },
        { name: "quote", value: "" },
        { value: message },
      ]);
    }
  });

  it("keeps replies below the note that they answer, on its paragraph", async () => {
    await run("note add", { paragraph: "2", words: "Forty crowns!" }, marta);
    await run("note add", { paragraph: "2", words: "Sad" }, { ...marta, now: marta.now + 1 });
    const later = { ...olof, now: marta.now + 2 };
    const kept = await answerNote("Reply to “Forty crowns!”", "Ten a week", later);
    expect(kept.say).toContain("Forty crowns!\n\n¶2 · Olof · 5 Jan 2026 · reply\nTen a week");
    await answerNote("Reply to “Ten a week”", "Less", { ...marta, now: marta.now + 3 });
    const { say } = await run("note list", {}, olof);
    expect(say).toMatch(/^4 notes, page 1 of 2:.*Forty crowns!.*Olof.* · reply\nTen.*Marta.* · reply\nLess/s);
    const id = await idOf("Ten a week", olof);
    await expect(run("note delete", { note: id }, marta)).rejects.toThrow(/only its author or a moderator/);
    const asked = await run("note delete", { note: await idOf("forty", marta) }, marta);
    await press(button(asked, "Delete the note"), marta);
    expect((await run("note list", {}, olof)).say).toMatch(
      /^3 notes:.*Sad.*Olof · 5 Jan 2026\nTen.*Marta · 5 Jan 2026\nLess/s,
    );
  });

  it("keeps a reply to a private note private, and refuses one that is empty or to a note that is gone", async () => {
    await run("note add", { paragraph: "2", words: "Secret", private: true }, marta);
    await answerNote("Reply to “Secret”", "Indeed", marta);
    expect((await run("note list", {}, olof)).say).toMatch(/^There are no notes/);
    await expect(answerNote("Reply to “Secret”", " ", marta)).rejects.toThrow(/empty/);
    const asked = await run("note delete", { note: await idOf("secret", marta) }, marta);
    const { buttons } = await run("note list", {}, marta);
    await press(button(asked, "Delete the note"), marta);
    const opening = required(buttons[0], "a button").action;
    if (opening?.kind !== "command") throw new Error("This is not a command's");
    await expect(async () => command("note").press?.(opening.rest, marta, new Map())).rejects.toThrow(
      /gone already/,
    );
  });
});
