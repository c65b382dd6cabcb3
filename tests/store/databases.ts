import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLogger } from "../../src/shared/log.ts";
import type { StoreLocation } from "../../src/store/store.ts";
import { type PostgresServer, startPostgres } from "./postgres.ts";

/** Connections end with the server of a test; nobody needs to know. */
export const silent = createLogger("silent");

/** One of the databases that a store can be in. */
export interface Databases {
  /** A place that nothing has been kept in. */
  newPlace(): Promise<StoreLocation>;
  stop(): Promise<void>;
}

async function sqliteFiles(): Promise<Databases> {
  const folder = await mkdtemp(join(tmpdir(), "ibid-store-"));
  let files = 0;
  return {
    newPlace() {
      files += 1;
      return Promise.resolve({ path: join(folder, `${files}`, "ibid.db") });
    },
    stop: () => rm(folder, { recursive: true }),
  };
}

async function postgresDatabases(): Promise<Databases> {
  const server: PostgresServer = await startPostgres();
  return {
    newPlace: async () => ({ url: await server.newDatabase() }),
    stop: () => server.stop(),
  };
}

/** Both, by name, and how to start them. */
export const databases = [
  ["SQLite", sqliteFiles],
  ["PostgreSQL", postgresDatabases],
] as const satisfies readonly (readonly [string, () => Promise<Databases>])[];
