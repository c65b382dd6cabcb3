import type { Plan } from "../../store/plans.ts";
import { sayDays } from "./days.ts";

/** "Wed 21 Jan, 18:00": an instant in the local time of a zone. @param at in milliseconds since 1970 */
export function sayWhen(at: number, zone: string): string {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const [weekday, day, month, hour, minute] = (["weekday", "day", "month", "hour", "minute"] as const).map(
    (type) => parts.get(type),
  );
  return `${weekday} ${day} ${month}, ${hour}:${minute}`;
}

/** "2 paragraphs daily at 18:00 (Europe/Vienna)". */
export function sayPace({ amount, unit, weekdays, time, zone }: Plan): string {
  const portion = unit === "words" ? `about ${amount} words` : `${amount} paragraphs`;
  return `${amount === 1 ? portion.replace(/s$/u, "") : portion} ${sayDays(weekdays)} at ${time} (${zone})`;
}

const barLength = 10;

/** "▓▓▓░░░░░░░ 36 %". @param share 0…1 */
export function progressBar(share: number): string {
  const done = Math.floor(share * barLength);
  return `${"▓".repeat(done)}${"░".repeat(barLength - done)} ${Math.floor(share * 100)} %`;
}
