import {
  briefWords,
  citationLine,
  noteCitationLine,
  noteHeading,
  titlesNamed,
} from "../../dialogue/reply/plain-text.ts";
import type { NoteHit, Occurrence, Reply } from "../../dialogue/reply/reply.ts";
import { placeName } from "../../document/verses.ts";
import type { Excerpt } from "../../document/model.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import { escape } from "./escape.ts";
import { shorten } from "./limits.ts";
import { cutMark, escapeWords, quotation, spoilers } from "./quotation.ts";

/* Maximum lengths in characters of markup; of citations and headings, before escaping. */
const maxCitation = 150;
const maxHeading = 60;
const maxNoteHit = 600;

/** Number of further excerpts below the leading one. */
const maxFurther = 4;

/** Room that is kept free for each of the following excerpts: a citation and a sentence. */
export const excerptReserve = 600;

function small(line: string): string {
  return `-# ${escape(shorten(line.replace(/\s+/g, " "), maxCitation))}`;
}

function citation(excerpt: Excerpt, namesTitle: boolean): string {
  return small(citationLine(excerpt, namesTitle));
}

/** An excerpt in one line: "¶7: Then came the murder […]". */
function brief({ excerpt, isSpoiler }: RankedExcerpt): string {
  const { words, isCut } = briefWords(excerpt);
  const place = escape(shorten(placeName(excerpt), maxHeading));
  const line = escapeWords(words, true);
  return `-# ${place}: ${isSpoiler ? spoilers(line) : line}${isCut ? cutMark : ""}`;
}

/** The words on one line. */
function onOneLine(words: string): string {
  return escapeWords(words.replace(/\s+/g, " "), true);
}

/** An occurrence in one line with its word in bold: "¶7: the **commission** never". Its place is a link if it has an address. */
function occurrenceLine(occurrence: Occurrence, linked: boolean): string {
  const { excerpt, left, keyword, right, url, isSpoiler } = occurrence;
  const place = escape(shorten(placeName(excerpt), maxHeading));
  const link = linked && url !== undefined ? `[${place}](<${url}>)` : place;
  const line = `${onOneLine(left)}**${onOneLine(keyword)}**${onOneLine(right)}`;
  return `${link}: ${isSpoiler ? spoilers(line) : line}`;
}

/** The occurrences of a word, as many as fit into the room; without links if they don't all fit with them. */
export function occurrenceLines(occurrences: readonly Occurrence[], room: number): string {
  const linked = occurrences.map((each) => occurrenceLine(each, true)).join("\n");
  if (linked.length <= room) return linked;
  const plain = occurrences.map((each) => occurrenceLine(each, false));
  while (plain.length > 0 && plain.join("\n").length > room) plain.pop();
  return plain.join("\n");
}

/** A footnote's text below a heading that says that it is a footnote. */
function quotedNote(hit: NoteHit, namesTitle: boolean): string {
  const heading = escape(shorten(noteHeading(hit), maxHeading));
  return `${heading}\n${quotation(hit.match, maxNoteHit).markup}\n${small(noteCitationLine(hit, namesTitle))}`;
}

/** The footnotes that a reply quotes, as many as fit into half of the room. */
export function quotedNotes({ noteHits = [], fromOnlyText = false }: Reply, room: number): string[] {
  let left = room / 2;
  return noteHits
    .map((hit) => quotedNote(hit, !fromOnlyText))
    .filter(({ length }) => {
      left -= length;
      return left >= 0;
    });
}

/** An excerpt with its citation in at most `room` characters. */
function quoted(ranked: RankedExcerpt, namesTitle: boolean, room: number): string {
  const { markup, shown } = quotation(ranked, room - citation(ranked.excerpt, namesTitle).length - 1);
  return `${markup}\n${citation(shown, namesTitle)}`;
}

/** Room to keep free for the following excerpts of an even layout: what each needs, but at most an equal share. */
function evenReserve(following: readonly RankedExcerpt[], room: number): number {
  const share = Math.floor(room / (following.length + 1));
  const needed = following.map((ranked) =>
    Math.min(share, quoted(ranked, true, Number.POSITIVE_INFINITY).length),
  );
  return needed.reduce((sum, length) => sum + length, 0);
}

/** The leading excerpt in full, and one line for each of the others. */
function leadAndOthers({ excerpts }: Reply, namesTitle: boolean, room: number): string[] {
  const [lead, ...others] = excerpts;
  if (!lead) return [];
  const lines = others.slice(0, maxFurther).map(brief).join("\n");
  return [quoted(lead, namesTitle, room - lines.length), ...(lines === "" ? [] : [lines])];
}

/**
 * A reply's excerpts with their citations in at most `total` characters. With the layout "lead", the first in full and
 * the others in one line each; with "cited", the citations alone; otherwise, as many as fit, with equal shares of the room.
 */
export function quotedExcerpts(reply: Reply, total: number): string[] {
  const named = titlesNamed(reply);
  if (reply.layout === "lead") return leadAndOthers(reply, named[0] ?? true, total);
  const shown = reply.excerpts.slice(0, Math.floor(total / excerptReserve));
  if (reply.layout === "cited")
    return shown.map(({ excerpt }, index) => citation(excerpt, named[index] ?? true));
  let room = total;
  return shown.map((ranked, index) => {
    const reserve = evenReserve(shown.slice(index + 1), room);
    const text = quoted(ranked, named[index] ?? true, room - reserve);
    room -= text.length;
    return text;
  });
}
