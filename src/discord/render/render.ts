import { ComponentType, MessageFlags, type APIContainerComponent } from "discord.js";
import { showChannels } from "../../dialogue/reply/channel-link.ts";
import { showHidden } from "../../dialogue/reply/hidden.ts";
import { showInstants } from "../../dialogue/reply/instant.ts";
import type { Reply } from "../../dialogue/reply/reply.ts";
import { localized } from "../../shared/locale/message.ts";
import {
  buttonComponents,
  buttonRows,
  fileComponent,
  textComponent,
  uploadsOf,
  type ButtonComponent,
  type Upload,
} from "./components.ts";
import { escape, withoutBidiControls } from "./escape.ts";
import { excerptReserve, occurrenceLines, quotedExcerpts, quotedNotes } from "./excerpts.ts";
import { limits, shorten } from "./limits.ts";
import { cutMark, spoilers } from "./quotation.ts";

/** A message of the bot: one container with texts, files and buttons. */
export interface RenderedMessage {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly [APIContainerComponent];
  readonly files?: readonly Upload[];
}

/*
 * Maximum lengths in characters. They leave room for the excerpts in a message of 4,000. Escaping at most doubles the
 * length of a question and of an aside.
 */
const maxQuestion = 150;
const maxAside = 150;
const maxSay = 1200;

/** Escapes a text and cuts it to `room` characters, after a sentence if possible, otherwise between words. */
function fitted(text: string, room: number): string {
  const whole = escape(text.trim());
  if (whole.length <= room) return whole;
  const fitting = text.trim().slice(0, Math.floor((room - cutMark.length) / 2));
  const [sentences] = /^.*[.!?]["”’)]*(?=\s)/s.exec(fitting) ?? [];
  const [words] = /^.*\S(?=\s)/s.exec(fitting) ?? [];
  return escape(sentences ?? words ?? fitting.replace(/[\uD800-\uDBFF]$/, "")) + cutMark;
}

/** The most buttons of a reply: a row under what is quoted, two in a list. */
function mostButtons({ kind }: Reply): number {
  return kind === "talk" ? 2 * limits.buttonsInRow : limits.buttonsInRow;
}

/** The first buttons that a reply has room for. Links to the page stay, since no words or command lead there. */
function withRoom(buttons: readonly ButtonComponent[], most: number): ButtonComponent[] {
  let others = most - buttons.filter((button) => "url" in button).length;
  return buttons.filter((button) => "url" in button || others-- > 0).slice(0, most);
}

/** The characters that the spoiler marks of a reply's own words take, and those by which links to channels are longer. */
function roomForMarks(say: string): number {
  const marked = showHidden(say, spoilers).length - showHidden(say, (words) => words).length;
  return marked + (showChannels(say, (id) => `<#${id}>`).length - say.length);
}

/**
 * Escaped words with spoiler marks, with links to channels, and with Discord's timestamps, which each reader sees in their own time
 * zone. Timestamps are shorter than instants.
 */
function withMarkup(escaped: string): string {
  const withTimes = showInstants(escaped, (seconds) => `<t:${seconds}:f>`);
  return showHidden(
    showChannels(withTimes, (id) => `<#${id}>`),
    spoilers,
  );
}

const bold = "**";

/** A reply's own words in at most `room` characters of markup, with its headings in bold. */
function ownWords({ say, headings = [] }: Reply, room: number): string {
  // Each stands out where it stands next.
  const left = headings.map((heading) => escape(heading));
  const words = fitted(say, room - headings.length * 2 * bold.length - roomForMarks(say));
  return withMarkup(words)
    .split("\n")
    .map((line) => {
      if (line !== left[0]) return line;
      left.shift();
      return bold + line + bold;
    })
    .join("\n");
}

/** True if a reply already contains the words that it answers, such as a saved annotation. */
function repeats(say: string, words: string): boolean {
  return (
    say.includes(`“${words.trim()}”`) || say.split("\n\n").some((part) => part.endsWith(`\n${words.trim()}`))
  );
}

/** Matches words in quotation marks, which are shown with others. */
const inQuotationMarks = /^["“„«]([^"“”„«»]+)["”“»]$/u;

/** The line above an answer that repeats the question. */
function questionLine(question: string): string {
  const line = withoutBidiControls(question).replace(/\s+/g, " ").trim().replace(inQuotationMarks, "$1");
  return `-# “${escape(shorten(line, maxQuestion))}”`;
}

/** Room for a reply's own words. A footnote's text comes before the paragraph that it belongs to, so it gets most. */
function roomToSay({ kind, excerpts, layout }: Reply, room: number): number {
  if (excerpts.length === 0) return room;
  return kind === "note" || layout === "cited"
    ? Math.max(maxSay, room - excerpts.length * excerptReserve)
    : maxSay;
}

/**
 * Renders a reply as a Discord message. Cuts what is longer than Discord's limits.
 *
 * @param question the question to repeat, if Discord doesn't show it to others
 * @param role the id of a role to mention; the message's allowed mentions decide if that notifies its members
 * @throws IbidError if the reply's files are larger than Discord accepts
 */
export function render(reply: Reply, question?: string, role?: string): RenderedMessage {
  const buttons = withRoom(buttonComponents(reply.buttons), mostButtons(reply));
  const files = uploadsOf(reply.files ?? []);
  const aside = reply.aside ? `-# ${escape(shorten(reply.aside.replace(/\s+/g, " "), maxAside))}` : undefined;
  const reserved = buttons.reduce((sum, { label }) => sum + (label?.length ?? 0), aside?.length ?? 0);
  let room: number = limits.text - reserved;
  const texts: string[] = [];
  const add = (content: string) => {
    texts.push(content);
    room -= content.length;
  };
  if (role !== undefined) add(`<@&${role}>`);
  if (question?.trim() && !repeats(reply.say, question)) add(questionLine(question));
  if (reply.say.trim() !== "") add(ownWords(reply, roomToSay(reply, room)));
  const occurrences = occurrenceLines(reply.occurrences ?? [], roomToSay(reply, room));
  if (occurrences !== "") add(occurrences);
  const notes = quotedNotes(reply, room);
  const excerpts = quotedExcerpts(reply, room - notes.join("").length);
  texts.push(...(reply.kind === "note" ? [...notes, ...excerpts] : [...excerpts, ...notes]));
  if (aside) texts.push(aside);
  if (texts.length === 0 && files.length === 0) texts.push(localized("discord-nothing"));
  const components = [...texts.map(textComponent), ...files.map(fileComponent), ...buttonRows(buttons)];
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, components }],
    ...(files.length > 0 && { files }),
  };
}
