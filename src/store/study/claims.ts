import type { Kysely } from "kysely";

/** Something that is posted once, such as the digest of a week. */
export interface ScheduledPost {
  readonly group: string;
  /** Unique in the group. */
  readonly key: string;
}

/** Time that a process has to post what it claimed before another one takes over, in milliseconds. */
export const claimTimeout = 60_000;

/** Time for which claims are remembered, in milliseconds. */
const claimRetention = 30 * 24 * 60 * 60_000;

/**
 * Claims of posts. They make each post be posted once, even with several processes and after a crash: a process claims it,
 * posts it and confirms it. One that isn't confirmed in time can be claimed again.
 */
export interface Claims {
  /**
   * Claims a post. Returns "first" or "again" for exactly one caller, which must post; "again" if an earlier claim wasn't
   * confirmed, so that the post may have been posted already. Returns undefined if another process posts it, or has posted it.
   *
   * @param at in milliseconds since 1970
   */
  claim(post: ScheduledPost, at: number): Promise<"first" | "again" | undefined>;
  /** Records that a claimed post was posted. */
  confirm(post: ScheduledPost): Promise<void>;
}

export interface ClaimTables {
  claims: ScheduledPost & {
    /** Time of the last claim, in milliseconds since 1970. */
    readonly claimed: number;
    /** 0 or 1. */
    readonly confirmed: number;
  };
}

/** Stores claims in the database. */
export function claimsIn(db: Kysely<ClaimTables>): Claims {
  return {
    async claim({ group, key }, at) {
      const inserted = await db
        .insertInto("claims")
        .values({ group, key, claimed: at, confirmed: 0 })
        .onConflict((conflict) => conflict.columns(["group", "key"]).doNothing())
        .executeTakeFirst();
      if (inserted.numInsertedOrUpdatedRows === 1n) {
        await db
          .deleteFrom("claims")
          .where("group", "=", group)
          .where("claimed", "<", at - claimRetention)
          .execute();
        return "first";
      }
      const { numUpdatedRows } = await db
        .updateTable("claims")
        .set({ claimed: at })
        .where((is) => is.and({ group, key, confirmed: 0 }))
        .where("claimed", "<", at - claimTimeout)
        .executeTakeFirst();
      return numUpdatedRows === 1n ? "again" : undefined;
    },

    async confirm({ group, key }) {
      await db
        .updateTable("claims")
        .set({ confirmed: 1 })
        .where((is) => is.and({ group, key }))
        .execute();
    },
  };
}
