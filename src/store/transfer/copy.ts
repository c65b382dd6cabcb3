import { type Kysely, sql, type Transaction } from "kysely";
import { IbidError } from "../../shared/error.ts";
import type { Tables } from "../database/tables.ts";
import { type KeptTable, keptTables, tableNames } from "../database/kept-tables.ts";

/** The number of rows of each table, by its name. */
export type Counts = Readonly<Record<string, number>>;

type Row = Readonly<Record<string, unknown>>;

/** Rows that are read and written at a time. A text may have 10 MB, so they are taken one by one. */
const batchSize = 200;

function sizeOf(table: KeptTable): number {
  return table === "texts" ? 1 : batchSize;
}

/** The rows of a table in batches, in the order of its primary key. */
async function* batchesOf(db: Kysely<Tables>, table: KeptTable): AsyncGenerator<readonly Row[]> {
  const keys = keptTables[table];
  const columns = sql.join(keys.map((key) => sql.ref(key)));
  const size = sizeOf(table);
  let last: Row | undefined;
  do {
    const after = last
      ? sql`where (${columns}) > (${sql.join(keys.map((key) => sql.val(last?.[key])))})`
      : sql``;
    const query = sql<Row>`select * from ${sql.table(table)} ${after} order by ${columns} limit ${size}`;
    // oxlint-disable-next-line no-await-in-loop -- each batch begins where the last one ended
    const { rows } = await query.execute(db);
    if (rows.length > 0) yield rows;
    last = rows.length === size ? rows.at(-1) : undefined;
  } while (last);
}

/** A value as both databases accept it: SQLite reads blobs as ArrayBuffers. */
function valueOf(value: unknown): unknown {
  return value instanceof ArrayBuffer ? Buffer.from(value) : value;
}

async function insert(db: Kysely<Tables>, table: KeptTable, rows: readonly Row[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {});
  const tuples = rows.map((row) => sql`(${sql.join(names.map((name) => sql.val(valueOf(row[name]))))})`);
  const columns = sql.join(names.map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${columns}) values ${sql.join(tuples)}`.execute(db);
}

async function countsIn(db: Kysely<Tables>): Promise<Counts> {
  const counts: Record<string, number> = {};
  for (const table of tableNames) {
    // oxlint-disable-next-line no-await-in-loop -- a transaction has a single connection
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(
      db,
    );
    counts[table] = Number(rows[0]?.count);
  }
  return counts;
}

/** The bytes of all texts, as they are stored. */
async function textBytesIn(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{ sum: number | null }>`select sum(length(bytes)) as sum from texts`.execute(db);
  return rows[0]?.sum ?? 0;
}

/** True if nothing is kept in a database. */
async function isEmpty(db: Kysely<Tables>): Promise<boolean> {
  return Object.values(await countsIn(db)).every((count) => count === 0);
}

async function copyInto(from: Transaction<Tables>, to: Transaction<Tables>): Promise<Counts> {
  for (const table of tableNames) {
    // oxlint-disable no-await-in-loop -- a transaction has a single connection
    for await (const rows of batchesOf(from, table)) await insert(to, table, rows);
    // oxlint-enable no-await-in-loop
  }
  const [before, after] = [await countsIn(from), await countsIn(to)];
  const differing = tableNames.filter((table) => before[table] !== after[table]);
  if (differing.length > 0 || (await textBytesIn(from)) !== (await textBytesIn(to))) {
    throw new IbidError(
      "internal",
      "Not everything arrived in the other database, so nothing was kept there: try again.",
      { facts: { before, after } },
    );
  }
  return after;
}

/**
 * Copies everything that is kept into an empty database, all or nothing, as it is at one moment.
 *
 * @returns the number of rows of each table, checked in both databases
 * @throws IbidError if the other database isn't empty
 */
export async function copyTables(from: Kysely<Tables>, to: Kysely<Tables>): Promise<Counts> {
  if (!(await isEmpty(to))) {
    throw new IbidError(
      "conflict",
      "The database that is to receive the data has data already: give an empty one.",
    );
  }
  return from
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute((source) => to.transaction().execute((target) => copyInto(source, target)));
}
