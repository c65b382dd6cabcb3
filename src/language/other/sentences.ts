import type { Range } from "../../text/model.ts";
import { bare } from "./letters.ts";
import { segmentsIn } from "./segments.ts";

const vowels = "aeiouyаеиоуыэюяіїєαεηιουω";
const small = String.raw`[\p{Ll}--[${vowels}]]`;
const first = String.raw`[\p{L}--[${vowels}${vowels.toUpperCase()}]]`;

/** "А. Пушкин", "1934 г. Киров", "Dr. Kirow", "тов. Киров": an initial, a word of no vowel, or one of these. */
const cutShort = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\p{L}|${first}${small}{1,3}|etc|Mme|Prof|prof|Sra|Проф|проф|стр|Тов|тов|тыс|ул)\.\s*$`,
  "v",
);

/** "am 5. Dezember", "im 19. Jahrhundert" */
const ordinal = /(?<![\p{N}\p{L}.,])\p{Nd}{1,2}\.\s*$/u;

/** As far back as it takes to tell, in UTF-16 units. */
const reach = 12;

/** Whether a sentence goes on where Unicode's rules, which know no abbreviations, end one. */
function goesOn(text: string, end: number): boolean {
  const before = bare(text.slice(Math.max(0, end - reach), end));
  return cutShort.test(before) || ordinal.test(before);
}

/** An ellipsis before a capital ends a sentence, which Unicode's rules don't see. */
const ellipsis = /…[”’"»)\]]*\s+(?=["“«„([—–-]*\s?\p{Lu})/gu;

/** Without a space before it, an opening mark belongs to the sentence behind. */
const opening = /[\p{Ps}\p{Pi}]+$/u;

function endsIn(text: string, segmenter: Intl.Segmenter): number[] {
  const ends = [...segmentsIn(text, segmenter)]
    .map(({ segment, index }) => index + segment.length - (opening.exec(segment)?.[0].length ?? 0))
    .filter((end) => !goesOn(text, end));
  const more = [...text.matchAll(ellipsis)].map(({ 0: mark, index }) => index + mark.length);
  return [...ends, ...more, text.length].toSorted((a, b) => a - b);
}

function sentencesOf(text: string, segmenter: Intl.Segmenter): Range[] {
  const sentences: Range[] = [];
  let from = 0;
  for (const to of endsIn(text, segmenter)) {
    const words = text.slice(from, to);
    if (!/[\p{L}\p{N}]/u.test(words) && to < text.length) continue;
    const start = from + words.length - words.trimStart().length;
    const end = from + words.trimEnd().length;
    if (start < end) sentences.push({ start, end });
    from = to;
  }
  return sentences;
}

/**
 * Takes clean texts into sentences by Unicode's rules (UAX 29), but for abbreviations, ordinals and ellipses.
 *
 * @param code BCP 47
 */
export function otherSentences(code: string): (text: string) => Range[] {
  const segmenter = new Intl.Segmenter(code, { granularity: "sentence" });
  return (text) => sentencesOf(text, segmenter);
}
