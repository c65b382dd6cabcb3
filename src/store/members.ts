import type { Kysely } from "kysely";
import { directMessages } from "./direct-messages.ts";
import { type OwnData, ownData } from "./own-data.ts";
import type { Tables } from "./database/tables.ts";

/** Data of members and groups across all tables. */
export interface Members {
  /** All data of a member, in every group. */
  export(user: string): Promise<OwnData>;
  /**
   * Deletes a member's annotations, quiz questions, progress and scores in one group or, without `group`, in all groups and with
   * everything that their direct messages have. Texts that they added and reading plans that they started stay in the group without
   * their id.
   */
  erase(user: string, group?: string): Promise<void>;
  /** Deletes all data of a group. */
  eraseGroup(group: string): Promise<void>;
  /** The ids of the group's members with stored data, in ascending order. */
  listMembers(group: string): Promise<readonly string[]>;
  /** The ids of all groups with stored data, in ascending order. */
  listGroups(): Promise<readonly string[]>;
}

/** All tables with a group column. Occurrences have none: they are deleted with their plan. */
const groupTables = [
  "notes",
  "reactions",
  "discussions",
  "plans",
  "claims",
  "readers",
  "progress",
  "cards",
  "reminders",
  "questions",
  "sessions",
  "sessionQuestions",
  "attendances",
  "classmates",
  "scores",
  "rounds",
  "answers",
  "settings",
  "channels",
  "texts",
  "glossaries",
  "departures",
] as const satisfies readonly (keyof Tables)[];

/** The tables with data of a member that goes with them, in a column "user". */
const memberTables = [
  "readers",
  "progress",
  "cards",
  "questions",
  "sessionQuestions",
  "attendances",
  "classmates",
  "reactions",
  "reminders",
  "scores",
  "answers",
  "departures",
] as const satisfies readonly (keyof Tables)[];

async function eraseGroup(db: Kysely<Tables>, group: string): Promise<void> {
  for (const table of groupTables) {
    // oxlint-disable-next-line no-await-in-loop -- a transaction has a single connection
    await db.deleteFrom(table).where("group", "=", group).execute();
  }
}

/** Manages the data of members and groups in the database. */
export function membersIn(db: Kysely<Tables>): Members {
  return {
    export: (user) => ownData(db, user),

    async erase(user, group) {
      const within = group === undefined ? {} : { group };
      await db.transaction().execute(async (transaction) => {
        // Others' replies stay, as they do when a single note is deleted.
        await transaction
          .updateTable("notes")
          .set({ parent: null })
          .where("parent", "in", (expression) =>
            expression
              .selectFrom("notes as own")
              .select("own.id")
              .where((is) =>
                is.and({ "own.author": user, ...(group !== undefined && { "own.group": group }) }),
              ),
          )
          .execute();
        await transaction
          .deleteFrom("notes")
          .where((is) => is.and({ author: user, ...within }))
          .execute();
        // Others who missed a question of the member have its words, too.
        await transaction
          .deleteFrom("cards")
          .where("key", "in", (expression) =>
            expression
              .selectFrom("questions")
              .select("id")
              .where((is) => is.and({ user, ...within })),
          )
          .execute();
        for (const table of memberTables) {
          // oxlint-disable-next-line no-await-in-loop -- a transaction has a single connection
          await transaction
            .deleteFrom(table)
            .where((is) => is.and({ user, ...within }))
            .execute();
        }
        await transaction
          .updateTable("texts")
          .set({ addedBy: null })
          .where((is) => is.and({ addedBy: user, ...within }))
          .execute();
        await transaction
          .updateTable("plans")
          .set({ starter: null })
          .where((is) => is.and({ starter: user, ...within }))
          .execute();
        await transaction
          .updateTable("sessions")
          .set({ user: null })
          .where((is) => is.and({ user, ...within }))
          .execute();
        if (group === undefined) await eraseGroup(transaction, directMessages(user));
      });
    },

    eraseGroup: (group) => db.transaction().execute((transaction) => eraseGroup(transaction, group)),

    async listMembers(group) {
      const rows = await db
        .selectFrom("notes")
        .select("author as user")
        .where("group", "=", group)
        .union(db.selectFrom("scores").select("user").where("group", "=", group))
        .union(db.selectFrom("answers").select("user").where("group", "=", group))
        .union(db.selectFrom("readers").select("user").where("group", "=", group))
        .union(db.selectFrom("cards").select("user").where("group", "=", group))
        .union(db.selectFrom("questions").select("user").where("group", "=", group))
        .union(db.selectFrom("sessionQuestions").select("user").where("group", "=", group))
        .union(db.selectFrom("attendances").select("user").where("group", "=", group))
        .union(db.selectFrom("reminders").select("user").where("group", "=", group))
        .union(db.selectFrom("reactions").select("user").where("group", "=", group))
        .union(db.selectFrom("classmates").select("user").where("group", "=", group))
        .union(
          db
            .selectFrom("plans")
            .select("starter as user")
            .where("group", "=", group)
            .where("starter", "is not", null)
            .$narrowType<{ user: string }>(),
        )
        .union(
          db
            .selectFrom("sessions")
            .select("user")
            .where("group", "=", group)
            .where("user", "is not", null)
            .$narrowType<{ user: string }>(),
        )
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

    async listGroups() {
      const groupsOf = await Promise.all(
        groupTables.map((table) => db.selectFrom(table).select("group").distinct().execute()),
      );
      return [...new Set(groupsOf.flat().map(({ group }) => group))].toSorted();
    },
  };
}
