import { type Kysely, sql } from "kysely";
import { directMessages, directPrefix } from "./direct-messages.ts";
import { type OwnData, ownData } from "./own-data.ts";
import { digestBy } from "./settings.ts";
import { tableNames } from "./database/kept-tables.ts";
import type { Tables } from "./database/tables.ts";

/** Data of members and groups across all tables. */
export interface Members {
  /** All data of a member, in every group. */
  export(user: string): Promise<OwnData>;
  /**
   * Deletes a member's annotations, quiz questions, progress and scores in one group or, without `group`, in all groups and with
   * everything that their direct messages have. Texts that they added, reading plans that they started and a digest that they set
   * stay in the group without their id.
   */
  erase(user: string, group?: string): Promise<void>;
  /** Deletes all data of a group. */
  eraseGroup(group: string): Promise<void>;
  /** The ids of the group's members with stored data, in ascending order. */
  listMembers(group: string): Promise<readonly string[]>;
  /** The channels of direct messages of which something is stored: a plan, a reminder or a text that was chosen. At most `most`. */
  listDirectChannels(most: number): Promise<readonly string[]>;
  /** The ids of all groups with stored data, in ascending order. */
  listGroups(): Promise<readonly string[]>;
}

/** All tables with a group column. Occurrences have none: they are deleted with their plan. */
const groupTables = tableNames.filter((table) => table !== "occurrences");

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

/** The member whose data is meant, in one group or, without `group`, in all groups. */
interface Owner {
  readonly user: string;
  readonly group?: string;
}

async function eraseGroup(db: Kysely<Tables>, group: string): Promise<void> {
  for (const table of groupTables) {
    // oxlint-disable-next-line no-await-in-loop -- a transaction has a single connection
    await db.deleteFrom(table).where("group", "=", group).execute();
  }
}

/** Deletes a member's notes. Others' replies stay, as they do when a single note is deleted. */
async function eraseNotes(db: Kysely<Tables>, { user, ...within }: Owner): Promise<void> {
  const own = { author: user, ...within };
  await db
    .updateTable("notes")
    .set({ parent: null })
    .where("parent", "in", (from) =>
      from
        .selectFrom("notes")
        .select("id")
        .where((is) => is.and(own)),
    )
    .execute();
  await db
    .deleteFrom("notes")
    .where((is) => is.and(own))
    .execute();
}

/** Deletes the cards of a member's questions: others who missed one have its words, too. */
async function eraseCardsOfQuestions(db: Kysely<Tables>, owner: Owner): Promise<void> {
  await db
    .deleteFrom("cards")
    .where("key", "in", (from) =>
      from
        .selectFrom("questions")
        .select("id")
        .where((is) => is.and({ ...owner })),
    )
    .execute();
}

/** Removes a member's id from what stays in the group. */
async function eraseId(db: Kysely<Tables>, { user, ...within }: Owner): Promise<void> {
  await db
    .updateTable("texts")
    .set({ addedBy: null })
    .where((is) => is.and({ addedBy: user, ...within }))
    .execute();
  await db
    .updateTable("plans")
    .set({ starter: null })
    .where((is) => is.and({ starter: user, ...within }))
    .execute();
  await db
    .updateTable("sessions")
    .set({ user: null })
    .where((is) => is.and({ user, ...within }))
    .execute();
  await db
    .deleteFrom("settings")
    .where((is) => is.and({ name: digestBy, value: JSON.stringify(user), ...within }))
    .execute();
}

async function eraseMember(db: Kysely<Tables>, owner: Owner): Promise<void> {
  await eraseNotes(db, owner);
  await eraseCardsOfQuestions(db, owner);
  for (const table of memberTables) {
    // oxlint-disable-next-line no-await-in-loop -- a transaction has a single connection
    await db
      .deleteFrom(table)
      .where((is) => is.and({ ...owner }))
      .execute();
  }
  await eraseId(db, owner);
  if (owner.group === undefined) await eraseGroup(db, directMessages(owner.user));
}

/** A query of the ids of members who have rows of a group in a table. They may be null. */
function membersOf(group: string, table: keyof Tables, column: string) {
  return sql`select ${sql.ref(column)} as "user" from ${sql.table(table)} where "group" = ${group}`;
}

/** Manages the data of members and groups in the database. */
export function membersIn(db: Kysely<Tables>): Members {
  return {
    export: (user) => ownData(db, user),

    erase: (user, group) =>
      db
        .transaction()
        .execute((transaction) => eraseMember(transaction, { user, ...(group !== undefined && { group }) })),

    eraseGroup: (group) => db.transaction().execute((transaction) => eraseGroup(transaction, group)),

    async listDirectChannels(most) {
      const directly = `${directPrefix}%`;
      const rows = await db
        .selectFrom("plans")
        .select("channel")
        .where("group", "like", directly)
        .union(db.selectFrom("reminders").select("channel").where("group", "like", directly))
        .union(db.selectFrom("channels").select("channel").where("group", "like", directly))
        .orderBy("channel", "desc")
        .limit(most)
        .execute();
      return rows.map(({ channel }) => channel);
    },

    async listMembers(group) {
      // A departure is no data of its own, and that of a whole group has no member.
      const own = memberTables.filter((table) => table !== "departures");
      const queries = [
        membersOf(group, "notes", "author"),
        membersOf(group, "plans", "starter"),
        membersOf(group, "texts", "addedBy"),
        membersOf(group, "sessions", "user"),
        sql`select replace(value, '"', '') as "user" from settings where "group" = ${group} and name = ${digestBy}`,
        ...own.map((table) => membersOf(group, table, "user")),
      ];
      const union = sql.join(queries, sql` union `);
      const { rows } = await sql<{ user: string | null }>`${union} order by "user"`.execute(db);
      return rows.flatMap(({ user }) => user ?? []);
    },

    async listGroups() {
      const groupsOf = await Promise.all(
        groupTables.map((table) => db.selectFrom(table).select("group").distinct().execute()),
      );
      return [...new Set(groupsOf.flat().map(({ group }) => group))].toSorted();
    },
  };
}
