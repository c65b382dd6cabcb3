import { lookUpIn } from "../../dialogue/intent/look-up/look-up.ts";
import { readingName } from "../reading-plan/readings.ts";
import type { Paragraph, Text } from "../../document/model.ts";
import { paragraphsIn } from "../../document/paragraphs.ts";
import { IbidError } from "../../shared/error.ts";
import { localizable, localized } from "../../shared/locale/message.ts";
import type { CommandContext } from "../command/context.ts";
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

/** The paragraphs of a chapter that isn't empty. */
function chapterIn(typed: string, text: Text): readonly Paragraph[] {
  const place = lookUpIn(typed, text);
  if (place?.kind !== "chapter") return [];
  const [chapter, another] = place.chapters;
  if (!chapter || another) throw new IbidError("not-found", localizable("session-no-portion", { typed }));
  return paragraphsIn(text, chapter);
}

/**
 * The portion that was typed: "4-9", "¶4–9", "chapter 3", or one paragraph in any form that `resolveParagraph` reads.
 *
 * @throws IbidError when the text has no such place
 */
export function readPortion(typed: string, text: Text, context: CommandContext): Portion {
  const given = typed.trim();
  const chapter = spanOf(chapterIn(given, text).map(({ ordinal }) => ordinal));
  if (chapter) return chapter;
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
  if (end && end.ordinal >= start.ordinal) return { first: start.ordinal, last: end.ordinal };
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
