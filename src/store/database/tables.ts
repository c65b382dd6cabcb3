import type { AnnotationTables } from "../annotations.ts";
import type { DepartureTables } from "../departures.ts";
import type { DiscussionTables } from "../discussions.ts";
import type { LeaseTables } from "../leases.ts";
import type { OccurrenceTables } from "../occurrences.ts";
import type { PlanTables } from "../plans.ts";
import type { ProgressTables } from "../progress.ts";
import type { CardTables } from "../reviews.ts";
import type { ScoreTables } from "../scores.ts";
import type { SettingTables } from "../settings.ts";
import type { TextTables } from "../texts.ts";

/** The rows of all tables, for Kysely. The migrations create the tables. */
export interface Tables
  extends
    AnnotationTables,
    CardTables,
    DepartureTables,
    DiscussionTables,
    LeaseTables,
    OccurrenceTables,
    PlanTables,
    ProgressTables,
    ScoreTables,
    SettingTables,
    TextTables {}
