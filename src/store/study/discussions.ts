import type { TextId } from "../../document/text-id.ts";
import type { Kysely } from "kysely";

/** A thread in which a group discusses a paragraph. A paragraph has at most one in each group. */
export interface Discussion {
  readonly group: string;
  /** The text's id. */
  readonly text: TextId;
  /** The paragraph's ordinal in the text. */
  readonly paragraph: number;
  /** The thread's id. */
  readonly thread: string;
  /** The id of the channel that the thread belongs to. */
  readonly parent: string;
  readonly title: string;
  /** In milliseconds since 1970. */
  readonly created: number;
}

/** The discussions of all groups. */
export interface Discussions {
  /** Returns undefined if the paragraph has no discussion. */
  find(group: string, text: TextId, paragraph: number): Promise<Discussion | undefined>;
  /** Returns undefined if the thread isn't a discussion. */
  byThread(thread: string): Promise<Discussion | undefined>;
  /** Adds a discussion unless its paragraph has one. Returns the one that is stored. */
  add(discussion: Discussion): Promise<Discussion>;
  /** Returns true if the discussion existed. */
  remove(thread: string): Promise<boolean>;
  /** The discussions of a text, ordered by paragraph. */
  list(group: string, text: TextId): Promise<readonly Discussion[]>;
}

export interface DiscussionTables {
  discussions: Discussion;
}

/** Stores discussions in the database. */
export function discussionsIn(db: Kysely<DiscussionTables>): Discussions {
  const all = db.selectFrom("discussions").selectAll();
  return {
    find: (group, text, paragraph) =>
      all.where((is) => is.and({ group, text, paragraph })).executeTakeFirst(),

    byThread: (thread) => all.where("thread", "=", thread).executeTakeFirst(),

    // The update changes nothing. Without it, the database wouldn't return the existing row.
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
