import type { Kysely } from "kysely";
import type { TextId } from "../../document/text-id.ts";
import type { AnnotationTables } from "./annotations.ts";
import type { ProgressTables } from "./progress.ts";
import type { ScoreTables } from "./scores.ts";
import type { SessionTables } from "./sessions.ts";

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

/** The activity of a member since they were told. */
export interface ClassActivity extends Pick<Classmate, "user" | "name" | "told" | "right" | "asked"> {
  /** The ordinal of the last paragraph that they have read; undefined if they hide it or said nothing. */
  readonly position: number | undefined;
  /** The number of their public notes, and of the sessions that they attended. */
  readonly notes: number;
  readonly sessions: number;
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

type ClassTables = AnnotationTables & ClassmateTables & ProgressTables & ScoreTables & SessionTables;

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

function countsOf(rows: readonly { readonly user: string; readonly count: number }[]): Map<string, number> {
  return new Map(rows.map(({ user, count }) => [user, count]));
}

/** Stores in the database who is counted in a class. */
export function classmatesIn(db: Kysely<ClassTables>): Classmates {
  const counted = (group: string) =>
    db.selectFrom("classmates").where("classmates.group", "=", group).where("classmates.out", "=", 0);
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

    async activity(group, text) {
      const members = await counted(group).selectAll().orderBy("name").orderBy("user").execute();
      const scores = await counted(group)
        .innerJoin("scores", (join) =>
          join.onRef("scores.group", "=", "classmates.group").onRef("scores.user", "=", "classmates.user"),
        )
        .select(["scores.user", "scores.right", "scores.asked"])
        .execute();
      const notes = await counted(group)
        .innerJoin("notes", (join) =>
          join
            .onRef("notes.group", "=", "classmates.group")
            .onRef("notes.author", "=", "classmates.user")
            .onRef("notes.created", ">=", "classmates.told")
            .on("notes.private", "=", 0),
        )
        .select((expression) => ["classmates.user", expression.fn.countAll<number>().as("count")] as const)
        .groupBy("classmates.user")
        .execute();
      const sessions = await counted(group)
        .innerJoin("attendances", (join) =>
          join
            .onRef("attendances.group", "=", "classmates.group")
            .onRef("attendances.user", "=", "classmates.user")
            .onRef("attendances.at", ">=", "classmates.told"),
        )
        .select((expression) => ["classmates.user", expression.fn.countAll<number>().as("count")] as const)
        .groupBy("classmates.user")
        .execute();
      const progress = await db
        .selectFrom("progress")
        .innerJoin("readers", (join) =>
          join.onRef("readers.group", "=", "progress.group").onRef("readers.user", "=", "progress.user"),
        )
        .select(["progress.user", "position"])
        .where("progress.group", "=", group)
        .where("text", "=", text)
        .where("hidden", "=", 0)
        .execute();
      const [noteCounts, sessionCounts] = [countsOf(notes), countsOf(sessions)];
      const positions = new Map(progress.map(({ user, position }) => [user, position]));
      const scoresByUser = new Map(scores.map((score) => [score.user, score]));
      return members.map(({ user, name, told, right, asked }) => {
        const score = scoresByUser.get(user);
        return {
          user,
          name,
          told,
          // The scores of a group can be forgotten meanwhile.
          right: Math.max(0, (score?.right ?? 0) - right),
          asked: Math.max(0, (score?.asked ?? 0) - asked),
          position: positions.get(user),
          notes: noteCounts.get(user) ?? 0,
          sessions: sessionCounts.get(user) ?? 0,
        };
      });
    },

    async clear(group) {
      await db.deleteFrom("classmates").where("group", "=", group).execute();
    },
  };
}
