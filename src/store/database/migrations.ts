import { type Kysely, type Migration, Migrator } from "kysely";
import { IbidError } from "../../shared/error.ts";
import type { Tables } from "./tables.ts";

/**
 * The migrations of both databases, run in the order of their names. A released migration is never changed: add another.
 * The column types are PostgreSQL's. SQLite accepts any type name and stores blobs and integers as they are.
 */
const migrations: Readonly<Record<string, Migration>> = {
  "0001-study-together": { up: studyTogether },
  "0002-plans-remember": { up: plansRemember },
  "0003-quiz-rounds": { up: quizRounds },
  "0004-leases": { up: leases },
  "0005-plans-change": { up: plansChange },
  "0006-glossaries": { up: glossaries },
  "0007-progress": { up: progress },
  "0008-cards": { up: cards },
  "0009-replies": { up: replies },
  "0010-answers": { up: answers },
  "0011-claims": { up: claims },
  "0012-questions": { up: questions },
  "0013-sessions": { up: sessions },
  "0014-classmates": { up: classmates },
  "0015-reactions": { up: reactions },
  "0016-reminders": { up: reminders },
};

/**
 * Migrates the tables to the current version.
 *
 * @throws IbidError if a newer version of Ibid has migrated them
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve({ ...migrations }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  // Kysely has no error class for migrations that it doesn't know.
  if (error instanceof Error && error.message.startsWith("corrupted migrations")) {
    throw new IbidError(
      "invalid-configuration",
      "The database belongs to a newer version of Ibid: update Ibid.",
      { cause: error },
    );
  }
  if (error !== undefined) throw error;
}

async function studyTogether(db: Kysely<never>): Promise<void> {
  const { schema } = db;

  await schema
    .createTable("notes")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("group", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("paragraph", "integer", (column) => column.notNull())
    .addColumn("quote", "text")
    .addColumn("author", "text", (column) => column.notNull())
    .addColumn("authorName", "text", (column) => column.notNull())
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("private", "integer", (column) => column.notNull())
    .addColumn("channel", "text")
    .addColumn("created", "bigint", (column) => column.notNull())
    .addColumn("edited", "bigint")
    .addColumn("foldedWords", "text", (column) => column.notNull())
    .addColumn("foldedQuote", "text", (column) => column.notNull())
    .execute();
  // Includes the columns that decide visibility, so that counting reads the index only.
  await schema
    .createIndex("notesByPlace")
    .on("notes")
    .columns(["group", "text", "paragraph", "created", "id", "private", "author"])
    .execute();
  await schema.createIndex("notesByAuthor").on("notes").columns(["author", "group"]).execute();

  await schema
    .createTable("discussions")
    .addColumn("thread", "text", (column) => column.primaryKey())
    .addColumn("group", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("paragraph", "integer", (column) => column.notNull())
    .addColumn("parent", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("created", "bigint", (column) => column.notNull())
    .addUniqueConstraint("oneDiscussionEach", ["group", "text", "paragraph"])
    .execute();

  await schema
    .createTable("plans")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("group", "text", (column) => column.notNull())
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("unit", "text", (column) => column.notNull())
    .addColumn("amount", "integer", (column) => column.notNull())
    .addColumn("weekdays", "integer", (column) => column.notNull())
    .addColumn("time", "text", (column) => column.notNull())
    .addColumn("zone", "text", (column) => column.notNull())
    .addColumn("thread", "integer", (column) => column.notNull())
    .addColumn("role", "text")
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("created", "bigint", (column) => column.notNull())
    .addColumn("startsOn", "text", (column) => column.notNull())
    .execute();
  await schema.createIndex("plansByGroup").on("plans").columns(["group", "created"]).execute();

  await schema
    .createTable("occurrences")
    .addColumn("plan", "text", (column) => column.notNull().references("plans.id").onDelete("cascade"))
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("claimed", "bigint", (column) => column.notNull())
    .addColumn("confirmed", "bigint")
    .addColumn("message", "text")
    .addPrimaryKeyConstraint("oneOccurrenceEach", ["plan", "key"])
    .execute();

  await schema
    .createTable("scores")
    .addColumn("group", "text", (column) => column.notNull())
    .addColumn("user", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("right", "integer", (column) => column.notNull())
    .addColumn("asked", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("oneScoreEach", ["group", "user"])
    .execute();
  await schema.createIndex("scoresByUser").on("scores").column("user").execute();

  await schema
    .createTable("settings")
    .addColumn("group", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("oneSettingEach", ["group", "name"])
    .execute();

  await schema
    .createTable("channels")
    .addColumn("group", "text", (column) => column.notNull())
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("oneChannelEach", ["group", "channel"])
    .execute();

  await schema
    .createTable("texts")
    .addColumn("group", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("file", "text", (column) => column.notNull())
    .addColumn("size", "integer", (column) => column.notNull())
    .addColumn("sha256", "text", (column) => column.notNull())
    .addColumn("addedBy", "text")
    .addColumn("created", "bigint", (column) => column.notNull())
    // The last column, so that SQLite doesn't read the bytes to get at the others.
    .addColumn("bytes", "bytea", (column) => column.notNull())
    .addPrimaryKeyConstraint("oneTextEach", ["group", "id"])
    .execute();
  await schema.createIndex("textsByMember").on("texts").column("addedBy").execute();

  await schema
    .createTable("departures")
    .addColumn("group", "text", (column) => column.notNull())
    .addColumn("user", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("oneDepartureEach", ["group", "user"])
    .execute();
}

/** Adds a plan's first paragraph and the reason of its pause. */
async function plansRemember(db: Kysely<never>): Promise<void> {
  const { schema } = db;
  await schema
    .alterTable("plans")
    .addColumn("first", "integer", (column) => column.notNull().defaultTo(1))
    .execute();
  await schema.alterTable("plans").addColumn("trouble", "text").execute();
}

