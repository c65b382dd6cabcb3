import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { Kysely, sql, SqliteDialect } from "kysely";
import Database from "libsql";
import { IbidError } from "../../shared/error.ts";
import { migrate } from "./migrate.ts";
import { WithoutNul } from "./without-nul.ts";
import type { Tables } from "./tables.ts";

/** How long one process waits for another that is writing, in milliseconds. */
const patience = 10_000;

function openFile(path: string): Database.Database {
  const database = new Database(path, { timeout: patience });
  // What a commit confirms is on the disk (FULL), and readers don't wait for a writer (WAL).
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("foreign_keys = ON");
  return database;
}

/** Runs with the file to itself, unlike Kysely's migrations, which count on there being one process; all or nothing. */
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

/** The driver says what is wrong, but not to a person. */
function explained(path: string, error: unknown): IbidError {
  if (error instanceof IbidError) return error;
  const reason = error instanceof Error ? error.message : String(error);
  const message = /not a database|malformed/.test(reason)
    ? `The file ${path} is not a database, or it is damaged; put a copy back in its place, or move it away and Ibid begins a new one.`
    : `The database ${path} can't be opened (${reason}); see that Ibid may write to that file and its folder.`;
  return new IbidError("database-unavailable", message, { facts: { path }, cause: error });
}

/**
 * The database in that file, which is made, with its folder, if it isn't there.
 *
 * @throws IbidError when it can't be opened, or belongs to a newer version of Ibid
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
    throw explained(path, error);
  }
}
