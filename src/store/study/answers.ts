import { sql, type Kysely, type Transaction } from "kysely";
import { addToScore, roundRetention, type QuizAnswer, type Round, type ScoreTables } from "./scores.ts";

/** The answers to open questions, of all groups. */
export interface Answers {
  /**
   * Adds a member's answer and adds to their score. Returns "closed" if the question's answer was shown, "twice" if the member
   * has answered it; neither changes anything.
   */
  add(answer: QuizAnswer): Promise<"taken" | "closed" | "twice">;
  /** Takes no more answers to a question; those that were taken are listed from then on. Returns true for exactly one caller. */
  close(round: Round, at: number): Promise<boolean>;
  /** The answers to a question, first one first. */
  list(round: Round): Promise<readonly QuizAnswer[]>;
  /** Deletes the answers of a quiz. */
  remove(group: string, quiz: string): Promise<void>;
}

/** The lock of a question, in a database. */
export interface AnswerDialect {
  /**
   * Lets a transaction that takes an answer run beside others that do, but not beside one that closes the question. So whoever
   * closes it sees all answers that were taken.
   */
  readonly lock: (
    transaction: Transaction<ScoreTables>,
    round: Round,
    to: "answer" | "close",
  ) => Promise<unknown>;
}

export const sqliteAnswers: AnswerDialect = {
  // Transactions lock the file from their beginning.
  lock: () => Promise.resolve(),
};

export const postgresAnswers: AnswerDialect = {
  lock(transaction, { group, quiz, round }, to) {
    const key = sql`hashtextextended(${JSON.stringify([group, quiz, round])}::text, 0)`;
    const locking = to === "close" ? sql`pg_advisory_xact_lock` : sql`pg_advisory_xact_lock_shared`;
    return sql`select ${locking}(${key})`.execute(transaction);
  },
};

/** Stores answers in the database. */
export function answersIn(db: Kysely<ScoreTables>, { lock }: AnswerDialect): Answers {
  return {
    add: (answer) =>
      db.transaction().execute(async (transaction) => {
        await lock(transaction, answer, "answer");
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

    close: (round, at) =>
      db.transaction().execute(async (transaction) => {
        await lock(transaction, round, "close");
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto("rounds")
          .values({ ...round, settled: at })
          .onConflict((conflict) => conflict.columns(["group", "quiz", "round"]).doNothing())
          .executeTakeFirst();
        return numInsertedOrUpdatedRows === 1n;
      }),

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
