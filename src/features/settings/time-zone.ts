import { IbidError } from "../../shared/error.ts";
import { localizable } from "../../shared/locale/message.ts";
import { editsAllowed, withinEdits } from "../../nlp/edit-distance.ts";
import { folded, zoneAtOffset, zoneCalled } from "./zone-names.ts";

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

/** A name in lower case, without accents, and with underscores for spaces. */
function bare(name: string): string {
  return folded(name)
    .replace(/\s*\/\s*/gu, "/")
    .replace(/[\s_]+/gu, "_");
}

function cityOf(zone: string): string {
  return bare(zone.slice(zone.lastIndexOf("/") + 1));
}

function near(a: string, b: string): boolean {
  return withinEdits(a, b, Math.max(1, editsAllowed(b)));
}

/** A zone by any name that the platform knows, such as "US/Eastern". Returns undefined if there is none. */
function platformZone(typed: string): string | undefined {
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", {
      timeZone: typed.replaceAll(" ", "_"),
    }).resolvedOptions();
    return /^[A-Za-z]/.test(timeZone) ? timeZone : undefined;
  } catch {
    return undefined;
  }
}

/** True for a zone that `readZone` may return. */
export function isZone(zone: string): boolean {
  return timeZones.includes(zone) || platformZone(zone) !== undefined;
}

/** Words for "the time in", in the languages of Ibid. */
const timeIn =
  /^(?:(?:the )?time (?:in|of|zone)|(?:zeitzone|zeit in|uhrzeit in)|(?:la )?(?:hora|zona horaria) (?:del|de|en)|(?:l['’]|le )?(?:heure|fuseau horaire) (?:de|d['’]|du|à)|(?:o )?(?:hora|horário|fuso horário) (?:de|do|da|em)|(?:время|часовой пояс)(?: в)?)\s*/iu;

/**
 * The name of a place without "time" around it, a country, or a remark in parentheses: "Tokyo, Japan", "Vienna (CET)", "hora de
 * Madrid".
 */
function placeIn(typed: string): string {
  return typed
    .replace(/\s*(?:[,(].*|\b(?:time|zeit))$/iu, "")
    .replace(timeIn, "")
    .trim();
}

/** "Berliner Zeit", "время в Берлине": the forms that a name may have without the ending of the adjective or the case. */
function undeclined(typed: string, place: string): string[] {
  if (/zeit\s*$/iu.test(typed)) {
    return [place.replace(/er$/u, ""), place.replace(/n?er$/u, "en"), place.replace(/r$/u, "")];
  }
  return /[еи]$/u.test(place) ? ["", "а", "ь", "я"].map((ending) => place.slice(0, -1) + ending) : [];
}

/** The zone of a name in two parts that both have one: "CET/CEST", "Vienna/Austria", "Berlin Germany". */
async function zoneOfParts(typed: string): Promise<string | undefined> {
  const [first = "", ...others] = typed.split(/\s*[/|]\s*|\s+-\s+|\s+/u);
  if (others.length === 0) return undefined;
  const zone = await zoneNamed(first);
  return (await zoneNamed(others.join(" "))) === undefined ? undefined : zone;
}

/** The zone that a person means. Returns undefined if there is none. */
export async function zoneMeant(typed: string): Promise<string | undefined> {
  const place = placeIn(typed);
  const names = [typed, ...(place === "" ? [] : [place, ...undeclined(typed, place)])];
  for (const name of names) {
    // oxlint-disable-next-line no-await-in-loop -- the first that there is
    const zone = await zoneNamed(name);
    if (zone !== undefined) return zone;
  }
  return zoneOfParts(place);
}

/** The zone of a city or a country, by its current name. Reading the cities of the world takes some 20 ms and 5 MB. */
async function zoneOfCity(name: string): Promise<string | undefined> {
  const { zoneOfPlace } = await import("./zone-places.ts");
  const zone = zoneOfPlace(name);
  return zone === undefined || timeZones.includes(zone) ? zone : platformZone(zone);
}

async function zoneNamed(typed: string): Promise<string | undefined> {
  const wanted = bare(typed);
  if (wanted === "") return undefined;
  return (
    zoneCalled(wanted) ??
    timeZones.find((zone) => bare(zone) === wanted) ??
    zoneAtOffset(wanted) ??
    timeZones.find((zone) => cityOf(zone) === wanted) ??
    platformZone(typed.trim()) ??
    (await zoneOfCity(wanted))
  );
}

/**
 * Parses a time zone: "Europe/Vienna", "Vienna", "CET", "UTC+1", "US/Eastern", or any city or country with one zone.
 *
 * @throws IbidError when there is no such zone, with a suggestion if one has a similar name
 */
export async function readZone(typed: string): Promise<string> {
  const found = await zoneMeant(typed);
  if (found !== undefined) return found;
  const wanted = bare(typed);
  const meant =
    timeZones.find((zone) => near(wanted, bare(zone))) ??
    timeZones.find((zone) => near(cityOf(wanted), cityOf(zone)));
  throw new IbidError(
    "invalid-input",
    meant === undefined
      ? localizable("settings-unknown-zone", { typed })
      : localizable("settings-similar-zone", { typed, zone: meant }),
  );
}

/** A zone as members read it: "Europe/Vienna", "UTC+1". */
export function sayZone(zone: string): string {
  const [, sign, hours] = /^Etc\/GMT([+-])(\d+)$/.exec(zone) ?? [];
  if (sign === undefined) return zone.replaceAll("_", " ");
  return `UTC${sign === "-" ? "+" : "-"}${hours}`;
}

/** The time of day in a zone, "18:05". @param at in milliseconds since 1970 */
export function clockTime(at: number, zone: string): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone }).format(at);
}
