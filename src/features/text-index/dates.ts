import type { Paragraph, Range, Text } from "../../document/model.ts";
import { oncePerObject } from "../../shared/concurrency/promise-cache.ts";
import { flatMapYielding } from "../../shared/concurrency/yielding.ts";

const month =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.)";
const ordinal =
  "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first|\\d{1,2}(?:st|nd|rd|th))";
const day = "\\d{1,2}(?:st|nd|rd|th)?";
const year = "(?:1\\d{3}|20\\d{2})";
const years = `${year}(?:[–/-](?:\\d{4}|\\d{2}))?(?![\\d%]|[.,]\\d)`;
const part = "(?:the )?(?:(?:early|mid|late|beginning of|middle of|end of)[- ])?";
/** After these words, a four-digit number is a year, and "May" is a month. */
const afterTemporalWord =
  "(?<=\\b(?:in|since|until|till|by|of|from|to|before|after|during|between|and|early|late|throughout|around|about|year|years|next|last|that|this|every|mid)[ -](?:the )?)";

/** The formats of dates, most precise first. */
const forms: readonly string[] = [
  `\\b${day}(?: of)? ${month}(?:,? ${years})?`,
  `\\b${month} ${day}\\b(?!\\d)(?:, ${years})?`,
  `\\b${part}${month}(?: of|,)? ${years}`,
  `\\b${part}(?:spring|summer|autumn|fall|winter)(?: of)? ${years}`,
  `\\b${part}${year}[’']?s\\b`,
  `\\b\\d{1,4} (?:BCE?|CE|AD)\\b`,
  "\\bAD \\d{1,4}\\b",
  `\\b${part}${ordinal}(?: (?:and|or|to) ${ordinal})?[- ]centur(?:y|ies)\\b`,
  `${afterTemporalWord}${month}(?![\\p{L}])`,
  `${afterTemporalWord}${years}`,
  // Without such a word, a number before a plural noun counts something.
  `(?<![£$€#\\d.,/–-])\\b${years}(?! \\p{Ll}{3,}s\\b)`,
];

const pattern = new RegExp(forms.map((form) => `(?:${form})`).join("|"), "gu");

/** The ranges of explicit English dates in a clean text: days, months, seasons, years, decades and centuries. */
export function datesIn(text: string): Range[] {
  return [...text.matchAll(pattern)].map(({ 0: date, index }) => ({
    start: index,
    end: index + date.length,
  }));
}

/** The dates of a text by the paragraphs that have any, in the order of the text. */
export const datesByParagraph = oncePerObject(
  async ({ paragraphs }: Text): Promise<ReadonlyMap<Paragraph, readonly Range[]>> => {
    const entries = await flatMapYielding(paragraphs, (paragraph): [Paragraph, Range[]][] => {
      const dates = datesIn(paragraph.text);
      return dates.length > 0 ? [[paragraph, dates]] : [];
    });
    return new Map(entries);
  },
);
