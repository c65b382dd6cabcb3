import type { TextId } from "../document/text-id.ts";
import type { Kysely } from "kysely";

/** A value that can be stored as JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** The name of the setting with the id of the member who set the digest, the only setting that has a member's id. */
export const digestBy = "digestBy";

/** The settings of all groups, and the texts of their channels. */
export interface Settings {
  /** A group's settings by name, as parsed JSON. The caller validates the values. Unset names are missing. */
  get(group: string): Promise<Readonly<Record<string, unknown>>>;
  /** Changes the given settings and keeps the others. Null unsets one. */
  set(group: string, change: Readonly<Record<string, Json>>): Promise<void>;
  /** Sets a setting that the group doesn't have. Returns its value, which is another caller's if that one was first. */
  setIfMissing(group: string, name: string, value: Json): Promise<unknown>;
  /** The groups that have a setting, with its value. */
  groupsWith(name: string): Promise<readonly { readonly group: string; readonly value: unknown }[]>;
  /** Replaces a setting's value if it is still the given one. Returns true for exactly one of several concurrent callers. */
  replace(group: string, name: string, from: Json, to: Json): Promise<boolean>;
  /** The id of a channel's text; undefined if the channel has none of its own. */
  channelText(group: string, channel: string): Promise<TextId | undefined>;
  /** Sets a channel's text by its id. Null unsets it. */
  setChannelText(group: string, channel: string, text: TextId | null): Promise<void>;
}

export interface SettingTables {
  settings: {
    readonly group: string;
    readonly name: string;
    /** The value as JSON. */
    readonly value: string;
  };
  channels: {
    readonly group: string;
    readonly channel: string;
    /** The text's id. */
    readonly text: TextId;
  };
}

/** Stores settings in the database. */
export function settingsIn(db: Kysely<SettingTables>): Settings {
  return {
    async get(group) {
      const rows = await db
        .selectFrom("settings")
        .select(["name", "value"])
        .where("group", "=", group)
        .execute();
      return Object.fromEntries(rows.map(({ name, value }): [string, unknown] => [name, JSON.parse(value)]));
    },

    async set(group, change) {
      // A fixed order, so that two concurrent changes of the same names can't deadlock.
      const names = Object.keys(change).toSorted();
      const values = names
        .filter((name) => change[name] !== null)
        .map((name) => ({ group, name, value: JSON.stringify(change[name]) }));
      const unset = names.filter((name) => change[name] === null);
      await db.transaction().execute(async (transaction) => {
        if (values.length > 0) {
          await transaction
            .insertInto("settings")
            .values(values)
            .onConflict((conflict) =>
              conflict
                .columns(["group", "name"])
                .doUpdateSet((expression) => ({ value: expression.ref("excluded.value") })),
            )
            .execute();
        }
        if (unset.length > 0) {
          await transaction
            .deleteFrom("settings")
            .where("group", "=", group)
            .where("name", "in", unset)
            .execute();
        }
      });
    },

    async setIfMissing(group, name, value) {
      await db
        .insertInto("settings")
        .values({ group, name, value: JSON.stringify(value) })
        .onConflict((conflict) => conflict.columns(["group", "name"]).doNothing())
        .execute();
      const row = await db
        .selectFrom("settings")
        .select("value")
        .where((is) => is.and({ group, name }))
        .executeTakeFirst();
      return row ? JSON.parse(row.value) : value;
    },

    async groupsWith(name) {
      const rows = await db
        .selectFrom("settings")
        .select(["group", "value"])
        .where("name", "=", name)
        .orderBy("group")
        .execute();
      return rows.map(({ group, value }) => ({ group, value: JSON.parse(value) as unknown }));
    },

    async replace(group, name, from, to) {
      const { numUpdatedRows } = await db
        .updateTable("settings")
        .set({ value: JSON.stringify(to) })
        .where((is) => is.and({ group, name, value: JSON.stringify(from) }))
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async channelText(group, channel) {
      const row = await db
        .selectFrom("channels")
        .select("text")
        .where((is) => is.and({ group, channel }))
        .executeTakeFirst();
      return row?.text;
    },

    async setChannelText(group, channel, text) {
      await (text === null
        ? db
            .deleteFrom("channels")
            .where((is) => is.and({ group, channel }))
            .execute()
        : db
            .insertInto("channels")
            .values({ group, channel, text })
            .onConflict((conflict) => conflict.columns(["group", "channel"]).doUpdateSet({ text }))
            .execute());
    },
  };
}
