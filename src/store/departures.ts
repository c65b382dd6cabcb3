import type { Kysely } from "kysely";
import type { Tables } from "./database/tables.ts";

/** A member who left a group, or a group that Ibid was removed from, of whom something is kept. */
export interface Departure {
  readonly group: string;
  /** The member's id; null when it is the whole group. */
  readonly user: string | null;
  readonly at: number;
}

/** Who left, so that what is kept of them can be deleted after a while. */
export interface Departures {
  /** Notes the first time only; what was noted is forgotten by `back`, and by erasing. */
  left(departure: Departure): Promise<void>;
  back(group: string, user: string | null): Promise<void>;
  /** Those before then, the first first. */
  expired(before: number): Promise<readonly Departure[]>;
}

/** Primary keys can't be null. */
const wholeGroup = "";

/** The departures in that database. */
export function departuresIn(db: Kysely<Tables>): Departures {
  return {
    async left({ group, user, at }) {
      await db
        .insertInto("departures")
        .values({ group, user: user ?? wholeGroup, at })
        .onConflict((conflict) => conflict.columns(["group", "user"]).doNothing())
        .execute();
    },

    async back(group, user) {
      await db
        .deleteFrom("departures")
        .where("group", "=", group)
        .where("user", "=", user ?? wholeGroup)
        .execute();
    },

    async expired(before) {
      const rows = await db
        .selectFrom("departures")
        .selectAll()
        .where("at", "<", before)
        .orderBy("at")
        .orderBy("group")
        .orderBy("user")
        .execute();
      return rows.map((row) => ({ ...row, user: row.user === wholeGroup ? null : row.user }));
    },
  };
}
