import { withLocale } from "../../shared/locale/current.ts";
import { rangeOf, sentenceRangesOf } from "../../document/excerpt.ts";
import type { Excerpt, Text } from "../../document/model.ts";
import { pagesOf } from "../../document/pages.ts";
import { placeName, versesOf } from "../../document/verses.ts";

/** A person's name in its parts, or a name as printed where its parts aren't clear. */
export type Name =
  | { readonly family: string; readonly given: string }
  | { readonly literal: string; readonly family?: undefined };

/** The facts of a citation, as far as the file of the text states them. */
export interface Work {
  readonly authors: readonly Name[];
  readonly title: string;
  readonly edition: string | undefined;
  /** Four digits. */
  readonly year: string | undefined;
  /** The address of its source. */
  readonly url: string | undefined;
  /** BCP 47 code; undefined if unknown. */
  readonly language: string | undefined;
}

/** The place of an excerpt in a work. */
export type Locator =
  | { readonly kind: "page"; readonly pages: string }
  | { readonly kind: "verse"; readonly verses: string }
  | { readonly kind: "paragraph"; readonly chapter: string | undefined; readonly number: number };

/** Two to four names, each with a capital and without a full stop at the end of the last: "Johann W. von Goethe". */
const personal =
  /^(?:\p{Lu}[\p{L}’'.-]*\s+){1,3}(?:(?:de|da|di|van|von|der|den|la|le|du|af|av)\s+)*\p{Lu}[\p{L}’'-]+$/u;

/** Words of names that aren't a given and a family name: of offices, ranks and societies. */
const impersonal =
  /\b(?:the|of|and|saint|st|pope|king|queen|sir|lord|lady|prince|princess|emperor|society|committee|commission|council|press|university|institute|association|club|church|academy|ministry|department|office|union|party|various|anonymous|unknown|editors?|staff|project)\b/iu;

/** Particles that belong to a family name. */
const particle = /\s((?:(?:de|da|di|van|von|der|den|la|le|du|af|av)\s+)*\S+)$/u;

function nameOf(printed: string): Name {
  const [, family, given] = /^([^,]+),\s*([^,]+)$/u.exec(printed) ?? [];
  if (family !== undefined && given !== undefined) return { family, given };
  if (!personal.test(printed) || impersonal.test(printed)) return { literal: printed };
  const [, last = printed] = particle.exec(printed) ?? [];
  return { family: last, given: printed.slice(0, -last.length).trim() };
}

/** The facts that a text states about itself. */
export function workOf({ title, metadata = {}, language }: Text): Work {
  const { author, edition, published, released, source } = metadata;
  return {
    authors: (author ?? "").split(";").flatMap((each) => (each.trim() === "" ? [] : [nameOf(each.trim())])),
    title,
    edition,
    year: /(?<!\d)\d{4}(?!\d)/u.exec(published ?? released ?? "")?.[0],
    url: /^https?:\/\/\S+$/u.exec(source ?? "")?.[0],
    language: language === "und" ? undefined : language,
  };
}

/** The place of an excerpt: its printed pages, else its verses, else its paragraph. */
export function locatorOf(excerpt: Excerpt): Locator {
  const pages = pagesOf(excerpt);
  if (pages.length > 0) return { kind: "page", pages: pages.join("–") };
  // The styles are those of English.
  if (versesOf(excerpt).length > 0)
    return { kind: "verse", verses: withLocale("en", () => placeName(excerpt)) };
  const { chapter, number } = excerpt.paragraph;
  return { kind: "paragraph", chapter: chapter?.name, number };
}

/** Length of a quotation that is shown with its citation, in UTF-16 units. */
const longestQuotation = 1200;

/** Double quotation marks; straight ones only at the edges of words, since they also stand for inches. */
const quotationMark = /[“”„«»]|(?<=^|[\s(—–])"|"(?=$|[\s).,;:!?—–])/gu;

/**
 * The words of an excerpt as they stand in a quotation: quotation marks in it become single ones, and lines are divided by
 * strokes. What is left out at its end is marked.
 */
export function quotationOf(excerpt: Excerpt): string {
  const { paragraph } = excerpt;
  const { start, end } = rangeOf(excerpt);
  const sentences = sentenceRangesOf(excerpt);
  const fitting = sentences.findLast((sentence) => sentence.end - start <= longestQuotation);
  const words = paragraph.text.slice(start, fitting?.end ?? end);
  const inner = words
    .replace(quotationMark, (mark, at: number) => (isOpening(mark, words[at - 1]) ? "‘" : "’"))
    .replace(/\s*\n\s*/gu, " / ");
  const isCut = (fitting?.end ?? end) < end;
  return `“${inner}${isCut ? " […]" : ""}”`;
}

/** True if a quotation mark opens a quotation. @param before the character before it */
function isOpening(mark: string, before: string | undefined): boolean {
  if (mark === "”" || mark === "»") return false;
  if (mark === '"') return before === undefined || /[\s(—–]/u.test(before);
  return true;
}
