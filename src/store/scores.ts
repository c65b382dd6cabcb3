import type { Kysely } from "kysely";
import type { Page } from "./database/page.ts";
import type { Tables } from "./database/tables.ts";

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

/** A score among the others of its group; equal ones share a place: 1, 2, 2, 4. */
export interface RankedScore extends Score {
  readonly place: number;
}

/** One question of a quiz. */
export interface Round {
  readonly group: string;
  /** What tells the quiz from the group's others. */
  readonly quiz: string;
  /** Counted from 1. */
  readonly round: number;
}

/** How long it is known which rounds have been answered, in milliseconds: far longer than anyone takes for one. */
const memory = 30 * 24 * 60 * 60_000;

/** The scores of every group. */
export interface Scores {
  /** Adds to what the member has, or begins with it. */
  add(score: Score): Promise<void>;
  /** Adds the score of a round, unless the round has been answered: true for one caller only. */
  settle(round: Round, score: Omit<Score, "group">, at: number): Promise<boolean>;
  isSettled(round: Round): Promise<boolean>;
  /** Forgets all scores of a group. */
  clear(group: string): Promise<void>;
  /** A page of those with most right answers first, of equals the one who was asked less; `total` counts them all. */
  top(
    group: string,
    page: Page,
  ): Promise<{ readonly scores: readonly RankedScore[]; readonly total: number }>;
  of(group: string, user: string): Promise<Score | undefined>;
}

async function add(db: Kysely<Tables>, score: Score): Promise<void> {
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
}

/** The scores in that database. */
export function scoresIn(db: Kysely<Tables>): Scores {
  return {
    add: (score) => add(db, score),

    settle: (round, score, at) =>
      db.transaction().execute(async (transaction) => {
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto("rounds")
          .values({ ...round, settled: at })
          .onConflict((conflict) => conflict.columns(["group", "quiz", "round"]).doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows !== 1n) return false;
        await add(transaction, { ...score, group: round.group });
        await transaction
          .deleteFrom("rounds")
          .where("settled", "<", at - memory)
          .execute();
        return true;
      }),

    async isSettled({ group, quiz, round }) {
      const found = await db
        .selectFrom("rounds")
        .select("round")
        .where((is) => is.and({ group, quiz, round }))
        .executeTakeFirst();
      return found !== undefined;
    },

    async clear(group) {
      await db.deleteFrom("scores").where("group", "=", group).execute();
    },

    async top(group, { offset, limit }) {
      const ofGroup = db.selectFrom("scores").where("group", "=", group);
      const { total } = await ofGroup
        .select((expression) => expression.fn.countAll<number>().as("total"))
        .executeTakeFirstOrThrow();
      const scores = await ofGroup
        .selectAll()
        .select((expression) =>
          expression.fn
            .agg<number>("rank")
            .over((over) => over.orderBy("right", "desc").orderBy("asked"))
            .as("place"),
        )
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
