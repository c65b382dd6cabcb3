import type { WithoutMentions } from "../../features/command/options.ts";
import { visibleName } from "../render/escape.ts";

/** The names of what mentions refer to, by id. Each function returns undefined for an id that it doesn't know. */
export interface MentionNames {
  readonly user: (id: string) => string | undefined;
  readonly role: (id: string) => string | undefined;
  readonly channel: (id: string) => string | undefined;
}

const date = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

/** The latest time that a date can hold, in seconds since 1970. */
const latestTime = 8.64e12;

function dateOf(seconds: string): string {
  const time = Number(seconds);
  return Math.abs(time) <= latestTime ? `${date.format(time * 1000)} UTC` : seconds;
}

function plainName(name: string | undefined): string | undefined {
  return name === undefined ? undefined : visibleName(name);
}

/** The ids of the users that a text mentions. */
export function mentionedUsers(text: string): string[] {
  return [...new Set([...text.matchAll(/<@!?(\d+)>/g)].map(([, id = ""]) => id))];
}

/**
 * The text with names in place of Discord's mentions of members, roles, channels, commands, custom emoji, sounds and times: "@Anna",
 * "#reading", "/ask", ":owl:", "🔊", "5 January 2026 at 18:00 UTC".
 */
export function withNames(text: string, { user, role, channel }: MentionNames): string {
  return text
    .replace(/<@!?(\d+)>/g, (_mention, id: string) => `@${plainName(user(id)) ?? "somebody"}`)
    .replace(/<@&(\d+)>/g, (_mention, id: string) => `@${plainName(role(id)) ?? "some role"}`)
    .replace(/<#(\d+)>/g, (_mention, id: string) => `#${plainName(channel(id)) ?? "some-channel"}`)
    .replace(/<\/([^:<>]+):\d+>/g, "/$1")
    .replace(/<a?(:\w+:)\d+>/g, "$1")
    .replace(/<id:([\w-]+)>/g, "#$1")
    .replace(/<sound:\d+:\d+>/g, "🔊")
    .replace(/<t:(-?\d+)(?::\w)?>/g, (_time, seconds: string) => dateOf(seconds));
}

/** Words of greeting or passing on before a mention, which are no part of what is asked either: "hey @Anna", "cc @Ben". */
const greetings =
  "hey|hi|hello|yo|dear|thanks|thank you|cc|fyi|hallo|hola|gracias|salut|bonjour|merci|oi|olá|obrigad[oa]|привет|спасибо|danke";

/** A mention, also one that somebody typed and Discord didn't recognize: "@Anna". */
const mention = String.raw`(?:<(?:@[!&]?|#)\d+>|<\/[^:<>]+:\d+>|<a?:\w+:\d+>|<t:-?\d+(?::\w)?>|<id:[\w-]+>|<sound:\d+:\d+>|(?<![\p{L}\p{N}.])@[\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*)`;
const mentions = new RegExp(`(?:(?<![\\p{L}\\p{N}])(?:${greetings})[\\s,:]*)?${mention}`, "giu");

/** Mentions at the beginning. */
const leading = `^(?:\\s*${mention}[\\s,:]*)*`;

/** Remarks on the person for whom a question is asked. They are no part of the question either. */
const asides: readonly (readonly [aside: RegExp, instead: string])[] = [
  // "(asking for @Anna)"
  [new RegExp(`\\([^()]*${mention}[^()]*\\)`, "giu"), " "],
  // "for @Anna: who was …", "on behalf of @Anna: who was …"
  [
    new RegExp(
      `${leading}\\s*(?:(?:asking|question) )?(?:for|from|on behalf of) ${mention}[\\s,:–—-]*`,
      "iu",
    ),
    "",
  ],
  // "@Anna wants to know who was …"
  [
    new RegExp(
      `${leading}(?<=>[\\s,:]*)(?:asks|asked|(?:is|was) (?:asking|wondering)|wonders|(?:wants|wanted|would like) to know)\\b[\\s,:]*`,
      "iu",
    ),
    "",
  ],
  // "can you tell @Anna who …": the wording of a question of one's own
  [new RegExp(`\\b(tell|show|give|remind) ${mention}`, "giu"), "$1 me"],
];

/** An address, as people add it to say where a question comes from. */
const address = /<?https?:\/\/[^\s<>]+>?/giu;

/** Pairs of marks that Discord shows as emphasis, code or spoilers, with what is between them. */
const pairs = [
  /```(?:[a-z]+\n)?([^`]+)```/g,
  /`([^`\n]+)`/g,
  /\*\*([^\n]+?)\*\*/g,
  /__([^\n]+?)__/g,
  /~~([^\n]+?)~~/g,
  /\|\|([^\n]+?)\|\|/g,
  /(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])/g,
  /(?<!\w)_(?=\S)([^_\n]+?)(?<=\S)_(?!\w)/g,
];

/** Marks at the beginning of a line that Discord shows as a heading, small print or a quotation. */
const lineMarks = /^(?:#{1,3}|-#|>>>|>) +/gm;

/** The text without Discord's markup for emphasis, links, headings and quotations. */
export function withoutMarkup(text: string): string {
  const plain = text.replace(lineMarks, "").replace(/\[([^\]\n]+)\]\(<?https?:\/\/[^\s)]+\)/g, "$1");
  return pairs.reduce((words, pair) => words.replace(pair, "$1"), plain);
}

const spacedMentions = new RegExp(`[^\\S\\n]*${mention}`, "giu");

/** The text without mentions, custom emoji and times. */
function withoutMentioned(text: string): string {
  return text.replace(spacedMentions, "").trim();
}

/** The text on one line, without mentions, custom emoji, times, addresses and markup, and without what they leave at its beginning. */
export function withoutMentions(text: string): string {
  const own = asides.reduce((words, [aside, instead]) => words.replace(aside, instead), text);
  return withoutMarkup(own.replace(mentions, " "))
    .replace(address, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,:;–—-]+/, "")
    .trim();
}

/** Leaves out mentions of an option or of a message whose menu is used. */
export const leftOut: Readonly<Record<WithoutMentions, (text: string) => string>> = {
  question: withoutMentions,
  words: withoutMentioned,
};
