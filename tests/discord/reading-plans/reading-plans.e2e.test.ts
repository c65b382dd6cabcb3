import { asTextId } from "../../../src/document/text-id.ts";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readingMark } from "../../../src/features/reading-plan/reading-reply.ts";
import { encodeAction } from "../../../src/dialogue/reply/button-action.ts";
import { openStore, type Store, type StoreLocation } from "../../../src/store/store.ts";
import type { NewPlan, Plan } from "../../../src/store/study/plans.ts";
import { commands } from "../../commands/calling.ts";
import { leaseTime } from "../../../src/store/leases/leases.ts";
import { required } from "../../support/required.ts";
import { silent } from "../../store/databases.ts";
import { startPostgres } from "../../store/postgres.ts";
import { startBotProcess } from "../process/bot-process.ts";
import { object } from "../stand-in/json.ts";
import { permissions } from "../stand-in/permissions.ts";
import { buttonsOf, responseTo, shownIn, StandIn } from "../stand-in/stand-in.ts";
import type { Channel, Message } from "../stand-in/world.ts";
import { startTrial, type Trial } from "../trial.ts";
import { Library } from "../../../src/retrieval/library.ts";
import { ruth } from "../../support/ruth.ts";

const day = 86_400_000;

/** The UTC date in a number of days from now, "YYYY-MM-DD". */
function dateIn(days: number): string {
  return new Date(Date.now() + days * day).toISOString().slice(0, 10);
}

