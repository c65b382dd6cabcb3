import type { Kysely } from "kysely";
import type { TextId } from "../../document/text-id.ts";
import { withNewId } from "../database/id.ts";

/** A question about a sentence that a member added to a group's quizzes. */
export interface OwnQuestion {
  /** Eight letters a–z and digits. */
  readonly id: string;
  readonly group: string;
  readonly text: TextId;
  /** The id of the member who added it, and their display name then. */
  readonly user: string;
  readonly name: string;
  /** The paragraph's ordinal in the text. */
  readonly paragraph: number;
  /** The words of the paragraph that answer it, exactly as they stand there. */
  readonly quote: string;
  readonly question: string;
  readonly answer: string;
  /** The wrong choices; empty if the answer must be typed. */
  readonly wrong: readonly string[];
  /** In milliseconds since 1970. */
  readonly created: number;
}

/** The questions that members added, of all groups. */
export interface OwnQuestions {
  /** Adds a question under a new id. */
  add(question: Omit<OwnQuestion, "id">): Promise<OwnQuestion>;
  /** A group's questions, about one text or all, oldest first. */
  list(group: string, text?: TextId): Promise<readonly OwnQuestion[]>;
  /** Returns undefined if the id is unknown. */
  get(group: string, id: string): Promise<OwnQuestion | undefined>;
  /** Removes a question. */
  remove(group: string, id: string): Promise<void>;
}

export interface QuestionTables {
  questions: Omit<OwnQuestion, "wrong"> & {
    /** As JSON. */
    readonly wrong: string;
  };
}

function questionOf(row: QuestionTables["questions"]): OwnQuestion {
  const wrong: unknown = JSON.parse(row.wrong);
  return { ...row, wrong: Array.isArray(wrong) ? wrong.map(String) : [] };
}

/** The questions that a member added, in all groups. */
export async function questionsBy(db: Kysely<QuestionTables>, user: string): Promise<OwnQuestion[]> {
  const rows = await db
    .selectFrom("questions")
    .selectAll()
    .where("user", "=", user)
    .orderBy("group")
    .orderBy("created")
    .orderBy("id")
    .execute();
  return rows.map(questionOf);
}

/** Stores members' questions in the database. */
export function questionsIn(db: Kysely<QuestionTables>): OwnQuestions {
  return {
    async add(question) {
      const row = await withNewId((id) =>
        db
          .insertInto("questions")
          .values({ ...question, id, wrong: JSON.stringify(question.wrong) })
          .onConflict((conflict) => conflict.column("id").doNothing())
          .returningAll()
          .executeTakeFirst(),
      );
      return questionOf(row);
    },

    async list(group, text) {
      const rows = await db
        .selectFrom("questions")
        .selectAll()
        .where((is) => is.and({ group, ...(text !== undefined && { text }) }))
        .orderBy("created")
        .orderBy("id")
        .execute();
      return rows.map(questionOf);
    },

    async get(group, id) {
      const row = await db
        .selectFrom("questions")
        .selectAll()
        .where((is) => is.and({ group, id }))
        .executeTakeFirst();
      return row && questionOf(row);
    },

    async remove(group, id) {
      await db
        .deleteFrom("questions")
        .where((is) => is.and({ group, id }))
        .execute();
    },
  };
}