/** Records answered quiz rounds, so that none counts twice. */
async function quizRounds({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable("rounds")
    .addColumn("group", "text", (column) => column.notNull())
    .addColumn("quiz", "text", (column) => column.notNull())
    .addColumn("round", "integer", (column) => column.notNull())
    .addColumn("settled", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("oneRoundEach", ["group", "quiz", "round"])
    .execute();
  await schema.createIndex("roundsByTime").on("rounds").column("settled").execute();
}

/** Leases shards to processes. */
async function leases({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable("leases")
    .addColumn("bot", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("number", "integer", (column) => column.notNull())
    .addColumn("count", "integer", (column) => column.notNull())
    .addColumn("holder", "text", (column) => column.notNull())
    .addColumn("host", "text", (column) => column.notNull())
    .addColumn("pid", "integer", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("oneLeaseEach", ["bot", "kind", "number"])
    .execute();
}

/** Adds who started a plan, its order, and from where its present amount counts. */
async function plansChange(db: Kysely<never>): Promise<void> {
  const { schema } = db;
  await schema.alterTable("plans").addColumn("starter", "text").execute();
  await schema
    .alterTable("plans")
    .addColumn("order", "text", (column) => column.notNull().defaultTo("text"))
    .execute();
  await schema.alterTable("plans").addColumn("since", "integer").execute();
  await schema
    .alterTable("plans")
    .addColumn("before", "integer", (column) => column.notNull().defaultTo(0))
    .execute();
}

/** Adds the glossaries of added texts. */
async function glossaries({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable("glossaries")
    .addColumn("group", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("sha256", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("oneGlossaryEach", ["group", "text"])
    .execute();
}

/** Records how far members have read, and who hides it. */
async function progress({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable("readers")
    .addColumn("group", "text", (column) => column.notNull())
    .addColumn("user", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("hidden", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("oneReaderEach", ["group", "user"])
    .execute();
  await schema.createIndex("readersByUser").on("readers").column("user").execute();

  await schema
    .createTable("progress")
    .addColumn("group", "text", (column) => column.notNull())
    .addColumn("user", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("oneProgressEach", ["group", "user", "text"])
    .execute();
  await schema.createIndex("progressByText").on("progress").columns(["group", "text"]).execute();
  await schema.createIndex("progressByUser").on("progress").column("user").execute();
}

/** Keeps the questions that come back to members. */
async function cards({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable("cards")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("group", "text", (column) => column.notNull())
    .addColumn("user", "text", (column) => column.notNull())
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("question", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("due", "bigint", (column) => column.notNull())
    .addColumn("reviewed", "bigint", (column) => column.notNull())
    .addUniqueConstraint("oneCardEach", ["group", "user", "key"])
    .execute();
  await schema.createIndex("cardsByUser").on("cards").columns(["user", "group", "due"]).execute();
}

/** Lets notes answer notes. */
async function replies({ schema }: Kysely<never>): Promise<void> {
  await schema.alterTable("notes").addColumn("parent", "text").execute();
  await schema.createIndex("notesByParent").on("notes").column("parent").execute();
}

/** Keeps the answers to questions that everybody may answer. */
async function answers({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable("answers")
    .addColumn("group", "text", (column) => column.notNull())
    .addColumn("quiz", "text", (column) => column.notNull())
    .addColumn("round", "integer", (column) => column.notNull())
    .addColumn("user", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("right", "integer", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("oneAnswerEach", ["group", "quiz", "round", "user"])
    .execute();
  await schema.createIndex("answersByUser").on("answers").column("user").execute();
  await schema.createIndex("answersByTime").on("answers").column("at").execute();
}

/** Records who posts what is posted once. */
async function claims({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable("claims")
    .addColumn("group", "text", (column) => column.notNull())
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("claimed", "bigint", (column) => column.notNull())
    .addColumn("confirmed", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("oneClaimEach", ["group", "key"])
    .execute();
}

/** Keeps the quiz questions that members add. */
async function questions({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable("questions")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("group", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("user", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("paragraph", "integer", (column) => column.notNull())
    .addColumn("quote", "text", (column) => column.notNull())
    .addColumn("question", "text", (column) => column.notNull())
    .addColumn("answer", "text", (column) => column.notNull())
    .addColumn("wrong", "text", (column) => column.notNull())
    .addColumn("created", "bigint", (column) => column.notNull())
    .execute();
  await schema.createIndex("questionsByText").on("questions").columns(["group", "text", "created"]).execute();
  await schema.createIndex("questionsByUser").on("questions").column("user").execute();
}

/** Keeps sessions, the questions for them, and who attended. */
async function sessions({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable("sessions")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("group", "text", (column) => column.notNull())
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("role", "text")
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("title", "text", (column) => column.notNull())
    .addColumn("first", "integer")
    .addColumn("last", "integer")
    .addColumn("at", "bigint", (column) => column.notNull())
    .addColumn("minutes", "integer", (column) => column.notNull())
    .addColumn("zone", "text", (column) => column.notNull())
    .addColumn("remind", "integer", (column) => column.notNull())
    .addColumn("event", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("user", "text")
    .addColumn("created", "bigint", (column) => column.notNull())
    .execute();
  await schema.createIndex("sessionsByGroup").on("sessions").columns(["group", "state", "at"]).execute();
  await schema.createIndex("sessionsByState").on("sessions").columns(["state", "at"]).execute();

  await schema
    .createTable("sessionQuestions")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("group", "text", (column) => column.notNull())
    .addColumn("session", "text", (column) => column.notNull())
    .addColumn("user", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .execute();
  await schema
    .createIndex("sessionQuestionsBySession")
    .on("sessionQuestions")
    .columns(["group", "session", "at"])
    .execute();
  await schema.createIndex("sessionQuestionsByUser").on("sessionQuestions").column("user").execute();

  await schema
    .createTable("attendances")
    .addColumn("group", "text", (column) => column.notNull())
    .addColumn("session", "text", (column) => column.notNull())
    .addColumn("user", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("oneAttendanceEach", ["group", "session", "user"])
    .execute();
  await schema.createIndex("attendancesByUser").on("attendances").column("user").execute();
}

/** Records who was told that they are counted in a class. */
async function classmates({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable("classmates")
    .addColumn("group", "text", (column) => column.notNull())
    .addColumn("user", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("told", "bigint", (column) => column.notNull())
    .addColumn("out", "integer", (column) => column.notNull())
    .addColumn("right", "integer", (column) => column.notNull())
    .addColumn("asked", "integer", (column) => column.notNull())
    .addPrimaryKeyConstraint("oneClassmateEach", ["group", "user"])
    .execute();
  await schema.createIndex("classmatesByUser").on("classmates").column("user").execute();
}

/** Keeps who approves of a note. */
async function reactions({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable("reactions")
    .addColumn("group", "text", (column) => column.notNull())
    .addColumn("note", "text", (column) => column.notNull().references("notes.id").onDelete("cascade"))
    .addColumn("user", "text", (column) => column.notNull())
    .addColumn("at", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("oneReactionEach", ["note", "user"])
    .execute();
  await schema.createIndex("reactionsByUser").on("reactions").column("user").execute();
}

/** Keeps who wants to be reminded of questions to review. */
async function reminders({ schema }: Kysely<never>): Promise<void> {
  await schema
    .createTable("reminders")
    .addColumn("group", "text", (column) => column.notNull())
    .addColumn("user", "text", (column) => column.notNull())
    .addColumn("channel", "text", (column) => column.notNull())
    .addColumn("time", "text", (column) => column.notNull())
    .addColumn("zone", "text", (column) => column.notNull())
    .addColumn("due", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("oneReminderEach", ["group", "user"])
    .execute();
  await schema.createIndex("remindersByTime").on("reminders").column("due").execute();
  await schema.createIndex("remindersByUser").on("reminders").column("user").execute();
}
