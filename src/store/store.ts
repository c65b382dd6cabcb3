import type { Kysely } from "kysely";
import type { Logger } from "../shared/log.ts";
import { type Departures, departuresIn } from "./departures.ts";
import { type Discussions, discussionsIn } from "./discussions.ts";
import { type Members, membersIn } from "./members.ts";
import { type Annotations, annotationsIn } from "./annotations.ts";
import { type Occurrences, occurrencesIn } from "./occurrences.ts";
import { type Plans, plansIn } from "./plans.ts";
import { type Scores, scoresIn } from "./scores.ts";
import { type Settings, settingsIn } from "./settings.ts";
import type { Tables } from "./database/tables.ts";
import { type Texts, textsIn } from "./texts.ts";

/**
 * What groups and members asked to keep. A group is the id of a Discord server, "dm:" and a user's id, or "terminal".
 * What a promise has confirmed is kept, even if the process or the machine ends right after. Times are milliseconds
 * since 1970, UTC.
 */
export interface Store {
  readonly annotations: Annotations;
  readonly discussions: Discussions;
  readonly plans: Plans;
  readonly occurrences: Occurrences;
  readonly scores: Scores;
  readonly settings: Settings;
  readonly texts: Texts;
  readonly members: Members;
  readonly departures: Departures;
  /** Waits for what is under way; after it, the store is of no more use. */
  close(): Promise<void>;
}

/** A SQLite file, where ":memory:" is none and ends with the process, or the address of a PostgreSQL database. */
export type StoreLocation = { readonly path: string } | { readonly url: string };

/** Loads one driver only: they are large. */
async function openDatabase(place: StoreLocation, log: Logger): Promise<Kysely<Tables>> {
  if ("url" in place) {
    const { openPostgres } = await import("./database/postgres.ts");
    return openPostgres(place.url, log);
  }
  const { openSqlite } = await import("./database/sqlite.ts");
  return openSqlite(place.path);
}

/**
 * Opens the store there. Its tables are made, or brought up to this version, however many processes do so at once.
 *
 * @throws IbidError when it can't be opened: says why
 */
export async function openStore(place: StoreLocation, log: Logger): Promise<Store> {
  const db = await openDatabase(place, log);
  return {
    annotations: annotationsIn(db),
    discussions: discussionsIn(db),
    plans: plansIn(db),
    occurrences: occurrencesIn(db),
    scores: scoresIn(db),
    settings: settingsIn(db),
    texts: textsIn(db),
    members: membersIn(db),
    departures: departuresIn(db),
    close: () => db.destroy(),
  };
}
