import { languageOf, type Language } from "../nlp/language.ts";
import type { Token } from "../nlp/english/tokens.ts";
import type { TextIndex } from "./text-index.ts";

/** The number of texts that are compared by their sentences. */
const mostCompared = 40;

/** The number of texts that are asked. Asking one takes some milliseconds, and a shelf may have hundreds. */
const mostAsked = 6;

function contentWords(words: string, language: Language): Token[] {
  const tokens = language.queryTokens(words);
  const content = tokens.filter((token) => !language.isStopWord(token) && !language.isQueryStopWord(token));
  return content.length > 0 ? content : tokens;
}

/** The items with the highest scores, best first; those with equal scores in their order. */
function highest<Item>(items: readonly Item[], count: number, score: (item: Item) => number): Item[] {
  return items
    .map((item) => ({ item, score: score(item) }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, count)
    .map(({ item }) => item);
}

/**
 * The texts that may answer a question, likeliest first: those that have most of its words, each weighted by how few
 * texts have it (its IDF among the texts), and of these the ones with the best sentences by BM25.
 */
export function shortlist(indexes: readonly TextIndex[], words: string): readonly TextIndex[] {
  if (indexes.length <= mostAsked) return indexes;
  const wordsIn = new Map<Language, Token[]>();
  const stemsFor = new Map<TextIndex, string[]>();
  const textsWith = new Map<string, number>();
  for (const index of indexes) {
    const language = languageOf(index.text.language);
    const asked = wordsIn.get(language) ?? contentWords(words, language);
    wordsIn.set(language, asked);
    const stems = index.knownStems(asked);
    stemsFor.set(index, stems);
    for (const stem of stems) textsWith.set(stem, (textsWith.get(stem) ?? 0) + 1);
  }
  const idf = (stem: string) => Math.log(indexes.length / (textsWith.get(stem) ?? 1)) + 1;
  const compared = highest(indexes, mostCompared, (index) =>
    (stemsFor.get(index) ?? []).reduce((sum, stem) => sum + idf(stem), 0),
  );
  return highest(compared, mostAsked, (index) => index.bestScore(stemsFor.get(index) ?? []));
}
