import { plainText } from "../../src/dialogue/reply/plain-text.ts";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CommandContext } from "../../src/features/command/context.ts";
import type { RawValue } from "../../src/features/command/options.ts";
import type { Button, Reply } from "../../src/dialogue/reply/reply.ts";
import { encodeAction } from "../../src/dialogue/reply/button-action.ts";
import { readingOf } from "../../src/features/reading-plan/readings.ts";
import { readingReply } from "../../src/features/reading-plan/reading-reply.ts";
import { render } from "../../src/discord/render/render.ts";
import { Library } from "../../src/retrieval/library.ts";
import { quoteOf } from "../../src/document/excerpt.ts";
import { permissions } from "../discord/stand-in/permissions.ts";
import { startTrial, type Trial } from "../discord/trial.ts";
import { memoryStore } from "../support/memory-store.ts";
import { required } from "../support/required.ts";
import { ruth } from "../support/ruth.ts";
import { skarholm, textFrom } from "../support/skarholm.ts";
import { voyages } from "../support/voyage.ts";
import { command, commands, memberContext, run, suggest } from "./calling.ts";

let trial: Trial;
let olga: CommandContext;
let marta: CommandContext;

beforeAll(async () => {
  trial = await startTrial(commands);
});

afterAll(async () => {
  await trial.stop();
});

/** Monday 5 January 2026, 12:00 UTC. */
const monday = Date.UTC(2026, 0, 5, 12);

beforeEach(async () => {
  const { discord, bot } = trial;
  const place = { group: discord.world.guildId, channel: discord.channel.id };
  marta = {
    ...memberContext,
    store: await memoryStore(),
    place,
    now: monday,
    channels: await bot.channelAccess,
  };
  olga = { ...marta, asker: { id: "olga", name: "Olga", manages: true, moderates: false } };
});

const twoDaily = { amount: 2, zone: "Europe/Vienna" };

async function start(options: Readonly<Record<string, RawValue>> = {}, given = olga): Promise<Reply> {
  return run("plan start", { ...twoDaily, ...options }, given);
}

async function status(given = marta): Promise<string> {
  return plainText(await run("plan status", {}, given));
}

/** The names that are suggested for an option of /plan start. */
async function names(option: string, typed: string): Promise<string[]> {
  return (await suggest("plan start", option, typed, olga)).map(({ name }) => name);
}

async function press({ action }: Pick<Button, "action">, given: CommandContext): Promise<Reply> {
  if (action?.kind !== "command") throw new Error("It asks nothing of /plan");
  expect(encodeAction(action).length).toBeLessThanOrEqual(100);
  const answer = await command("plan").press?.(action.rest, given, new Map());
  if (!answer || answer.kind === "form") throw new Error("The button gives no reply");
  return answer;
}

