import type { Kysely } from "kysely";
import type { Page } from "../page.ts";

/** A member's total over a group's quizzes. */
export interface Score {
  readonly group: string;
  /** The member's id. */
  readonly user: string;
  /** The member's display name at their last answer. */
  readonly name: string;
  /** Number of questions answered correctly. */
  readonly right: number;
  /** Number of questions answered. */
  readonly asked: number;
}

/** A score with its rank in the group, counted from 1. Equal scores share a rank: 1, 2, 2, 4. */
export interface RankedScore extends Score {
  readonly rank: number;
}

/** One question of a quiz. */
export interface Round {
  readonly group: string;
  /** Unique in the group. */
  readonly quiz: string;
  /** Number of the question, counted from 1. */
  readonly round: number;
}

/** A member's answer to a question of a quiz that everybody may answer. It is kept until the quiz ends. */
export interface QuizAnswer extends Round {
  /** The member's id. */
  readonly user: string;
  /** The member's display name. */
  readonly name: string;
  /** 1 if it is right, else 0. */
  readonly right: number;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** Time for which answered rounds are remembered, in milliseconds. */
export const roundRetention = 30 * 24 * 60 * 60_000;

/** The quiz scores of all groups. */
export interface Scores {
  /** Adds to the member's total. */
  add(score: Score): Promise<void>;
  /**
   * Marks a round as answered and adds to the member's total, unless the round is answered already.
   *
   * @param at the time of the answer
   * @returns true for exactly one caller
   */
  addForRound(round: Round, score: Omit<Score, "group">, at: number): Promise<boolean>;
  /** Returns true if somebody has answered the round. */
  isAnswered(round: Round): Promise<boolean>;
  /** Deletes all scores of a group. */
  clear(group: string): Promise<void>;
  /**
   * One page of a group's scores: most correct answers first, then fewest questions asked. `total` is the number of
   * scores on all pages.
   */
  top(
    group: string,
    page: Page,
  ): Promise<{ readonly scores: readonly RankedScore[]; readonly total: number }>;
  /** Returns undefined if the member has no score in the group. */
  get(group: string, user: string): Promise<Score | undefined>;
}

export interface ScoreTables {
  scores: Score;
  rounds: Round & {
    /** Time of the answer, in milliseconds since 1970. */
    readonly settled: number;
  };
  answers: QuizAnswer;
}

/** Adds to a member's total. */
export async function addToScore(db: Kysely<ScoreTables>, score: Score): Promise<void> {
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

/** Stores scores in the database. */
export function scoresIn(db: Kysely<ScoreTables>): Scores {
  return {
    add: (score) => addToScore(db, score),

    addForRound: (round, score, at) =>
      db.transaction().execute(async (transaction) => {
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto("rounds")
          .values({ ...round, settled: at })
          .onConflict((conflict) => conflict.columns(["group", "quiz", "round"]).doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows !== 1n) return false;
        await addToScore(transaction, { ...score, group: round.group });
        await transaction
          .deleteFrom("rounds")
          .where("settled", "<", at - roundRetention)
          .execute();
        return true;
      }),

    async isAnswered({ group, quiz, round }) {
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
            .as("rank"),
        )
        .orderBy("right", "desc")
        .orderBy("asked")
        .orderBy("user")
        .offset(offset)
        .limit(limit)
        .execute();
      return { scores, total };
    },

    get: (group, user) =>
      db
        .selectFrom("scores")
        .selectAll()
        .where((is) => is.and({ group, user }))
        .executeTakeFirst(),
  };
}
