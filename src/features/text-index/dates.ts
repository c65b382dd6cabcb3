import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import type { Range, Text } from "../../document/model.ts";
import { sentencesWith } from "./sentences-with.ts";

const month =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.)";
const ordinal =
  "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first|\\d{1,2}(?:st|nd|rd|th))";
const day = "\\d{1,2}(?:st|nd|rd|th)?";
const year = "(?:1\\d{3}|20\\d{2})";
const years = `${year}(?:[–/-](?:\\d{4}|\\d{2}))?(?![\\d%]|[.,]\\d)`;
const part = "(?:the )?(?:(?:early|mid|late|beginning of|middle of|end of)[- ])?";
/** Before these, a number of four figures is a year, and "May" a month. */
const timely =
  "(?<=\\b(?:in|since|until|till|by|of|from|to|before|after|during|between|and|early|late|throughout|around|about|year|years|next|last|that|this|every|mid)[ -](?:the )?)";

/** What dates are written as, the more precise first. */
const forms: readonly string[] = [
  `\\b${day}(?: of)? ${month}(?:,? ${years})?`,
  `\\b${month} ${day}\\b(?!\\d)(?:, ${years})?`,
  `\\b${part}${month}(?: of|,)? ${years}`,
  `\\b${part}(?:spring|summer|autumn|fall|winter)(?: of)? ${years}`,
  `\\b${part}${year}[’']?s\\b`,
  `\\b\\d{1,4} (?:BCE?|CE|AD)\\b`,
  "\\bAD \\d{1,4}\\b",
  `\\b${part}${ordinal}(?: (?:and|or|to) ${ordinal})?[- ]centur(?:y|ies)\\b`,
  `${timely}${month}(?![\\p{L}])`,
  `${timely}${years}`,
  // Elsewhere, a number with a plural behind it counts something.
  `(?<![£$€#\\d.,/–-])\\b${years}(?! \\p{Ll}{3,}s\\b)`,
];

const pattern = new RegExp(forms.map((form) => `(?:${form})`).join("|"), "gu");

/** Where explicit dates stand in a clean text: days, months, years, decades and centuries. */
export function datesIn(text: string): Range[] {
  return [...text.matchAll(pattern)].map(({ 0: date, index }) => ({
    start: index,
    end: index + date.length,
  }));
}

/** Every sentence of the text that has an explicit date, in the order of the text, with its dates emphasised. */
export function datedSentences(text: Text): RankedExcerpt[] {
  return text.paragraphs.flatMap((paragraph) => sentencesWith(text, paragraph, datesIn(paragraph.text)));
}
