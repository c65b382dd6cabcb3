import type { Kysely } from "kysely";
import { directMessages, type OwnData, ownData } from "./own-data.ts";
import type { Tables } from "./database/tables.ts";

/** What is kept of people and groups, whatever it is. */
export interface Members {
  /** What is kept of the member, in every group. */
  export(user: string): Promise<OwnData>;
  /**
   * Deletes what the member wrote and scored, in that group or in every one; then what their direct messages have,
   * too. A text they gave the group stays, without their name on it.
   */
  erase(user: string, group?: string): Promise<void>;
  /** Deletes all that a group has. */
  eraseGroup(group: string): Promise<void>;
  /** The ids of a group's members of whom something is kept. */
  known(group: string): Promise<readonly string[]>;
  /** The groups of which something is kept. */
  groups(): Promise<readonly string[]>;
}

/** Every table that has groups; what belongs to a plan goes with it. */
const groupTables = [
  "notes",
  "discussions",
  "plans",
  "scores",
  "rounds",
  "settings",
  "channels",
  "texts",
  "departures",
] as const satisfies readonly (keyof Tables)[];

async function eraseGroup(db: Kysely<Tables>, group: string): Promise<void> {
  for (const table of groupTables) {
    // oxlint-disable-next-line no-await-in-loop -- a transaction has one connection
    await db.deleteFrom(table).where("group", "=", group).execute();
  }
}

/** What is kept of members and groups in that database. */
export function membersIn(db: Kysely<Tables>): Members {
  return {
    export: (user) => ownData(db, user),

    async erase(user, group) {
      const within = group === undefined ? {} : { group };
      await db.transaction().execute(async (transaction) => {
        await transaction
          .deleteFrom("notes")
          .where((is) => is.and({ author: user, ...within }))
          .execute();
        await transaction
          .deleteFrom("scores")
          .where((is) => is.and({ user, ...within }))
          .execute();
        await transaction
          .deleteFrom("departures")
          .where((is) => is.and({ user, ...within }))
          .execute();
        await transaction
          .updateTable("texts")
          .set({ addedBy: null })
          .where((is) => is.and({ addedBy: user, ...within }))
          .execute();
        if (group === undefined) await eraseGroup(transaction, directMessages(user));
      });
    },

    eraseGroup: (group) => db.transaction().execute((transaction) => eraseGroup(transaction, group)),

    async known(group) {
      const rows = await db
        .selectFrom("notes")
        .select("author as user")
        .where("group", "=", group)
        .union(db.selectFrom("scores").select("user").where("group", "=", group))
        .union(
          db
            .selectFrom("texts")
            .select("addedBy as user")
            .where("group", "=", group)
            .where("addedBy", "is not", null)
            .$narrowType<{ user: string }>(),
        )
        .orderBy("user")
        .execute();
      return rows.map(({ user }) => user);
    },

    async groups() {
      const groupsOf = await Promise.all(
        groupTables.map((table) => db.selectFrom(table).select("group").distinct().execute()),
      );
      return [...new Set(groupsOf.flat().map(({ group }) => group))].toSorted();
    },
  };
}
