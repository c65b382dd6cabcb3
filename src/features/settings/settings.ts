import { isTextId, type TextId } from "../../document/text-id.ts";
import * as v from "valibot";
import { IbidError } from "../../shared/error.ts";
import { isLocale, type Locale } from "../../shared/locale/locales.ts";
import { localizable } from "../../shared/locale/message.ts";
import { digestBy } from "../../store/settings.ts";
import type { Store } from "../../store/store.ts";
import { clockTime } from "./time-zone.ts";
import { features, type Feature } from "./switchable.ts";

/** Local times between which Ibid doesn't speak unprompted, such as "22:00" to "07:00". The end is exclusive. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** The digest of new notes that is posted every week. Times are in milliseconds since 1970. */
export interface Digest {
  /** The id of the channel. */
  readonly channel: string;
  /** The time from which notes are new. */
  readonly since: number;
  readonly due: number;
  /** Why it couldn't be posted, as the member who set it was told; undefined if it could. */
  readonly trouble?: string;
}

/** The extent of replies about a text that a plan follows: as far as the plan has read, or the whole text. */
export const spoilerChoices = ["plan", "off"] as const;
export type Spoilers = (typeof spoilerChoices)[number];

/** The ids of two editions or translations of a work. */
export type TextPair = readonly [TextId, TextId];

/** The class of a group, whose managers see what members do; see `class` in features. */
export interface ClassSetting {
  /** True if members may choose not to be counted. */
  readonly optional: boolean;
}

/** The settings of a group. Each has a default. */
export interface GroupSettings {
  /** The id of the group's text; by default the first of the shelf. */
  readonly text?: TextId | undefined;
  /** The ids of the channels in which questions in passing are answered. */
  readonly channels: readonly string[];
  /** True if answers to commands are for the asker alone, unless the option "private" says otherwise. */
  readonly privateAnswers: boolean;
  /** The language of all replies; by default the member's for private ones, and the server's for the others. */
  readonly language?: Locale | undefined;
  /** An IANA time zone; undefined if none is set. */
  readonly zone?: string | undefined;
  readonly quietHours?: QuietHours | undefined;
  /** True if a line stays where the answer to a deleted question was. By default the answer is removed, too. */
  readonly linesStay: boolean;
  readonly digest?: Digest | undefined;
  /** The id of the member who set the digest. */
  readonly digestBy?: string | undefined;
  /** Undefined if there is no class. */
  readonly class?: ClassSetting | undefined;
  /** "plan" if replies go only as far as the reading plan of their text; by default so for texts of chapters. */
  readonly spoilers?: Spoilers | undefined;
  /** True if members see others' notes on a paragraph after they have written one there. Those who moderate see all. */
  readonly ownNoteFirst: boolean;
  /** The editions and translations that are read side by side. */
  readonly pairs: readonly TextPair[];
  /** The features that are switched off. */
  readonly off: readonly Feature[];
  /** The ends of mutes by the ids of their channels, in milliseconds since 1970. */
  readonly mutedUntil: ReadonlyMap<string, number>;
  /** True for servers that the bot itself has joined, as opposed to an installation by a member. */
  readonly installed: boolean;
  /** The key that the link to the group's web pages is signed with; undefined if nobody asked for the link. */
  readonly pageKey?: string | undefined;
  /** True if everybody may read the texts that the group added. */
  readonly publicTexts: boolean;
}

/** A time of day in 24 hours: "07:05". */
export const timeOfDay = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

const time = v.pipe(v.string(), v.regex(timeOfDay));
const textId = v.custom<TextId>(isTextId);
const strings = v.pipe(
  v.array(v.unknown()),
  v.transform((items) => items.filter((item) => typeof item === "string")),
);
const mutePrefix = "quiet:";

/** A digest as it is stored, always with its entries in this order. */
export const storedDigest = v.object({
  channel: v.string(),
  since: v.number(),
  due: v.number(),
  trouble: v.exactOptional(v.string()),
});

/** Settings as they are stored. One that can't be read counts as not set. */
const storedSettings = v.object({
  text: v.fallback(v.optional(textId), undefined),
  channels: v.fallback(v.optional(strings), undefined),
  privateAnswers: v.fallback(v.optional(v.boolean()), undefined),
  language: v.fallback(v.optional(v.custom<Locale>(isLocale)), undefined),
  zone: v.fallback(v.optional(v.string()), undefined),
  quietHours: v.fallback(v.optional(v.tuple([time, time])), undefined),
  linesStay: v.fallback(v.optional(v.boolean()), undefined),
  digest: v.fallback(v.optional(storedDigest), undefined),
  [digestBy]: v.fallback(v.optional(v.string()), undefined),
  class: v.fallback(v.optional(v.object({ optional: v.boolean() })), undefined),
  spoilers: v.fallback(v.optional(v.picklist(spoilerChoices)), undefined),
  ownNoteFirst: v.fallback(v.optional(v.boolean()), undefined),
  pairs: v.fallback(v.optional(v.array(v.tuple([textId, textId]))), undefined),
  off: v.fallback(v.optional(strings), undefined),
  installed: v.fallback(v.optional(v.boolean()), undefined),
  pageKey: v.fallback(v.optional(v.string()), undefined),
  publicTexts: v.fallback(v.optional(v.boolean()), undefined),
});

