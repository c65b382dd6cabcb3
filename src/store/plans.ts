import type { Kysely, Selectable } from "kysely";
import { withNewId } from "./database/id.ts";
import type { Tables } from "./database/tables.ts";

/** A reading plan: so much of a text, at these times, in a channel. */
export interface Plan {
  /** Eight letters a–z and digits. */
  readonly id: string;
  readonly group: string;
  readonly channel: string;
  readonly text: string;
  readonly unit: "paragraphs" | "words";
  /** How many of them at a time. */
  readonly amount: number;
  /** Seven bits, Monday the lowest. */
  readonly weekdays: number;
  /** Local, "HH:MM". */
  readonly time: string;
  /** An IANA name, "Europe/Vienna". */
  readonly zone: string;
  /** Whether each portion gets a thread. */
  readonly thread: boolean;
  /** The role to ping. */
  readonly role: string | null;
  /** The place of the paragraph that it began with. */
  readonly first: number;
  /** The place of the paragraph that comes next. */
  readonly position: number;
  readonly state: "running" | "paused" | "finished";
  /** Why it was paused, where no member did so: a sentence for members. */
  readonly trouble: string | null;
  readonly created: number;
  /** The local date before which nothing is due, "2026-11-23". */
  readonly startsOn: string;
}

/** A plan that hasn't been added yet. */
export type NewPlan = Omit<Plan, "id">;
/** What is to be different; the rest stays. */
export type PlanChange = Partial<Omit<Plan, "id" | "group" | "created">>;

/** The plans of every group. */
export interface Plans {
  add(plan: NewPlan): Promise<Plan>;
  get(group: string, id: string): Promise<Plan | undefined>;
  /** Oldest first. */
  list(group: string): Promise<readonly Plan[]>;
  /** Those of every group whose state is "running". */
  running(): Promise<readonly Plan[]>;
  /** The plan as it is then; undefined when it is gone. */
  update(group: string, id: string, change: PlanChange): Promise<Plan | undefined>;
  /** With its occurrences. Whether it was there. */
  remove(group: string, id: string): Promise<boolean>;
}

type Row = Selectable<Tables["plans"]>;

function planOf(row: Row): Plan {
  return { ...row, thread: row.thread === 1 };
}

/** The change as it is written to the table. */
export function planRow({ thread, ...change }: PlanChange): Partial<Row> {
  return { ...change, ...(thread === undefined ? {} : { thread: thread ? 1 : 0 }) };
}

/** The plans in that database. */
export function plansIn(db: Kysely<Tables>): Plans {
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

    async running() {
      const rows = await all.where("state", "=", "running").execute();
      return rows.map(planOf);
    },

    async update(group, id, change) {
      const row = await db
        .updateTable("plans")
        // Setting the group, too, keeps a change of nothing a valid statement.
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
