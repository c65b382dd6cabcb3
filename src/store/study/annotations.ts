import type { TextId } from "../../document/text-id.ts";
import { type ExpressionBuilder, type Kysely } from "kysely";
import { withNewId } from "../database/id.ts";
import type { Page } from "../page.ts";
import { contains, fold, searchWords } from "../database/search.ts";

/** A member's note on a paragraph, or on some words of it. */
export interface Annotation {
  /** Eight letters a–z and digits. */
  readonly id: string;
  readonly group: string;
  /** The text's id. */
  readonly text: TextId;
  /** The paragraph's ordinal in the text. */
  readonly paragraph: number;
  /** The id of the annotation that this one answers; null if it answers none, or one that is deleted. */
  readonly parent: string | null;
  /** The annotated words, exactly as in the paragraph; null if the annotation is on the whole paragraph. */
  readonly quote: string | null;
  /** The member's id. */
  readonly author: string;
  /** The member's display name when the annotation was written. */
  readonly authorName: string;
  readonly words: string;
  /** True if only the author sees it. */
  readonly private: boolean;
  /** The id of the channel it was written in; null outside Discord. */
  readonly channel: string | null;
  /** In milliseconds since 1970, like every time in the store. */
  readonly created: number;
  /** Time of the last edit; null if there was none. */
  readonly edited: number | null;
}

/** An annotation before it is added. */
export type NewAnnotation = Omit<Annotation, "id" | "edited">;

/** Conditions on a group's annotations. All that are given must hold. */
export interface AnnotationFilter {
  /** A text's id. */
  readonly text?: TextId;
  /** A paragraph's ordinal. */
  readonly paragraph?: number;
  /** A member's id. */
  readonly author?: string;
  /** The earliest time of writing. */
  readonly since?: number;
  /** True for those of the viewer, and for others' on paragraphs on which the viewer has a public one. */
  readonly afterOwn?: boolean;
  /** Words that the annotation or its quote must all contain, ignoring case and accents. */
  readonly search?: string;
}

export interface AnnotationList {
  /** The requested page. */
  readonly annotations: readonly Annotation[];
  /** Number of matching annotations on all pages. */
  readonly total: number;
}

/**
 * The annotations of all groups. A `viewer` is a member's id or null: a member also sees their own private annotations,
 * null sees public ones only.
 */
export interface Annotations {
  /** Adds an annotation under a new id. */
  add(annotation: NewAnnotation): Promise<Annotation>;
  /** Returns undefined if the id is unknown or the viewer may not see the annotation. */
  get(group: string, id: string, viewer: string | null): Promise<Annotation | undefined>;
  /**
   * Replaces an annotation's words. The caller checks that the member may do so.
   *
   * @param at the time of the edit
   * @returns the changed annotation, or undefined if the id is unknown
   */
  edit(group: string, id: string, words: string, at: number): Promise<Annotation | undefined>;
  /** Removes an annotation. Its replies stay. Returns true if it existed. */
  remove(group: string, id: string): Promise<boolean>;
  /** One page of a group's annotations, ordered by text, paragraph and time, with replies below what they answer. */
  list(group: string, viewer: string | null, filter: AnnotationFilter, page: Page): Promise<AnnotationList>;
  /** Number of public annotations on a paragraph. */
  count(group: string, text: TextId, paragraph: number): Promise<number>;
  /** Number of public annotations by paragraph ordinal. Paragraphs without any are left out. */
  countByParagraph(group: string, text: TextId): Promise<ReadonlyMap<number, number>>;
}

export interface AnnotationTables {
  notes: Omit<Annotation, "private"> & {
    /** 0 or 1. */
    readonly private: number;
    /** `words`, folded for searching. */
    readonly foldedWords: string;
    /** `quote`, folded for searching; "" if there is none. */
    readonly foldedQuote: string;
  };
}

/** All columns except those that only serve searching. */
export const annotationColumns = [
  "id",
  "group",
  "text",
  "paragraph",
  "parent",
  "quote",
  "author",
  "authorName",
  "words",
  "private",
  "channel",
  "created",
  "edited",
] as const satisfies readonly (keyof Annotation)[];

type Row = Pick<AnnotationTables["notes"], (typeof annotationColumns)[number]>;

/** Converts a row to an annotation. */
export function annotationOf(row: Row): Annotation {
  return { ...row, private: row.private === 1 };
}

function visibleTo(viewer: string | null) {
  return (expression: ExpressionBuilder<AnnotationTables, "notes">) =>
    expression.or([
      expression("private", "=", 0),
      ...(viewer === null ? [] : [expression("author", "=", viewer)]),
    ]);
}

