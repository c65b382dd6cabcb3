import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Tables } from "./database/tables.ts";

/** A file that a group added to its shelf. */
export interface UploadedText {
  readonly group: string;
  /** The text's id, unique in the group. */
  readonly id: string;
  readonly title: string;
  /** The file's name, whose ending tells its format. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
  /** The member's id; null when that member had their data deleted. */
  readonly addedBy: string | null;
  readonly created: number;
}

/** A text that hasn't been added yet. */
export interface NewText extends Omit<UploadedText, "size" | "sha256" | "addedBy"> {
  readonly addedBy: string;
  readonly bytes: Uint8Array;
}

/** The texts that every group added. */
export interface Texts {
  /** Undefined, and nothing changed, when the group has a text of that id. */
  add(text: NewText): Promise<UploadedText | undefined>;
  /** Oldest first, without their bytes. */
  list(group: string): Promise<readonly UploadedText[]>;
  bytes(group: string, id: string): Promise<Uint8Array | undefined>;
  /** Whether it was there. */
  rename(group: string, id: string, title: string): Promise<boolean>;
  /** Whether it was there. */
  remove(group: string, id: string): Promise<boolean>;
}

/** All but the bytes. */
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

/** The texts in that database. */
export function textsIn(db: Kysely<Tables>): Texts {
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
