import type { Kysely } from "kysely";
import type { TextId } from "../../document/text-id.ts";
import { activityIn, type ActivityTables, type ClassActivity } from "./class-activity.ts";

/** A member who was told that they are counted in a group's class. */
export interface Classmate {
  readonly group: string;
  /** The member's id, and their display name when they were told. */
  readonly user: string;
  readonly name: string;
  /** When they were told, in milliseconds since 1970. Nothing before counts. */
  readonly told: number;
  /** True if they chose not to be counted. */
  readonly out: boolean;
  /** The questions that they had answered rightly, and answered, in quizzes before. */
  readonly right: number;
  readonly asked: number;
}

/** The members who are counted in the classes of all groups. */
export interface Classmates {
  /** Returns undefined if the member wasn't told. */
  get(group: string, user: string): Promise<Classmate | undefined>;
  /** Records that a member was told. Returns true for exactly one of several concurrent callers. */
  join(member: Omit<Classmate, "out">): Promise<boolean>;
  /** Counts a member no longer, or again. */
  leave(group: string, user: string, out: boolean): Promise<void>;
  /** The activity of each counted member, by name. @param text the text in which they have read */
  activity(group: string, text: TextId): Promise<readonly ClassActivity[]>;
  /** Forgets who was told, in a whole group. */
  clear(group: string): Promise<void>;
}

export interface ClassmateTables {
  classmates: Omit<Classmate, "out"> & {
    /** 0 or 1. */
    readonly out: number;
  };
}

/** The places in the class of a member, in all groups. */
export async function classesOf(db: Kysely<ClassmateTables>, user: string): Promise<Classmate[]> {
  const rows = await db
    .selectFrom("classmates")
    .selectAll()
    .where("user", "=", user)
    .orderBy("group")
    .execute();
  return rows.map((row) => ({ ...row, out: row.out === 1 }));
}

/** Stores in the database who is counted in a class. */
export function classmatesIn(db: Kysely<ActivityTables>): Classmates {
  return {
    async get(group, user) {
      const row = await db
        .selectFrom("classmates")
        .selectAll()
        .where((is) => is.and({ group, user }))
        .executeTakeFirst();
      return row && { ...row, out: row.out === 1 };
    },

    async join(member) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("classmates")
        .values({ ...member, out: 0 })
        .onConflict((conflict) => conflict.columns(["group", "user"]).doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },

    async leave(group, user, out) {
      await db
        .updateTable("classmates")
        .set({ out: out ? 1 : 0 })
        .where((is) => is.and({ group, user }))
        .execute();
    },

    activity: (group, text) => activityIn(db, group, text),

    async clear(group) {
      await db.deleteFrom("classmates").where("group", "=", group).execute();
    },
  };
}
