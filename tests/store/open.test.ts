import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Kysely, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { IbidError } from "../../src/shared/error.ts";
import { createLogger } from "../../src/shared/log.ts";
import { openPostgres } from "../../src/store/database/postgres.ts";
import { openSqlite } from "../../src/store/database/sqlite.ts";
import { openStore, type StoreLocation } from "../../src/store/store.ts";
import type { Tables } from "../../src/store/database/tables.ts";
import { required } from "../support/required.ts";
import { note } from "./contract/annotations.ts";
import { silent } from "./databases.ts";
import { type PostgresServer, startPostgres } from "./postgres.ts";

/** The error with which opening a store fails. */
async function failure(location: StoreLocation): Promise<IbidError> {
  try {
    await (await openStore(location, silent)).close();
  } catch (error) {
    if (error instanceof IbidError) return error;
    throw error;
  }
  throw new Error("it opened");
}

/** Makes a database look as if a newer version of Ibid had migrated it. */
async function markAsNewer(db: Kysely<Tables>): Promise<void> {
  await sql`insert into kysely_migration values ('9999-later', '2099-01-01T00:00:00.000Z')`.execute(db);
  await db.destroy();
}

/** The columns of the table of settings, of which there must be some. */
async function columns(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql`select * from settings`.execute(db);
  return Object.keys(Object(rows[0]));
}

describe("opening a SQLite file", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ibid-open-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("creates its folders, and reads the data after reopening", async () => {
    const path = join(folder, "not/there/yet/ibid.db");
    const first = await openStore({ path }, silent);
    const kept = await first.annotations.add(note());
    await first.close();
    await expect(first.annotations.add(note())).rejects.toThrow(/destroyed/);

    const second = await openStore({ path }, silent);
    expect(await second.annotations.get("100", kept.id, null)).toEqual(kept);
    await second.close();
  });

  it("opens separate databases in memory", async () => {
    const [one, other] = await Promise.all([1, 2].map(() => openStore({ path: ":memory:" }, silent)));
    await one?.annotations.add(note());
    expect(await one?.members.listGroups()).toEqual(["100"]);
    expect(await other?.members.listGroups()).toEqual([]);
    await Promise.all([one?.close(), other?.close()]);
  });

  it("sets the pragmas for durable commits", async () => {
    const db = await openSqlite(join(folder, "safe.db"), silent);
    const pragmas = ["journal_mode", "synchronous", "foreign_keys", "busy_timeout"];
    const values = pragmas.map((name) => sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db));
    const rows = (await Promise.all(values)).map((result) => Object.values(result.rows[0] ?? {})[0]);
    expect(rows).toEqual(["wal", 2, 1, 0]);
    await db.destroy();
  });

  it("survives values of kinds that no column has", async () => {
    const db = await openSqlite(":memory:", silent);
    for (const value of [true, {}, Symbol("x")]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(sql`select ${value} as value`.execute(db)).rejects.toThrow(TypeError);
    }
    await db.destroy();
  });

  it("loses nothing silently in a file that is replaced while it is used, and goes on when it is back", async () => {
    const path = join(folder, "moved.db");
    const store = await openStore({ path }, silent);
    const kept = await store.annotations.add(note());
    await rename(path, join(folder, "elsewhere.db"));
    const gone = { code: "database-unavailable" };
    await expect(store.annotations.add(note({ words: "Deleted." }))).rejects.toMatchObject(gone);
    await writeFile(path, "another file");
    await expect(store.annotations.add(note({ words: "Replaced." }))).rejects.toMatchObject(gone);
    expect(await store.annotations.get("100", kept.id, null)).toEqual(kept);
    await rename(join(folder, "elsewhere.db"), path);
    const later = await store.annotations.add(note({ words: "Back." }));
    await store.close();
    const reopened = await openStore({ path }, silent);
    expect(await reopened.annotations.get("100", later.id, null)).toEqual(later);
    await reopened.close();
  });

  it("sets a file aside that isn't a database, and creates a new one", async () => {
    const path = join(folder, "letter.db");
    const letter = "Dear Ada, the tide was late again. ".repeat(200);
    await writeFile(path, letter);
    const store = await openStore({ path }, silent);
    expect(await store.members.listGroups()).toEqual([]);
    await store.close();
    const aside = (await readdir(folder)).filter((name) => name.startsWith("letter.db.damaged-"));
    expect(aside).toHaveLength(1);
    expect(await readFile(join(folder, aside[0] ?? ""), "utf8")).toBe(letter);
  });

  it("refuses a folder, and a path inside a file", async () => {
    await mkdir(join(folder, "folder"));
    expect((await failure({ path: join(folder, "folder") })).message).toMatch(/folder can't be opened/);
    await writeFile(join(folder, "file"), "");
    expect((await failure({ path: join(folder, "file/ibid.db") })).message).toMatch(
      /can't be opened.*(?:EEXIST|ENOTDIR)/,
    );
  });

  it.skipIf(process.platform === "win32")("is the owner's alone (needs POSIX modes)", async () => {
    const path = join(folder, "inner/private.db");
    const store = await openStore({ path }, silent);
    await store.annotations.add(note());
    expect((await stat(join(folder, "inner"))).mode & 0o777).toBe(0o700);
    for (const suffix of ["", "-wal", "-shm"]) {
      // oxlint-disable-next-line no-await-in-loop -- three files
      expect((await stat(path + suffix)).mode & 0o777).toBe(0o600);
    }
    await store.close();
  });

  it("refuses a database of a newer version", async () => {
    const path = join(folder, "newer.db");
    await markAsNewer(await openSqlite(path, silent));
    expect((await failure({ path })).message).toMatch(/newer version of Ibid/);
  });
});

