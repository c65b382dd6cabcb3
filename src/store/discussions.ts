import type { Kysely } from "kysely";
import type { Tables } from "./database/tables.ts";

/** A thread in which a group discusses a paragraph; there is at most one for each. */
export interface Discussion {
  readonly group: string;
  readonly text: string;
  /** The paragraph's place in the text. */
  readonly paragraph: number;
  /** The thread's own channel id. */
  readonly thread: string;
  /** The channel that the thread hangs in. */
  readonly parent: string;
  readonly title: string;
  readonly created: number;
}

/** The discussions of every group. */
export interface Discussions {
  find(group: string, text: string, paragraph: number): Promise<Discussion | undefined>;
  byThread(thread: string): Promise<Discussion | undefined>;
  /** The discussion of that paragraph: this one, or the one that somebody else was faster to add. */
  add(discussion: Discussion): Promise<Discussion>;
  /** Whether it was there. */
  remove(thread: string): Promise<boolean>;
  /** In the order of the text. */
  list(group: string, text: string): Promise<readonly Discussion[]>;
}

/** The discussions in that database. */
export function discussionsIn(db: Kysely<Tables>): Discussions {
  const all = db.selectFrom("discussions").selectAll();
  return {
    find: (group, text, paragraph) =>
      all.where((is) => is.and({ group, text, paragraph })).executeTakeFirst(),

    byThread: (thread) => all.where("thread", "=", thread).executeTakeFirst(),

    // The update changes nothing: it only makes the database return the row that was there first.
    add: (discussion) =>
      db
        .insertInto("discussions")
        .values(discussion)
        .onConflict((conflict) =>
          conflict
            .columns(["group", "text", "paragraph"])
            .doUpdateSet((expression) => ({ paragraph: expression.ref("excluded.paragraph") })),
        )
        .returningAll()
        .executeTakeFirstOrThrow(),

    async remove(thread) {
      const { numDeletedRows } = await db
        .deleteFrom("discussions")
        .where("thread", "=", thread)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    list: (group, text) =>
      all
        .where((is) => is.and({ group, text }))
        .orderBy("paragraph")
        .execute(),
  };
}
