import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIButtonComponentWithCustomId,
  type APIButtonComponentWithURL,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIFileComponent,
  type APITextDisplayComponent,
} from "discord.js";
import { citationLine, noteCitationLine, noteHeading } from "../../dialogue/reply/plain-text.ts";
import type { Button, NoteHit, Reply } from "../../dialogue/reply/reply.ts";
import { encodeAction } from "../../dialogue/reply/button-action.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import { withoutBidiControls } from "./bidi-controls.ts";
import { escape } from "./escape.ts";
import { uploadsOf, type Upload } from "./files.ts";
import { limits, shorten } from "./limits.ts";
import { cutMark, firstSentenceLength, quotation } from "./quotation.ts";

/** What every message of ours consists of: one container of text, files and buttons. */
export interface RenderedMessage {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly [APIContainerComponent];
  readonly files?: readonly Upload[];
}

/* Together these keep a message within Discord's limits; the numbers before escaping are at most doubled by it. */
const buttonsAtMost = 10;
const askedAtMost = 150;
const citationAtMost = 150;
const sayAtMost = 1200;
const asideAtMost = 150;
const noteHitAtMost = 600;
const headingAtMost = 60;
const furtherAtMost = 2;
const briefLength = 300;
/** Kept free for each excerpt still to come: room for its citation and a sentence. */
const excerptReserve = 600;

type ButtonComponent = APIButtonComponentWithCustomId | APIButtonComponentWithURL;

function buttonComponent({ label: whole, action, url }: Button): ButtonComponent {
  const label = shorten(whole, limits.buttonLabel);
  const type = ComponentType.Button;
  if (url !== undefined) return { type, style: ButtonStyle.Link, label, url };
  return { type, style: ButtonStyle.Secondary, label, custom_id: encodeAction(action) };
}

function buttonComponents(buttons: readonly Button[]): ButtonComponent[] {
  const byTarget = new Map<string, ButtonComponent>();
  for (const button of buttons) {
    const made = buttonComponent(button);
    const target = "url" in made ? made.url : made.custom_id;
    if (button.label.trim() === "" || target.length > ("url" in made ? limits.url : limits.customId))
      continue;
    byTarget.set(target, made);
  }
  return [...byTarget.values()].slice(0, buttonsAtMost);
}

function rows(all: readonly ButtonComponent[]): APIComponentInContainer[] {
  const count = Math.ceil(all.length / limits.buttonsInRow);
  return Array.from({ length: count }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: all.slice(row * limits.buttonsInRow, (row + 1) * limits.buttonsInRow),
  }));
}

