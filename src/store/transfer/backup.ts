import { rename, rm } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { IbidError } from "../../shared/error.ts";
import type { Logger } from "../../shared/log.ts";
import { openPostgres } from "../database/postgres.ts";
import { filesOf, openSqlite } from "../database/sqlite.ts";
import { checkSqlite, copySqlite, createPrivateFile, exists, foldLog } from "../database/sqlite-file.ts";
import type { StoreLocation } from "../store.ts";
import { copyTables } from "./copy.ts";
import { withDatabase } from "./with-database.ts";

async function copyPostgres(url: string, target: string, log: Logger): Promise<void> {
  await withDatabase(openPostgres(url, log), (from) =>
    withDatabase(openSqlite(target, log), (to) => copyTables(from, to)),
  );
}

/**
 * Writes everything that a store keeps into a new SQLite file, as it is at one moment, while bots use it, and checks that file.
 *
 * @param file must not exist
 * @throws IbidError if the store can't be read, or the file exists, can't be written or is damaged
 */
export async function backUp(location: StoreLocation, file: string, log: Logger): Promise<void> {
  if (await exists(file)) {
    throw new IbidError("conflict", `${file} exists already: give the backup another name.`);
  }
  // Gets its name when it is whole.
  const unfinished = `${file}.${randomUUID()}`;
  try {
    await createPrivateFile(unfinished);
    if ("url" in location) await copyPostgres(location.url, unfinished, log);
    else await copySqlite(location.path, unfinished);
    foldLog(unfinished);
    await checkSqlite(unfinished, "the disk or the database may be damaged; see the log of Ibid");
    await rename(unfinished, file);
  } finally {
    await Promise.all(filesOf(unfinished).map((each) => rm(each, { force: true })));
  }
}
