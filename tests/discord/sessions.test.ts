import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { asTextId } from "../../src/document/text-id.ts";
import type { Store } from "../../src/store/store.ts";
import type { Session } from "../../src/store/study/sessions.ts";
import { commands } from "../commands/calling.ts";
import { required } from "../support/required.ts";
import { ephemeral } from "./stand-in/check-message.ts";
import { list } from "./stand-in/json.ts";
import { permissions } from "./stand-in/permissions.ts";
import { labelsOf, responseTo, shownIn, StandIn, type Given } from "./stand-in/stand-in.ts";
import type { Message } from "./stand-in/world.ts";
import { prepareTrials, type Trials } from "./trial.ts";

const minute = 60_000;

let discord: StandIn;
let store: Store;
let trials: Trials;

beforeEach(async () => {
  trials = await prepareTrials(commands);
  ({ discord, store } = trials);
});

afterEach(() => trials.stop());

const manager: Given = { manages: true };

/** Plans a session a week from now. */
function plan(options: Readonly<Record<string, string | number>> = {}, given: Given = manager) {
  const date = new Date(Date.now() + 7 * 24 * 60 * minute).toISOString().slice(0, 10);
  return discord.slash(
    "session plan",
    { date, time: "18:00", zone: "UTC", reading: "2-4", ...options },
    given,
  );
}

async function planned(): Promise<readonly Session[]> {
  return store.sessions.planned(discord.world.guildId);
}

/** Keeps a session that begins in some minutes, or has begun. */
async function keep(begins: number, changes: Partial<Session> = {}): Promise<Session> {
  const at = Date.now() + begins * minute;
  return store.sessions.add({
    group: discord.world.guildId,
    channel: discord.channel.id,
    role: null,
    text: asTextId("skarholm"),
    title: "The light",
    first: 2,
    last: 4,
    at,
    minutes: 60,
    zone: "UTC",
    remind: 30,
    event: "1234567890123456789",
    state: "planned",
    user: discord.reader.id,
    created: at - 7 * 24 * 60 * minute,
    ...changes,
  });
}

function posted(): Message[] {
  return [...discord.world.messages.values()].filter(({ channel }) => channel.id === discord.channel.id);
}

async function firstPost(): Promise<Message> {
  await vi.waitFor(() => expect(posted()).toHaveLength(1), 5000);
  return required(posted()[0], "a message");
}

test("a session is an event in Discord, with what to read", async () => {
  await trials.start();
  const message = responseTo(await plan());
  expect(message.flags & ephemeral).toBe(0);
  expect(shownIn(message)).toMatch(
    /^“The skarholm · ¶2–4”: we meet on <t:\d+:f>\.\nTo read: ¶2–4 of “The skarholm”, about 1 minute\.$/,
  );
  expect(labelsOf(message)).toEqual(["Ask a question", "Read it", "Event"]);
  const [event] = discord.world.events.values();
  const [session] = await planned();
  expect(event).toMatchObject({
    name: "The skarholm · ¶2–4",
    entity_type: 3,
    entity_metadata: { location: "#reading" },
    scheduled_start_time: new Date(session?.at ?? 0).toISOString(),
    scheduled_end_time: new Date((session?.at ?? 0) + 60 * minute).toISOString(),
  });
  const { original: reading } = await discord.press(message, "Read it");
  expect(reading && shownIn(reading)).toContain("No ship shall be lost");
});

test("a session can be in a voice channel, but not in one to write in", async () => {
  const { guildId } = discord.world;
  const voice = discord.world.addChannel({ type: 2, name: "talk", guildId });
  await trials.start();
  const refused = responseTo(await plan({ voice: discord.study.id }));
  expect(shownIn(refused)).toContain("#study isn't a channel to speak in: please pick a voice channel.");
  expect(await planned()).toEqual([]);
  await plan({ voice: voice.id, title: "Talk" });
  expect([...discord.world.events.values()]).toMatchObject([{ entity_type: 2, channel_id: voice.id }]);
});

/** Stands for a process that ends after it has made the event of a session. */
const endBeforeAdding: Store["sessions"]["add"] = () => Promise.reject(new Error("The process ends"));