describe("/plan start", () => {
  it("says what is read, at which pace, and what comes next", async () => {
    const reply = await start({ days: "mon,wed,fri", time: "6 pm" });
    expect(plainText(reply)).toBe(
      "We read “The skarholm” together: 2 paragraphs on Mon, Wed, Fri at 18:00 (Europe/Vienna), in 3 readings.\n" +
        "¶1–2 next on Mon 5 Jan, 18:00.\nIt is 13:00 in Europe/Vienna now.",
    );
    expect(reply.buttons).toMatchObject([
      { url: expect.stringContaining(trial.discord.channel.id) as unknown },
    ]);
  });

  it("speaks of its member alone in direct messages", async () => {
    const place = { ...olga.place, group: "dm:olga" };
    const reply = await start({}, { ...olga, place });
    expect(reply.say).toMatch(/^You read “The skarholm”: 2 paragraphs daily/);
  });

  it("begins at the next date, with the given paragraph", async () => {
    const reply = await start({ amount: 1, time: "12:30", from: "4", days: "weekdays" });
    expect(reply.say).toContain("1 paragraph on weekdays at 12:30 (Europe/Vienna), in 2 readings.");
    expect(plainText(reply)).toContain("¶4 next on Tue 6 Jan, 12:30.");
  });

  it("begins with a paragraph of a chapter", async () => {
    const library = voyages;
    const reply = await start({ from: "Ch. III ¶1", amount: 1 }, { ...olga, library });
    expect(reply.say).toContain("Ch. III ¶1 next on");
    const [plan] = await olga.store.plans.list(olga.place.group);
    expect(plan).toMatchObject({ first: 10, position: 10 });
    await expect(start({ from: "1" }, { ...olga, library })).rejects.toThrow("name the chapter too");
  });

  it("counts words on request", async () => {
    const reply = await start({ amount: 1000, unit: "Words" });
    expect(reply.say).toContain(
      "about 1000 words daily at 18:00 (Europe/Vienna), in one reading.\n¶1–5 next",
    );
  });

  it("asks for the time zone once, and stores it for the server", async () => {
    await expect(run("plan start", { amount: 1 }, olga)).rejects.toThrow("In which time zone is 18:00?");
    await start();
    expect((await run("plan start", { amount: 1 }, olga)).say).toContain("(Europe/Vienna)");
    expect((await start({ zone: "tokyo" })).say).toContain("(Asia/Tokyo)");
    expect(await olga.store.settings.get(olga.place.group)).toEqual({ zone: "Europe/Vienna" });
  });

  it.each([
    [{ zone: "Europe/Pariss" }, "did you mean Europe/Paris?"],
    [{ time: "25:00" }, "“25:00” isn't a time of day"],
    [{ days: "someday" }, "I don't know the day “someday”"],
    [{ unit: "pages" }, "“unit” must be one of paragraphs, words"],
    [{ from: "6" }, "the paragraphs run from 1 to 5"],
    [{ text: "lost" }, "There is no text “lost”"],
    [{ channel: "123456789012345678" }, "That channel or thread is gone"],
  ])("says what is wrong with %o, and starts no plan", async (options, sentence) => {
    await expect(start(options)).rejects.toThrow(sentence);
    expect(await status()).toMatch(/^No reading plan runs here/);
  });

  it("begins on the first of its days from a date on", async () => {
    expect(plainText(await start({ days: "mon,wed", date: "Tuesday" }))).toContain(
      "next on Wed 7 Jan, 18:00",
    );
    expect(plainText(await start({ date: "in 2 weeks" }))).toContain("next on Mon 19 Jan, 18:00");
    await expect(start({ date: "2025-12-24" })).rejects.toThrow("That time is over");
    await expect(start({ date: "soon" })).rejects.toThrow("is no date");
    expect((await names("date", "mon"))[0]).toBe("Monday, 5 January 2026");
  });

  it("names a missing permission at the start of a plan", async () => {
    const { discord } = trial;
    const { guildId } = discord.world;
    const closed = discord.world.addChannel({ type: 0, name: "closed", guildId });
    discord.dispatch("CHANNEL_CREATE", discord.world.channelPayload(closed));
    const refused = async (denied: bigint, sentence: string, thread = false) => {
      discord.deny(closed, denied);
      // The change reaches the bot a moment later.
      await expect
        .poll(() => start({ channel: closed.id, thread }).then(String, String))
        .toContain(`${sentence} in #closed`);
      await Promise.all(
        (await olga.store.plans.list(guildId)).map(({ id }) => olga.store.plans.remove(guildId, id)),
      );
    };
    await refused(permissions.sendMessages, "“Send Messages”");
    await refused(permissions.readHistory, "“Read Message History”");
    await refused(permissions.createPublicThreads, "“Create Public Threads”", true);
    await start({ channel: closed.id });
    const forum = discord.world.addChannel({ type: 15, name: "forum", guildId });
    await start({ channel: forum.id });
    const plans = await olga.store.plans.list(guildId);
    expect(plans.find((plan) => plan.channel === forum.id)).toMatchObject({ thread: true });
    const thread = discord.thread("Chapter one");
    await expect(start({ channel: thread.id, thread: true })).rejects.toThrow(
      "can't have threads of its own",
    );
  });

  it("refuses to mention everyone", async () => {
    await expect(start({ role: olga.place.group })).rejects.toThrow("I don't call everyone");
    expect((await start({ role: trial.discord.world.roleId })).kind).toBe("talk");
  });

  it("allows five plans at once", async () => {
    for (let plan = 0; plan < 5; plan++) {
      await start();
    }
    await expect(start()).rejects.toThrow("There are 5 reading plans here already");
  });

  it("is for members who manage the server or its messages, in a server that invited the bot", async () => {
    await expect(start({}, marta)).rejects.toThrow("Only those who may manage");
    const moderator = { ...marta, asker: { ...marta.asker, moderates: true } };
    await start({}, moderator);
    await expect(start({}, { ...olga, channels: undefined })).rejects.toThrow("a server that has invited me");
  });

  it("suggests zones, days, times and paragraphs", async () => {
    expect(await names("zone", "vienn")).toEqual(["Europe/Vienna (13:00 there)"]);
    expect((await names("zone", "msk"))[0]).toBe("Europe/Moscow (15:00 there)");
    expect(await names("days", "week")).toEqual(["weekdays", "weekends"]);
    expect((await names("time", "")).slice(0, 3)).toEqual(["17:00", "17:30", "18:00"]);
    expect(await names("time", "07:")).toEqual(["07:00", "07:30"]);
    expect(await names("from", "nobody")).toEqual(["3  Nobody thanked her."]);
  });
});

