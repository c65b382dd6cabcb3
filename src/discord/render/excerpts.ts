import { citationLine, noteCitationLine, noteHeading } from "../../dialogue/reply/plain-text.ts";
import type { NoteHit, Reply } from "../../dialogue/reply/reply.ts";
import type { Excerpt } from "../../document/model.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import { escape } from "./escape.ts";
import { shorten } from "./limits.ts";
import { firstSentenceLength, quotation } from "./quotation.ts";

/* Maximum lengths in characters of markup; of citations and headings, before escaping. */
const maxCitation = 150;
const maxHeading = 60;
const maxNoteHit = 600;

/** Number of further excerpts below the leading one. */
const maxFurther = 2;

/** Length of a further excerpt, unless its first sentence is longer. */
const briefLength = 300;

/** Room that is kept free for each of the following excerpts: a citation and a sentence. */
export const excerptReserve = 600;

function small(line: string): string {
  return `-# ${escape(shorten(line.replace(/\s+/g, " "), maxCitation))}`;
}

function citation(excerpt: Excerpt): string {
  return small(citationLine(excerpt));
}

/** A footnote's text below a heading that says that it is a footnote. */
function quotedNote(hit: NoteHit): string {
  const heading = escape(shorten(noteHeading(hit), maxHeading));
  return `${heading}\n${quotation(hit.match, maxNoteHit).markup}\n${small(noteCitationLine(hit))}`;
}

/** The footnotes that a reply quotes, as many as fit into half of the room. */
export function quotedNotes({ noteHits = [] }: Reply, room: number): string[] {
  let left = room / 2;
  return noteHits.map(quotedNote).filter(({ length }) => {
    left -= length;
    return left >= 0;
  });
}

/** An excerpt with its citation in at most `room` characters. */
function quoted(ranked: RankedExcerpt, room: number): string {
  const { markup, shown } = quotation(ranked, room - citation(ranked.excerpt).length - 1);
  return `${markup}\n${citation(shown)}`;
}

/** Room to keep free for the following excerpts of an even layout: what each needs, but at most an equal share. */
function evenReserve(following: readonly RankedExcerpt[], room: number): number {
  const share = Math.floor(room / (following.length + 1));
  const needed = following.map((ranked) => Math.min(share, quoted(ranked, Number.POSITIVE_INFINITY).length));
  return needed.reduce((sum, length) => sum + length, 0);
}

/**
 * A reply's excerpts with their citations in at most `total` characters. With the layout "lead", the first in full and
 * two more in brief; otherwise, as many as fit, with equal shares of the room.
 */
export function quotedExcerpts({ layout, excerpts }: Reply, total: number): string[] {
  const count = layout === "lead" ? 1 + maxFurther : Math.floor(total / excerptReserve);
  const shown = excerpts.slice(0, count);
  let room = total;
  return shown.map((ranked, index) => {
    const following = shown.slice(index + 1);
    const reserve = layout === "lead" ? following.length * excerptReserve : evenReserve(following, room);
    const isBrief = layout === "lead" && index > 0;
    const wanted = isBrief
      ? Math.max(briefLength, firstSentenceLength(ranked)) + citation(ranked.excerpt).length + 1
      : Number.POSITIVE_INFINITY;
    const text = quoted(ranked, Math.min(room - reserve, wanted));
    room -= text.length;
    return text;
  });
}
