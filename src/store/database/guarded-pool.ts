import type { PostgresPool } from "kysely";
import { DatabaseError, type Pool, type PoolClient } from "pg";
import type { Logger } from "../../shared/log.ts";
import { unavailable } from "./unavailable.ts";

/** Time after a failure in which nothing is asked of the database, in milliseconds. */
const pause = 2000;

/**
 * Classes of PostgreSQL's errors that have nothing to do with the query: connection exceptions, insufficient resources,
 * operator intervention, system errors. https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const faultClasses = /^(?:08|53|57|58|25006)/;

/** True unless the database answered, and refused the query itself. */
function isFault(error: unknown): boolean {
  return error instanceof Error && (!(error instanceof DatabaseError) || faultClasses.test(error.code ?? ""));
}

/**
 * A pool whose failures leave the process alive. A database that is away is reported as an IbidError; meanwhile one query after
 * the other tries whether it is back, and all others are refused at once. Broken connections aren't used again.
 */
export class GuardedPool implements PostgresPool {
  readonly #pool: Pool;
  readonly #log: Logger;
  /** The time until which the database counts as away; undefined if it doesn't. */
  #awayUntil: number | undefined;

  constructor(pool: Pool, log: Logger) {
    this.#pool = pool;
    this.#log = log;
    // Error events without a listener would end the process: those of idle connections, and those of used ones, whose queries
    // fail as well.
    pool.on("error", (error) => log.warn({ err: error }, "Lost a connection to PostgreSQL"));
    pool.on("connect", (client) => client.on("error", () => {}));
  }

  async connect(): Promise<PoolClient> {
    if (this.#awayUntil !== undefined) {
      if (performance.now() < this.#awayUntil) throw unavailable(new Error("PostgreSQL is away"));
      // This query tries, and the others go on waiting for its result.
      this.#awayUntil = Infinity;
    }
    try {
      return this.#guarded(await this.#pool.connect());
    } catch (error) {
      throw this.#fail(error);
    }
  }

  async end(): Promise<void> {
    await this.#pool.end();
  }

  /** The connection, whose failures are noticed. Kysely only queries and releases it. */
  #guarded(client: PoolClient): PoolClient {
    let broken = false;
    const query = async (sql: string, parameters: readonly unknown[]): Promise<unknown> => {
      try {
        const result = await client.query(sql, [...parameters]);
        this.#succeed();
        return result;
      } catch (error) {
        if (isFault(error)) {
          broken = true;
          throw this.#fail(error);
        }
        this.#succeed();
        throw error;
      }
    };
    const release = () => client.release(broken);
    const get = (_client: PoolClient, name: string | symbol): unknown =>
      name === "query" ? query : name === "release" ? release : undefined;
    return new Proxy(client, { get });
  }

  #succeed(): void {
    if (this.#awayUntil === undefined) return;
    this.#awayUntil = undefined;
    this.#log.info("PostgreSQL is back");
  }

  #fail(error: unknown): Error {
    if (this.#awayUntil === undefined) {
      this.#log.warn(
        { err: error },
        "PostgreSQL can't be reached; the last known settings are used meanwhile",
      );
    }
    this.#awayUntil = performance.now() + pause;
    return unavailable(error);
  }
}
