import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";

/** Calls a function with a database, and closes the database when the function is done. */
export async function withDatabase<Result>(
  opening: Promise<Kysely<Tables>>,
  use: (db: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  const db = await opening;
  try {
    return await use(db);
  } finally {
    await db.destroy();
  }
}