/** True for the viewer's annotations, and for others' on a paragraph on which the viewer has a public one. */
function afterOwnOf(viewer: string | null) {
  return (row: ExpressionBuilder<AnnotationTables, "notes">) => {
    if (viewer === null) return row.lit(false);
    const own = row
      .selectFrom("notes as own")
      .select("own.id")
      .whereRef("own.group", "=", "notes.group")
      .whereRef("own.text", "=", "notes.text")
      .whereRef("own.paragraph", "=", "notes.paragraph")
      .where("own.author", "=", viewer)
      .where("own.private", "=", 0);
    return row.or([row("author", "=", viewer), row.exists(own)]);
  };
}

/** The rows of a group that a viewer sees and that match a filter, in no order. */
function matchingNotes(
  db: Kysely<AnnotationTables>,
  group: string,
  viewer: string | null,
  { text, paragraph, author, since, afterOwn = false, search = "" }: AnnotationFilter,
) {
  let matching = db.selectFrom("notes").where("group", "=", group).where(visibleTo(viewer));
  if (text !== undefined) matching = matching.where("text", "=", text);
  if (paragraph !== undefined) matching = matching.where("paragraph", "=", paragraph);
  if (author !== undefined) matching = matching.where("author", "=", author);
  if (since !== undefined) matching = matching.where("created", ">=", since);
  if (afterOwn) matching = matching.where(afterOwnOf(viewer));
  for (const word of searchWords(search)) {
    matching = matching.where((row) =>
      row.or([contains("foldedWords", word), contains("foldedQuote", word)]),
    );
  }
  return matching;
}

/** The time of the annotation that a row answers, or else the row's own. */
function threadStart(row: ExpressionBuilder<AnnotationTables, "notes">) {
  const parent = row
    .selectFrom("notes as parents")
    .select("parents.created")
    .whereRef("parents.id", "=", "notes.parent");
  return row.fn.coalesce(parent, row.ref("created"));
}

/** Stores annotations in the database. */
export function annotationsIn(db: Kysely<AnnotationTables>): Annotations {
  return {
    async add(annotation) {
      const { words, quote, private: isPrivate } = annotation;
      const folded = { foldedWords: fold(words), foldedQuote: fold(quote ?? "") };
      const row = await withNewId((id) =>
        db
          .insertInto("notes")
          .values({ ...annotation, id, private: isPrivate ? 1 : 0, edited: null, ...folded })
          .onConflict((conflict) => conflict.column("id").doNothing())
          .returning(annotationColumns)
          .executeTakeFirst(),
      );
      return annotationOf(row);
    },

    async get(group, id, viewer) {
      const row = await db
        .selectFrom("notes")
        .select(annotationColumns)
        .where((is) => is.and({ group, id }))
        .where(visibleTo(viewer))
        .executeTakeFirst();
      return row && annotationOf(row);
    },

    async edit(group, id, words, at) {
      const row = await db
        .updateTable("notes")
        .set({ words, foldedWords: fold(words), edited: at })
        .where((is) => is.and({ group, id }))
        .returning(annotationColumns)
        .executeTakeFirst();
      return row && annotationOf(row);
    },

    async remove(group, id) {
      return await db.transaction().execute(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom("notes")
          .where((is) => is.and({ group, id }))
          .executeTakeFirst();
        if (numDeletedRows === 0n) return false;
        await transaction.updateTable("notes").set({ parent: null }).where("parent", "=", id).execute();
        return true;
      });
    },

    async list(group, viewer, filter, { offset, limit }) {
      const matching = matchingNotes(db, group, viewer, filter);
      const rows = await matching
        .select(annotationColumns)
        .orderBy("text")
        .orderBy("paragraph")
        .orderBy(threadStart)
        .orderBy((row) => row.fn.coalesce("parent", "id"))
        // The annotation itself comes before its replies, even if they have the same time.
        .orderBy((row) => row.fn.coalesce("parent", row.val("")))
        .orderBy("created")
        .orderBy("id")
        .offset(offset)
        .limit(limit)
        .execute();
      const annotations = rows.map(annotationOf);
      // The last page tells the total, which saves a second scan.
      const isLastPage = rows.length < limit && (rows.length > 0 || offset === 0);
      if (isLastPage) return { annotations, total: offset + rows.length };
      const { total } = await matching
        .select((expression) => expression.fn.countAll<number>().as("total"))
        .executeTakeFirstOrThrow();
      return { annotations, total };
    },

    async count(group, text, paragraph) {
      const { count } = await db
        .selectFrom("notes")
        .select((expression) => expression.fn.countAll<number>().as("count"))
        .where((is) => is.and({ group, text, paragraph, private: 0 }))
        .executeTakeFirstOrThrow();
      return count;
    },

    async countByParagraph(group, text) {
      const rows = await db
        .selectFrom("notes")
        .select((expression) => ["paragraph", expression.fn.countAll<number>().as("count")] as const)
        .where((is) => is.and({ group, text, private: 0 }))
        .groupBy("paragraph")
        .execute();
      return new Map(rows.map(({ paragraph, count }) => [paragraph, count]));
    },
  };
}
