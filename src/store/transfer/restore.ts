import { randomUUID } from "node:crypto";
import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Logger } from "../../shared/log.ts";
import { openPostgres } from "../database/postgres.ts";
import { filesOf, openSqlite, openUnlessDamaged, setAside } from "../database/sqlite.ts";
import { checkSqlite, createPrivateFile, exists, foldLog, requireFile } from "../database/sqlite-file.ts";
import { postgresLeases, sqliteLeases } from "../leases/leases.ts";
import type { StoreLocation } from "../store.ts";
import { copyTables } from "./copy.ts";
import { requireUnused } from "./in-use.ts";
import { withDatabase } from "./with-database.ts";

/** Opens a copy of a backup, so that the backup itself isn't changed, in the current version, and without leases. */
async function openCopy(file: string, copy: string, log: Logger) {
  await mkdir(dirname(copy), { recursive: true, mode: 0o700 });
  await requireFile(file);
  await createPrivateFile(copy);
  await copyFile(file, copy);
  await checkSqlite(copy, "take another backup");
  const db = await openSqlite(copy, log);
  await db.deleteFrom("leases").execute();
  return db;
}

async function removeFiles(path: string): Promise<void> {
  await Promise.all(filesOf(path).map((file) => rm(file, { force: true })));
}

/** Renames a database that no bot uses. Returns its new name. */
async function setUnusedAside(path: string, log: Logger): Promise<string> {
  // A damaged database isn't in use: Ibid doesn't open it.
  const current = await openUnlessDamaged(path, log);
  try {
    if (current) await requireUnused(current, sqliteLeases);
  } finally {
    await current?.destroy();
  }
  return setAside(path, "replaced");
}

/** @returns the new name of the database that was there; undefined if there was none */
async function restoreSqlite(path: string, file: string, log: Logger): Promise<string | undefined> {
  const copy = `${path}.${randomUUID()}`;
  try {
    await (await openCopy(file, copy, log)).destroy();
    foldLog(copy);
    const replaced = (await exists(path)) ? await setUnusedAside(path, log) : undefined;
    await rename(copy, path);
    return replaced;
  } finally {
    await removeFiles(copy);
  }
}

async function restorePostgres(url: string, file: string, folder: string, log: Logger): Promise<void> {
  const copy = `${folder}/restoring.${randomUUID()}`;
  try {
    await withDatabase(openPostgres(url, log), async (to) => {
      await requireUnused(to, postgresLeases);
      await withDatabase(openCopy(file, copy, log), (from) => copyTables(from, to));
    });
  } finally {
    await removeFiles(copy);
  }
}

/**
 * Puts a backup in the place of what a store keeps. A SQLite file that was there is renamed; a PostgreSQL database must be empty.
 *
 * @param folder for a copy of the backup while it is read
 * @returns the new name of the file that was there
 * @throws IbidError if the backup is damaged, or a bot uses the store; nothing has changed then
 */
export async function restoreFrom(
  location: StoreLocation,
  file: string,
  folder: string,
  log: Logger,
): Promise<string | undefined> {
  if ("path" in location) return restoreSqlite(location.path, file, log);
  await restorePostgres(location.url, file, folder, log);
  return undefined;
}
