import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "libsql";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asTextId } from "../../src/document/text-id.ts";
import { newHolder } from "../../src/store/leases/lease-holder.ts";
import { openStore, type Store, type StoreLocation } from "../../src/store/store.ts";
import { backUp } from "../../src/store/transfer/backup.ts";
import { moveToPostgres } from "../../src/store/transfer/move.ts";
import { restoreFrom } from "../../src/store/transfer/restore.ts";
import { required } from "../support/required.ts";
import { note } from "./contract/annotations.ts";
import { silent } from "./databases.ts";
import { claimed, fill, uploaded } from "./every-table.ts";
import { type PostgresServer, startPostgres } from "./postgres.ts";

/** More notes than are copied at a time. */
const notes = 450;

/** The data of `fill` that a member sees. */
async function seen(store: Store) {
  const page = { offset: 0, limit: 1000 };
  const kept = await store.texts.bytes("100", asTextId("ferry"));
  const plans = await store.plans.listRunning();
  return {
    notes: (await store.annotations.list("100", "1", {}, page)).annotations
      .map(({ words }) => words)
      .toSorted(),
    plans,
    occurrences: await Promise.all(plans.map(({ id }) => store.occurrences.last(id))),
    claim: (await store.claims.claim(claimed, 9_000_000)) ?? "confirmed",
    score: await store.scores.get("100", "1"),
    answers: await store.answers.list({ group: "100", quiz: "q", round: 2 }),
    reminders: await store.reminders.due(2),
    cards: await store.reviews.list("100", "1"),
    questions: await store.questions.list("100"),
    sessions: await store.sessions.planned("100"),
    sessionQuestions: await store.sessions.questions("100", "s", page),
    classmate: await store.classmates.get("100", "1"),
    attendances: await store.sessions.attendances("100", "s"),
    progress: await store.progress.list("100", asTextId("ferry")),
    settings: await store.settings.get("100"),
    channel: await store.settings.channelText("100", "900"),
    texts: await store.texts.list("100"),
    glossary: await store.texts.glossary("100", asTextId("lamp")),
    isWhole: uploaded.equals(kept ?? Buffer.from("")),
    departures: await store.departures.listBefore(2000),
    discussion: await store.discussions.find("100", asTextId("harbour"), 1),
  };
}

