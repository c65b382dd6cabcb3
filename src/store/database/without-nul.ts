import { PostgresQueryCompiler, SqliteQueryCompiler } from "kysely";

// PostgreSQL rejects NUL characters, and SQLite ends a string there.

function removeNul(value: unknown): unknown {
  return typeof value === "string" ? value.replaceAll("\0", "") : value;
}

/** A query compiler for SQLite that removes NUL characters from all values. */
export class SqliteCompiler extends SqliteQueryCompiler {
  protected override appendValue(value: unknown): void {
    super.appendValue(removeNul(value));
  }
}

/** A query compiler for PostgreSQL that removes NUL characters from all values. */
export class PostgresCompiler extends PostgresQueryCompiler {
  protected override appendValue(value: unknown): void {
    super.appendValue(removeNul(value));
  }
}
