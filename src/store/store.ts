import type { Kysely } from "kysely";
import type { Logger } from "../shared/log.ts";
import { withTimeout } from "../shared/concurrency/timeout.ts";
import { type Claims, claimsIn } from "./study/claims.ts";
import { type Departures, departuresIn } from "./departures.ts";
import { type Discussions, discussionsIn } from "./study/discussions.ts";
import { lastKnown } from "./last-known.ts";
import { type Leases, leasesIn, postgresLeases, sqliteLeases } from "./leases/leases.ts";
import { type Members, membersIn } from "./members.ts";
import { type Answers, answersIn, postgresAnswers, sqliteAnswers } from "./study/answers.ts";
import { type Annotations, annotationsIn } from "./study/annotations.ts";
import { type Occurrences, occurrencesIn } from "./study/occurrences.ts";
import { type Plans, plansIn } from "./study/plans.ts";
import { progressIn, type ReadingProgress } from "./study/progress.ts";
import { type Reviews, reviewsIn } from "./study/reviews.ts";
import { type Scores, scoresIn } from "./study/scores.ts";
import { type Settings, settingsIn } from "./settings.ts";
import { questionsIn, type OwnQuestions } from "./study/questions.ts";
import { sessionsIn, type Sessions } from "./study/sessions.ts";
import { classmatesIn, type Classmates } from "./study/classmates.ts";
import { reactionsIn, type Reactions } from "./study/reactions.ts";
import { remindersIn, type Reminders } from "./study/reminders.ts";
import type { Tables } from "./database/tables.ts";
import { type Texts, textsIn } from "./texts.ts";

/**
 * The data that groups and members asked to keep. A group is identified by the id of a Discord server, by "dm:" and a
 * user's id, or by "terminal". Times are in milliseconds since 1970. A change is durable once its promise is fulfilled.
 * While the database is away, every method rejects with an IbidError of the code "database-unavailable", except that settings
 * and the lists of texts are read as they were last known.
 */
export interface Store {
  readonly annotations: Annotations;
  readonly reactions: Reactions;
  readonly answers: Answers;
  readonly discussions: Discussions;
  readonly plans: Plans;
  readonly occurrences: Occurrences;
  readonly claims: Claims;
  readonly progress: ReadingProgress;
  readonly questions: OwnQuestions;
  readonly sessions: Sessions;
  readonly classmates: Classmates;
  readonly reviews: Reviews;
  readonly reminders: Reminders;
  readonly scores: Scores;
  readonly settings: Settings;
  readonly texts: Texts;
  readonly members: Members;
  readonly departures: Departures;
  readonly leases: Leases;
  /** Fulfilled if the database answers. @throws IbidError with the code "database-unavailable" if it doesn't */
  check(): Promise<void>;
  /** Waits for pending queries, but at most 2 s, and disconnects. The store can't be used afterwards. */
  close(): Promise<void>;
}

/** The path of a SQLite file (":memory:" for a database in memory) or the URL of a PostgreSQL database. */
export type StoreLocation = { readonly path: string } | { readonly url: string };

/** Maximum time that closing waits for a database that doesn't answer, in milliseconds. */
const closeTimeout = 2000;

/** Opens a database. Loads only the driver that is needed, since both are large. */
async function openDatabase(location: StoreLocation, log: Logger): Promise<Kysely<Tables>> {
  if ("url" in location) {
    const { openPostgres } = await import("./database/postgres.ts");
    return openPostgres(location.url, log);
  }
  const { openSqlite } = await import("./database/sqlite.ts");
  return openSqlite(location.path, log);
}

/**
 * Opens the store and creates or migrates its tables. Several processes may do so at once.
 *
 * @throws IbidError if the database can't be opened
 */
export async function openStore(location: StoreLocation, log: Logger): Promise<Store> {
  const db = await openDatabase(location, log);
  const settings = settingsIn(db);
  const texts = textsIn(db);
  return {
    annotations: annotationsIn(db),
    reactions: reactionsIn(db),
    answers: answersIn(db, "url" in location ? postgresAnswers : sqliteAnswers),
    discussions: discussionsIn(db),
    plans: plansIn(db),
    occurrences: occurrencesIn(db),
    claims: claimsIn(db),
    progress: progressIn(db),
    questions: questionsIn(db),
    sessions: sessionsIn(db),
    classmates: classmatesIn(db),
    reviews: reviewsIn(db),
    reminders: remindersIn(db),
    scores: scoresIn(db),
    settings: {
      ...settings,
      get: lastKnown((group) => settings.get(group), {}),
      channelText: lastKnown((group, channel) => settings.channelText(group, channel), undefined),
    },
    texts: { ...texts, list: lastKnown((group) => texts.list(group), []) },
    members: membersIn(db),
    departures: departuresIn(db),
    leases: leasesIn(db, "url" in location ? postgresLeases : sqliteLeases),
    check: async () => {
      await db.selectFrom("leases").select("at").limit(1).execute();
    },
    close: async () => {
      await withTimeout(closeTimeout, db.destroy());
    },
  };
}
