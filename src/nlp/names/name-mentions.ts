import type { Paragraph, Range } from "../../document/model.ts";
import { pause, flatMapYielding } from "../../shared/concurrency/yielding.ts";
import { taggedTokens } from "../english/tagging.ts";
import { stopWords } from "../english/stop-words.ts";
import { fold } from "../english/tokens.ts";
import { Capitalisation } from "./capitalisation.ts";
import { isAcronym, isInstitutionWord, isTitle } from "./name-words.ts";

/** An occurrence of a name of one or several words, without a possessive "’s" after it. */
export interface NameMention extends Range {
  readonly paragraph: Paragraph;
}

const apostrophe = "['’]";
const capitalised = `\\p{Lu}[\\p{L}\\p{M}]*(?:-\\p{Lu}[\\p{L}\\p{M}]*|${apostrophe}(?!s\\b)\\p{L}[\\p{L}\\p{M}]+|(?<=\\bO)${apostrophe}\\p{L}+)*`;
const abbreviated = "(?:(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Capt|Lt|Prof|Rev|Hon|Jr|Sr)\\.|\\p{Lu}\\.)";
const numeral = "(?:[IVX]+\\b)";
const nameWord = new RegExp(`(?<![\\p{L}\\p{N}’'])(?:${abbreviated}|${numeral}|${capitalised})`, "gu");
const lowerCaseWord = /(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu;

/** Joins the words of a name: "Sergei Kirov", "Charles de Gaulle". */
const joint = /^ (?:(?:de|du|da|di|del|della|von|van|van der|der|la|le|bin|ibn|al) )?$/;
/** Joins an office or an institution with what it is for, or separates two names: "Duke of Kent", "Stalin of Georgia". */
const prepositionJoint = /^ (?:of|of the|for) $/;
/** Joins a common word with the word after it: "People’s Commissariat". */
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

async function capitalisationOf(paragraphs: readonly Paragraph[]): Promise<Capitalisation> {
  const capitalisation = new Capitalisation();
  for (const paragraph of paragraphs) {
    for (const [value] of paragraph.text.matchAll(lowerCaseWord))
      capitalisation.add(fold(value), value, true);
    for (const { value, inside } of capitalisedWords(paragraph))
      capitalisation.add(fold(value), value, inside);
    // oxlint-disable-next-line no-await-in-loop -- a pause
    await pause();
  }
  return capitalisation;
}

/** True if both words belong to one name, judged by the text between them. */
function joins(last: string, between: string, capitalisation: Capitalisation): boolean {
  const isCommon = capitalisation.isCommon(fold(last));
  if (possessiveJoint.test(between)) return isCommon;
  // "Ministry of War" and "Duke of Kent" are one name, "Stalin of Georgia" is two.
  if (prepositionJoint.test(between)) return isCommon || isTitle(last) || isInstitutionWord(last);
  return joint.test(between);
}

/** The runs of capitalised words that may be names, in order. */
function runsIn(paragraph: Paragraph, capitalisation: Capitalisation): CapitalisedWord[][] {
  const runs: CapitalisedWord[][] = [];
  let last: CapitalisedWord | undefined;
  for (const word of capitalisedWords(paragraph)) {
    const between = paragraph.text.slice(last?.end ?? 0, word.start);
    if (last && joins(last.value, between, capitalisation)) runs.at(-1)?.push(word);
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
  capitalisation: Capitalisation,
): readonly CapitalisedWord[] {
  const [first, ...rest] = run;
  if (!first) return [];
  const { value, inside, start } = first;
  const key = fold(value);
  const isFunction = stopWords.has(key) && !isAcronym(value);
  if (isFunction) return withoutOpening(rest, text, capitalisation);
  if (inside || isTitle(value) || isAcronym(value) || capitalisation.isMostlyCapital(key)) return run;
  const isFirstName =
    rest.length > 0 &&
    !capitalisation.isCommon(key) &&
    startsWithProperNoun(text.slice(start, rest.at(-1)?.end));
  return isFirstName ? run : withoutOpening(rest, text, capitalisation);
}

/** True for a run of words that isn't a date or a numeral, nor a single word that is usually in lower case. */
function isName(run: readonly CapitalisedWord[], capitalisation: Capitalisation): boolean {
  const [first] = run;
  if (
    !first ||
    run.every(({ value }) => calendarWords.has(fold(value)) || /^(?:\p{Lu}\.?|[IVXLC]+)$/u.test(value))
  )
    return false;
  return run.length > 1 || isAcronym(first.value) || capitalisation.isMostlyCapital(fold(first.value));
}

/**
 * The mentions of names in a text, in order, with the evidence of capitals that they were recognised by. Yields to the event loop
 * meanwhile.
 */
export async function nameMentionsIn(paragraphs: readonly Paragraph[]): Promise<{
  mentions: NameMention[];
  capitalisation: Capitalisation;
}> {
  const capitalisation = await capitalisationOf(paragraphs);
  const mentions = await flatMapYielding(paragraphs, (paragraph) =>
    runsIn(paragraph, capitalisation)
      .map((run) => withoutOpening(run, paragraph.text, capitalisation))
      .filter((run) => isName(run, capitalisation))
      .map((run) => ({ paragraph, start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 })),
  );
  return { mentions, capitalisation };
}
