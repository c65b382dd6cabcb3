import type { Plan } from "../../store/plans.ts";
import { sayZone } from "../settings/time-zone.ts";
import { sayDays } from "./days.ts";

/** "2 paragraphs daily at 18:00 (Europe/Vienna)". */
export function sayPace({ amount, unit, weekdays, time, zone, order }: Plan): string {
  const portion = unit === "words" ? `about ${amount} words` : `${amount} ${unit}`;
  const random = order === "random" ? " in random order" : "";
  return `${amount === 1 ? portion.replace(/s$/u, "") : portion}${random} ${sayDays(weekdays)} at ${time} (${sayZone(zone)})`;
}
