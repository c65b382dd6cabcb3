import type { Kysely } from "kysely";

/** A member's approval of a note. It is deleted with the note. */
export interface Reaction {
  readonly group: string;
  /** The note's id. */
  readonly note: string;
  /** The member's id. */
  readonly user: string;
  /** In milliseconds since 1970. */
  readonly at: number;
}

/** The reactions to the notes of all groups. */
export interface Reactions {
  /** Adds a member's reaction, or takes it back. Returns true if it was added. */
  toggle(reaction: Reaction): Promise<boolean>;
  /** Number of reactions by note. Notes without any are left out. */
  count(notes: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

export interface ReactionTables {
  reactions: Reaction;
}

/** Stores reactions in the database. */
export function reactionsIn(db: Kysely<ReactionTables>): Reactions {
  return {
    toggle: (reaction) =>
      db.transaction().execute(async (transaction) => {
        const { note, user } = reaction;
        const { numDeletedRows } = await transaction
          .deleteFrom("reactions")
          .where((is) => is.and({ note, user }))
          .executeTakeFirst();
        if (numDeletedRows > 0n) return false;
        await transaction
          .insertInto("reactions")
          .values(reaction)
          .onConflict((conflict) => conflict.columns(["note", "user"]).doNothing())
          .execute();
        return true;
      }),

    async count(notes) {
      if (notes.length === 0) return new Map();
      const rows = await db
        .selectFrom("reactions")
        .select((expression) => ["note", expression.fn.countAll<number>().as("count")] as const)
        .where("note", "in", notes)
        .groupBy("note")
        .execute();
      return new Map(rows.map(({ note, count }) => [note, count]));
    },
  };
}
