import { countOf } from "../shared/count.ts";
import { IbidError } from "../shared/error.ts";
import { type Finding, ok, problem } from "../shared/finding.ts";
import { createLogger } from "../shared/log.ts";
import { checkSqlite, exists } from "./database/sqlite-file.ts";
import { openStore, type StoreLocation } from "./store.ts";

/** Checks that a store can be opened and is whole. Doesn't create a SQLite file. */
export async function diagnoseStore(location: StoreLocation): Promise<Finding> {
  const kind = "url" in location ? "PostgreSQL" : location.path;
  if ("path" in location && !(await exists(location.path))) {
    return ok(`Store: ${kind} will be created when Ibid starts.`);
  }
  try {
    if ("path" in location) await checkSqlite(location.path, "stop Ibid and restore a backup");
    const store = await openStore(location, createLogger("silent"));
    try {
      const groups = await store.members.listGroups();
      const holders = await store.leases.holders();
      const running = holders.length === 0 ? "no bot is running" : "a bot is running";
      return ok(`Store: ${kind} has data of ${countOf(groups.length, "group")}; ${running} with it.`);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof IbidError) return problem(`Store: ${error.message}`);
    throw error;
  }
}
