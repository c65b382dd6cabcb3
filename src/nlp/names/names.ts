import { fold } from "../english/tokens.ts";
import { partsOf } from "../english/noun-phrases.ts";
import { stopWords } from "../english/stop-words.ts";
import type { Paragraph, Range, Text } from "../../document/model.ts";
import { isAcronym, isTitle, isBody } from "./name-words.ts";

/** A name where it stands, without the "’s" behind it. */
export interface NameMention extends Range {
  readonly paragraph: Paragraph;
  readonly words: readonly string[];
}

const apostrophe = "['’]";
const capitalised = `\\p{Lu}[\\p{L}\\p{M}]*(?:-\\p{Lu}[\\p{L}\\p{M}]*|${apostrophe}(?!s\\b)\\p{L}[\\p{L}\\p{M}]+|(?<=\\bO)${apostrophe}\\p{L}+)*`;
const abbreviated = "(?:(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Capt|Lt|Prof|Rev|Hon|Jr|Sr)\\.|\\p{Lu}\\.)";
const numeral = "(?:[IVX]+\\b)";
const nameWord = new RegExp(`(?<![\\p{L}\\p{N}’'])(?:${abbreviated}|${numeral}|${capitalised})`, "gu");

/** What may stand between the words of a name: "Duke of Kent", "Charles de Gaulle". */
const joint =
  /^(?: | (?:of|of the|for|and) | (?:de|du|da|di|del|della|von|van|van der|der|la|le|bin|ibn|al) )$/;
const particle = /^ (?:of|of the|for|and) $/;
/** "People’s Commissariat" */
const possessiveJoint = /^['’]s? $/;

const calendar: ReadonlySet<string> = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday christmas easter`.split(/\s+/),
);

interface Word extends Range {
  readonly value: string;
  /** Whether its capital may only be that of a sentence's beginning. */
  readonly opens: boolean;
}

/** Words with a capital, in order. */
function capitalisedWords({ text, sentences }: Paragraph): Word[] {
  const starts = new Set(sentences.map(({ start }) => start));
  return [...text.matchAll(nameWord)].map(({ 0: value, index: start }) => {
    const opens =
      starts.has(start) || /(?:[“"‘'([«„]|[:—–]\s?)$/u.test(text.slice(Math.max(0, start - 2), start));
    return { value, start, end: start + value.length, opens };
  });
}

/** How often words stand in small letters, and with a capital that no sentence's beginning gives them. */
export class Capitals {
  readonly #small = new Map<string, number>();
  readonly #capital = new Map<string, number>();

  constructor(text: Text) {
    for (const paragraph of text.paragraphs) {
      for (const [word] of paragraph.text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{M}]*/gu))
        count(this.#small, word);
      for (const { value, opens } of capitalisedWords(paragraph)) if (!opens) count(this.#capital, value);
    }
  }

  /** Whether the word stands in small letters, too. */
  isCommon(word: string): boolean {
    return this.#small.has(fold(word));
  }

  /** Whether the word is a name by itself: with a capital more often than without. */
  isName(word: string): boolean {
    const key = fold(word);
    return (this.#capital.get(key) ?? 0) > (this.#small.get(key) ?? 0);
  }
}

function count(counts: Map<string, number>, word: string): void {
  const key = fold(word);
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The runs of capitalised words that make names, a paragraph's in order. */
function runsIn(paragraph: Paragraph, capitals: Capitals): Word[][] {
  const runs: Word[][] = [];
  let last: Word | undefined;
  for (const word of capitalisedWords(paragraph)) {
    const between = last && paragraph.text.slice(last.end, word.start);
    const joins =
      between !== undefined &&
      last !== undefined &&
      (joint.test(between) || (possessiveJoint.test(between) && capitals.isCommon(last.value)));
    // "Kirov and Stalin", "Stalin of Georgia" are two names; "Ministry of War and Marine", "Duke of Kent" are one.
    const linked = joins && (!particle.test(between) || leads(runs.at(-1), between, capitals));
    if (linked) runs.at(-1)?.push(word);
    else runs.push([word]);
    last = word;
  }
  return runs;
}

/** Whether a name goes on behind "of" and the like: one that begins with a common word, as offices and titles do. */
function leads(run: readonly Word[] | undefined, between: string, capitals: Capitals): boolean {
  const last = run?.at(-1);
  if (!run || !last) return false;
  if (between === " and ") return false;
  return capitals.isCommon(last.value) || isTitle(last.value) || isBody(last.value);
}

/** A run without the words at its beginning that only begin a sentence: "Meanwhile Congress". */
function trimmed(
  run: readonly Word[],
  { text }: Pick<Paragraph, "text">,
  capitals: Capitals,
): readonly Word[] {
  const [first, ...rest] = run;
  if (!first) return [];
  const { value, opens, start } = first;
  const isFunction = stopWords.has(fold(value)) && !isAcronym(value);
  const known = !opens || isTitle(value) || isAcronym(value) || capitals.isName(value);
  if (known && !isFunction) return run;
  const isFirstName =
    !isFunction &&
    rest.length > 0 &&
    !capitals.isCommon(value) &&
    isProperNoun(text.slice(start, rest.at(-1)?.end));
  return isFirstName ? run : trimmed(rest, { text }, capitals);
}

/** Whether words begin with a name, as the tagger sees it. */
function isProperNoun(words: string): boolean {
  return partsOf(words)[0]?.pos === "PROPN";
}

/** Every name of a text, in order: capitalised words that no sentence's beginning explains. */
export function namesIn(text: Text, capitals: Capitals): NameMention[] {
  return text.paragraphs.flatMap((paragraph) =>
    runsIn(paragraph, capitals).flatMap((run): NameMention[] => {
      const words = trimmed(run, paragraph, capitals);
      const [first] = words;
      const last = words.at(-1);
      if (!first || !last) return [];
      const values = words.map(({ value }) => value);
      if (values.every((value) => calendar.has(fold(value)) || /^(?:\p{Lu}\.?|[IVXLC]+)$/u.test(value)))
        return [];
      if (values.length === 1 && !isAcronym(first.value) && !capitals.isName(first.value)) return [];
      return [{ paragraph, start: first.start, end: last.end, words: values }];
    }),
  );
}
