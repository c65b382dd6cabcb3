import type { TextId } from "../document/text-id.ts";
import { type Kysely, sql } from "kysely";
import { type Annotation, annotationColumns, annotationOf } from "./study/annotations.ts";
import { type Plan, plansOf } from "./study/plans.ts";
import type { Progress, Reader } from "./study/progress.ts";
import { type OwnQuestion, questionsBy } from "./study/questions.ts";
import type { Attendance, Session, SessionQuestion } from "./study/sessions.ts";
import { type Classmate, classesOf } from "./study/classmates.ts";
import type { Reaction } from "./study/reactions.ts";
import type { Reminder } from "./study/reminders.ts";
import type { Card } from "./study/reviews.ts";
import type { QuizAnswer, Score } from "./study/scores.ts";
import { directMessages } from "./direct-messages.ts";
import { settingsIn } from "./settings.ts";
import type { Tables } from "./database/tables.ts";
import { uploadedTexts, type UploadedText } from "./texts.ts";

/** All data of one member, for export. The content of uploaded files is in `Texts.bytes`. */
export interface OwnData {
  readonly notes: readonly Annotation[];
  readonly scores: readonly Score[];
  /** The answers in quizzes that everybody may answer and that haven't ended. */
  readonly answers: readonly QuizAnswer[];
  /** How far the member has read. */
  readonly progress: readonly Progress[];
  /** The quiz questions that come back to the member. */
  readonly cards: readonly Card[];
  /** The quiz questions that the member added. */
  readonly questions: readonly OwnQuestion[];
  /** The sessions that the member planned. */
  readonly sessions: readonly Session[];
  readonly sessionQuestions: readonly SessionQuestion[];
  readonly attendances: readonly Attendance[];
  /** The reminders of questions to review. */
  readonly reminders: readonly Reminder[];
  /** The notes that the member approves of. */
  readonly reactions: readonly Reaction[];
  /** The classes in which the member was told that they are counted. */
  readonly classes: readonly Classmate[];
  /** The names under which groups know the member as a reader, and whether they hide their progress. */
  readonly readers: readonly Reader[];
  readonly texts: readonly UploadedText[];
  /** The reading plans that the member started, and those in the member's direct messages. */
  readonly plans: readonly Plan[];
  /** The settings of the member's direct messages. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The text ids that channels of the member's direct messages have. */
  readonly channels: readonly { readonly channel: string; readonly text: TextId }[];
  /** The servers that the member left, with the time in milliseconds since 1970. */
  readonly departures: readonly { readonly group: string; readonly at: number }[];
}

/** The tables whose rows are exported as they are. */
type OwnTable =
  | "scores"
  | "answers"
  | "progress"
  | "readers"
  | "cards"
  | "sessions"
  | "sessionQuestions"
  | "attendances"
  | "reactions"
  | "reminders";

/** The rows of a member in a table, ordered by some columns. */
async function rowsOf<Table extends OwnTable>(
  db: Kysely<Tables>,
  table: Table,
  user: string,
  ...order: readonly (keyof Tables[Table] & string)[]
): Promise<readonly Tables[Table][]> {
  const columns = sql.join(order.map((column) => sql.ref(column)));
  const query = sql<
    Tables[Table]
  >`select * from ${sql.table(table)} where "user" = ${user} order by ${columns}`;
  return (await query.execute(db)).rows;
}

/** Reads all data of a member. Not a snapshot: others may write between the queries. */
export async function ownData(db: Kysely<Tables>, user: string): Promise<OwnData> {
  const own = directMessages(user);
  const notes = await db
    .selectFrom("notes")
    .select(annotationColumns)
    .where("author", "=", user)
    .orderBy("group")
    .orderBy("created")
    .orderBy("id")
    .execute();
  const readers = await rowsOf(db, "readers", user, "group");
  return {
    notes: notes.map(annotationOf),
    scores: await rowsOf(db, "scores", user, "group"),
    answers: await rowsOf(db, "answers", user, "group", "at"),
    progress: await rowsOf(db, "progress", user, "group", "text"),
    cards: await rowsOf(db, "cards", user, "group", "due", "id"),
    questions: await questionsBy(db, user),
    sessions: await rowsOf(db, "sessions", user, "group", "at"),
    sessionQuestions: await rowsOf(db, "sessionQuestions", user, "group", "at"),
    attendances: await rowsOf(db, "attendances", user, "group", "at"),
    classes: await classesOf(db, user),
    reactions: await rowsOf(db, "reactions", user, "group", "at"),
    reminders: await rowsOf(db, "reminders", user, "group"),
    readers: readers.map((reader) => ({ ...reader, hidden: reader.hidden === 1 })),
    texts: await uploadedTexts(db).where("addedBy", "=", user).execute(),
    plans: await plansOf(db, own, user),
    settings: await settingsIn(db).get(own),
    channels: await db.selectFrom("channels").select(["channel", "text"]).where("group", "=", own).execute(),
    departures: await db.selectFrom("departures").select(["group", "at"]).where("user", "=", user).execute(),
  };
}
