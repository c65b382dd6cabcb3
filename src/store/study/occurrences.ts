import type { Kysely } from "kysely";
import { type PlanChange, planRow, type PlanTables } from "./plans.ts";

/** One due date of a reading plan. A process claims it, posts the reading and confirms it. */
export interface Occurrence {
  /** The plan's id. */
  readonly plan: string;
  /** Unique in the plan, such as the local date. */
  readonly key: string;
  /** Time of the claim, in milliseconds since 1970. */
  readonly claimed: number;
  /** Time of the confirmation, in milliseconds since 1970; null until then. */
  readonly confirmed: number | null;
  /** The id of the posted message; null before the confirmation, or if nothing was posted. */
  readonly message: string | null;
}

/**
 * The due dates of all plans. Claims make each reading be posted exactly once, even with several processes and after a
 * crash.
 */
export interface Occurrences {
  /** Claims a due date. Returns true for exactly one caller, which must post; false if the plan no longer exists. */
  claim(plan: string, key: string, at: number): Promise<boolean>;
  /**
   * The unconfirmed occurrences of running plans that were claimed before `before`, oldest first. Their process may have
   * ended before or after it posted the message.
   */
  listUnconfirmed(before: number): Promise<readonly Occurrence[]>;
  /** Takes over an unconfirmed claim. Returns true for exactly one of the callers that saw the same claim. */
  reclaim(occurrence: Occurrence, at: number): Promise<boolean>;
  /**
   * Confirms an occurrence and changes its plan in one transaction.
   *
   * @param message the id of the posted message, or null if nothing was posted
   */
  confirm(plan: string, key: string, message: string | null, change: PlanChange, at: number): Promise<void>;
  /** The plan's most recent occurrence, by time of claim. */
  last(plan: string): Promise<Occurrence | undefined>;
}

export interface OccurrenceTables extends PlanTables {
  occurrences: Occurrence;
}

/** Stores occurrences in the database. */
export function occurrencesIn(db: Kysely<OccurrenceTables>): Occurrences {
  const all = db.selectFrom("occurrences").selectAll("occurrences");
  return {
    async claim(plan, key, at) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("occurrences")
        .columns(["plan", "key", "claimed"])
        .expression((expression) =>
          expression
            .selectFrom("plans")
            .select((value) => [
              "id",
              value.cast<string>(value.val(key), "text").as("key"),
              value.cast<number>(value.val(at), "bigint").as("claimed"),
            ])
            .where("id", "=", plan),
        )
        .onConflict((conflict) => conflict.columns(["plan", "key"]).doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },

    listUnconfirmed: (before) =>
      all
        .innerJoin("plans", "plans.id", "occurrences.plan")
        .where("plans.state", "=", "running")
        .where("confirmed", "is", null)
        .where("claimed", "<", before)
        .orderBy("claimed")
        .execute(),

    async reclaim({ plan, key, claimed }, at) {
      const { numUpdatedRows } = await db
        .updateTable("occurrences")
        .set({ claimed: at })
        .where((is) => is.and({ plan, key, claimed }))
        .where("confirmed", "is", null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    confirm: (plan, key, message, change, at) =>
      db.transaction().execute(async (transaction) => {
        // Locks the plan first, in the same order as its removal does. Otherwise the two could deadlock.
        await transaction
          .updateTable("plans")
          .set({ ...planRow(change), id: plan })
          .where("id", "=", plan)
          .execute();
        await transaction
          .updateTable("occurrences")
          .set({ message, confirmed: at })
          .where((is) => is.and({ plan, key }))
          .execute();
      }),

    last: (plan) => all.where("plan", "=", plan).orderBy("claimed", "desc").limit(1).executeTakeFirst(),
  };
}
