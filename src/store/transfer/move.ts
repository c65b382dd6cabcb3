import type { Logger } from "../../shared/log.ts";
import { openPostgres } from "../database/postgres.ts";
import { openSqlite } from "../database/sqlite.ts";
import { checkSqlite } from "../database/sqlite-file.ts";
import { postgresLeases, sqliteLeases } from "../leases/leases.ts";
import { copyTables, type Counts } from "./copy.ts";
import { requireUnused } from "./in-use.ts";
import { withDatabase } from "./with-database.ts";

/**
 * Copies everything that is kept in a SQLite file to an empty PostgreSQL database, all or nothing. The file stays as it is.
 *
 * @returns the number of rows of each table, checked in both
 * @throws IbidError if either can't be opened, a bot uses one of them, or the PostgreSQL database isn't empty
 */
export async function moveToPostgres(path: string, url: string, log: Logger): Promise<Counts> {
  await checkSqlite(path, "restore a backup first");
  return withDatabase(openSqlite(path, log), async (from) => {
    await requireUnused(from, sqliteLeases);
    return withDatabase(openPostgres(url, log), async (to) => {
      await requireUnused(to, postgresLeases);
      return copyTables(from, to);
    });
  });
}
