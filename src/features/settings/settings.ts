import type { Store } from "../../store/store.ts";
import { features, type Feature } from "./switchable.ts";

/** Hours in which Ibid doesn't speak unasked, as local times: "22:00" to "07:00". The end is not part of them. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** What a group has decided; everything has a default. */
export interface GroupSettings {
  /** The id of the text that the group reads; undefined: the shelf's first. */
  readonly text?: string | undefined;
  /** Channels in which questions in passing are answered. */
  readonly channels: readonly string[];
  /** Whether answers to commands are for the asker alone, unless they say otherwise. */
  readonly privateAnswers: boolean;
  /** An IANA time zone; undefined: nobody has said. */
  readonly zone?: string | undefined;
  readonly quietHours?: QuietHours | undefined;
  readonly off: readonly Feature[];
}

/** "07:05", in 24 hours. */
export const timeOfDay = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

function stringIn(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function stringsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

function hoursIn(value: unknown): QuietHours | undefined {
  const [from = "", to = ""] = stringsIn(value);
  return timeOfDay.test(from) && timeOfDay.test(to) ? { from, to } : undefined;
}

/** What a group has decided. What can't be read counts as not decided. */
export async function settingsOf(
  { settings }: Pick<Store, "settings">,
  group: string,
): Promise<GroupSettings> {
  const kept = await settings.get(group);
  const off = stringsIn(kept["off"]);
  return {
    text: stringIn(kept["text"]),
    channels: stringsIn(kept["channels"]),
    privateAnswers: kept["privateAnswers"] === true,
    zone: stringIn(kept["zone"]),
    quietHours: hoursIn(kept["quietHours"]),
    off: features.filter((feature) => off.includes(feature)),
  };
}

/** A change of settings; null takes one back to its default. */
export interface SettingsChange {
  readonly text?: string | null;
  readonly channels?: readonly string[];
  readonly privateAnswers?: boolean;
  readonly zone?: string | null;
  readonly quietHours?: QuietHours | null;
  readonly off?: readonly Feature[];
}

export async function changeSettings(
  { settings }: Pick<Store, "settings">,
  group: string,
  { quietHours, ...change }: SettingsChange,
): Promise<void> {
  const hours = quietHours && [quietHours.from, quietHours.to];
  await settings.set(group, { ...change, ...(hours !== undefined && { quietHours: hours }) });
}

/** The local time of day, "07:05". @param now in milliseconds since 1970 */
function localTime(now: number, zone = "UTC"): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: zone }).format(now);
}

/** Whether it is in a group's quiet hours; they may span midnight. @param now in milliseconds since 1970 */
export function isQuietHour({ quietHours, zone }: GroupSettings, now: number): boolean {
  if (!quietHours) return false;
  const { from, to } = quietHours;
  const time = localTime(now, zone);
  return from <= to ? from <= time && time < to : from <= time || time < to;
}
