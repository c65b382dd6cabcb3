import { readConfig } from "../app/config.ts";
import { countOf } from "../shared/count.ts";
import { IbidError } from "../shared/error.ts";
import { createLogger } from "../shared/log.ts";

/** For what happens besides; errors are reported on their own. */
const log = createLogger("error");

/**
 * Writes everything that is kept into a new file.
 *
 * @throws IbidError if that can't be done
 */
export async function backup(file: string): Promise<void> {
  const { backUp } = await import("../store/transfer/backup.ts");
  await backUp(readConfig().store, file, log);
  process.stdout.write(`Everything that is kept is in ${file} now. The file was checked.\n`);
}

/**
 * Puts a backup in the place of what is kept.
 *
 * @throws IbidError if that can't be done; nothing has changed then
 */
export async function restore(file: string): Promise<void> {
  const { store, dataFolder } = readConfig();
  const { restoreFrom } = await import("../store/transfer/restore.ts");
  const replaced = await restoreFrom(store, file, dataFolder, log);
  process.stdout.write(`The backup ${file} was checked and restored.\n`);
  if (replaced !== undefined) process.stdout.write(`What was there before is in ${replaced} now.\n`);
}

/**
 * Moves everything that is kept from the SQLite file to a PostgreSQL database.
 *
 * @throws IbidError if that can't be done; nothing has changed then
 */
export async function moveStore(url: string): Promise<void> {
  const { store } = readConfig();
  if ("url" in store) {
    throw new IbidError(
      "invalid-configuration",
      "DATABASE_URL is set already: leave it empty until the SQLite file has been moved.",
    );
  }
  const { moveToPostgres } = await import("../store/transfer/move.ts");
  const counts = await moveToPostgres(store.path, url, log);
  const lines = Object.entries(counts).map(([table, count]) => `  ${table}: ${countOf(count, "row")}\n`);
  process.stdout.write(
    `Everything that is kept was copied and counted:\n${lines.join("")}` +
      `Set DATABASE_URL to that database and start Ibid. ${store.path} is as it was: keep it until you are sure.\n`,
  );
}
