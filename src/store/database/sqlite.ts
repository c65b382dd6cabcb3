import { chmod, mkdir, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { Kysely, sql, SqliteDialect } from "kysely";
import Database from "libsql";
import { IbidError } from "../../shared/error.ts";
import type { Logger } from "../../shared/log.ts";
import { measureQuery } from "./measure-query.ts";
import { migrate } from "./migrations.ts";
import { SharedFileDialect } from "./sqlite-dialect.ts";
import type { Tables } from "./tables.ts";

/** Maximum time that opening waits for another process's lock, in milliseconds. */
const openTimeout = 10_000;

function openFile(path: string): Database.Database {
  const database = new Database(path, { timeout: openTimeout });
  // WAL lets readers work during a write. FULL makes a commit durable before it returns.
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  return database;
}

/** The files of a database: itself, its write-ahead log and that log's index. */
export function filesOf(path: string): string[] {
  return ["", "-wal", "-shm"].map((suffix) => path + suffix);
}

async function ignoreMissing(error: NodeJS.ErrnoException): Promise<void> {
  if (error.code !== "ENOENT") throw error;
}

/** Leaves a database to its owner alone. It may hold private notes. */
async function makePrivate(path: string): Promise<void> {
  await Promise.all(filesOf(path).map((file) => chmod(file, 0o600).catch(ignoreMissing)));
}

/**
 * Renames a database, so that another one can take its place.
 *
 * @param reason becomes part of the name
 * @returns its new name
 */
export async function setAside(path: string, reason: "damaged" | "replaced"): Promise<string> {
  const name = `${path}.${reason}-${new Date().toISOString().replace(/[:.]/g, "-")}`;
  for (const [index, file] of filesOf(path).entries()) {
    // oxlint-disable-next-line no-await-in-loop -- the database itself first
    await rename(file, filesOf(name)[index] ?? name).catch(ignoreMissing);
  }
  return name;
}

function isDamaged(error: unknown): boolean {
  return error instanceof Error && /not a database|malformed/.test(error.message);
}

/** Runs in a transaction that locks the file, because Kysely's migrator doesn't lock SQLite against other processes. */
async function exclusively(
  db: Kysely<Tables>,
  run: (connection: Kysely<Tables>) => Promise<void>,
): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    try {
      await run(connection);
      await sql`commit`.execute(connection);
    } catch (error) {
      await sql`rollback`.execute(connection);
      throw error;
    }
  });
}

function toIbidError(path: string, error: unknown): IbidError {
  if (error instanceof IbidError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const message = `The database ${path} can't be opened (${reason}): check that Ibid may write to that file and its folder.`;
  return new IbidError("database-unavailable", message, { facts: { path }, cause: error });
}

/** Opens a SQLite file and migrates it. Closes it again if that fails. */
async function openAndMigrate(path: string): Promise<Kysely<Tables>> {
  let database: Database.Database | undefined;
  try {
    database = openFile(path);
    await exclusively(new Kysely<Tables>({ dialect: new SqliteDialect({ database }) }), migrate);
    // From now on the dialect waits for locks.
    database.pragma("busy_timeout = 0");
    const db = new Kysely<Tables>({
      dialect: new SharedFileDialect(database, path),
      log: measureQuery,
    });
    if (path !== ":memory:") await makePrivate(path);
    return db;
  } catch (error) {
    database?.close();
    throw error;
  }
}

/**
 * As `openSqlite`, for a file in a folder that exists.
 *
 * @returns undefined if the file is damaged
 */
export async function openUnlessDamaged(path: string, log: Logger): Promise<Kysely<Tables> | undefined> {
  try {
    return await openAndMigrate(path);
  } catch (error) {
    if (!isDamaged(error)) throw toIbidError(path, error);
    log.warn({ err: error, path }, "The database is damaged");
    return undefined;
  }
}

/**
 * Opens a SQLite file and migrates it. Creates the file and its folder if they don't exist. A damaged file is renamed and
 * replaced by a new one.
 *
 * @throws IbidError if it can't be opened, or was migrated by a newer version of Ibid
 */
export async function openSqlite(path: string, log: Logger): Promise<Kysely<Tables>> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const db = await openUnlessDamaged(path, log);
    if (db) return db;
    const name = await setAside(path, "damaged");
    log.error({ path, name }, 'The damaged database was set aside; "ibid restore" restores a backup');
    return await openAndMigrate(path);
  } catch (error) {
    throw toIbidError(path, error);
  }
}
