import { lookUpIn } from "../../dialogue/intent/look-up/look-up.ts";
import { readingName } from "../reading-plan/readings.ts";
import type { PageStart, Text } from "../../document/model.ts";
import { pagesLabelled } from "../../document/pages.ts";
import { paragraphsIn } from "../../document/paragraphs.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import type { CommandContext } from "../command/context.ts";
import { excerptsOn } from "../look-up/page.ts";
import { resolveParagraph } from "../look-up/paragraph.ts";
import { readingMinutes } from "../progress/reading-time.ts";

/** The ordinals of the first and the last paragraph to read. */
export interface Portion {
  readonly first: number;
  readonly last: number;
}

function spanOf(ordinals: readonly number[]): Portion | undefined {
  return ordinals.length === 0 ? undefined : { first: Math.min(...ordinals), last: Math.max(...ordinals) };
}

/** The ordinals of the paragraphs of a chapter, of verses or of a printed page; empty for another place. */
function ordinalsAt(typed: string, text: Text): readonly number[] {
  const place = lookUpIn(typed, text);
  if (place?.kind === "chapter")
    return paragraphsIn(text, only(place.chapters, typed)).map(({ ordinal }) => ordinal);
  if (place?.kind === "verses") return only(place.runs, typed).map(({ paragraph }) => paragraph.ordinal);
  return place?.kind === "page" ? onPage(only(place.starts, typed), text) : [];
}

/** @throws IbidError if there is none, or several */
function only<Place>([first, another]: readonly Place[], typed: string): Place {
  if (first !== undefined && another === undefined) return first;
  throw new IbidError("not-found", localizable("session-no-portion", { typed }));
}

function onPage(start: PageStart, text: Text): number[] {
  return excerptsOn(text, start).map(({ paragraph }) => paragraph.ordinal);
}

/** "pages 112–115", "pp. xi-xiv". */
const pageRange = /^(?:pages?|pgs?\.?|pp?\.?)\s*(\w+)\s*(?:[-–—]|\bto\b)\s*(\w+)$/iu;

/** The paragraphs of a range of printed pages; undefined if it isn't one, or the text has none. */
function pagesIn(typed: string, text: Text): Portion | undefined {
  const [, from, to] = pageRange.exec(typed) ?? [];
  if (from === undefined || to === undefined || text.pages.length === 0) return undefined;
  const [start = [], end = []] = [from, to].map((label) =>
    onPage(only(pagesLabelled(text, label), typed), text),
  );
  const [first, last] = [start[0], end.at(-1)];
  if (first !== undefined && last !== undefined && first <= last) return { first, last };
  throw new IbidError("not-found", localizable("session-no-portion", { typed }));
}

/**
 * The portion that was typed: "4-9", "¶4–9", "chapter 3", "pages 112–115", "Ruth 2:1-14", or one paragraph in any form that
 * `resolveParagraph` reads. Pages and verses are taken with all of their paragraphs.
 *
 * @throws IbidError when the text has no such place
 */
export function readPortion(typed: string, text: Text, context: CommandContext): Portion {
  const given = typed.trim();
  const place = pagesIn(given, text) ?? spanOf(ordinalsAt(given, text));
  if (place) return place;
  const [, from, to] = /^(.+?)\s*(?:[-–—]|\bto\b)\s*(.+)$/u.exec(given) ?? [];
  if (from === undefined || to === undefined) {
    const { ordinal } = resolveParagraph(text, given, context);
    return { first: ordinal, last: ordinal };
  }
  const start = resolveParagraph(text, from, context);
  // "Ch. II ¶3–5": the second number is of the same chapter.
  const end =
    /^\d+$/.test(to) && start.chapter
      ? text.paragraphs.find(
          ({ chapter: of, number }) => of?.name === start.chapter?.name && number === Number(to),
        )
      : resolveParagraph(text, to, context);
  const span = end && spanOf([start.ordinal, end.ordinal]);
  if (span) return span;
  throw new IbidError("not-found", localizable("session-no-portion", { typed: given }));
}

/** "¶4–9"; undefined if the text has changed and lacks them. */
export function portionName(text: Text, { first, last }: Portion): string | undefined {
  if (last > text.paragraphs.length) return undefined;
  return readingName(text, { from: first, to: last, unit: "paragraphs" });
}

/** "To read: ¶4–9, about 7 minutes". */
export function portionLine(text: Text, portion: Portion): string[] {
  const name = portionName(text, portion);
  if (name === undefined) return [];
  const minutes = readingMinutes(text, portion.first, portion.last);
  return [localized("session-portion", { portion: name, title: text.title, minutes })];
}
