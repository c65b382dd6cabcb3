import type { Kysely } from "kysely";
import { type MarginNote, noteColumns, noteOf } from "./notes.ts";
import { type Plan, plansIn } from "./plans.ts";
import type { Score } from "./scores.ts";
import { settingsIn } from "./settings.ts";
import type { Tables } from "./tables.ts";
import { textColumns, type UploadedText } from "./texts.ts";

/** All that is kept of one member, to be given to them. The files themselves are in `Texts.bytes`. */
export interface OwnData {
  readonly notes: readonly MarginNote[];
  readonly scores: readonly Score[];
  readonly texts: readonly UploadedText[];
  /** The plans in their direct messages, which are nobody else's. */
  readonly plans: readonly Plan[];
  /** The settings of their direct messages. */
  readonly settings: Readonly<Record<string, unknown>>;
}

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

/** The member's direct messages with Ibid, as a group. */
function directMessages(user: string): string {
  return `dm:${user}`;
}

/** Every table that has groups; what belongs to a plan goes with it. */
const groupTables = [
  "notes",
  "discussions",
  "plans",
  "scores",
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

export function membersIn(db: Kysely<Tables>): Members {
  return {
    async export(user) {
      const own = directMessages(user);
      const notes = await db
        .selectFrom("notes")
        .select(noteColumns)
        .where("author", "=", user)
        .orderBy("group")
        .orderBy("created")
        .orderBy("id")
        .execute();
      return {
        notes: notes.map(noteOf),
        scores: await db.selectFrom("scores").selectAll().where("user", "=", user).orderBy("group").execute(),
        texts: await db
          .selectFrom("texts")
          .select(textColumns)
          .where("addedBy", "=", user)
          .orderBy("group")
          .orderBy("created")
          .orderBy("id")
          .execute(),
        plans: await plansIn(db).list(own),
        settings: await settingsIn(db).get(own),
      };
    },

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
