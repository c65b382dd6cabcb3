import type { Kysely } from "kysely";
import { addToScore, roundRetention, type QuizAnswer, type Round, type ScoreTables } from "./scores.ts";

/** The answers to open questions, of all groups. */
export interface Answers {
  /**
   * Adds a member's answer and adds to their score. Returns "closed" if the question's answer was shown, "twice" if the member
   * has answered it; neither changes anything.
   */
  add(answer: QuizAnswer): Promise<"taken" | "closed" | "twice">;
  /** Takes no more answers to a question. Returns true for exactly one caller. */
  close(round: Round, at: number): Promise<boolean>;
  /** The answers to a question, first one first. */
  list(round: Round): Promise<readonly QuizAnswer[]>;
  /** Deletes the answers of a quiz. */
  remove(group: string, quiz: string): Promise<void>;
}

/** Stores answers in the database. */
export function answersIn(db: Kysely<ScoreTables>): Answers {
  return {
    add: (answer) =>
      db.transaction().execute(async (transaction) => {
        const { group, quiz, round, user, name, right, at } = answer;
        const closed = await transaction
          .selectFrom("rounds")
          .select("round")
          .where((is) => is.and({ group, quiz, round }))
          .executeTakeFirst();
        if (closed) return "closed";
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto("answers")
          .values(answer)
          .onConflict((conflict) => conflict.columns(["group", "quiz", "round", "user"]).doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows !== 1n) return "twice";
        await addToScore(transaction, { group, user, name, right, asked: 1 });
        // Of quizzes that nobody ended.
        await transaction
          .deleteFrom("answers")
          .where("at", "<", at - roundRetention)
          .execute();
        return "taken";
      }),

    async close(round, at) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("rounds")
        .values({ ...round, settled: at })
        .onConflict((conflict) => conflict.columns(["group", "quiz", "round"]).doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },

    list: ({ group, quiz, round }) =>
      db
        .selectFrom("answers")
        .selectAll()
        .where((is) => is.and({ group, quiz, round }))
        .orderBy("at")
        .orderBy("user")
        .execute(),

    async remove(group, quiz) {
      await db
        .deleteFrom("answers")
        .where((is) => is.and({ group, quiz }))
        .execute();
    },
  };
}