async function within<Result>(
  location: StoreLocation,
  use: (store: Store) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(location, silent);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

describe("what is kept", () => {
  let server: PostgresServer | undefined;
  let folder = "";
  let location: { readonly path: string };
  let template = "";
  beforeAll(async () => {
    server = await startPostgres();
    template = await mkdtemp(join(tmpdir(), "ibid-transfer-"));
    await within({ path: join(template, "ibid.db") }, (store) => fill(store, notes));
    await backUp({ path: join(template, "ibid.db") }, join(template, "filled.db"), silent);
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
    await rm(template, { recursive: true });
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "ibid-transfer-"));
    location = { path: join(folder, "ibid.db") };
    await copyFile(join(template, "filled.db"), location.path);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const newPostgres = async () => ({ url: await required(server, "the server").newDatabase() });

  it("is backed up while a store is open and written to, and restored elsewhere", async () => {
    const backup = join(folder, "backup.db");
    const before = await within(location, async (store) => {
      const written = await seen(store);
      const writing = store.annotations.add(note({ group: "200", words: "Meanwhile." }));
      await backUp(location, backup, silent);
      await writing;
      return written;
    });
    expect(await readdir(folder)).toEqual(expect.arrayContaining(["backup.db", "ibid.db"]));
    expect((await readdir(folder)).filter((name) => name.startsWith("backup.db."))).toEqual([]);
    const elsewhere = { path: join(folder, "new/ibid.db") };
    expect(await restoreFrom(elsewhere, backup, folder, silent)).toBeUndefined();
    expect(await within(elsewhere, seen)).toEqual(before);
    expect(before.notes).toHaveLength(notes);
    expect(before.isWhole).toBe(true);
    // Nothing is left beside it.
    expect(
      (await readdir(join(folder, "new"))).filter((name) => !/^ibid\.db(?:-wal|-shm)?$/.test(name)),
    ).toEqual([]);
  });

  it.skipIf(process.platform === "win32")(
    "is the owner's alone in a backup (needs POSIX modes)",
    async () => {
      const backup = join(folder, "backup.db");
      await backUp(location, backup, silent);
      expect((await stat(backup)).mode & 0o777).toBe(0o600);
    },
  );

  it("isn't backed up over a file, or into a folder that isn't there", async () => {
    const backup = join(folder, "backup.db");
    await writeFile(backup, "mine");
    await expect(backUp(location, backup, silent)).rejects.toThrow(/exists already/);
    expect(await readFile(backup, "utf8")).toBe("mine");
    await expect(backUp(location, join(folder, "none/backup.db"), silent)).rejects.toThrow(
      /can't be written/,
    );
    await expect(backUp({ path: join(folder, "no.db") }, join(folder, "b.db"), silent)).rejects.toThrow(
      /There is no file .*no\.db/,
    );
    expect((await readdir(folder)).filter((name) => /b\.db|no\.db/.test(name))).toEqual([]);
  });

  it("is set aside, not overwritten, by a backup that is restored", async () => {
    const backup = join(folder, "backup.db");
    await backUp(location, backup, silent);
    await within(location, (store) => store.annotations.add(note({ group: "300", words: "Later." })));
    const aside = required(await restoreFrom(location, backup, folder, silent), "the old database");
    expect(aside).toMatch(/ibid\.db\.replaced-/);
    const page = { offset: 0, limit: 10 };
    const later = (store: Store) => store.annotations.list("300", null, {}, page);
    expect((await within(location, later)).total).toBe(0);
    expect((await within({ path: aside }, later)).total).toBe(1);
  });

  it.each([
    ["isn't a database", async (file: string) => writeFile(file, "Dear Ada, ".repeat(1000))],
    [
      "is another program's database",
      async (file: string) => {
        await rm(file);
        const database = new Database(file);
        database.exec("create table other (id)");
        database.close();
      },
    ],
    [
      "is torn",
      async (file: string) => {
        const content = await readFile(file);
        await writeFile(file, content.subarray(0, content.length / 2));
      },
    ],
    [
      "has a changed byte in a text",
      async (file: string) => {
        const content = await readFile(file);
        const at = content.indexOf(uploaded.subarray(0, 256));
        content[at + 7] = 0;
        await writeFile(file, content);
      },
    ],
  ])("isn't replaced by a backup that %s", async (_what, damage) => {
    const backup = join(folder, "backup.db");
    await backUp(location, backup, silent);
    await damage(backup);
    const before = await within(location, seen);
    await expect(restoreFrom(location, backup, folder, silent)).rejects.toThrow(
      /can't be used .*take another backup/,
    );
    expect(await within(location, seen)).toEqual(before);
    expect((await readdir(folder)).filter((name) => /replaced|damaged|[0-9a-f]{8}-/.test(name))).toEqual([]);
  });

  it("isn't replaced or moved while a bot uses it", async () => {
    const backup = join(folder, "backup.db");
    await backUp(location, backup, silent);
    const { url } = await newPostgres();
    const holder = newHolder();
    await within(location, async (store) => {
      await store.leases.claimShards({ bot: "b", shards: [0], count: 0 }, holder);
      await expect(restoreFrom(location, backup, folder, silent)).rejects.toThrow(
        /Ibid is running .*stop it first/,
      );
      await expect(moveToPostgres(location.path, url, silent)).rejects.toThrow(/Ibid is running/);
      // A backup doesn't carry the lease along.
      const second = join(folder, "second.db");
      await backUp(location, second, silent);
      await store.leases.release(holder);
      await restoreFrom({ path: join(folder, "other.db") }, second, folder, silent);
    });
    expect(await within({ path: join(folder, "other.db") }, (store) => store.leases.holders())).toEqual([]);
    await restoreFrom(location, backup, folder, silent);
  });

  it("is moved to PostgreSQL whole, once, and stays in the file", async () => {
    const target = await newPostgres();
    const before = await within(location, seen);
    const counts = await moveToPostgres(location.path, target.url, silent);
    expect(counts).toEqual({
      notes: notes + 1,
      reactions: 1,
      discussions: 1,
      plans: 1,
      occurrences: 1,
      claims: 1,
      readers: 1,
      progress: 1,
      cards: 1,
      reminders: 1,
      questions: 1,
      sessions: 1,
      sessionQuestions: 1,
      attendances: 1,
      classmates: 1,
      scores: 1,
      rounds: 1,
      answers: 1,
      settings: 2,
      channels: 1,
      texts: 2,
      glossaries: 1,
      departures: 1,
    });
    expect(await within(target, seen)).toEqual(before);
    expect(await within(location, seen)).toEqual(before);
    await expect(moveToPostgres(location.path, target.url, silent)).rejects.toThrow(/has data already/);
  });

  it("is moved not at all if something can't be", async () => {
    const target = await newPostgres();
    const database = new Database(location.path);
    // PostgreSQL refuses what SQLite accepts.
    database.exec("update departures set at = 'yesterday'");
    database.close();
    await expect(moveToPostgres(location.path, target.url, silent)).rejects.toThrow(/bigint/);
    expect(await within(target, (store) => store.members.listGroups())).toEqual([]);
    database.close();
  });

  it("in PostgreSQL is backed up to a file, and restored to an empty database only", async () => {
    const source = await newPostgres();
    await moveToPostgres(location.path, source.url, silent);
    const before = await within(source, seen);
    const backup = join(folder, "backup.db");
    await backUp(source, backup, silent);
    const target = await newPostgres();
    await mkdir(join(folder, "data"));
    await restoreFrom(target, backup, join(folder, "data"), silent);
    expect(await within(target, seen)).toEqual(before);
    expect(await readdir(join(folder, "data"))).toEqual([]);
    await expect(restoreFrom(target, backup, folder, silent)).rejects.toThrow(/has data already/);
    const file = { path: join(folder, "again.db") };
    await restoreFrom(file, backup, folder, silent);
    expect(await within(file, seen)).toEqual(before);
  });
});
