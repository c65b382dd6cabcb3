import { statSync } from "node:fs";
import {
  SelectQueryNode,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from "kysely";
import type Database from "libsql";
import { LRUCache } from "lru-cache";
import { backoff } from "../../shared/concurrency/backoff.ts";
import { unavailable } from "./unavailable.ts";
import { SqliteCompiler } from "./without-nul.ts";

/** Maximum time that a query waits for another process's lock, in milliseconds. */
const lockTimeout = 25_000;
const lockDelays = { first: 10, max: 200 } as const;

/** Maximum number of prepared statements that are kept. The least recently used are dropped first. */
const maxStatements = 100;

/** Beginnings of the codes of errors that have nothing to do with the query. */
const faults = /^SQLITE_(?:BUSY|LOCKED|READONLY|FULL|IOERR|CORRUPT|NOTADB|CANTOPEN|PROTOCOL)/;

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function isLocked(error: unknown): boolean {
  return /^SQLITE_(?:BUSY|LOCKED)/.test(codeOf(error));
}

/** The error itself, or that the database is unavailable if it has nothing to do with the query. */
function explained(error: unknown): unknown {
  return faults.test(codeOf(error)) ? unavailable(error) : error;
}

/** True for values that libsql can bind. At some others, such as true, it ends the process. */
function isBindable(value: unknown): boolean {
  return (
    value === null || ["string", "number", "bigint"].includes(typeof value) || value instanceof Uint8Array
  );
}

/** The file that a path leads to, as a string that no other file has; undefined if there is none. */
function fileAt(path: string): string | undefined {
  const { dev, ino } = statSync(path, { bigint: true, throwIfNoEntry: false }) ?? {};
  return ino === undefined ? undefined : `${dev} ${ino}`;
}

/** A transaction that other connections wait for. */
class Transaction {
  readonly owner: DatabaseConnection;
  /** Fulfilled when it has ended. */
  readonly ended: Promise<void>;
  #end: (() => void) | undefined;

  constructor(owner: DatabaseConnection) {
    this.owner = owner;
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  end(): void {
    this.#end?.();
  }
}

/**
 * A driver for a SQLite file that other processes use as well. SQLite's own wait for a lock would stop the whole thread, so
 * queries are tried again here, while other queries go on. They only wait for each other during transactions.
 *
 * Every write is in a transaction that locks the file from its beginning, so that nothing but the beginning has to wait. It
 * begins and ends by `exec`: libsql doesn't reset a prepared statement that found the file locked, and while one is open,
 * SQLite doesn't commit what later ones write.
 */
class SharedFileDriver implements Driver {
  readonly #database: Database.Database;
  readonly #path: string;
  readonly #opened: string | undefined;
  readonly #inner: SqliteDriver;
  /** Prepared statements by their SQL. */
  readonly #statements = new LRUCache<string, Database.Statement>({ max: maxStatements });
  #file: DatabaseConnection | undefined;
  #transaction: Transaction | undefined;

  constructor(database: Database.Database, path: string) {
    this.#database = database;
    this.#path = path;
    this.#opened = fileAt(path);
    this.#inner = new SqliteDriver({
      database: { prepare: (sql) => this.#prepared(sql), close: () => database.close() },
    });
  }

  async init(): Promise<void> {
    await this.#inner.init();
    this.#file = await this.#inner.acquireConnection();
  }

  acquireConnection(): Promise<DatabaseConnection> {
    const connection: DatabaseConnection = {
      executeQuery: <Row>(query: CompiledQuery): Promise<QueryResult<Row>> =>
        this.#transaction?.owner === connection || SelectQueryNode.is(query.query)
          ? this.#whenUnlocked(connection, () => this.#execute<Row>(query))
          : this.#write<Row>(connection, query),
      streamQuery: () => {
        throw new Error("Queries aren't streamed.");
      },
    };
    return Promise.resolve(connection);
  }

  releaseConnection(): Promise<void> {
    return Promise.resolve();
  }

  beginTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#whenUnlocked(connection, () => {
      this.#database.exec("begin immediate");
      this.#transaction = new Transaction(connection);
      return Promise.resolve();
    });
  }

  async commitTransaction(): Promise<void> {
    // Data written into a file that was deleted or replaced would be lost when this process ends.
    if (fileAt(this.#path) !== this.#opened) {
      throw unavailable(new Error(`${this.#path} was replaced: put it back, or start Ibid again`));
    }
    try {
      this.#database.exec("commit");
    } catch (error) {
      // A full disk is often noticed only now. The caller rolls back.
      throw explained(error);
    }
    this.#end();
  }

  rollbackTransaction(): Promise<void> {
    try {
      // Some errors have rolled it back already.
      if (this.#database.inTransaction) this.#database.exec("rollback");
    } finally {
      this.#end();
    }
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    // libsql keeps a connection open until its statements are collected.
    this.#statements.clear();
    return this.#inner.destroy();
  }

  /** A statement, which is kept, since most queries are made again and again. */
  #prepared(sql: string): Database.Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  #end(): void {
    this.#transaction?.end();
    this.#transaction = undefined;
  }

  /** Runs a query in a transaction of its own. */
  async #write<Row>(connection: DatabaseConnection, query: CompiledQuery): Promise<QueryResult<Row>> {
    await this.beginTransaction(connection);
    try {
      const result = await this.#whenUnlocked(connection, () => this.#execute<Row>(query));
      await this.commitTransaction();
      return result;
    } catch (error) {
      await this.rollbackTransaction();
      throw error;
    }
  }

  async #execute<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (!this.#file) throw new Error("The driver isn't initialised.");
    if (!query.parameters.every(isBindable))
      throw new TypeError("A query has a value that SQLite doesn't know.");
    try {
      return await this.#file.executeQuery<Row>(query);
    } catch (error) {
      // It may not have been reset.
      this.#statements.delete(query.sql);
      throw error;
    }
  }

  /** Runs a query when no other connection has a transaction, again and again while the file is locked. */
  async #whenUnlocked<T>(connection: DatabaseConnection, run: () => Promise<T>): Promise<T> {
    const deadline = performance.now() + lockTimeout;
    for (let retry = 0; ; retry++) {
      // oxlint-disable no-await-in-loop -- one attempt after the other
      while (this.#transaction && this.#transaction.owner !== connection) await this.#transaction.ended;
      try {
        return await run();
      } catch (error) {
        if (!isLocked(error) || performance.now() > deadline) {
          throw explained(error);
        }
      }
      await backoff(retry, lockDelays);
      // oxlint-enable no-await-in-loop
    }
  }
}

/** A Kysely dialect for a SQLite file that other processes may lock. */
export class SharedFileDialect implements Dialect {
  readonly #database: Database.Database;
  readonly #path: string;

  constructor(database: Database.Database, path: string) {
    this.#database = database;
    this.#path = path;
  }

  createDriver = () => new SharedFileDriver(this.#database, this.#path);
  createQueryCompiler = () => new SqliteCompiler();
  createAdapter = () => new SqliteAdapter();
  createIntrospector: Dialect["createIntrospector"] = (db) => new SqliteIntrospector(db);
}
