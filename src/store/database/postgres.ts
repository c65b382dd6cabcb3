import { Kysely, PostgresDialect } from "kysely";
import { type CustomTypesConfig, Pool, types } from "pg";
import { IbidError } from "../../shared/error.ts";
import type { Logger } from "../../shared/log.ts";
import { GuardedPool } from "./guarded-pool.ts";
import { measureQuery } from "./measure-query.ts";
import { migrate } from "./migrations.ts";
import { isUnavailable } from "./unavailable.ts";
import { PostgresCompiler } from "./without-nul.ts";
import type { Tables } from "./tables.ts";

/** Returns eight-byte integers as numbers, where the driver's default is strings. All times and counts are safe integers. */
const parsers: CustomTypesConfig = {
  getTypeParser: (id, format) => (id === types.builtins.INT8 ? Number : types.getTypeParser(id, format)),
};

class Dialect extends PostgresDialect {
  override createQueryCompiler = () => new PostgresCompiler();
}

function toIbidError(failure: unknown): IbidError {
  const error = failure instanceof IbidError && isUnavailable(failure) ? failure.cause : failure;
  if (error instanceof IbidError) return error;
  // A host name with several addresses fails with one error for each.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const reason = first instanceof Error ? first.message : String(first);
  return new IbidError(
    "database-unavailable",
    `PostgreSQL can't be used (${reason}): check that it is running and that DATABASE_URL is right.`,
    { cause: error },
  );
}

/**
 * Opens a PostgreSQL database and migrates it.
 *
 * @throws IbidError if it can't be reached or used, or was migrated by a newer version of Ibid
 */
export async function openPostgres(url: string, log: Logger): Promise<Kysely<Tables>> {
  const connections = new Pool({
    connectionString: url,
    types: parsers,
    max: 5,
    connectionTimeoutMillis: 5000,
    query_timeout: 5000,
    keepAlive: true,
    fallback_application_name: "ibid",
  });
  const pool = new GuardedPool(connections, log);
  const db = new Kysely<Tables>({
    dialect: new Dialect({ pool }),
    log: measureQuery,
  });
  try {
    await migrate(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw toIbidError(error);
  }
}
