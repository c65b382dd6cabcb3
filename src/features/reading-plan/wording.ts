import type { Plan } from "../../store/study/plans.ts";
import { sayZone } from "../settings/time-zone.ts";
import { sayDays } from "./days.ts";
import { localized } from "../../shared/locale/message.ts";

/** The messages for an amount of a unit. */
const portions = { paragraphs: "plan-paragraphs", words: "plan-words", verses: "plan-verses" } as const;

/** "2 paragraphs daily at 18:00 (Europe/Vienna)". */
export function sayPace({ amount, unit, weekdays, time, zone, order }: Plan): string {
  const portion = localized(portions[unit], { amount });
  const pace = { portion, days: sayDays(weekdays), time, zone: sayZone(zone) };
  return localized(order === "random" ? "plan-pace-random" : "plan-pace", pace);
}
