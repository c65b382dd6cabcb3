import { type Kysely, Migrator } from "kysely";
import { IbidError } from "../../shared/error.ts";
import { migrations } from "./migrations.ts";
import type { Tables } from "./tables.ts";

/**
 * Brings the tables up to what this version of Ibid needs.
 *
 * @throws IbidError when a newer version has changed them
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve({ ...migrations }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error instanceof Error && error.message.startsWith("corrupted migrations")) {
    throw new IbidError(
      "database-unavailable",
      "The database belongs to a newer version of Ibid; update Ibid.",
      { cause: error },
    );
  }
  if (error !== undefined) throw error;
}
