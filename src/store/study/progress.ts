import type { Kysely } from "kysely";
import type { TextId } from "../../document/text-id.ts";

/** The place up to which a member has read a text. */
export interface Progress {
  readonly group: string;
  /** The member's id. */
  readonly user: string;
  readonly text: TextId;
  /** Ordinal of the last paragraph that they have read. */
  readonly position: number;
  /** Time of the last change, in milliseconds since 1970. */
  readonly at: number;
}

/** A member who reads with a group. */
export interface Reader {
  readonly group: string;
  /** The member's id. */
  readonly user: string;
  /** The member's display name at the last change. */
  readonly name: string;
  /** True if other members don't see their progress. */
  readonly hidden: boolean;
}

/** How far the members of all groups have read. */
export interface ReadingProgress {
  /** The ordinal of the last paragraph that a member has read of a text; 0 if there is none. */
  position(group: string, user: string, text: TextId): Promise<number>;
  /** Sets the place up to which a member has read. @param name the member's display name */
  set(progress: Progress, name: string): Promise<void>;
  /** As `set`, but leaves a place that is further on. Returns the place after it. */
  advance(progress: Progress, name: string): Promise<number>;
  /** The progress of a group's members in a text, without those who hide it, furthest first. */
  list(group: string, text: TextId): Promise<readonly (Progress & Pick<Reader, "name">)[]>;
  /** True if the member hides their progress from the group. */
  isHidden(group: string, user: string): Promise<boolean>;
  /** Hides the member's progress from the group, or shows it again. */
  hide(reader: Reader): Promise<void>;
}

export interface ProgressTables {
  progress: Progress;
  readers: Omit<Reader, "hidden"> & {
    /** 0 or 1. */
    readonly hidden: number;
  };
}

/** Keeps a member's name and, where it is given, the choice to hide their progress. A new member doesn't hide it. */
async function keepReader(
  db: Kysely<ProgressTables>,
  { group, user, name, hidden }: Omit<Reader, "hidden"> & Partial<Reader>,
): Promise<void> {
  const kept = { name, ...(hidden !== undefined && { hidden: hidden ? 1 : 0 }) };
  await db
    .insertInto("readers")
    .values({ group, user, hidden: 0, ...kept })
    .onConflict((conflict) => conflict.columns(["group", "user"]).doUpdateSet(kept))
    .execute();
}

/** The query that keeps a position. @param direction "forwards" never moves a member back */
function insertOrMove(db: Kysely<ProgressTables>, progress: Progress, direction?: "forwards") {
  const { position, at } = progress;
  return db
    .insertInto("progress")
    .values(progress)
    .onConflict((conflict) => {
      const update = conflict.columns(["group", "user", "text"]).doUpdateSet({ position, at });
      return direction === "forwards" ? update.where("progress.position", "<", position) : update;
    });
}

/** Stores progress in the database. */
export function progressIn(db: Kysely<ProgressTables>): ReadingProgress {
  const position = async (from: Kysely<ProgressTables>, group: string, user: string, text: TextId) => {
    const row = await from
      .selectFrom("progress")
      .select("position")
      .where((is) => is.and({ group, user, text }))
      .executeTakeFirst();
    return row?.position ?? 0;
  };
  return {
    position: (group, user, text) => position(db, group, user, text),

    set: (progress, name) =>
      db.transaction().execute(async (transaction) => {
        await keepReader(transaction, { group: progress.group, user: progress.user, name });
        await insertOrMove(transaction, progress).execute();
      }),

    advance: (progress, name) =>
      db.transaction().execute(async (transaction) => {
        await keepReader(transaction, { group: progress.group, user: progress.user, name });
        await insertOrMove(transaction, progress, "forwards").execute();
        return position(transaction, progress.group, progress.user, progress.text);
      }),

    list: (group, text) =>
      db
        .selectFrom("progress")
        .innerJoin("readers", (join) =>
          join.onRef("readers.group", "=", "progress.group").onRef("readers.user", "=", "progress.user"),
        )
        .selectAll("progress")
        .select("readers.name")
        .where("progress.group", "=", group)
        .where("progress.text", "=", text)
        .where("readers.hidden", "=", 0)
        .orderBy("position", "desc")
        .orderBy("at")
        .orderBy("progress.user")
        .execute(),

    async isHidden(group, user) {
      const row = await db
        .selectFrom("readers")
        .select("hidden")
        .where((is) => is.and({ group, user }))
        .executeTakeFirst();
      return row?.hidden === 1;
    },

    hide: (reader) => keepReader(db, reader),
  };
}
