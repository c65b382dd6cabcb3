import type { AnnotationTables } from "../study/annotations.ts";
import type { ClaimTables } from "../study/claims.ts";
import type { DepartureTables } from "../departures.ts";
import type { DiscussionTables } from "../study/discussions.ts";
import type { LeaseTables } from "../leases/leases.ts";
import type { OccurrenceTables } from "../study/occurrences.ts";
import type { PlanTables } from "../study/plans.ts";
import type { ProgressTables } from "../study/progress.ts";
import type { CardTables } from "../study/reviews.ts";
import type { ScoreTables } from "../study/scores.ts";
import type { SettingTables } from "../settings.ts";
import type { TextTables } from "../texts.ts";
import type { QuestionTables } from "../study/questions.ts";
import type { SessionTables } from "../study/sessions.ts";
import type { ClassmateTables } from "../study/classmates.ts";
import type { ReactionTables } from "../study/reactions.ts";
import type { ReminderTables } from "../study/reminders.ts";

/** The rows of all tables, for Kysely. The migrations create the tables. */
export interface Tables
  extends
    AnnotationTables,
    CardTables,
    ClaimTables,
    ClassmateTables,
    DepartureTables,
    DiscussionTables,
    LeaseTables,
    OccurrenceTables,
    PlanTables,
    ProgressTables,
    QuestionTables,
    ReactionTables,
    ReminderTables,
    ScoreTables,
    SessionTables,
    SettingTables,
    TextTables {}
