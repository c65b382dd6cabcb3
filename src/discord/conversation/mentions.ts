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
 * The text with names in place of Discord's mentions of members, roles, channels, commands, custom emoji and times: "@Anna",
 * "#reading", "/ask", ":owl:", "5 January 2026 at 18:00 UTC".
 */
export function withNames(text: string, { user, role, channel }: MentionNames): string {
  return text
    .replace(/<@!?(\d+)>/g, (_mention, id: string) => `@${plainName(user(id)) ?? "somebody"}`)
    .replace(/<@&(\d+)>/g, (_mention, id: string) => `@${plainName(role(id)) ?? "some role"}`)
    .replace(/<#(\d+)>/g, (_mention, id: string) => `#${plainName(channel(id)) ?? "some-channel"}`)
    .replace(/<\/([^:<>]+):\d+>/g, "/$1")
    .replace(/<a?(:\w+:)\d+>/g, "$1")
    .replace(/<t:(-?\d+)(?::\w)?>/g, (_time, seconds: string) => dateOf(seconds));
}

/** Words of greeting or passing on before a mention, which are no part of what is asked either: "hey @Anna", "cc @Ben". */
const greetings =
  "hey|hi|hello|yo|dear|thanks|thank you|cc|fyi|hallo|hola|gracias|salut|bonjour|merci|oi|olá|obrigad[oa]|привет|спасибо|danke";

const mentions = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(?:${greetings})[\\s,:]*)?` +
    String.raw`(?:<(?:@[!&]?|#)\d+>|<\/[^:<>]+:\d+>|<a?:\w+:\d+>|<t:-?\d+(?::\w)?>|@(?:everyone|here)\b)`,
  "giu",
);

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

/** The text on one line, without mentions, custom emoji, times and markup, and without what they leave at its beginning. */
export function withoutMentions(text: string): string {
  return withoutMarkup(text.replace(mentions, " "))
    .replace(/\s+/g, " ")
    .replace(/^[\s,:;–—-]+/, "")
    .trim();
}
