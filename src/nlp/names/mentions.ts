import type { Paragraph, Range } from "../../document/model.ts";
import { taggedTokens } from "../english/tagging.ts";
import { stopWords } from "../english/stop-words.ts";
import { fold } from "../english/tokens.ts";
import { Capitalisation } from "./capitalisation.ts";
import { isAcronym, isInstitutionWord, isTitle } from "./name-words.ts";

/** An occurrence of a name of one or several words, without a possessive "’s" after it. */
export interface Mention extends Range {
  readonly paragraph: Paragraph;
}

const apostrophe = "['’]";
const capitalised = `\\p{Lu}[\\p{L}\\p{M}]*(?:-\\p{Lu}[\\p{L}\\p{M}]*|${apostrophe}(?!s\\b)\\p{L}[\\p{L}\\p{M}]+|(?<=\\bO)${apostrophe}\\p{L}+)*`;
const abbreviated = "(?:(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Capt|Lt|Prof|Rev|Hon|Jr|Sr)\\.|\\p{Lu}\\.)";
const numeral = "(?:[IVX]+\\b)";
const nameWord = new RegExp(`(?<![\\p{L}\\p{N}’'])(?:${abbreviated}|${numeral}|${capitalised})`, "gu");
const lowerCaseWord = /(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu;

/** What may join the words of a name: "Duke of Kent", "Charles de Gaulle". */
const joint =
  /^(?: | (?:of|of the|for|and) | (?:de|du|da|di|del|della|von|van|van der|der|la|le|bin|ibn|al) )$/;
/** Joints that as often separate two names. */
const ambiguousJoint = /^ (?:of|of the|for|and) $/;
/** "People’s Commissariat" */
const possessiveJoint = /^['’]s? $/;

const calendarWords: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday christmas easter`.split(/\s+/),
);

interface CapitalisedWord extends Range {
  readonly value: string;
  /** False if a sentence's or a quotation's start may explain the capital. */
  readonly inside: boolean;
}

function capitalisedWords({ text, sentences }: Paragraph): CapitalisedWord[] {
  const starts = new Set(sentences.map(({ start }) => start));
  return [...text.matchAll(nameWord)].map(({ 0: value, index: start }) => {
    const opens =
      starts.has(start) || /(?:[“"‘'([«„]|[:—–]\s?)$/u.test(text.slice(Math.max(0, start - 2), start));
    return { value, start, end: start + value.length, inside: !opens };
  });
}

function capitalisationOf(paragraphs: readonly Paragraph[]): Capitalisation {
  const words = new Capitalisation();
  for (const paragraph of paragraphs) {
    for (const [value] of paragraph.text.matchAll(lowerCaseWord)) words.add(fold(value), value, true);
    for (const { value, inside } of capitalisedWords(paragraph)) words.add(fold(value), value, inside);
  }
  return words;
}

/** True if a name continues after "of" or "for": it ends with a common word, as names of offices and institutions do. */
function continues(
  run: readonly CapitalisedWord[] | undefined,
  between: string,
  words: Capitalisation,
): boolean {
  const last = run?.at(-1);
  if (!last || between === " and ") return false;
  return words.isCommon(fold(last.value)) || isTitle(last.value) || isInstitutionWord(last.value);
}

/** The runs of capitalised words that may be names, in order. */
function runsIn(paragraph: Paragraph, words: Capitalisation): CapitalisedWord[][] {
  const runs: CapitalisedWord[][] = [];
  let last: CapitalisedWord | undefined;
  for (const word of capitalisedWords(paragraph)) {
    const between = last && paragraph.text.slice(last.end, word.start);
    const joins =
      between !== undefined &&
      last !== undefined &&
      (joint.test(between) || (possessiveJoint.test(between) && words.isCommon(fold(last.value))));
    // "Kirov and Stalin", "Stalin of Georgia" are two names; "Ministry of War", "Duke of Kent" are one.
    const linked = joins && (!ambiguousJoint.test(between) || continues(runs.at(-1), between, words));
    if (linked) runs.at(-1)?.push(word);
    else runs.push([word]);
    last = word;
  }
  return runs;
}

/** True if the tagger takes the first word for a proper noun. */
function startsWithProperNoun(words: string): boolean {
  return taggedTokens(words)[0]?.pos === "PROPN";
}

/** The run without the words that owe their capital to a sentence's start: "Congress" of "Meanwhile Congress". */
function withoutOpening(
  run: readonly CapitalisedWord[],
  text: string,
  words: Capitalisation,
): readonly CapitalisedWord[] {
  const [first, ...rest] = run;
  if (!first) return [];
  const { value, inside, start } = first;
  const key = fold(value);
  const isFunction = stopWords.has(key) && !isAcronym(value);
  if (isFunction) return withoutOpening(rest, text, words);
  if (inside || isTitle(value) || isAcronym(value) || words.isMostlyCapital(key)) return run;
  const isFirstName =
    rest.length > 0 && !words.isCommon(key) && startsWithProperNoun(text.slice(start, rest.at(-1)?.end));
  return isFirstName ? run : withoutOpening(rest, text, words);
}

/** True for a run of words that isn't a date or a numeral, nor a single word that is usually in lower case. */
function isName(run: readonly CapitalisedWord[], words: Capitalisation): boolean {
  const [first] = run;
  if (
    !first ||
    run.every(({ value }) => calendarWords.has(fold(value)) || /^(?:\p{Lu}\.?|[IVXLC]+)$/u.test(value))
  )
    return false;
  return run.length > 1 || isAcronym(first.value) || words.isMostlyCapital(fold(first.value));
}

/** The mentions of names in a text, in order, with the evidence of capitals that they were recognised by. */
export function mentionsIn(paragraphs: readonly Paragraph[]): { mentions: Mention[]; words: Capitalisation } {
  const words = capitalisationOf(paragraphs);
  const mentions = paragraphs.flatMap((paragraph) =>
    runsIn(paragraph, words)
      .map((run) => withoutOpening(run, paragraph.text, words))
      .filter((run) => isName(run, words))
      .map((run) => ({ paragraph, start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 })),
  );
  return { mentions, words };
}
