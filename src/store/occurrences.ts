import type { Kysely } from "kysely";
import { type PlanChange, planRow } from "./plans.ts";
import type { Tables } from "./database/tables.ts";

/** One time that a plan was due. Whoever claims it posts; then it is confirmed. */
export interface Occurrence {
  /** The plan's id. */
  readonly plan: string;
  /** What tells it from the plan's others, such as its local date. */
  readonly key: string;
  readonly claimed: number;
  readonly confirmed: number | null;
  /** The message that was posted; null until then, or when there was nothing to post. */
  readonly message: string | null;
}

/** What makes a plan post once and only once, however many processes there are and whenever they end. */
export interface Occurrences {
  /** True for one caller only, ever: that one is to post. False, too, when the plan is gone. */
  claim(plan: string, key: string, at: number): Promise<boolean>;
  /**
   * Those of running plans that were claimed before then and never confirmed: the process ended in between, so the
   * message may or may not stand in the channel.
   */
  unconfirmed(before: number): Promise<readonly Occurrence[]>;
  /** Takes an unconfirmed one over. True for one caller only: others saw the same claim, but came later. */
  reclaim(occurrence: Occurrence, at: number): Promise<boolean>;
  /** Notes the message, or that there is none, and changes the plan, both or neither. */
  confirm(plan: string, key: string, message: string | null, change: PlanChange, at: number): Promise<void>;
  /** The one that was claimed last. */
  last(plan: string): Promise<Occurrence | undefined>;
}

/** The occurrences in that database. */
export function occurrencesIn(db: Kysely<Tables>): Occurrences {
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

    unconfirmed: (before) =>
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
        // The plan first, as when it is removed: two that lock in one order never wait for each other.
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
