import { type ExpressionBuilder, type Kysely } from "kysely";
import { withNewId } from "./database/id.ts";
import type { Page } from "./database/page.ts";
import { contains, fold, wordsOf } from "./database/search.ts";
import type { Tables } from "./database/tables.ts";

/** A note in the margin: what a member wrote about a place in a text. */
export interface Annotation {
  /** Eight letters a–z and digits. */
  readonly id: string;
  readonly group: string;
  readonly text: string;
  /** The paragraph's place in the text. */
  readonly paragraph: number;
  /** The exact words of the paragraph that the note hangs on; null for the whole paragraph. */
  readonly quote: string | null;
  /** The member's id. */
  readonly author: string;
  /** The member's name as it was shown when the note was written. */
  readonly authorName: string;
  readonly words: string;
  /** Whether only the author sees it. */
  readonly private: boolean;
  /** Where it was written; null where there are no channels. */
  readonly channel: string | null;
  /** In milliseconds since 1970, UTC, as every time in the store. */
  readonly created: number;
  readonly edited: number | null;
}

/** A note that hasn't been added yet. */
export type NewAnnotation = Omit<Annotation, "id" | "edited">;

/** Which notes of a group; all of these that are given. */
export interface AnnotationFilter {
  readonly text?: string;
  readonly paragraph?: number;
  /** A member's id. */
  readonly author?: string;
  /** Words that the note or its quote must all contain, whatever their case and accents. */
  readonly search?: string;
}

/**
 * The notes of every group. A viewer is a member's id, who also sees what they wrote for themselves, or null: then
 * only what is public.
 */
export interface Annotations {
  add(note: NewAnnotation): Promise<Annotation>;
  get(group: string, id: string, viewer: string | null): Promise<Annotation | undefined>;
  /** The note with other words; undefined when it is gone. Whether the person may is for the caller to know. */
  edit(group: string, id: string, words: string, at: number): Promise<Annotation | undefined>;
  /** Whether it was there. */
  remove(group: string, id: string): Promise<boolean>;
  /** A page of the notes in the order of the texts, and of writing within a paragraph; `total` counts them all. */
  list(
    group: string,
    viewer: string | null,
    filter: AnnotationFilter,
    page: Page,
  ): Promise<{ readonly notes: readonly Annotation[]; readonly total: number }>;
  /** How many public notes a paragraph has. */
  count(group: string, text: string, paragraph: number): Promise<number>;
  /** The same for each paragraph that has any. */
  countByParagraph(group: string, text: string): Promise<ReadonlyMap<number, number>>;
}

/** All but what only searching needs. */
export const annotationColumns = [
  "id",
  "group",
  "text",
  "paragraph",
  "quote",
  "author",
  "authorName",
  "words",
  "private",
  "channel",
  "created",
  "edited",
] as const satisfies readonly (keyof Annotation)[];

type Row = Pick<Tables["notes"], (typeof annotationColumns)[number]>;

/** The note that the row keeps. */
export function annotationOf(row: Row): Annotation {
  return { ...row, private: row.private === 1 };
}

function visibleTo(viewer: string | null) {
  return (expression: ExpressionBuilder<Tables, "notes">) =>
    expression.or([
      expression("private", "=", 0),
      ...(viewer === null ? [] : [expression("author", "=", viewer)]),
    ]);
}

/** The notes in that database. */
export function annotationsIn(db: Kysely<Tables>): Annotations {
  return {
    async add(note) {
      const folded = { foldedWords: fold(note.words), foldedQuote: fold(note.quote ?? "") };
      const row = await withNewId((id) =>
        db
          .insertInto("notes")
          .values({ ...note, id, private: note.private ? 1 : 0, edited: null, ...folded })
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
      const { numDeletedRows } = await db
        .deleteFrom("notes")
        .where((is) => is.and({ group, id }))
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    async list(group, viewer, { text, paragraph, author, search = "" }, { offset, limit }) {
      let matching = db.selectFrom("notes").where("group", "=", group).where(visibleTo(viewer));
      if (text !== undefined) matching = matching.where("text", "=", text);
      if (paragraph !== undefined) matching = matching.where("paragraph", "=", paragraph);
      if (author !== undefined) matching = matching.where("author", "=", author);
      for (const word of wordsOf(search)) {
        matching = matching.where((row) =>
          row.or([contains("foldedWords", word), contains("foldedQuote", word)]),
        );
      }
      const rows = await matching
        .select(annotationColumns)
        .orderBy("text")
        .orderBy("paragraph")
        .orderBy("created")
        .orderBy("id")
        .offset(offset)
        .limit(limit)
        .execute();
      const notes = rows.map(annotationOf);
      // On the last page the total is known: a search needn't go through all the notes once more.
      const isLast = notes.length < limit && (notes.length > 0 || offset === 0);
      if (isLast) return { notes, total: offset + notes.length };
      const { total } = await matching
        .select((expression) => expression.fn.countAll<number>().as("total"))
        .executeTakeFirstOrThrow();
      return { notes, total };
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
