import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLogger } from "../../src/shared/log.ts";
import type { StoreLocation } from "../../src/store/store.ts";
import { type PostgresServer, startPostgres } from "./postgres.ts";

/** Hides the warnings about connections that end with a test's server. */
export const silent = createLogger("silent");

/** Creates databases of one kind. */
export interface Databases {
  /** The location of a new, empty database. */
  newLocation(): Promise<StoreLocation>;
  stop(): Promise<void>;
}

async function sqliteFiles(): Promise<Databases> {
  const folder = await mkdtemp(join(tmpdir(), "ibid-store-"));
  let files = 0;
  return {
    newLocation() {
      files += 1;
      return Promise.resolve({ path: join(folder, `${files}`, "ibid.db") });
    },
    stop: () => rm(folder, { recursive: true }),
  };
}

async function postgresDatabases(): Promise<Databases> {
  const server: PostgresServer = await startPostgres();
  return {
    newLocation: async () => ({ url: await server.newDatabase() }),
    stop: () => server.stop(),
  };
}

/** Both kinds of databases: the name, and the function that starts them. */
export const databases = [
  ["SQLite", sqliteFiles],
  ["PostgreSQL", postgresDatabases],
] as const satisfies readonly (readonly [string, () => Promise<Databases>])[];
