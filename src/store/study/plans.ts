import type { TextId } from "../../document/text-id.ts";
import type { Generated, Kysely, Selectable } from "kysely";
import { withNewId } from "../database/id.ts";

/** A reading plan: posts a reading of a text in a channel on chosen weekdays. */
export interface Plan {
  /** Eight letters a–z and digits. */
  readonly id: string;
  readonly group: string;
  readonly channel: string;
  /** The text's id. */
  readonly text: TextId;
  readonly unit: "paragraphs" | "words" | "verses";
  /** Size of a reading, in `unit`. */
  readonly amount: number;
  /** A bit for each weekday, Monday the lowest. */
  readonly weekdays: number;
  /** Local time of posting, "HH:MM". */
  readonly time: string;
  /** An IANA time zone, such as "Europe/Vienna". */
  readonly zone: string;
  /** True if each reading gets a thread. */
  readonly thread: boolean;
  /** The id of the role to ping; null for none. */
  readonly role: string | null;
  /** Ordinal of the first paragraph; of the first verse if the unit is verses, as in the following. */
  readonly first: number;
  /** Ordinal of the next paragraph to post. */
  readonly position: number;
  readonly state: "running" | "paused" | "finished";
  /** A sentence that tells members why the plan was paused; null unless a failure paused it. */
  readonly trouble: string | null;
  /** In milliseconds since 1970. */
  readonly created: number;
  /** The id of the member who started it; null if it isn't known, or if that member's data was deleted. */
  readonly starter: string | null;
  /** "text" for readings in the order of the text, "random" for each of them once in a random order. */
  readonly order: "text" | "random";
  /** Ordinal of the paragraph from which the present amount counts, after a change of it; null for `first`. */
  readonly since: number | null;
  /** Number of readings before that paragraph. */
  readonly before: number;
  /** The first local date on which a reading may be due, "YYYY-MM-DD". */
  readonly startsOn: string;
}

/** The fields that have defaults: no starter, the order of the text, and no change of the amount. */
type WithDefault = "starter" | "order" | "since" | "before";

/** A plan before it is added. */
export type NewPlan = Omit<Plan, "id" | WithDefault> & Partial<Pick<Plan, WithDefault>>;

/** The fields of a plan to change. */
export type PlanChange = Partial<Omit<Plan, "id" | "group" | "created">>;

/** The reading plans of all groups. */
export interface Plans {
  /** Adds a plan under a new id. */
  add(plan: NewPlan): Promise<Plan>;
  /** Returns undefined if the id is unknown. */
  get(group: string, id: string): Promise<Plan | undefined>;
  /** A group's plans, oldest first. */
  list(group: string): Promise<readonly Plan[]>;
  /** The running plans of all groups, oldest first. */
  listRunning(): Promise<readonly Plan[]>;
  /** Changes a plan. Returns the changed plan, or undefined if the id is unknown. */
  update(group: string, id: string, change: PlanChange): Promise<Plan | undefined>;
  /** Removes a plan and its occurrences. Returns true if the plan existed. */
  remove(group: string, id: string): Promise<boolean>;
}

export interface PlanTables {
  plans: Omit<Plan, "thread" | WithDefault> & {
    /** 0 or 1. */
    readonly thread: number;
    readonly starter: Generated<Plan["starter"]>;
    readonly order: Generated<Plan["order"]>;
    readonly since: Generated<Plan["since"]>;
    readonly before: Generated<Plan["before"]>;
  };
}

type Row = Selectable<PlanTables["plans"]>;

function planOf(row: Row): Plan {
  return { ...row, thread: row.thread === 1 };
}

/** Converts a change to the columns to update. */
export function planRow({ thread, ...change }: PlanChange): Partial<Row> {
  return { ...change, ...(thread === undefined ? {} : { thread: thread ? 1 : 0 }) };
}

/** The plans of a group, and those that a member started, oldest first. */
export async function plansOf(db: Kysely<PlanTables>, group: string, starter: string): Promise<Plan[]> {
  const rows = await db
    .selectFrom("plans")
    .selectAll()
    .where((is) => is.or({ group, starter }))
    .orderBy("created")
    .orderBy("id")
    .execute();
  return rows.map(planOf);
}

/** Stores reading plans in the database. */
export function plansIn(db: Kysely<PlanTables>): Plans {
  const all = db.selectFrom("plans").selectAll().orderBy("created").orderBy("id");
  return {
    async add(plan) {
      const row = await withNewId((id) =>
        db
          .insertInto("plans")
          .values({ ...plan, id, thread: plan.thread ? 1 : 0 })
          .onConflict((conflict) => conflict.column("id").doNothing())
          .returningAll()
          .executeTakeFirst(),
      );
      return planOf(row);
    },

    async get(group, id) {
      const row = await all.where((is) => is.and({ group, id })).executeTakeFirst();
      return row && planOf(row);
    },

    async list(group) {
      const rows = await all.where("group", "=", group).execute();
      return rows.map(planOf);
    },

    async listRunning() {
      const rows = await all.where("state", "=", "running").execute();
      return rows.map(planOf);
    },

    async update(group, id, change) {
      const row = await db
        .updateTable("plans")
        // Setting the group keeps the statement valid if the change is empty.
        .set({ ...planRow(change), group })
        .where((is) => is.and({ group, id }))
        .returningAll()
        .executeTakeFirst();
      return row && planOf(row);
    },

    async remove(group, id) {
      const { numDeletedRows } = await db
        .deleteFrom("plans")
        .where((is) => is.and({ group, id }))
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}
