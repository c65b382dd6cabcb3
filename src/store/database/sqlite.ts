import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { Kysely, sql, SqliteDialect } from "kysely";
import Database from "libsql";
import { IbidError } from "../../shared/error.ts";
import { migrate } from "./migrations.ts";
import { WithoutNul } from "./without-nul.ts";
import type { Tables } from "./tables.ts";

/** Maximum time that a process waits for another one's write lock, in milliseconds. */
const lockTimeout = 10_000;

function openFile(path: string): Database.Database {
  const database = new Database(path, { timeout: lockTimeout });
  // WAL lets readers work during a write. FULL makes a commit durable before it returns.
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  return database;
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
  const message = /not a database|malformed/.test(reason)
    ? `The file ${path} is not a database, or it is damaged: restore a backup, or move the file away and Ibid creates a new one.`
    : `The database ${path} can't be opened (${reason}): check that Ibid may write to that file and its folder.`;
  return new IbidError("database-unavailable", message, { facts: { path }, cause: error });
}

/**
 * Opens a SQLite file and migrates it. Creates the file and its folder if they don't exist.
 *
 * @throws IbidError if it can't be opened, or was migrated by a newer version of Ibid
 */
export async function openSqlite(path: string): Promise<Kysely<Tables>> {
  let database: Database.Database | undefined;
  try {
    await mkdir(dirname(path), { recursive: true });
    database = openFile(path);
    const db = new Kysely<Tables>({
      dialect: new SqliteDialect({ database }),
      plugins: [new WithoutNul()],
    });
    await exclusively(db, migrate);
    return db;
  } catch (error) {
    database?.close();
    throw toIbidError(path, error);
  }
}
