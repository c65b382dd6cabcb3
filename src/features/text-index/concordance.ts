import { languageOf } from "../../nlp/language.ts";
import { occurrences, phrasePattern } from "../../retrieval/query/phrase.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import type { Paragraph, Range } from "../../document/model.ts";
import { flatMapYielding } from "../../shared/yielding.ts";

/** A keyword in context. */
export interface ConcordanceLine {
  readonly paragraph: Paragraph;
  /** The text before the keyword, cut between words. */
  readonly left: string;
  /** The keyword as printed. */
  readonly keyword: string;
  /** The text after the keyword, cut between words. */
  readonly right: string;
}

/** The length of the context on either side, in UTF-16 units. */
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

/** The place of a word or a phrase in a text. */
export interface Occurrence {
  readonly paragraph: Paragraph;
  /** In the paragraph's clean text. */
  readonly range: Range;
}

/** The occurrences of a phrase, in exactly this form. */
async function phraseOccurrences({ text }: TextIndex, words: string): Promise<Occurrence[]> {
  const pattern = phrasePattern(words);
  if (!pattern) return [];
  return flatMapYielding(text.paragraphs, (paragraph) =>
    occurrences(paragraph.text, pattern).map((range) => ({ paragraph, range })),
  );
}

/**
 * All occurrences of a word in the order of the text, in any form ("sign", "signed"). Several words are searched as a
 * phrase, in exactly this form.
 */
export async function occurrencesOfWords(index: TextIndex, words: string): Promise<Occurrence[]> {
  const tokens = languageOf(index.text.language).queryTokens(words);
  if (tokens.length > 1) return phraseOccurrences(index, words);
  const stems = new Set(tokens.map(({ stem }) => stem));
  return flatMapYielding(index.sentences, (sentence) =>
    sentence.wordsWith(stems).map(({ start, end }) => ({
      paragraph: sentence.paragraph,
      range: { start, end },
    })),
  );
}

/** All occurrences of a word or a phrase in their context, in the order of the text. */
export async function concordance(index: TextIndex, words: string): Promise<ConcordanceLine[]> {
  return (await occurrencesOfWords(index, words)).map(({ paragraph, range }) => lineOf(paragraph, range));
}

/** The forms of the keyword in lower case, each with its count, most frequent first. */
export function formsOf(lines: readonly ConcordanceLine[]): [form: string, count: number][] {
  const forms = new Map<string, number>();
  for (const { keyword: form } of lines) {
    const lower = form.toLowerCase();
    forms.set(lower, (forms.get(lower) ?? 0) + 1);
  }
  return [...forms].toSorted(([, a], [, b]) => b - a);
}
