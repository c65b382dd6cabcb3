import { createHash } from "node:crypto";
import { access, writeFile } from "node:fs/promises";
import Database from "libsql";
import { IbidError } from "../../shared/error.ts";

/** Maximum time to wait for the lock of a process that uses the file, in milliseconds. */
const lockTimeout = 25_000;

/** Opens a SQLite file, waiting for other processes, calls a function with it, and closes it. */
function withFile<Result>(path: string, use: (database: Database.Database) => Result): Result {
  const database = new Database(path, { timeout: lockTimeout });
  try {
    return use(database);
  } finally {
    database.close();
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** @throws IbidError if there is no such file */
export async function requireFile(path: string): Promise<void> {
  if (await exists(path)) return;
  throw new IbidError("not-found", `There is no file ${path}.`);
}

/**
 * Creates an empty file that only its owner can read.
 *
 * @throws IbidError if it exists or its folder can't be written
 */
export async function createPrivateFile(path: string): Promise<void> {
  try {
    await writeFile(path, "", { mode: 0o600, flag: "wx" });
  } catch (error) {
    throw new IbidError(
      "unwritable-file",
      `${path} can't be written (${reasonOf(error)}): choose another folder.`,
      { cause: error },
    );
  }
}

/** Writes what is in a database's write-ahead log into its file, so that the file is complete without it. */
export function foldLog(path: string): void {
  // Not by leaving the WAL mode: libsql keeps connections open that were closed, until their statements are collected.
  withFile(path, (database) => database.exec("pragma wal_checkpoint(truncate)"));
}

/**
 * Writes a copy of a SQLite file, as it is at one moment, while other processes use it.
 *
 * @param target an empty file
 * @throws IbidError if the file can't be read or the copy not be written
 */
export async function copySqlite(path: string, target: string): Promise<void> {
  await requireFile(path);
  try {
    withFile(path, (database) => database.prepare("vacuum into ?").run(target));
  } catch (error) {
    throw new IbidError(
      "unwritable-file",
      `${path} can't be copied to ${target} (${reasonOf(error)}): check that there is room and that Ibid may write there.`,
      { cause: error },
    );
  }
}

/** The first text whose bytes don't have its hash, as a fault. */
function faultInTexts(database: Database.Database): string | undefined {
  for (const row of database.prepare("select id, sha256, bytes from texts").raw().iterate()) {
    const [id, sha256, bytes] = Array.isArray(row) ? row : [];
    const isWhole =
      (bytes instanceof ArrayBuffer || bytes instanceof Uint8Array) &&
      createHash("sha256").update(new Uint8Array(bytes)).digest("hex") === sha256;
    if (!isWhole) return `the text "${String(id)}" isn't as it was added`;
  }
  return undefined;
}

/** The first fault that is found in a database; undefined if there is none. */
function faultIn(database: Database.Database): string | undefined {
  const [result] = database.prepare("pragma integrity_check(1)").raw().all();
  const [verdict] = Array.isArray(result) ? result : [result];
  if (verdict !== "ok") return String(verdict);
  if (database.prepare("pragma foreign_key_check").all().length > 0) return "rows without their counterparts";
  const tables = database.prepare("select name from sqlite_master where type = 'table'");
  const names = new Set(tables.raw().all().flat());
  if (!names.has("kysely_migration")) return "not a database of Ibid";
  return names.has("texts") ? faultInTexts(database) : undefined;
}

/**
 * Reads a whole SQLite file and checks its structure and the hashes of the texts in it.
 *
 * @param advice the end of the sentence about a fault: what to do
 * @throws IbidError if it is damaged or not a database of Ibid
 */
export async function checkSqlite(path: string, advice: string): Promise<void> {
  await requireFile(path);
  let fault: string | undefined;
  try {
    fault = withFile(path, faultIn);
  } catch (error) {
    fault = reasonOf(error);
  }
  if (fault === undefined) return;
  throw new IbidError("unreadable-file", `${path} can't be used (${fault}): ${advice}.`);
}
