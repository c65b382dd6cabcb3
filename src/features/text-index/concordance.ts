import { languageOf } from "../../nlp/language.ts";
import { occurrences, phrasePattern } from "../../retrieval/query/phrase.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import type { Paragraph, Range } from "../../document/model.ts";

/** A keyword in its context. */
export interface ConcordanceLine {
  readonly paragraph: Paragraph;
  /** What stands before it, cut between words. */
  readonly left: string;
  /** The keyword as it stands there. */
  readonly keyword: string;
  readonly right: string;
}

/** How much of the context a line has on either side, in UTF-16 units. */
const contextLength = 40;

function lineOf(paragraph: Paragraph, { start, end }: Range): ConcordanceLine {
  const { text } = paragraph;
  const from = Math.max(0, start - contextLength);
  const to = Math.min(text.length, end + contextLength);
  const left = text.slice(from, start);
  const right = text.slice(end, to);
  return {
    paragraph,
    left: from === 0 ? left : `…${left.replace(/^\S*\s+/u, "")}`,
    keyword: text.slice(start, end),
    right: to === text.length ? right : `${right.replace(/\s+\S*$/u, "")}…`,
  };
}

/** Where the words stand one after another as they are. */
function phrases(index: TextIndex, words: string): ConcordanceLine[] {
  const pattern = phrasePattern(words);
  if (!pattern) return [];
  return index.text.paragraphs.flatMap((paragraph) =>
    occurrences(paragraph.text, pattern).map((range) => lineOf(paragraph, range)),
  );
}

/**
 * Every place of a word in the order of the text, in whatever form it stands there ("sign", "signed"); of several
 * words, every place where they follow one another.
 */
export function concordance(index: TextIndex, words: string): ConcordanceLine[] {
  const sought = languageOf(index.text.language).queryTokens(words);
  if (sought.length > 1) return phrases(index, words);
  const stems = new Set(sought.map(({ stem }) => stem));
  return index.sentences.flatMap((sentence) =>
    sentence.wordsWith(stems).map((word) => lineOf(sentence.paragraph, word)),
  );
}

/** The forms in which a word stands there, the commonest first, each with how often; case apart. */
export function formsOf(lines: readonly ConcordanceLine[]): [form: string, count: number][] {
  const forms = new Map<string, number>();
  for (const { keyword: form } of lines) {
    const lower = form.toLowerCase();
    forms.set(lower, (forms.get(lower) ?? 0) + 1);
  }
  return [...forms].toSorted(([, a], [, b]) => b - a);
}
