import type { Kysely } from "kysely";

/** A member's wish to be reminded of the questions to review, every day by direct message. */
export interface Reminder {
  readonly group: string;
  /** The member's id. */
  readonly user: string;
  /** The id of the channel in which they asked for it. */
  readonly channel: string;
  /** Local time, "HH:MM". */
  readonly time: string;
  /** An IANA time zone. */
  readonly zone: string;
  /** The next time, in milliseconds since 1970. */
  readonly due: number;
}

/** The reminders of the members of all groups. */
export interface Reminders {
  /** Sets a member's reminder in a group. */
  set(reminder: Reminder): Promise<void>;
  /** Returns true if there was one. */
  remove(group: string, user: string): Promise<boolean>;
  /** The reminders of all groups that are due at a time, longest due first. */
  due(at: number): Promise<readonly Reminder[]>;
  /** Moves a reminder on, unless it was changed. */
  move(reminder: Reminder, due: number): Promise<void>;
}

export interface ReminderTables {
  reminders: Reminder;
}

/** Stores reminders in the database. */
export function remindersIn(db: Kysely<ReminderTables>): Reminders {
  return {
    async set(reminder) {
      const { group: _, user: __, ...change } = reminder;
      await db
        .insertInto("reminders")
        .values(reminder)
        .onConflict((conflict) => conflict.columns(["group", "user"]).doUpdateSet(change))
        .execute();
    },

    async remove(group, user) {
      const { numDeletedRows } = await db
        .deleteFrom("reminders")
        .where((is) => is.and({ group, user }))
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    due: (at) =>
      db
        .selectFrom("reminders")
        .selectAll()
        .where("due", "<=", at)
        .orderBy("due")
        .orderBy("group")
        .orderBy("user")
        .execute(),

    async move({ group, user, due: before }, due) {
      await db
        .updateTable("reminders")
        .set({ due })
        .where((is) => is.and({ group, user, due: before }))
        .execute();
    },
  };
}
