import type { Kysely } from "kysely";
import { type Annotation, annotationColumns, annotationOf } from "./annotations.ts";
import { type Plan, plansIn } from "./plans.ts";
import type { Score } from "./scores.ts";
import { settingsIn } from "./settings.ts";
import type { Tables } from "./database/tables.ts";
import { textColumns, type UploadedText } from "./texts.ts";

/** All that is kept of one member, to be given to them. The files themselves are in `Texts.bytes`. */
export interface OwnData {
  readonly notes: readonly Annotation[];
  readonly scores: readonly Score[];
  readonly texts: readonly UploadedText[];
  /** The plans in their direct messages, which are nobody else's. */
  readonly plans: readonly Plan[];
  /** The settings of their direct messages. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The text that is read in a channel of their direct messages. */
  readonly channels: readonly { readonly channel: string; readonly text: string }[];
  readonly departures: readonly { readonly group: string; readonly at: number }[];
}

/** The member's direct messages with Ibid, as a group. */
export function directMessages(user: string): string {
  return `dm:${user}`;
}

/** All that is kept of the member, read while others may be writing. */
export async function ownData(db: Kysely<Tables>, user: string): Promise<OwnData> {
  const own = directMessages(user);
  const notes = await db
    .selectFrom("notes")
    .select(annotationColumns)
    .where("author", "=", user)
    .orderBy("group")
    .orderBy("created")
    .orderBy("id")
    .execute();
  return {
    notes: notes.map(annotationOf),
    scores: await db.selectFrom("scores").selectAll().where("user", "=", user).orderBy("group").execute(),
    texts: await db
      .selectFrom("texts")
      .select(textColumns)
      .where("addedBy", "=", user)
      .orderBy("group")
      .orderBy("created")
      .orderBy("id")
      .execute(),
    plans: await plansIn(db).list(own),
    settings: await settingsIn(db).get(own),
    channels: await db.selectFrom("channels").select(["channel", "text"]).where("group", "=", own).execute(),
    departures: await db.selectFrom("departures").select(["group", "at"]).where("user", "=", user).execute(),
  };
}