/** The settings of a group. Read them once per request and pass them on. */
export async function settingsOf(
  { settings }: Pick<Store, "settings">,
  group: string,
): Promise<GroupSettings> {
  const stored = await settings.get(group);
  const { quietHours, off = [], ...read } = v.parse(storedSettings, stored);
  const mutes = Object.entries(stored).flatMap(([name, until]): [string, number][] =>
    name.startsWith(mutePrefix) && typeof until === "number" ? [[name.slice(mutePrefix.length), until]] : [],
  );
  return {
    text: read.text,
    channels: read.channels ?? [],
    privateAnswers: read.privateAnswers ?? false,
    language: read.language,
    zone: read.zone,
    quietHours: quietHours && { from: quietHours[0], to: quietHours[1] },
    linesStay: read.linesStay ?? false,
    digest: read.digest,
    digestBy: read.digestBy,
    class: read.class,
    spoilers: read.spoilers,
    ownNoteFirst: read.ownNoteFirst ?? false,
    pairs: read.pairs ?? [],
    off: features.filter((feature) => off.includes(feature)),
    mutedUntil: new Map(mutes),
    installed: read.installed ?? false,
    pageKey: read.pageKey,
    publicTexts: read.publicTexts ?? false,
  };
}

/** A change of settings. Null resets one to its default. */
export interface SettingsChange {
  readonly text?: TextId | null;
  readonly channels?: readonly string[];
  readonly privateAnswers?: boolean;
  readonly language?: Locale | null;
  readonly zone?: string | null;
  readonly quietHours?: QuietHours | null;
  readonly linesStay?: boolean;
  readonly digest?: Digest | null;
  readonly digestBy?: string | null;
  readonly class?: ClassSetting | null;
  readonly spoilers?: Spoilers;
  readonly ownNoteFirst?: boolean;
  readonly pairs?: readonly TextPair[];
  readonly off?: readonly Feature[];
  /** Mutes one channel. */
  readonly mute?: { readonly channel: string; readonly until: number };
  readonly installed?: boolean;
  readonly pageKey?: string;
  readonly publicTexts?: boolean;
}

/** Changes the given settings of a group, and keeps the others. */
export async function changeSettings(
  { settings }: Pick<Store, "settings">,
  group: string,
  { quietHours, mute, digest, class: counted, ...change }: SettingsChange,
): Promise<void> {
  const hours = quietHours && [quietHours.from, quietHours.to];
  await settings.set(group, {
    ...change,
    ...(digest !== undefined && { digest: digest && { ...digest } }),
    ...(counted !== undefined && { class: counted && { ...counted } }),
    ...(hours !== undefined && { quietHours: hours }),
    ...(mute && { [mutePrefix + mute.channel]: mute.until }),
  });
}

/** The key that the link to the group's web pages is signed with: the given one, if the group has none yet. */
export async function pageKeyOf(
  { settings }: Pick<Store, "settings">,
  group: string,
  newKey: string,
): Promise<string> {
  return v.parse(v.string(), await settings.setIfMissing(group, "pageKey", newKey));
}

/**
 * Discord offers the changes to those who may manage the server, but a server can allow them to others.
 *
 * @throws IbidError if the asker may not manage the group
 */
export function checkManages({ asker }: { readonly asker: { readonly manages: boolean } }): void {
  if (asker.manages) return;
  throw new IbidError("permission", localizable("settings-manages-not"));
}

/** True during the quiet hours of a group, which may span midnight. @param now in milliseconds since 1970 */
export function isQuietHour(
  { quietHours, zone }: Pick<GroupSettings, "quietHours" | "zone">,
  now: number,
): boolean {
  if (!quietHours) return false;
  const { from, to } = quietHours;
  const local = clockTime(now, zone ?? "UTC");
  return from <= to ? from <= local && local < to : from <= local || local < to;
}

/** True if unprompted answers are muted in a channel. @param now in milliseconds since 1970 */
export function isMuted(
  { mutedUntil }: Pick<GroupSettings, "mutedUntil">,
  channel: string,
  now: number,
): boolean {
  return (mutedUntil.get(channel) ?? 0) > now;
}
