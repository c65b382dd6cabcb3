import type { Kysely } from "kysely";
import type { TextId } from "../../document/text-id.ts";
import type { AnnotationTables } from "./annotations.ts";
import type { Classmate, ClassmateTables } from "./classmates.ts";
import type { ProgressTables } from "./progress.ts";
import type { ScoreTables } from "./scores.ts";
import type { SessionTables } from "./sessions.ts";

/** The activity of a member since they were told. */
export interface ClassActivity extends Pick<Classmate, "user" | "name" | "told" | "right" | "asked"> {
  /** The ordinal of the last paragraph that they have read; undefined if they hide it or said nothing. */
  readonly position: number | undefined;
  /** The number of their public notes, and of the sessions that they attended. */
  readonly notes: number;
  readonly sessions: number;
}

export type ActivityTables = AnnotationTables &
  ClassmateTables &
  ProgressTables &
  ScoreTables &
  SessionTables;

/** The members who are counted in a group's class. */
function countedIn(db: Kysely<ActivityTables>, group: string) {
  return db.selectFrom("classmates").where("classmates.group", "=", group).where("classmates.out", "=", 0);
}

type Counted = ReturnType<typeof countedIn>;

/** The quiz scores by member. They include what was answered before. */
async function scoresOf(counted: Counted) {
  const rows = await counted
    .innerJoin("scores", (join) =>
      join.onRef("scores.group", "=", "classmates.group").onRef("scores.user", "=", "classmates.user"),
    )
    .select(["scores.user", "scores.right", "scores.asked"])
    .execute();
  return new Map(rows.map((score) => [score.user, score]));
}

/** The numbers of public notes by member. */
async function noteCountsOf(counted: Counted) {
  const rows = await counted
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
  return new Map(rows.map(({ user, count }) => [user, count]));
}

/** The numbers of sessions attended by member. */
async function sessionCountsOf(counted: Counted) {
  const rows = await counted
    .innerJoin("attendances", (join) =>
      join
        .onRef("attendances.group", "=", "classmates.group")
        .onRef("attendances.user", "=", "classmates.user")
        .onRef("attendances.at", ">=", "classmates.told"),
    )
    .select((expression) => ["classmates.user", expression.fn.countAll<number>().as("count")] as const)
    .groupBy("classmates.user")
    .execute();
  return new Map(rows.map(({ user, count }) => [user, count]));
}

/** The ordinals of the last paragraphs read by reader, except of those who hide it. */
async function positionsIn(db: Kysely<ActivityTables>, group: string, text: TextId) {
  const rows = await db
    .selectFrom("progress")
    .innerJoin("readers", (join) =>
      join.onRef("readers.group", "=", "progress.group").onRef("readers.user", "=", "progress.user"),
    )
    .select(["progress.user", "position"])
    .where("progress.group", "=", group)
    .where("text", "=", text)
    .where("hidden", "=", 0)
    .execute();
  return new Map(rows.map(({ user, position }) => [user, position]));
}

/** The activity of each counted member of a group, by name. @param text the text in which they have read */
export async function activityIn(
  db: Kysely<ActivityTables>,
  group: string,
  text: TextId,
): Promise<ClassActivity[]> {
  const counted = countedIn(db, group);
  const members = await counted.selectAll().orderBy("name").orderBy("user").execute();
  const scores = await scoresOf(counted);
  const notes = await noteCountsOf(counted);
  const sessions = await sessionCountsOf(counted);
  const positions = await positionsIn(db, group, text);
  return members.map(({ user, name, told, right, asked }) => {
    const score = scores.get(user);
    return {
      user,
      name,
      told,
      // The scores of a group can be forgotten meanwhile.
      right: Math.max(0, (score?.right ?? 0) - right),
      asked: Math.max(0, (score?.asked ?? 0) - asked),
      position: positions.get(user),
      notes: notes.get(user) ?? 0,
      sessions: sessions.get(user) ?? 0,
    };
  });
}