describe("a reading plan in Discord", { timeout: 30_000 }, () => {
  let discord: StandIn;
  let folder: string;
  let store: Store;
  const running: Trial[] = [];
  const stores: Store[] = [];

  async function connect(location: StoreLocation = { path: join(folder, "ibid.db") }): Promise<Store> {
    const opened = await openStore(location, silent);
    stores.push(opened);
    return opened;
  }

  async function start(shared: Store = store, texts?: Promise<Library>): Promise<Trial> {
    const trial = await startTrial(commands, { discord, store: shared, ...(texts && { texts }) });
    running.push(trial);
    return trial;
  }

  /** Adds a plan of two paragraphs a day that is due in this minute. */
  async function add(changes: Partial<NewPlan> = {}): Promise<Plan> {
    return await store.plans.add({
      group: discord.world.guildId,
      channel: discord.channel.id,
      text: asTextId("skarholm"),
      unit: "paragraphs",
      amount: 2,
      weekdays: 0b1111111,
      time: new Date().toISOString().slice(11, 16),
      zone: "UTC",
      thread: false,
      role: null,
      first: 1,
      position: 1,
      state: "running",
      trouble: null,
      created: Date.now(),
      startsOn: dateIn(0),
      ...changes,
    });
  }

  async function now({ id }: Plan): Promise<Plan> {
    return required(await store.plans.get(discord.world.guildId, id), "the plan");
  }

  function saidIn({ id }: Pick<Channel, "id"> = discord.channel): Message[] {
    return [...discord.world.messages.values()].filter(({ channel }) => channel.id === id);
  }

  /** The titles of the posts of a forum. */
  function postsIn({ id }: Channel): string[] {
    return [...discord.world.channels.values()]
      .filter(({ parentId }) => parentId === id)
      .map(({ name }) => name.slice(0, "Reading 1 of 3".length));
  }

  function onlyPostIn({ id }: Channel): Channel {
    return required(
      [...discord.world.channels.values()].find(({ parentId }) => parentId === id),
      "a post",
    );
  }

  /** Waits until the plan has advanced to another day. */
  async function posted(plan: Plan): Promise<Plan> {
    await vi.waitFor(async () => expect((await now(plan)).startsOn).toBe(dateIn(1)), 5000);
    return await now(plan);
  }

  /** Adds a plan whose reading was claimed a number of milliseconds ago. */
  async function claimed(changes: Partial<NewPlan> = {}, ago = 120_000): Promise<Plan> {
    const plan = await add(changes);
    await store.occurrences.claim(plan.id, dateIn(0), Date.now() - ago);
    return plan;
  }

  /** Posts a reading of the plan in the way of a bot. */
  function stands(plan: Plan): Message {
    const button = {
      type: 2,
      style: 2,
      label: "Progress",
      custom_id: encodeAction(readingMark(plan.id, dateIn(0))),
    };
    const components = [{ type: 17, components: [{ type: 1, components: [button] }] }];
    return discord.world.store({ components, flags: 32_768 }, discord.channel, discord.world.bot);
  }

  beforeEach(async () => {
    discord = await StandIn.start();
    folder = await mkdtemp(join(tmpdir(), "ibid-plans-"));
    store = await connect();
  });

  afterEach(async () => {
    await Promise.all(running.splice(0).map((trial) => trial.stop()));
    await Promise.all(stores.splice(0).map((each) => each.close()));
    await discord.stop();
    await rm(folder, { recursive: true });
  });

  test("posts a reading whose buttons work, and mentions only its role", async () => {
    const { roleId } = discord.world;
    const plan = await add({ role: roleId });
    await start();
    expect(await posted(plan)).toMatchObject({ position: 3, state: "running" });
    const message = required(saidIn()[0], "a reading");
    const shown = shownIn(message);
    expect(shown).toContain(`<@&${roleId}>\n**Reading 1 of 3 · ¶1–2**\n`);
    expect(shown).toContain("The lighthouse at Skarholm");
    expect(shown).toContain("She kept a goat.");
    expect(shown).not.toContain("late");
    expect(object(message.sent["allowed_mentions"])).toEqual({ roles: [roleId] });
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(["Read", "Progress", "Discuss"]);
    const read = await discord.press(message, "Read");
    expect(shownIn(required(read.original, "an answer"))).toContain("Read up to ¶2.");
    const { original } = await discord.press(message, "Progress");
    expect(shownIn(required(original, "an answer"))).toMatch(
      /▓▓▓▓░░░░░░\u00A040% · ¶3–4 next on[^]*You are where the group is\./,
    );
  });

  test("posts once with two bots on one store", async () => {
    const plans = await Promise.all([1, 2, 3].map(() => add()));
    await Promise.all([start(await connect()), start(await connect()), start()]);
    await Promise.all(plans.map(posted));
    expect(await discord.listen()).toEqual([]);
    expect(saidIn()).toHaveLength(3);
  });

  test("posts once with two bots that share PostgreSQL", async () => {
    const server = await startPostgres();
    try {
      const location = { url: await server.newDatabase() };
      store = await connect(location);
      const plans = await Promise.all([1, 2, 3].map(() => add()));
      await Promise.all([start(await connect(location)), start(await connect(location)), start()]);
      await Promise.all(plans.map(posted));
      expect(await discord.listen()).toEqual([]);
      expect(saidIn()).toHaveLength(3);
      await Promise.all(running.splice(0).map((trial) => trial.stop()));
      await Promise.all(stores.splice(0).map((each) => each.close()));
    } finally {
      await server.stop();
    }
  });

  test("posts one late reading after an outage, and says that it is late", async () => {
    const plan = await add({ startsOn: dateIn(-9) });
    await start();
    expect(await posted(plan)).toMatchObject({ position: 3 });
    expect(await discord.listen()).toEqual([]);
    expect(saidIn().map((message) => shownIn(message).split("\n")[1])).toEqual([
      "This one is late: I was away.",
    ]);
  });

  test("posts nothing if it is paused, not due yet, or of another server", async () => {
    await add({ state: "paused" });
    await add({ startsOn: dateIn(1) });
    await add({ group: "123456789012345678" });
    const control = await add({ position: 3 });
    await start();
    await posted(control);
    expect(await discord.listen()).toEqual([]);
    expect(saidIn().map((message) => shownIn(message).split("\n")[0])).toEqual(["**Reading 2 of 3 · ¶3–4**"]);
  });

  test("waits during quiet hours, and while plans are switched off", async () => {
    const plan = await add();
    await store.settings.set(discord.world.guildId, { quietHours: ["00:00", "23:59"] });
    await start();
    expect(await discord.listen()).toEqual([]);
    await store.settings.set(discord.world.guildId, { quietHours: null, off: ["plan"] });
    await start();
    expect(await discord.listen()).toEqual([]);
    await store.settings.set(discord.world.guildId, { off: [] });
    await start();
    await posted(plan);
  });

  test("ends with the last reading, and says so", async () => {
    const plan = await add({ position: 5 });
    await start();
    expect(await posted(plan)).toMatchObject({ state: "finished", position: 6 });
    expect(shownIn(required(saidIn()[0], "a reading"))).toContain("It is the last");
  });

  test("ends without a reading if the text has become shorter", async () => {
    const plan = await add({ position: 9 });
    await start();
    await vi.waitFor(async () => expect((await now(plan)).state).toBe("finished"));
    expect(saidIn()).toEqual([]);
  });

  test("opens a thread for each reading", async () => {
    const plan = await add({ thread: true });
    await start();
    await posted(plan);
    const [head] = saidIn();
    expect(discord.world.channels.get(required(head, "a reading").id)).toMatchObject({
      type: 11,
      name: expect.stringMatching(/^Reading 1 of 3 · ¶1–2 · The lighthouse at Skarholm/),
    });
  });

  test("is paused with a reason if it can't post any more", async () => {
    const gone = await add({ channel: "123456789012345678" });
    const unread = await add({ text: asTextId("lost") });
    const trial = await start();
    await vi.waitFor(async () => {
      const plans = await Promise.all([gone, unread].map(now));
      expect(plans.map(({ state }) => state)).toEqual(["paused", "paused"]);
    });
    expect((await now(gone)).trouble).toMatch(/^That channel or thread is gone/);
    expect((await now(unread)).trouble).toMatch(/^There is no text “lost”/);
    expect(trial.logged().match(/A reading plan is paused/g)).toHaveLength(2);
    const { original } = await discord.slash("plan status", {});
    expect(shownIn(required(original, "an answer"))).toContain(
      "It was paused because something was wrong: That channel",
    );
  });

  test("waits for a permission that is missing, tells who started it, and goes on when it is back", async () => {
    const { reader, channel } = discord;
    const plan = await add({ starter: reader.id });
    channel.denied = permissions.sendMessages;
    const trial = await start();
    const notice = await vi.waitFor(() => required(saidIn(discord.dm())[0], "a direct message"));
    expect(shownIn(notice)).toContain("I need the permission “Send Messages” in \\#reading");
    expect(await now(plan)).toMatchObject({
      state: "running",
      trouble: expect.stringContaining("Send Messages"),
    });
    await trial.stop();
    const [claim] = await store.occurrences.listUnconfirmed(Date.now() + 1);
    await store.occurrences.reclaim(required(claim, "a claim"), Date.now() - 120_000);
    channel.denied = 0n;
    await start();
    expect(await posted(plan)).toMatchObject({ state: "running", trouble: null, position: 3 });
    expect(saidIn()).toHaveLength(1);
  });

  test("posts a verse a day, in random order", async () => {
    const plan = await add({ text: ruth.id, unit: "verses", amount: 1, order: "random" });
    await start(store, Library.of([ruth]));
    expect(await posted(plan)).toMatchObject({ position: 2 });
    const message = required(saidIn()[0], "a reading");
    expect(shownIn(message)).toMatch(
      /^\*\*Reading 1 of 5 · Ruth 2\\:[1-5]\*\*\n> [^.]+\.\n-# Ruth 2\\:[1-5]$/,
    );
    expect(buttonsOf(message).map(({ label }) => label)).toEqual(["Progress", "Discuss"]);
  });

  test("posts in a forum, a post for each reading, once", async () => {
    const forum = discord.forum("books");
    const plan = await add({ channel: forum.id, thread: true });
    await start();
    await posted(plan);
    const { message } = required(await store.occurrences.last(plan.id), "an occurrence");
    const post = required(discord.world.channels.get(required(message ?? undefined, "a post")), "the post");
    expect(post).toMatchObject({ parentId: forum.id });
    expect(saidIn(post).map((each) => shownIn(each).split("\n")[0])).toEqual(["**Reading 1 of 3 · ¶1–2**"]);
    expect(shownIn(await discord.ask(`${discord.mention} next`, post))).toContain("¶2");
  });

  describe("in a forum", () => {
    const manager = { manages: true };
    let daysAgo = 0;

    /** Lets the only plan be due, and waits for its reading. */
    async function nextReading(): Promise<Plan> {
      const plan = required((await store.plans.list(discord.world.guildId))[0], "a plan");
      daysAgo++;
      await store.plans.update(plan.group, plan.id, { startsOn: dateIn(-daysAgo) });
      await start();
      await vi.waitFor(async () => expect((await now(plan)).position).not.toBe(plan.position), 5000);
      return now(plan);
    }

    test("is started, changed and stopped, with a post for each reading", async () => {
      const forum = discord.forum("books");
      await start();
      const options = { amount: 2, zone: "UTC", time: "0:00", channel: forum.id };
      const started = responseTo(await discord.slash("plan start", options, manager));
      expect(shownIn(started)).toContain("¶1–2 next on");
      expect(await nextReading()).toMatchObject({ channel: forum.id, thread: true, position: 3 });
      const edited = responseTo(await discord.slash("plan edit", { amount: 1 }, manager));
      expect(shownIn(edited)).toContain("1 paragraph daily");
      expect(await nextReading()).toMatchObject({ position: 4, thread: true });
      expect(postsIn(forum)).toEqual(["Reading 1 of 3", "Reading 2 of 4"]);
      const stopping = responseTo(await discord.slash("plan stop", {}, manager));
      await discord.press(stopping, "Stop the plan", manager);
      expect(await store.plans.list(discord.world.guildId)).toEqual([]);
    });

    test("goes on after a post was deleted or archived, and answers in the archived one", async () => {
      const forum = discord.forum("books");
      await add({ channel: forum.id, thread: true });
      await nextReading();
      const first = onlyPostIn(forum);
      discord.world.channels.delete(first.id);
      discord.dispatch("THREAD_DELETE", {
        id: first.id,
        guild_id: first.guildId,
        parent_id: forum.id,
        type: 11,
      });
      await nextReading();
      const second = onlyPostIn(forum);
      second.archived = true;
      expect(shownIn(await discord.ask(`${discord.mention} next`, second))).toContain("¶4");
      await nextReading();
      expect(postsIn(forum)).toEqual(["Reading 2 of 3", "Reading 3 of 3"]);
    });

    test("waits for a lost permission, and is paused if the forum is gone", async () => {
      const forum = discord.forum("books");
      const { reader } = discord;
      const plan = await add({ channel: forum.id, thread: true, starter: reader.id });
      forum.denied = permissions.sendMessages;
      const trial = await start();
      const notice = await vi.waitFor(() => required(saidIn(discord.dm())[0], "a direct message"));
      expect(shownIn(notice)).toContain("“Send Messages” in \\#books");
      expect(await now(plan)).toMatchObject({ state: "running" });
      await trial.stop();
      discord.world.channels.delete(forum.id);
      const [claim] = await store.occurrences.listUnconfirmed(Date.now() + 1);
      await store.occurrences.reclaim(required(claim, "a claim"), Date.now() - 120_000);
      await start();
      await vi.waitFor(async () => expect(await now(plan)).toMatchObject({ state: "paused" }), 5000);
      await vi.waitFor(() =>
        expect(saidIn(discord.dm()).map(shownIn).join()).toContain("That channel or thread is gone"),
      );
    });
  });

  test("posts in the direct messages of who started it there", async () => {
    const { reader } = discord;
    await start();
    const channel = discord.dm();
    const options = { amount: 2, time: "18:00", zone: "CET" };
    const started = responseTo(await discord.slash("plan start", options, { channel }));
    expect(shownIn(started)).toMatch(/¶1–2 next on <t:\d+:f>/);
    expect(shownIn(started)).toMatch(/It is \d\d\\?:\d\d in Europe\/Berlin now/);
    const group = `dm:${reader.id}`;
    const plan = required((await store.plans.list(group))[0], "a plan");
    await store.plans.update(group, plan.id, { startsOn: dateIn(-1) });
    await start();
    await vi.waitFor(() => expect(saidIn(channel).map(shownIn).join()).toContain("Reading 1 of 3"), 5000);
  });

  test("has words in its notification if it calls a role", async () => {
    const plan = await add({ role: discord.world.roleId });
    await start();
    await posted(plan);
    const [sent] = discord.received("POST", /\/messages$/);
    expect(object(sent?.body)["content"]).toMatch(/^<@&\d+>\n\*\*Reading 1 of 3/);
    const message = required(saidIn()[0], "a reading");
    expect(message.content).toBe("");
    expect(shownIn(message)).toContain("Reading 1 of 3");
  });

  test("notifies nobody if its role is gone or can't be called, and tells who started it", async () => {
    const { world, reader, channel } = discord;
    channel.denied = permissions.mentionEveryone;
    const gone = await add({ role: "123456789012345678", starter: reader.id });
    const quiet = await add({ role: world.quietRoleId, starter: reader.id });
    await start();
    await posted(gone);
    await posted(quiet);
    expect((await now(gone)).role).toBeNull();
    expect((await now(quiet)).role).toBe(world.quietRoleId);
    expect(saidIn().filter((each) => shownIn(each).includes("<@&"))).toHaveLength(1);
    const notices = await vi.waitFor(() => {
      const said = saidIn(discord.dm()).map(shownIn);
      expect(said).toHaveLength(2);
      return said.toSorted().join("\n");
    });
    expect(notices).toMatch(/notified nobody, since I can't mention its role[\s\S]*is gone, so its readings/);
  });

  test("is changed without beginning anew", async () => {
    const plan = await add({ position: 3, startsOn: dateIn(1) });
    await start();
    const change = { amount: 1, time: "6 am", zone: "UTC+2", channel: discord.study.id };
    const manager = { manages: true };
    const reply = responseTo(await discord.slash("plan edit", change, manager));
    expect(shownIn(reply)).toContain("1 paragraph daily at 06\\:00 (UTC\\+2)".replaceAll("\\+", "+"));
    expect(await now(plan)).toMatchObject({ channel: discord.study.id, position: 3, since: 3, before: 1 });
    await store.plans.update(discord.world.guildId, plan.id, { startsOn: dateIn(-1) });
    await start();
    await vi.waitFor(
      () => expect(saidIn(discord.study).map(shownIn).join()).toContain("Reading 2 of 4 · ¶3"),
      5000,
    );
  });

  test("says if its role can't be called", async () => {
    discord.channel.denied = permissions.mentionEveryone;
    await start();
    const { quietRoleId, roleId } = discord.world;
    const startWith = async (role: string) => {
      const options = { amount: 1, zone: "Vienna", role };
      return shownIn(responseTo(await discord.slash("plan start", options, { manages: true })));
    };
    expect(await startWith(quietRoleId)).toContain("Nobody will be notified");
    expect(await startWith(roleId)).not.toContain("Nobody will be notified");
    const [plan] = await store.plans.listRunning();
    discord.deny(discord.study, permissions.mentionEveryone);
    const change = { channel: discord.study.id, plan: required(plan, "a plan").id };
    const moved = responseTo(await discord.slash("plan edit", change, { manages: true }));
    expect(shownIn(moved)).toContain("Nobody will be notified");
  });

  test("is retried later if it isn't known whether Discord posted it", async () => {
    const { guildId } = discord.world;
    const forum = discord.world.addChannel({ type: 15, name: "forum", guildId });
    const plan = await add({ channel: forum.id, thread: true });
    discord.faults.push({ method: "POST", path: /\/threads$/, status: "reset", times: 1 });
    const trial = await start();
    await vi.waitFor(
      () => expect(trial.logged()).toContain("A background job failed and will be retried"),
      10_000,
    );
    expect(await now(plan)).toMatchObject({ state: "running", position: 1 });
    const [claim] = await store.occurrences.listUnconfirmed(Date.now() + 1);
    expect(claim).toMatchObject({ plan: plan.id, key: dateIn(0) });
  });

  describe("a reading that was claimed, but not confirmed", () => {
    test("isn't posted again if it is found", async () => {
      const plan = await claimed();
      const message = stands(plan);
      discord.say("Thanks!");
      await start();
      expect(await posted(plan)).toMatchObject({ position: 3 });
      expect(await store.occurrences.last(plan.id)).toMatchObject({ message: message.id });
      expect(saidIn()).toHaveLength(2);
    });

    test("is found among later messages", async () => {
      const plan = await claimed();
      for (let number = 0; number < 150; number++) discord.say(`Remark ${number}`);
      const message = stands(plan);
      for (let number = 0; number < 100; number++) discord.say(`Answer ${number}`);
      await start();
      await posted(plan);
      expect(await store.occurrences.last(plan.id)).toMatchObject({ message: message.id });
      expect(saidIn()).toHaveLength(251);
    });

    test("is posted once even if the other bot was only slow", async () => {
      const plan = await add();
      discord.faults.push({ method: "POST", path: /\/messages$/, status: 429, retryAfter: 1, times: 1 });
      const tried = discord.request(({ method, path }) => method === "POST" && path.endsWith("/messages"));
      await start();
      await tried;
      const [claim] = await store.occurrences.listUnconfirmed(Date.now() + 1);
      await store.occurrences.reclaim(required(claim, "a claim"), Date.now() - 120_000);
      await start();
      await posted(plan);
      // The slow bot tries again after a second, maybe while the other one starts.
      await discord.listen(1500);
      expect(discord.received("POST", /\/messages$/).length).toBeGreaterThan(1);
      expect(saidIn()).toHaveLength(1);
      expect(await now(plan)).toMatchObject({ position: 3 });
    });

    test("is posted by one bot if it isn't found", async () => {
      const plan = await claimed();
      stands({ ...plan, id: "another0" });
      await Promise.all([start(await connect()), start(await connect())]);
      await posted(plan);
      expect(await discord.listen()).toEqual([]);
      expect(saidIn()).toHaveLength(2);
    });

    test("gets its missing thread", async () => {
      const plan = await claimed({ thread: true });
      const message = stands(plan);
      await start();
      await posted(plan);
      expect(discord.world.channels.get(message.id)).toMatchObject({
        name: expect.stringContaining("Reading 1 of 3 · ¶1–2"),
      });
      expect(saidIn()).toHaveLength(1);
    });

    test("is left to the other bot for a minute", async () => {
      const plan = await claimed({ startsOn: dateIn(-1) }, 5000);
      await start();
      expect(await discord.listen()).toEqual([]);
      expect(await now(plan)).toMatchObject({ position: 1 });
    });

    test("pauses the plan if the channel's messages can't be read", async () => {
      const plan = await claimed();
      discord.channel.denied = permissions.readHistory;
      await start();
      await vi.waitFor(async () => expect((await now(plan)).trouble).toContain("“Read Message History”"));
      expect(saidIn()).toEqual([]);
    });

    test("is posted once after the process was killed", async () => {
      const plan = await add({ text: asTextId("moderation-1933-1934") });
      const settings = { DATABASE_FILE: join(folder, "ibid.db") };
      discord.faults.push({ method: "POST", path: /\/messages$/, status: 429, retryAfter: 60, times: 1 });
      const tried = discord.request(
        ({ method, path }) => method === "POST" && path.endsWith("/messages"),
        40_000,
      );
      const first = startBotProcess(discord, settings);
      await tried;
      await first.kill("SIGKILL");
      discord.gateway.sessions.clear();
      const [claim] = await store.occurrences.listUnconfirmed(Date.now() + 1);
      // Makes the claim older than a minute.
      await store.occurrences.reclaim(required(claim, "a claim"), Date.now() - 120_000);
      const second = startBotProcess(discord, settings);
      // The second process waits for the lease of the first.
      await vi.waitFor(async () => expect((await now(plan)).position).toBe(3), leaseTime + 15_000);
      await second.kill();
      expect(saidIn()).toHaveLength(1);
    }, 90_000);
  });
});
