import type { TextId } from "../document/text-id.ts";
import { createHash } from "node:crypto";
import type { Kysely, SelectQueryBuilder } from "kysely";

/** A text that a group added as a file. */
export interface UploadedText {
  readonly group: string;
  /** The text's id, unique in the group. */
  readonly id: TextId;
  readonly title: string;
  /** The file's name. Its extension tells the format. */
  readonly file: string;
  /** Size of the file in bytes. */
  readonly size: number;
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string;
  /** The id of the member who added it; null if that member's data was deleted. */
  readonly addedBy: string | null;
  /** In milliseconds since 1970. */
  readonly created: number;
  /** SHA-256 of the glossary, in hexadecimal; null if the text has none. */
  readonly glossarySha256: string | null;
}

/** A text before it is added. */
export interface NewText extends Omit<UploadedText, "size" | "sha256" | "addedBy" | "glossarySha256"> {
  readonly addedBy: string;
  readonly bytes: Uint8Array;
}

/** A number of texts, and their size in bytes. */
export interface Usage {
  readonly count: number;
  readonly bytes: number;
}

/** The texts that groups added. */
export interface Texts {
  /** Adds a text. Returns undefined and changes nothing if the group already has a text with that id. */
  add(text: NewText): Promise<UploadedText | undefined>;
  /** A group's texts without their bytes, oldest first. */
  list(group: string): Promise<readonly UploadedText[]>;
  /** The texts that a member added in all groups, and those of all members. */
  usage(member: string): Promise<{ readonly member: Usage; readonly all: Usage }>;
  /** The file's content; undefined if the group has no text with that id. */
  bytes(group: string, id: TextId): Promise<Uint8Array | undefined>;
  /** The words of a text's glossary; undefined if there is none. */
  glossary(group: string, id: TextId): Promise<string | undefined>;
  /** Replaces a text's glossary; null removes it. Returns true if the text existed. */
  setGlossary(group: string, id: TextId, words: string | null): Promise<boolean>;
  /** Changes the title. Returns true if the text existed. */
  rename(group: string, id: TextId, title: string): Promise<boolean>;
  /** Removes a text with its glossary. Returns true if the text existed. */
  remove(group: string, id: TextId): Promise<boolean>;
}

export interface TextTables {
  texts: Omit<UploadedText, "glossarySha256"> & {
    /** SQLite returns an ArrayBuffer, PostgreSQL a Buffer. */
    readonly bytes: Uint8Array | ArrayBuffer;
  };
  /** A table of its own, since SQLite would read the bytes of a text to get at a column after them. */
  glossaries: {
    readonly group: string;
    readonly text: TextId;
    readonly words: string;
    readonly sha256: string;
  };
}

/** All columns of a text except the bytes. */
const textColumns = [
  "texts.group",
  "id",
  "title",
  "file",
  "size",
  "texts.sha256",
  "addedBy",
  "created",
] as const;

/** The texts without their bytes, oldest first in each group. */
export function uploadedTexts(db: Kysely<TextTables>) {
  return db
    .selectFrom("texts")
    .leftJoin("glossaries", (join) =>
      join.onRef("glossaries.group", "=", "texts.group").onRef("glossaries.text", "=", "texts.id"),
    )
    .select(textColumns)
    .select("glossaries.sha256 as glossarySha256")
    .orderBy("texts.group")
    .orderBy("created")
    .orderBy("id");
}

function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

async function usageOf(texts: SelectQueryBuilder<TextTables, "texts", object>): Promise<Usage> {
  const row = await texts
    .select(({ fn }) => [fn.countAll().as("count"), fn.sum("size").as("bytes")])
    .executeTakeFirst();
  // PostgreSQL returns large integers as strings.
  return { count: Number(row?.count ?? 0), bytes: Number(row?.bytes ?? 0) };
}

async function withoutGlossary(db: Kysely<TextTables>, group: string, text: TextId): Promise<void> {
  await db
    .deleteFrom("glossaries")
    .where((is) => is.and({ group, text }))
    .execute();
}

/** Stores texts in the database. */
export function textsIn(db: Kysely<TextTables>): Texts {
  return {
    async add(text) {
      const added = await db
        .insertInto("texts")
        .values({ ...text, size: text.bytes.byteLength, sha256: sha256(text.bytes) })
        .onConflict((conflict) => conflict.columns(["group", "id"]).doNothing())
        .returning(textColumns)
        .executeTakeFirst();
      return added && { ...added, glossarySha256: null };
    },

    list: (group) => uploadedTexts(db).where("texts.group", "=", group).execute(),

    async usage(member) {
      const texts = db.selectFrom("texts");
      return { member: await usageOf(texts.where("addedBy", "=", member)), all: await usageOf(texts) };
    },

    async bytes(group, id) {
      const row = await db
        .selectFrom("texts")
        .select("bytes")
        .where((is) => is.and({ group, id }))
        .executeTakeFirst();
      return row && new Uint8Array(row.bytes);
    },

    async glossary(group, text) {
      const row = await db
        .selectFrom("glossaries")
        .select("words")
        .where((is) => is.and({ group, text }))
        .executeTakeFirst();
      return row?.words;
    },

    setGlossary: (group, id, words) =>
      db.transaction().execute(async (transaction) => {
        const text = await transaction
          .selectFrom("texts")
          .select("id")
          .where((is) => is.and({ group, id }))
          .executeTakeFirst();
        if (!text) return false;
        await withoutGlossary(transaction, group, id);
        if (words !== null) {
          await transaction
            .insertInto("glossaries")
            .values({ group, text: id, words, sha256: sha256(words) })
            .execute();
        }
        return true;
      }),

    async rename(group, id, title) {
      const { numUpdatedRows } = await db
        .updateTable("texts")
        .set({ title })
        .where((is) => is.and({ group, id }))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    remove: (group, id) =>
      db.transaction().execute(async (transaction) => {
        await withoutGlossary(transaction, group, id);
        const { numDeletedRows } = await transaction
          .deleteFrom("texts")
          .where((is) => is.and({ group, id }))
          .executeTakeFirst();
        return numDeletedRows > 0n;
      }),
  };
}
