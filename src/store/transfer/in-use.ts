import type { Kysely } from "kysely";
import { IbidError } from "../../shared/error.ts";
import type { Tables } from "../database/tables.ts";
import { leasesIn, type LeaseDialect } from "../leases/leases.ts";

/** @throws IbidError if a bot uses the database, whose changes would be lost */
export async function requireUnused(db: Kysely<Tables>, dialect: LeaseDialect): Promise<void> {
  const [holder] = await leasesIn(db, dialect).holders();
  if (!holder) return;
  throw new IbidError(
    "conflict",
    `Ibid is running with this database (process ${holder.pid} on ${holder.host.split(" ")[0] ?? ""}): stop it first.`,
  );
}