/** Plain sentences in at most `room` characters of markup, cut at a sentence's end where there is one. */
function plain(text: string, room: number): string {
  const whole = escape(text.trim());
  if (whole.length <= room) return whole;
  const fitting = text.trim().slice(0, Math.floor((room - cutMark.length) / 2));
  const [sentences] = /^.*[.!?]["”’)]*(?=\s)/s.exec(fitting) ?? [];
  const [words] = /^.*\S(?=\s)/s.exec(fitting) ?? [];
  return escape(sentences ?? words ?? fitting.replace(/[\uD800-\uDBFF]$/, "")) + cutMark;
}

/** Whether a reply says by itself which words it is about, as what was kept as a note does. */
function repeats(say: string, words: string): boolean {
  return (
    say.includes(`“${words.trim()}”`) || say.split("\n\n").some((part) => part.endsWith(`\n${words.trim()}`))
  );
}

/** Someone's words on a line of their own. */
function question(words: string): string {
  const line = withoutBidiControls(words).replace(/\s+/g, " ").trim();
  return `-# “${escape(shorten(line, askedAtMost))}”`;
}

function citation(excerpt: RankedExcerpt["excerpt"]): string {
  return `-# ${escape(shorten(citationLine(excerpt).replace(/\s+/g, " "), citationAtMost))}`;
}

/** Words of a note under a heading that says so. */
function quotedNote(hit: NoteHit): string {
  const heading = escape(shorten(noteHeading(hit), headingAtMost));
  const source = shorten(noteCitationLine(hit).replace(/\s+/g, " "), citationAtMost);
  return `${heading}\n${quotation(hit.match, noteHitAtMost).markup}\n-# ${escape(source)}`;
}

/** As many as leave the excerpts most of the room. */
function quotedNotes({ noteHits = [] }: Reply, room: number): string[] {
  let left = room / 2;
  return noteHits.map(quotedNote).filter(({ length }) => {
    left -= length;
    return left >= 0;
  });
}

function quoted(ranked: RankedExcerpt, room: number): string {
  const { markup, shown } = quotation(ranked, room - citation(ranked.excerpt).length - 1);
  return `${markup}\n${citation(shown)}`;
}

/** What is kept for the others of an even layout: what each needs, or its part of the room if that is less. */
function evenly(others: readonly RankedExcerpt[], room: number): number {
  const part = Math.floor(room / (others.length + 1));
  const needed = others.map((ranked) => Math.min(part, quoted(ranked, Number.POSITIVE_INFINITY).length));
  return needed.reduce((sum, length) => sum + length, 0);
}

/** The excerpts within the room: the lead in full and two in brief, or all alike as far as they fit. */
function quotations({ layout, excerpts }: Reply, total: number): string[] {
  const count = layout === "lead" ? 1 + furtherAtMost : Math.floor(total / excerptReserve);
  const shown = excerpts.slice(0, count);
  let room = total;
  return shown.map((ranked, index) => {
    const toCome = shown.length - index - 1;
    const share =
      layout === "lead" ? room - toCome * excerptReserve : room - evenly(shown.slice(index + 1), room);
    const brief = layout === "lead" && index > 0;
    const wanted = brief
      ? Math.max(briefLength, firstSentenceLength(ranked)) + citation(ranked.excerpt).length + 1
      : share;
    const text = quoted(ranked, Math.min(share, wanted));
    room -= text.length;
    return text;
  });
}

/** What a note says is asked for before the place where it stands. */
function roomToSay({ kind, excerpts }: Reply, room: number): number {
  if (excerpts.length === 0) return room;
  return kind === "note" ? Math.max(sayAtMost, room - excerpts.length * excerptReserve) : sayAtMost;
}

function display(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

function file({ name }: Upload): APIFileComponent {
  return { type: ComponentType.File, file: { url: `attachment://${name}` } };
}

/**
 * A reply as a Discord message within Discord's limits, whatever it holds.
 *
 * @param asked the question, where Discord doesn't show it to the others
 * @param role the id of a role to call; whether it is pinged, allowed mentions decide
 * @throws IbidError when its files are larger than Discord takes
 */
export function render(reply: Reply, asked?: string, role?: string): RenderedMessage {
  const pressable = buttonComponents(reply.buttons);
  const files = uploadsOf(reply.files ?? []);
  const aside = reply.aside
    ? `-# ${escape(shorten(reply.aside.replace(/\s+/g, " "), asideAtMost))}`
    : undefined;
  const kept = pressable.reduce((sum, { label }) => sum + (label?.length ?? 0), aside?.length ?? 0);
  let room: number = limits.text - kept;
  const texts: string[] = [];
  const add = (content: string) => {
    texts.push(content);
    room -= content.length;
  };
  if (role !== undefined) add(`<@&${role}>`);
  if (asked?.trim() && !repeats(reply.say, asked)) add(question(asked));
  if (reply.say.trim() !== "") add(plain(reply.say, roomToSay(reply, room)));
  const notes = quotedNotes(reply, room);
  const excerpts = quotations(reply, room - notes.join("").length);
  texts.push(...(reply.kind === "note" ? [...notes, ...excerpts] : [...excerpts, ...notes]));
  if (aside) texts.push(aside);
  if (texts.length === 0 && files.length === 0) texts.push("There is nothing to show.");
  const components = [...texts.map(display), ...files.map(file), ...rows(pressable)];
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, components }],
    ...(files.length > 0 && { files }),
  };
}