describe("a plan of verses", () => {
  const oneVerse = { amount: 1, unit: "verses" };
  let reader: CommandContext;

  beforeEach(async () => {
    reader = { ...olga, library: await Library.of([ruth]) };
  });

  it("reads a verse at a time, from a verse or a paragraph on", async () => {
    const started = await start({ ...oneVerse, from: "2:3" }, reader);
    expect(plainText(started)).toContain(
      "1 verse daily at 18:00 (Europe/Vienna), in 3 readings.\nRuth 2:3 next",
    );
    expect(plainText(await run("plan skip", {}, reader))).toContain("Ruth 2:3 is skipped.\nRuth 2:4 next");
    expect(await status(reader)).toContain("▓▓▓░░░░░░░\u00A033% · Ruth 2:4 next");
    expect(plainText(await run("plan edit", { unit: "paragraphs" }, reader))).toContain("¶3 next");
    expect(plainText(await run("plan edit", { unit: "verses" }, reader))).toContain("Ruth 2:4 next");
    await run("plan stop", {}, reader);
    expect(plainText(await start({ ...oneVerse, from: "3" }, reader))).toContain(
      "in 2 readings.\nRuth 2:4 next",
    );
  });

  it("is refused for a text that counts none", async () => {
    await expect(start(oneVerse)).rejects.toThrow("“The skarholm” doesn't count verses");
  });
});

describe("a running plan", () => {
  it("is shown to all members, with a progress bar", async () => {
    expect(await status()).toBe(
      "No reading plan runs here. /plan start begins one: so many paragraphs a day, in a channel.",
    );
    await start();
    await run("plan skip", {}, olga);
    expect(await status()).toBe(
      "The skarholm\n▓▓▓▓░░░░░░\u00A040% · ¶3–4 next on Mon 5 Jan, 18:00.\nTue 6 Jan, 18:00: ¶5\n2 paragraphs daily at 18:00 (Europe/Vienna)\nPosted in " +
        `#${marta.place.channel}`,
    );
    expect(await status({ ...marta, place: { ...marta.place, group: "another" } })).toMatch(
      /^No reading plan/,
    );
  });

  it("is shown even if its text is gone", async () => {
    await start();
    const library = await Library.of([textFrom("other", ["One."])]);
    expect(await status({ ...marta, library })).toBe(
      `skarholm\n2 paragraphs daily at 18:00 (Europe/Vienna)\nPosted in #${marta.place.channel}`,
    );
  });

  it("links the channel of each plan in Discord", async () => {
    await start();
    const [container] = render(await run("plan status", {}, marta)).components;
    expect(JSON.stringify(container)).toContain(`Posted in <#${marta.place.channel}>`);
  });

  it("goes back and forth within the text", async () => {
    await start();
    await expect(run("plan back", {}, olga)).rejects.toThrow("That is the first reading already.");
    expect((await run("plan skip", {}, olga)).say).toMatch(/^¶1–2 is skipped.\n¶3–4 next on /);
    expect((await run("plan skip", {}, olga)).say).toMatch(/^¶3–4 is skipped.\n¶5 next on /);
    await expect(run("plan skip", {}, olga)).rejects.toThrow("That is the last reading");
    expect((await run("plan back", {}, olga)).say).toMatch(/^One reading back.\n¶3–4 next on /);
  });

  it("is resumed at the next date, without the readings of the pause", async () => {
    await start();
    await expect(run("plan resume", {}, olga)).rejects.toThrow("It isn't paused.");
    expect((await run("plan pause", {}, olga)).say).toBe(
      "“The skarholm” is paused.\n¶1–2 comes next, after /plan resume.",
    );
    await expect(run("plan pause", {}, olga)).rejects.toThrow("It is paused already");
    expect(await status()).toContain("paused");
    const later = { ...olga, now: Date.UTC(2026, 1, 5, 20) };
    expect(plainText(await run("plan resume", {}, later))).toContain("¶1–2 next on Fri 6 Feb, 18:00.");
  });

  it("is put off to a later day", async () => {
    await start();
    expect(plainText(await run("plan edit", { date: "20 Jan" }, olga))).toContain(
      "next on Tue 20 Jan, 18:00",
    );
    expect(await status()).toContain("¶1–2 next on Tue 20 Jan, 18:00");
  });

  it("is stopped after a confirmation, by organisers only", async () => {
    await start();
    const question = await run("plan stop", {}, olga);
    expect(question).toMatchObject({
      private: true,
      say: expect.stringContaining("Stop reading") as unknown,
    });
    const button = required(question.buttons[0], "a button");
    await expect(press(button, marta)).rejects.toThrow("Only those who may manage");
    expect((await press(button, olga)).say).toBe("The reading plan is stopped.");
    expect((await press(button, olga)).say).toBe("That reading plan was stopped already.");
    expect(await status()).toMatch(/^No reading plan/);
    await expect(run("plan pause", {}, olga)).rejects.toThrow("No reading plan runs here");
  });

  it("is chosen by its channel or by its name if there are several", async () => {
    await start();
    await start({ amount: 3, channel: trial.discord.study.id });
    expect((await run("plan pause", {}, olga)).say).toContain("¶1–2 comes next");
    const elsewhere = { ...olga, place: { ...olga.place, channel: "elsewhere" } };
    await expect(run("plan skip", {}, elsewhere)).rejects.toThrow("There are several reading plans");
    const [three] = await suggest("plan skip", "plan", "3 para", elsewhere);
    const { name, value } = required(three, "a suggestion");
    expect(name).toBe("The skarholm · #study · 3 paragraphs daily at 18:00 (Europe/Vienna)");
    const [seen] = await suggest("plan skip", "plan", "3 para", marta);
    expect(seen?.name).toBe("The skarholm · 3 paragraphs daily at 18:00 (Europe/Vienna)");
    expect((await run("plan skip", { plan: String(value) }, elsewhere)).say).toContain("¶1–3 is skipped");
    await expect(run("plan skip", { plan: "nonsense" }, olga)).rejects.toThrow("There are several");
  });

  it.each(["pause", "resume", "skip", "back", "stop"])("lets only organisers %s it", async (name) => {
    await start();
    await expect(run(`plan ${name}`, {}, marta)).rejects.toThrow("Only those who may manage");
  });
});

