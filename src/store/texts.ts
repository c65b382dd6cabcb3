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
}

/** A text before it is added. */
export interface NewText extends Omit<UploadedText, "size" | "sha256" | "addedBy"> {
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
  /** Changes the title. Returns true if the text existed. */
  rename(group: string, id: TextId, title: string): Promise<boolean>;
  /** Returns true if the text existed. */
  remove(group: string, id: TextId): Promise<boolean>;
}

export interface TextTables {
  texts: UploadedText & {
    /** SQLite returns an ArrayBuffer, PostgreSQL a Buffer. */
    readonly bytes: Uint8Array | ArrayBuffer;
  };
}

/** All columns except the bytes. */
export const textColumns = [
  "group",
  "id",
  "title",
  "file",
  "size",
  "sha256",
  "addedBy",
  "created",
] as const satisfies readonly (keyof UploadedText)[];

async function usageOf(texts: SelectQueryBuilder<TextTables, "texts", object>): Promise<Usage> {
  const row = await texts
    .select(({ fn }) => [fn.countAll().as("count"), fn.sum("size").as("bytes")])
    .executeTakeFirst();
  // PostgreSQL returns large integers as strings.
  return { count: Number(row?.count ?? 0), bytes: Number(row?.bytes ?? 0) };
}

/** Stores texts in the database. */
export function textsIn(db: Kysely<TextTables>): Texts {
  return {
    add: (text) =>
      db
        .insertInto("texts")
        .values({
          ...text,
          size: text.bytes.byteLength,
          sha256: createHash("sha256").update(text.bytes).digest("hex"),
        })
        .onConflict((conflict) => conflict.columns(["group", "id"]).doNothing())
        .returning(textColumns)
        .executeTakeFirst(),

    list: (group) =>
      db
        .selectFrom("texts")
        .select(textColumns)
        .where("group", "=", group)
        .orderBy("created")
        .orderBy("id")
        .execute(),

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

    async rename(group, id, title) {
      const { numUpdatedRows } = await db
        .updateTable("texts")
        .set({ title })
        .where((is) => is.and({ group, id }))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async remove(group, id) {
      const { numDeletedRows } = await db
        .deleteFrom("texts")
        .where((is) => is.and({ group, id }))
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}