test("an event that was made just before Ibid ended is taken when the session is planned again", async () => {
  await trials.start({ ...store, sessions: { ...store.sessions, add: endBeforeAdding } });
  await plan({ minutes: 30 });
  expect(await planned()).toEqual([]);
  const [event] = discord.world.events.values();
  await trials.running.pop()?.stop();
  await trials.start();
  await plan();
  expect([...discord.world.events.keys()]).toEqual([event?.["id"]]);
  const [session] = await planned();
  expect(session?.event).toBe(event?.["id"]);
  const ends = new Date((session?.at ?? 0) + 60 * minute).toISOString();
  expect([...discord.world.events.values()]).toMatchObject([{ scheduled_end_time: ends }]);
  // One that belongs to a session isn't taken.
  await plan();
  expect(discord.world.events.size).toBe(2);
});

test("a missing permission is named, and nothing is planned", async () => {
  discord.world.deniedInServer = permissions.createEvents | permissions.manageEvents;
  await trials.start();
  const message = responseTo(await plan());
  expect(message.flags & ephemeral).toBe(ephemeral);
  expect(shownIn(message)).toContain("I need the permission “Create Events” in the whole server");
  expect(discord.received("POST", /scheduled-events/)).toEqual([]);
  expect(await planned()).toEqual([]);
});

test("a refusal by Discord is named, too", async () => {
  await trials.start();
  discord.faults.push({
    method: "POST",
    path: /scheduled-events$/,
    status: 400,
    body: { code: 30_038, message: "Maximum number of uncompleted guild scheduled events reached" },
    times: 1,
  });
  expect(shownIn(responseTo(await plan()))).toContain("as many events as Discord allows");
});

test("only organisers plan and cancel; cancelling deletes the event", async () => {
  await trials.start();
  expect(shownIn(responseTo(await plan({}, {})))).toContain("can plan and cancel sessions");
  await plan();
  expect(discord.world.events.size).toBe(1);
  await discord.slash("session cancel", {});
  expect(await planned()).toHaveLength(1);
  const message = responseTo(await discord.slash("session cancel", {}, manager));
  expect(shownIn(message)).toMatch(/^Cancelled: “The skarholm · ¶2–4”, on <t:\d+:f>\.$/);
  expect(discord.world.events.size).toBe(0);
  expect(await planned()).toEqual([]);
});

test("an event that is moved, renamed or deleted in Discord takes its session along", async () => {
  await trials.start();
  await plan();
  const [event] = discord.world.events.values();
  const at = Date.now() + 3 * 24 * 60 * minute;
  const moved = { ...event, name: "Earlier", scheduled_start_time: new Date(at).toISOString() };
  discord.dispatch("GUILD_SCHEDULED_EVENT_UPDATE", moved);
  await vi.waitFor(async () => expect(await planned()).toMatchObject([{ title: "Earlier", at }]), 3000);
  discord.dispatch("GUILD_SCHEDULED_EVENT_DELETE", moved);
  await vi.waitFor(async () => expect(await planned()).toEqual([]), 3000);
});

test("members ask before, are reminded once by two processes, and may take a question back", async () => {
  const { id } = await keep(20, { role: discord.world.roleId });
  const question = { group: discord.world.guildId, session: id, user: "5", name: "Olof", at: 1 };
  await store.sessions.ask({ ...question, words: "Who paid her?" });
  let found = 0;
  const due: Store["sessions"]["due"] = async (at) => {
    const sessions = await store.sessions.due(at);
    found++;
    // Both processes find the session due before either posts.
    await vi.waitFor(() => expect(found).toBeGreaterThan(1), 5000);
    return sessions;
  };
  const shared = { ...store, sessions: { ...store.sessions, due } };
  await Promise.all([trials.start(shared), trials.start(shared)]);
  const message = await firstPost();
  await trials.running.pop()?.stop();
  expect(posted()).toHaveLength(1);
  await vi.waitFor(() => expect(labelsOf(message)).toEqual(["Ask a question", "Read it", "Event"]), 3000);
  expect(shownIn(message)).toContain("Soon: “The light”, on <t:");
  const form = await discord.press(message, "Ask a question");
  const asked = responseTo(await discord.fill(form, { question: "Why did she\nkeep a goat?" }));
  expect(asked.flags & ephemeral).toBe(ephemeral);
  expect(shownIn(asked)).toBe("Kept for “The light”:\nWhy did she keep a goat?");
  const long = responseTo(await discord.fill(form, { question: `${"x".repeat(299)}😀?` }));
  expect(shownIn(long)).toBe(`Kept for “The light”:\n${"x".repeat(299)}`);
  await discord.press(long, "Take it back");
  await discord.slash("session ask", { question: "What of the council?" });
  const again = responseTo(await discord.slash("session ask", { question: "what of  the council?" }));
  expect(shownIn(again)).toContain("Kept for “The light”:\nWhat of the council?");
  await discord.press(asked, "Take it back");
  expect(shownIn(asked)).toBe("Removed: Why did she keep a goat?");
  const listed = responseTo(await discord.slash("session list"));
  expect(listed.flags & ephemeral).toBe(ephemeral);
  expect(shownIn(listed)).toContain("“The light”, on <t:");
  expect(shownIn(listed)).toContain(", 2 questions");
  const all = responseTo(await discord.press(listed, "All questions"));
  expect(shownIn(all)).toContain("• Who paid her? (Olof)\n• What of the council? (Anna Reader)");
  expect(labelsOf(all)).toEqual(["Remove “What of the council?”"]);
});