describe("a long reading", () => {
  it("continues behind a button, page after page, to its end", async () => {
    const words = Array.from({ length: 300 }, (_, n) => `This is sentence number ${n} of many.`).join(" ");
    const text = textFrom("long", ["Before.", words, "After.", "Not yet."]);
    const reader = { ...marta, library: await Library.of([skarholm, text]) };
    await start({ text: "long", amount: 3 }, { ...olga, library: reader.library });
    const [plan] = await olga.store.plans.list(olga.place.group);
    if (!plan) throw new Error("There is no plan");
    const reading = required(readingOf(text, plan), "a reading");
    let page = readingReply(text, plan, "2026-01-05", reading, false);
    const read = [...page.excerpts];
    for (let more = page.buttons[0]; more?.label === "Read on"; more = page.buttons[0]) {
      page = await press(more, reader);
      expect(page).toMatchObject({ private: true, replaces: true });
      read.push(...page.excerpts);
    }
    expect(read.map(({ excerpt }) => quoteOf(excerpt)).join(" ")).toBe(`Before. ${words} After.`);
    const changed = { ...reader, library: await Library.of([skarholm]) };
    const first = required(readingReply(text, plan, "2026-01-05", reading, false).buttons[0], "a button");
    await expect(press(first, changed)).rejects.toThrow("The text has changed since then");
  });

  it("shows its progress behind a button, which still answers after the plan has ended", async () => {
    await start();
    const [plan] = await olga.store.plans.list(olga.place.group);
    if (!plan) throw new Error("There is no plan");
    const reading = required(readingOf(skarholm, plan), "a reading");
    const progress = required(
      readingReply(skarholm, plan, "2026-01-05", reading, false).buttons.at(-1),
      "it",
    );
    expect((await press(progress, marta)).say).toContain("¶1–2 next");
    await olga.store.plans.remove(plan.group, plan.id);
    expect(await press(progress, marta)).toMatchObject({
      say: "This reading plan has come to its end.",
      private: true,
    });
  });
});
