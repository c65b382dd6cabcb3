import type { LogEvent } from "kysely";
import { measure } from "../../shared/measurements.ts";

/** Measures a query. It is Kysely's log. */
export function measureQuery({ level, queryDurationMillis }: LogEvent): void {
  measure("query", { seconds: queryDurationMillis / 1000, failed: level === "error" });
}
