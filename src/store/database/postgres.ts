import { Kysely, PostgresDialect } from "kysely";
import { type CustomTypesConfig, Pool, types } from "pg";
import { IbidError } from "../../shared/error.ts";
import type { Logger } from "../../shared/log.ts";
import { migrate } from "./migrate.ts";
import { WithoutNul } from "./without-nul.ts";
import type { Tables } from "./tables.ts";

/** Times and counts come as eight-byte integers, which the driver would give as strings; all of ours fit a number. */
const parsers: CustomTypesConfig = {
  getTypeParser: (id, format) => (id === types.builtins.INT8 ? Number : types.getTypeParser(id, format)),
};

function explained(error: unknown): IbidError {
  if (error instanceof IbidError) return error;
  // Where a name has several addresses, the reasons are in the errors within.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const reason = first instanceof Error ? first.message : String(first);
  return new IbidError(
    "database-unavailable",
    `PostgreSQL can't be used (${reason}); see that it is running and that DATABASE_URL is right.`,
    { cause: error },
  );
}

/**
 * The PostgreSQL database at that address.
 *
 * @throws IbidError when it can't be reached or used, or belongs to a newer version of Ibid
 */
export async function openPostgres(url: string, log: Logger): Promise<Kysely<Tables>> {
  const pool = new Pool({
    connectionString: url,
    types: parsers,
    max: 5,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    fallback_application_name: "ibid",
  });
  // Without a listener, a restart of the server would end Ibid. The pool makes another connection when one is needed.
  pool.on("error", (error) => log.warn({ err: error }, "A connection to PostgreSQL was lost."));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), plugins: [new WithoutNul()] });
  try {
    await migrate(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw explained(error);
  }
}
