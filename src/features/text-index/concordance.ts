import { languageOf } from "../../nlp/language.ts";
import { occurrences, phrasePattern } from "../../retrieval/query/phrase.ts";
import type { TextIndex } from "../../retrieval/text-index.ts";
import { excerptAround } from "../../document/excerpt.ts";
import type { Paragraph, Range, Text } from "../../document/model.ts";
import type { Occurrence } from "../../dialogue/reply/reply.ts";
import { flatMapYielding, pause } from "../../shared/concurrency/yielding.ts";

/** The place of a word. */
export interface WordPlace {
  readonly paragraph: Paragraph;
  readonly range: Range;
}

/** The length of the context on either side, in UTF-16 units. */
const contextLength = 40;

/** A word with its context. */
export function occurrenceAt(text: Text, { paragraph, range }: WordPlace): Occurrence {
  const { start, end } = range;
  const from = Math.max(0, start - contextLength);
  const to = Math.min(paragraph.text.length, end + contextLength);
  const left = paragraph.text.slice(from, start);
  const right = paragraph.text.slice(end, to);
  return {
    excerpt: excerptAround(text, paragraph, range),
    left: from === 0 ? left : `…${left.replace(/^\S*\s+/u, "")}`,
    keyword: paragraph.text.slice(start, end),
    right: to === paragraph.text.length ? right : `${right.replace(/\s+\S*$/u, "")}…`,
  };
}

/** The places of a phrase, in exactly this form. */
async function phrasePlaces(index: TextIndex, words: string): Promise<WordPlace[]> {
  const pattern = phrasePattern(words);
  if (!pattern) return [];
  return flatMapYielding(index.text.paragraphs, (paragraph) =>
    occurrences(paragraph.text, pattern).map((range) => ({ paragraph, range })),
  );
}

/**
 * All places of a word in the order of the text, in any form ("sign", "signed"). Several words are searched as a phrase, in
 * exactly this form.
 */
export async function concordance(index: TextIndex, words: string): Promise<WordPlace[]> {
  const tokens = languageOf(index.text.language).queryTokens(words);
  if (tokens.length > 1) return phrasePlaces(index, words);
  const stems = new Set(tokens.map(({ stem }) => stem));
  return flatMapYielding(index.eachSentence(), (sentence) =>
    sentence.wordsWith(stems).map(({ start, end }) => ({
      paragraph: sentence.paragraph,
      range: { start, end },
    })),
  );
}

/** The forms of the word in lower case, each with its count, most frequent first. Yields to the event loop meanwhile. */
export async function formsOf(places: readonly WordPlace[]): Promise<[form: string, count: number][]> {
  const forms = new Map<string, number>();
  for (const { paragraph, range } of places) {
    const form = paragraph.text.slice(range.start, range.end).toLowerCase();
    forms.set(form, (forms.get(form) ?? 0) + 1);
    // oxlint-disable-next-line no-await-in-loop -- a pause
    await pause();
  }
  return [...forms].toSorted(([, a], [, b]) => b - a);
}
