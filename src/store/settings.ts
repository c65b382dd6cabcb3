import type { Kysely } from "kysely";
import type { Tables } from "./database/tables.ts";

/** What can be kept as JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** The settings of every group, and what its channels read. */
export interface Settings {
  /** What the group has set, by name; a name that isn't there was never set. */
  get(group: string): Promise<Readonly<Record<string, unknown>>>;
  /** Sets these and leaves the others; null unsets. */
  set(group: string, change: Readonly<Record<string, Json>>): Promise<void>;
  /** The id of the text that a channel reads, where it has one of its own. */
  channelText(group: string, channel: string): Promise<string | undefined>;
  /** Null leaves the channel without one of its own. */
  setChannelText(group: string, channel: string, text: string | null): Promise<void>;
}

/** The settings in that database. */
export function settingsIn(db: Kysely<Tables>): Settings {
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
      // In one order, so that two who set the same names at once don't wait for each other for ever.
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