describe("a query that is repeated", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "ibid-repeated-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("sees what another process changed, in the table's rows and in its columns", async () => {
    const path = join(folder, "ibid.db");
    const [db, other] = [await openSqlite(path, silent), await openSqlite(path, silent)];
    const row = { group: "G", name: "zone", value: '"UTC"' };
    const count = () => db.selectFrom("settings").selectAll().execute();
    expect(await count()).toEqual([]);
    await other.insertInto("settings").values(row).execute();
    expect(await count()).toEqual([row]);
    expect(await columns(db)).toEqual(["group", "name", "value"]);
    await sql`alter table settings add column since integer`.execute(other);
    expect(await columns(db)).toEqual(["group", "name", "value", "since"]);
    await Promise.all([db.destroy(), other.destroy()]);
  });

  it("leaves the file free for others after an error", async () => {
    const path = join(folder, "errors.db");
    const [db, other] = [await openSqlite(path, silent), await openSqlite(path, silent)];
    const row = { group: "G", name: "zone", value: '"UTC"' };
    const insert = (by: Kysely<Tables>) => by.insertInto("settings").values(row).execute();
    await insert(db);
    await expect(insert(db)).rejects.toThrow("UNIQUE");
    await other.deleteFrom("settings").execute();
    await insert(db);
    expect(await other.selectFrom("settings").selectAll().execute()).toEqual([row]);
    await Promise.all([db.destroy(), other.destroy()]);
  });
});

describe("opening PostgreSQL", () => {
  let server: PostgresServer | undefined;
  let url = "";
  beforeAll(async () => {
    server = await startPostgres();
    url = await server.newDatabase();
  });
  afterAll(() => server?.stop());

  it.each([
    [
      "a wrong password",
      (right: URL) => Object.assign(right, { password: "letmein" }),
      /password authentication/,
    ],
    ["a database that isn't there", (right: URL) => Object.assign(right, { pathname: "/none" }), /"none"/],
    ["a server that isn't running", (right: URL) => Object.assign(right, { port: "1" }), /ECONNREFUSED/],
    [
      "a server on localhost that isn't running",
      (right: URL) => Object.assign(right, { host: "localhost:1" }),
      /ECONNREFUSED/,
    ],
  ])("reports %s without the password", async (_name, change, reason) => {
    const { message } = await failure({ url: change(new URL(url)).href });
    expect(message).toMatch(/^PostgreSQL can't be used .*DATABASE_URL/);
    expect(message).toMatch(reason);
    expect(message).not.toMatch(/letmein|postgres:password/);
  });

  it("logs a lost connection and reconnects", async () => {
    const warnings: string[] = [];
    const db = await openPostgres(url, createLogger("info", { write: (line) => void warnings.push(line) }));
    await db.connection().execute(async (one) => {
      await sql`select 1`.execute(db);
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()`.execute(
        one,
      );
    });
    await expect.poll(() => warnings.join("")).toContain("Lost a connection to PostgreSQL");
    expect((await sql`select 1 as one`.execute(db)).rows).toEqual([{ one: 1 }]);
    await db.destroy();
  });

  it("refuses a database of a newer version", async () => {
    const newer = await required(server, "the server").newDatabase();
    await markAsNewer(await openPostgres(newer, silent));
    expect((await failure({ url: newer })).message).toMatch(/newer version of Ibid/);
  });
});
