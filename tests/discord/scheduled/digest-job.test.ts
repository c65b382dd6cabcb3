import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { changeSettings, settingsOf } from "../../../src/features/settings/settings.ts";
import type { NewAnnotation } from "../../../src/store/study/annotations.ts";
import type { Store } from "../../../src/store/store.ts";
import { commands } from "../../commands/calling.ts";
import { publicAnnotation } from "../../features/export/annotated-edition.ts";
import { permissions } from "../stand-in/permissions.ts";
import { labelsOf, shownIn, StandIn } from "../stand-in/stand-in.ts";
import { prepareTrials, type Trials } from "../trial.ts";

const week = 7 * 86_400_000;

let discord: StandIn;
let store: Store;
let trials: Trials;

beforeEach(async () => {
  trials = await prepareTrials(commands);
  ({ discord, store } = trials);
});

afterEach(() => trials.stop());

/** Sets a digest that was due a minute ago. */
async function setDue(): Promise<number> {
  const due = Date.now() - 60_000;
  const digest = { channel: discord.channel.id, since: due - week, due };
  await changeSettings(store, discord.world.guildId, { digest });
  return due;
}

async function keep(changes: Partial<NewAnnotation>): Promise<void> {
  const { id: _, edited: __, ...note } = publicAnnotation;
  await store.annotations.add({ ...note, group: discord.world.guildId, created: Date.now(), ...changes });
}

function posted(): string[] {
  return [...discord.world.messages.values()]
    .filter(({ channel }) => channel.id === discord.channel.id)
    .map((message) => shownIn(message));
}

async function storedDigest() {
  return (await settingsOf(store, discord.world.guildId)).digest;
}

test("the week's public notes are posted once, even by two processes", async () => {
  const due = await setDue();
  await keep({ words: "This week" });
  await keep({ words: "For me alone", private: true });
  await keep({ words: "Long ago", created: due - week - 1 });
  let found = 0;
  const groupsWith: Store["settings"]["groupsWith"] = async (name) => {
    const groups = await store.settings.groupsWith(name);
    found++;
    // Both processes find the digest due before either posts it.
    await vi.waitFor(() => expect(found).toBeGreaterThan(1), 5000);
    return groups;
  };
  const shared = { ...store, settings: { ...store.settings, groupsWith } };
  await Promise.all([trials.start(shared), trials.start(shared)]);
  await vi.waitFor(() => expect(posted()).toHaveLength(1), 5000);
  expect(posted()[0]).toMatch(/^1 new note in the margin:\n\n\*\*¶1 · Marta · .*\*\*\nThis week/);
  await vi.waitFor(async () => expect(await storedDigest()).toMatchObject({ due: due + week }), 5000);
  await trials.start();
  const [message] = [...discord.world.messages.values()];
  expect(message && labelsOf(message)).toEqual(["Notes"]);
  expect(posted()).toHaveLength(1);
});

test("nothing is posted in a week without notes, and long notes are cut so that many fit", async () => {
  const due = await setDue();
  await trials.start();
  await vi.waitFor(async () => expect(await storedDigest()).toMatchObject({ due: due + week }), 5000);
  expect(posted()).toEqual([]);
  await setDue();
  await Promise.all(
    Array.from({ length: 12 }, () => keep({ words: "So long a note. ".repeat(60), quote: "x ".repeat(150) })),
  );
  await trials.start();
  await vi.waitFor(() => expect(posted()).toHaveLength(1), 5000);
  expect(posted()[0]).toMatch(/^12 new notes in the margin:[^]*And 4 more\.$/);
});

test("the digest only tells the number of notes where members are to write their own first", async () => {
  await setDue();
  await changeSettings(store, discord.world.guildId, { ownNoteFirst: true });
  await keep({ words: "This week" });
  await keep({ words: "This week, too", quote: "Marta Lindqvist" });
  await trials.start();
  await vi.waitFor(() => expect(posted()).toEqual(["2 new notes in the margin."]), 5000);
  const [message] = discord.world.messages.values();
  expect(message && labelsOf(message)).toEqual(["Notes"]);
});

test("a digest that can't be posted is tried again with the same notes", async () => {
  const due = await setDue();
  await keep({ words: "This week" });
  discord.deny(discord.channel, permissions.sendMessages);
  await trials.start();
  await vi.waitFor(async () => {
    const later = await storedDigest();
    expect(later?.since).toBe(due - week);
    expect(later?.due).toBeGreaterThan(Date.now());
  }, 5000);
  expect(trials.running[0]?.logged()).toContain("A digest of notes can't be posted yet");
  expect(posted()).toEqual([]);
});

test("who set a digest that can't be posted is told why, once, by several processes, too", async () => {
  const direct = discord.dm(discord.reader);
  const told = () => [...discord.world.messages.values()].filter(({ channel }) => channel.id === direct.id);
  const isTried = async () => expect((await storedDigest())?.due).toBeGreaterThan(Date.now());
  await setDue();
  await changeSettings(store, discord.world.guildId, { digestBy: discord.reader.id });
  await keep({ words: "This week" });
  discord.deny(discord.channel, permissions.sendMessages);
  await trials.start();
  await vi.waitFor(isTried, 5000);
  expect(told().map((message) => shownIn(message))).toEqual([
    expect.stringMatching(
      /^The digest of new notes couldn't be posted: .*“Send Messages”.* I keep trying\.$/,
    ),
  ]);
  const failed = await storedDigest();
  await changeSettings(store, discord.world.guildId, {
    digest: failed ? { ...failed, due: Date.now() - 60_000 } : null,
  });
  await trials.start();
  await vi.waitFor(isTried, 5000);
  expect(told()).toHaveLength(1);
});

test("a digest that a process claimed before it ended is posted later, and not again if it was posted", async () => {
  const due = await setDue();
  const post = { group: discord.world.guildId, key: `digest ${due}` };
  await keep({ words: "This week" });
  await store.claims.claim(post, due);
  await trials.start();
  await vi.waitFor(() => expect(posted()).toHaveLength(1), 5000);
  await vi.waitFor(async () => expect(await storedDigest()).toMatchObject({ due: due + week }), 5000);
  const [message] = discord.world.messages.values();
  if (!message) throw new Error("Nothing was posted");
  // As if that process had ended before it kept that it has posted, long ago, so that Discord has forgotten the nonce.
  discord.world.messages.set(message.id, { ...message, nonce: "other" });
  const since = due - week;
  await store.members.eraseGroup(discord.world.guildId);
  await changeSettings(store, discord.world.guildId, { digest: { channel: discord.channel.id, since, due } });
  await keep({ words: "This week" });
  await store.claims.claim(post, due);
  await trials.start();
  await vi.waitFor(async () => expect(await storedDigest()).toMatchObject({ due: due + week }), 5000);
  expect(posted()).toHaveLength(1);
  // Notes that were written after the message belong to the next digest.
  const at = Number(BigInt(message.id) >> 22n) + 1_420_070_400_000;
  expect((await storedDigest())?.since).toBe(at);
});
