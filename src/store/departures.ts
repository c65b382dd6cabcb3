import type { Kysely } from "kysely";

/** Records that a member left a group, or that Ibid was removed from it, while the store still has their data. */
export interface Departure {
  readonly group: string;
  /** The member's id; null if Ibid was removed from the whole group. */
  readonly user: string | null;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** Departures of members and groups, kept so that their data can be deleted after the retention period. */
export interface Departures {
  /** Records a departure. Does nothing if one is recorded for that member or group, so that the first time counts. */
  record(departure: Departure): Promise<void>;
  /** Forgets a departure, because the member or Ibid (`user` null) came back. */
  cancel(group: string, user: string | null): Promise<void>;
  /** Departures before `before`, oldest first. */
  listBefore(before: number): Promise<readonly Departure[]>;
}

export interface DepartureTables {
  departures: Omit<Departure, "user"> & {
    /** The member's id, or `wholeGroup`. */
    readonly user: string;
  };
}

/** Stands for null, which a primary key can't contain. */
const wholeGroup = "";

/** Stores departures in the database. */
export function departuresIn(db: Kysely<DepartureTables>): Departures {
  return {
    async record({ group, user, at }) {
      await db
        .insertInto("departures")
        .values({ group, user: user ?? wholeGroup, at })
        .onConflict((conflict) => conflict.columns(["group", "user"]).doNothing())
        .execute();
    },

    async cancel(group, user) {
      await db
        .deleteFrom("departures")
        .where("group", "=", group)
        .where("user", "=", user ?? wholeGroup)
        .execute();
    },

    async listBefore(before) {
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
