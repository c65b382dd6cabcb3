import type { Kysely } from "kysely";
import type { TextId } from "../../document/text-id.ts";
import { withNewId } from "../database/id.ts";
import type { Page } from "../page.ts";

/** A date on which a group meets to talk about what it has read. Times are in milliseconds since 1970. */
export interface Session {
  /** Eight letters a–z and digits. */
  readonly id: string;
  readonly group: string;
  /** The id of the channel in which it is announced. */
  readonly channel: string;
  /** The id of the role to mention; null for none. */
  readonly role: string | null;
  readonly text: TextId;
  readonly title: string;
  /** The ordinals of the first and the last paragraph to read; null if there is nothing to read. */
  readonly first: number | null;
  readonly last: number | null;
  readonly at: number;
  /** Its duration in minutes. */
  readonly minutes: number;
  /** An IANA time zone, such as "Europe/Vienna". */
  readonly zone: string;
  /** The time before it at which members are reminded, in minutes. */
  readonly remind: number;
  /** The id of the platform's scheduled event. */
  readonly event: string;
  readonly state: "planned" | "held" | "cancelled";
  /** The id of the member who planned it; null if that member's data was deleted. */
  readonly user: string | null;
  readonly created: number;
}

/** The fields of a session that can change. */
export type SessionChange = Partial<Pick<Session, "title" | "at" | "minutes" | "state">>;

/** A question that a member wants to talk about at a session. */
export interface SessionQuestion {
  /** Eight letters a–z and digits. */
  readonly id: string;
  readonly group: string;
  /** The session's id. */
  readonly session: string;
  /** The member's id and display name. */
  readonly user: string;
  readonly name: string;
  readonly words: string;
  readonly at: number;
}

/** A member's attendance of a session. */
export interface Attendance {
  readonly group: string;
  /** The session's id. */
  readonly session: string;
  /** The member's id and display name. */
  readonly user: string;
  readonly name: string;
  readonly at: number;
}

/** The sessions of all groups, with the questions for them and who attended. */
export interface Sessions {
  /** Adds a session under a new id. */
  add(session: Omit<Session, "id">): Promise<Session>;
  /** Returns undefined if the id is unknown. */
  get(group: string, id: string): Promise<Session | undefined>;
  /** The session of a scheduled event; undefined if there is none. */
  ofEvent(group: string, event: string): Promise<Session | undefined>;
  /** The planned sessions of a group, soonest first. */
  planned(group: string): Promise<readonly Session[]>;
  /** The sessions of a group that were held, latest first. */
  held(group: string, limit: number): Promise<readonly Session[]>;
  /** The planned sessions of all groups whose reminder is due at a time, soonest first. */
  due(at: number): Promise<readonly Session[]>;
  update(group: string, id: string, change: SessionChange): Promise<void>;
  /** Adds a question under a new id. */
  ask(question: Omit<SessionQuestion, "id">): Promise<SessionQuestion>;
  /** One page of the questions for a session, oldest first, and the number of all. */
  questions(
    group: string,
    session: string,
    page: Page,
  ): Promise<{ readonly questions: readonly SessionQuestion[]; readonly total: number }>;
  /** The questions by a member for a session, oldest first. */
  questionsBy(group: string, session: string, user: string): Promise<readonly SessionQuestion[]>;
  /** Returns undefined if the id is unknown. */
  question(group: string, id: string): Promise<SessionQuestion | undefined>;
  withdraw(group: string, id: string): Promise<void>;
  /** Records that a member attends. Returns false if it is recorded already. */
  attend(attendance: Attendance): Promise<boolean>;
  /** Who attended a session, in the order in which they said so. */
  attendances(group: string, session: string): Promise<readonly Attendance[]>;
}

export interface SessionTables {
  sessions: Session;
  sessionQuestions: SessionQuestion;
  attendances: Attendance;
}

/** Stores sessions in the database. */
export function sessionsIn(db: Kysely<SessionTables>): Sessions {
  const all = db.selectFrom("sessions").selectAll();
  return {
    add: (session) =>
      withNewId((id) =>
        db
          .insertInto("sessions")
          .values({ ...session, id })
          .onConflict((conflict) => conflict.column("id").doNothing())
          .returningAll()
          .executeTakeFirst(),
      ),

    get: (group, id) => all.where((is) => is.and({ group, id })).executeTakeFirst(),

    ofEvent: (group, event) => all.where((is) => is.and({ group, event })).executeTakeFirst(),

    planned: (group) =>
      all
        .where((is) => is.and({ group, state: "planned" }))
        .orderBy("at")
        .orderBy("id")
        .execute(),

    held: (group, limit) =>
      all
        .where((is) => is.and({ group, state: "held" }))
        .orderBy("at", "desc")
        .orderBy("id")
        .limit(limit)
        .execute(),

    due: (at) =>
      all
        .where("state", "=", "planned")
        .where((is) => is(is("at", "-", is("remind", "*", 60_000)), "<=", at))
        .orderBy("at")
        .orderBy("id")
        .execute(),

    async update(group, id, change) {
      await db
        .updateTable("sessions")
        // Setting the group keeps the statement valid if the change is empty.
        .set({ ...change, group })
        .where((is) => is.and({ group, id }))
        .execute();
    },

    ask: (question) =>
      withNewId((id) =>
        db
          .insertInto("sessionQuestions")
          .values({ ...question, id })
          .onConflict((conflict) => conflict.column("id").doNothing())
          .returningAll()
          .executeTakeFirst(),
      ),

    async questions(group, session, { offset, limit }) {
      const ofSession = db.selectFrom("sessionQuestions").where((is) => is.and({ group, session }));
      const { total } = await ofSession
        .select((expression) => expression.fn.countAll<number>().as("total"))
        .executeTakeFirstOrThrow();
      const questions = await ofSession
        .selectAll()
        .orderBy("at")
        .orderBy("id")
        .offset(offset)
        .limit(limit)
        .execute();
      return { questions, total };
    },

    questionsBy: (group, session, user) =>
      db
        .selectFrom("sessionQuestions")
        .selectAll()
        .where((is) => is.and({ group, session, user }))
        .orderBy("at")
        .orderBy("id")
        .execute(),

    question: (group, id) =>
      db
        .selectFrom("sessionQuestions")
        .selectAll()
        .where((is) => is.and({ group, id }))
        .executeTakeFirst(),

    async withdraw(group, id) {
      await db
        .deleteFrom("sessionQuestions")
        .where((is) => is.and({ group, id }))
        .execute();
    },

    async attend(attendance) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("attendances")
        .values(attendance)
        .onConflict((conflict) => conflict.columns(["group", "session", "user"]).doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },

    attendances: (group, session) =>
      db
        .selectFrom("attendances")
        .selectAll()
        .where((is) => is.and({ group, session }))
        .orderBy("at")
        .orderBy("user")
        .execute(),
  };
}
