import { IbidError } from "../../shared/error.ts";
import { editsAllowed, withinEdits } from "../../nlp/edit-distance.ts";

/** Current names of zones that some versions of Node list under older names only. */
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
 * Parses a time zone: "Europe/Vienna", "europe/vienna" or "Vienna".
 *
 * @throws IbidError when there is no such zone, with a suggestion if one has a similar name
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
