import { excerptAround, rangeOf } from "../../document/excerpt.ts";
import type { GlossaryEntry, Text } from "../../document/model.ts";
import { languageOf } from "../../nlp/language.ts";
import type { FootnoteMatch } from "../../retrieval/query/keyword-search.ts";
import { footnoteBodies } from "../../retrieval/index/footnote-text.ts";
import type { RankedExcerpt } from "../../retrieval/search-result.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { flatMapYielding } from "../../shared/concurrency/yielding.ts";
import { concordance, type WordPlace } from "../text-index/concordance.ts";
import { clearness } from "./cues.ts";

/** The number of explaining sentences that are shown. */
const mostShown = 3;

/** The places of a word in a text, and the sentences that explain it. */
export interface WordInText {
  /** In the order of the text. */
  readonly occurrences: readonly WordPlace[];
  /** The clearest first, at most three. */
  readonly explanations: readonly RankedExcerpt[];
}

/** True if two words differ at most by case and accents. */
export function sameWord(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: "base" }) === 0;
}

/** The entries of the glossary that have the word, as the term or among its glosses. */
export function entriesWith({ glossary }: Text, word: string): GlossaryEntry[] {
  return glossary.filter(({ term, glosses }) => [term, ...glosses].some((each) => sameWord(each, word)));
}

/** The sentence of an occurrence, with the clearness with which it explains the word. */
function judged(text: Text, { paragraph, range }: WordPlace): readonly [RankedExcerpt, number] {
  const excerpt = excerptAround(text, paragraph, range);
  return [{ excerpt, emphasis: [range], score: 1 }, clearness(paragraph.text, rangeOf(excerpt), range)];
}

/** The sentences that explain a word, the clearest first, and each only once. Looking for them yields to the event loop. */
async function explaining(text: Text, occurrences: readonly WordPlace[]): Promise<RankedExcerpt[]> {
  const seen = new Set<string>();
  const clear = await flatMapYielding(occurrences, (occurrence) => {
    const found = judged(text, occurrence);
    return found[1] > 0 ? [found] : [];
  });
  return clear
    .toSorted(([, a], [, b]) => b - a)
    .map(([ranked]) => ranked)
    .filter(({ excerpt: { paragraph, first } }) => {
      const place = `${paragraph.ordinal}.${first}`;
      return !seen.has(place) && seen.add(place);
    })
    .slice(0, mostShown);
}

/** The places of some words in a text, in all their forms, and the sentences that explain them. */
export async function wordsInText(index: TextIndex, words: readonly string[]): Promise<WordInText> {
  const found = await Promise.all(words.map((word) => concordance(index, word)));
  const occurrences = found
    .flat()
    .toSorted((a, b) => a.paragraph.ordinal - b.paragraph.ordinal || a.range.start - b.range.start);
  return { occurrences, explanations: await explaining(index.text, occurrences) };
}

/** The footnotes that explain some words. */
export async function footnotesExplaining(
  { text, footnotes }: TextIndex,
  words: readonly string[],
): Promise<FootnoteMatch[]> {
  if (!footnotes) return [];
  const bodies = footnoteBodies(text);
  const { explanations } = await wordsInText(footnotes, words);
  return explanations.flatMap((match) => {
    const footnote = bodies[match.excerpt.paragraph.ordinal - 1];
    return footnote ? [{ match, footnote }] : [];
  });
}

/** The word as the text spells it, for one that is misspelt; undefined if the text has nothing like it. */
export function spelledAs(index: TextIndex, word: string): string | undefined {
  const tokens = languageOf(index.text.language).queryTokens(word);
  const stems = index.knownStems(tokens);
  const [stem] = stems;
  if (stem === undefined || tokens.length > 1) return undefined;
  return index.vocabulary.forms.get(stem) ?? stem;
}
