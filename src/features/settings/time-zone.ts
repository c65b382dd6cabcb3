import { IbidError } from "../../shared/error.ts";
import { editsAllowed, withinEdits } from "../../nlp/edit-distance.ts";

/** Names of today for zones that older data list under names of yesterday. */
const renamed = [
  "America/Nuuk",
  "Asia/Ho_Chi_Minh",
  "Asia/Kathmandu",
  "Asia/Kolkata",
  "Asia/Yangon",
  "Atlantic/Faroe",
  "Europe/Kyiv",
];

/** The IANA names of all time zones. */
export const timeZones: readonly string[] = [
  ...new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), ...renamed]),
].toSorted();

function bare(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/gu, "_");
}

function cityOf(zone: string): string {
  return bare(zone.slice(zone.lastIndexOf("/") + 1));
}

function near(a: string, b: string): boolean {
  return withinEdits(a, b, Math.max(1, editsAllowed(b)));
}

/**
 * The time zone that somebody names: "Europe/Vienna", "europe/vienna" or "Vienna".
 *
 * @throws IbidError when there is none: says which may be meant
 */
export function readZone(typed: string): string {
  const wanted = bare(typed);
  const found =
    timeZones.find((zone) => bare(zone) === wanted) ?? timeZones.find((zone) => cityOf(zone) === wanted);
  if (found !== undefined) return found;
  const meant =
    timeZones.find((zone) => near(wanted, bare(zone))) ??
    timeZones.find((zone) => near(cityOf(wanted), cityOf(zone)));
  const hint =
    meant === undefined ? "write it like Europe/Vienna or America/New_York" : `did you mean ${meant}?`;
  throw new IbidError(
    "invalid-input",
    `I don't know the time zone “${typed}”: ${hint}${meant === undefined ? "." : ""}`,
  );
}
