import type { Kysely } from "kysely";
import type { Page } from "./page.ts";
import type { Tables } from "./tables.ts";

/** What a member's answers in a group's quizzes add up to. */
export interface Score {
  readonly group: string;
  /** The member's id. */
  readonly user: string;
  /** The member's name as it was last shown. */
  readonly name: string;
  /** How many questions were answered right. */
  readonly right: number;
  readonly asked: number;
}

/** The scores of every group. */
export interface Scores {
  /** Adds to what the member has, or begins with it. */
  add(score: Score): Promise<void>;
  /** A page of those with most right answers first, of equals the one who was asked less; `total` counts them all. */
  top(group: string, page: Page): Promise<{ readonly scores: readonly Score[]; readonly total: number }>;
  of(group: string, user: string): Promise<Score | undefined>;
}

/** The scores in that database. */
export function scoresIn(db: Kysely<Tables>): Scores {
  return {
    async add(score) {
      await db
        .insertInto("scores")
        .values(score)
        .onConflict((conflict) =>
          conflict.columns(["group", "user"]).doUpdateSet((expression) => ({
            name: expression.ref("excluded.name"),
            right: expression("scores.right", "+", expression.ref("excluded.right")),
            asked: expression("scores.asked", "+", expression.ref("excluded.asked")),
          })),
        )
        .execute();
    },

    async top(group, { offset, limit }) {
      const ofGroup = db.selectFrom("scores").where("group", "=", group);
      const { total } = await ofGroup
        .select((expression) => expression.fn.countAll<number>().as("total"))
        .executeTakeFirstOrThrow();
      const scores = await ofGroup
        .selectAll()
        .orderBy("right", "desc")
        .orderBy("asked")
        .orderBy("user")
        .offset(offset)
        .limit(limit)
        .execute();
      return { scores, total };
    },

    of: (group, user) =>
      db
        .selectFrom("scores")
        .selectAll()
        .where((is) => is.and({ group, user }))
        .executeTakeFirst(),
  };
}