test("a session begins with its questions, and counts who is here", async () => {
  const { id, group } = await keep(-1);
  await store.sessions.ask({ group, session: id, user: "5", name: "Olof", words: "Who paid her?", at: 1 });
  await trials.start();
  const message = await firstPost();
  expect(shownIn(message)).toContain("“The light” begins. Who is here?\nTo read: ¶2–4");
  expect(shownIn(message)).toContain("Questions:\n• Who paid her? (Olof)");
  await vi.waitFor(async () => expect(await planned()).toEqual([]), 3000);
  await discord.press(message, "Here");
  await discord.press(message, "Here", { by: discord.user("Olof") });
  await discord.press(message, "Here");
  expect(shownIn(message)).toContain("Here (2): Anna Reader and Olof");
  expect(shownIn(responseTo(await discord.slash("session list")))).toMatch(/Held:\n“The light”.*, 2 here/);
  const own = responseTo(await discord.slash("privacy show"));
  expect(shownIn(own)).toContain("1 session");
});

test("a beginning that was posted before a process ended isn't posted again; one that is long over not at all", async () => {
  await keep(-1);
  await trials.start();
  const message = await firstPost();
  const [trial] = trials.running;
  await trial?.stop();
  const [session] = await store.sessions.held(discord.world.guildId, 1);
  const { group, id, at } = required(session, "the session");
  // As if that process had ended before it kept that it has posted, long ago, so that Discord has forgotten the nonce.
  discord.world.messages.set(message.id, { ...message, nonce: "other" });
  await store.members.eraseGroup(group);
  const again = await store.sessions.add({ ...required(session, "the session"), state: "planned" });
  expect(again.id).not.toBe(id);
  await store.claims.claim({ group, key: `session ${again.id} now ${at}` }, at - 10 * minute);
  discord.world.messages.set(message.id, {
    ...message,
    nonce: "other",
    components: list(JSON.parse(JSON.stringify(message.components).replaceAll(id, again.id))),
  });
  await keep(-61, { title: "Over" });
  await trials.start();
  await vi.waitFor(async () => expect(await planned()).toEqual([]), 5000);
  expect(posted()).toHaveLength(1);
});

test("nothing is said of a session whose reminder is due when it is planned", async () => {
  await keep(20, { created: Date.now() });
  await trials.start();
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(posted()).toEqual([]);
});

test.each([
  [
    "a permission is missing",
    () => discord.deny(discord.channel, permissions.sendMessages),
    "“Send Messages”",
  ],
  [
    "the channel is gone",
    () => discord.world.channels.delete(discord.channel.id),
    "is gone, or I can't see it",
  ],
])("if %s, who planned a session is told once that it can't be announced", async (_what, happen, reason) => {
  await keep(10, { created: Date.now() - 60 * minute });
  happen();
  await trials.start();
  const direct = discord.dm(discord.reader);
  const told = () => [...discord.world.messages.values()].filter((each) => each.channel.id === direct.id);
  const notice = await vi.waitFor(() => required(told()[0], "a direct message"));
  expect(shownIn(notice)).toContain("“The light” couldn't be announced:");
  expect(shownIn(notice)).toContain(reason);
  expect(told()).toHaveLength(1);
});
