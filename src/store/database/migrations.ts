import type { Kysely, Migration } from "kysely";

/**
 * What made the tables what they are, in order of name; one set for both databases. A migration that has been in use
 * is never changed: another is added. SQLite takes any name of a type: "bytea" there keeps a blob as it is, and
 * "bigint" an integer.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-study-together": { up: studyTogether },
  "0002-plans-remember": { up: plansRemember },
  "0003-quiz-rounds": { up: quizRounds },
};

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
  // Whom a note is for comes last, so that counting reads nothing but the index.
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
    // Last, so that SQLite needn't read past it for the others.
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

/** Where a plan began, and what stopped it. */
async function plansRemember(db: Kysely<never>): Promise<void> {
  const { schema } = db;
  await schema
    .alterTable("plans")
    .addColumn("first", "integer", (column) => column.notNull().defaultTo(1))
    .execute();
  await schema.alterTable("plans").addColumn("trouble", "text").execute();
}

/** Which rounds of quizzes have been answered, so that none counts twice. */
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
