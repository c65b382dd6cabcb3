import type { Departure } from "../departures.ts";
import type { Discussion } from "../discussions.ts";
import type { Annotation } from "../annotations.ts";
import type { Occurrence } from "../occurrences.ts";
import type { Plan } from "../plans.ts";
import type { Round, Score } from "../scores.ts";
import type { UploadedText } from "../texts.ts";

/** A boolean as both databases keep it: 0 or 1. */
type Flag = number;

/** The rows of each table, as Kysely is to know them. What makes the tables is in migrations.ts. */
export interface Tables {
  notes: Omit<Annotation, "private"> & {
    readonly private: Flag;
    readonly foldedWords: string;
    readonly foldedQuote: string;
  };
  discussions: Discussion;
  plans: Omit<Plan, "thread"> & { readonly thread: Flag };
  occurrences: Occurrence;
  scores: Score;
  rounds: Round & { readonly settled: number };
  /** `value` is JSON. */
  settings: { readonly group: string; readonly name: string; readonly value: string };
  channels: { readonly group: string; readonly channel: string; readonly text: string };
  /** SQLite gives the bytes as an ArrayBuffer, PostgreSQL as a Buffer. */
  texts: UploadedText & { readonly bytes: Uint8Array | ArrayBuffer };
  /** The user is "" where it is the group itself that Ibid was taken from. */
  departures: Omit<Departure, "user"> & { readonly user: string };
}
