import { currentLocale } from "../../shared/locale/current.ts";
import { dateOf } from "../../shared/locale/formats.ts";

/*
 * An instant in a sentence stands between noncharacters of Unicode, which no text has: the seconds since 1970, then a time zone.
 * Front ends show it in their own way, as Discord does in the reader's time zone.
 */
const [start, middle, end] = ["\uFDD0", "\uFDD1", "\uFDD2"];
const pattern = new RegExp(`${start}(\\d+)${middle}([^${end}]*)${end}`, "g");
const cutOff = new RegExp(`${start}[^${end}]*$`);

/** Marks an instant in a sentence. @param at in milliseconds since 1970 */
export function instant(at: number, zone: string): string {
  return `${start}${Math.floor(at / 1000)}${middle}${zone}${end}`;
}

/**
 * Replaces the instants in a sentence, and drops one that was cut off.
 *
 * @param show returns the words for an instant, given in seconds since 1970
 */
export function showInstants(sentence: string, show: (seconds: number, zone: string) => string): string {
  return sentence
    .replace(pattern, (_mark, seconds: string, zone: string) => show(Number(seconds), zone))
    .replace(cutOff, "");
}

/** "Wed 21 Jan, 18:00": an instant in the local time of a zone, in the language of the request. @param at in milliseconds since 1970 */
export function sayWhen(at: number, zone: string): string {
  const options = {
    timeZone: zone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  } as const;
  if (currentLocale() !== "en") return dateOf(at, options);
  const format = new Intl.DateTimeFormat("en-GB", options);
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const [weekday, day, month, hour, minute] = (["weekday", "day", "month", "hour", "minute"] as const).map(
    (type) => parts.get(type),
  );
  return `${weekday} ${day} ${month}, ${hour}:${minute}`;
}
