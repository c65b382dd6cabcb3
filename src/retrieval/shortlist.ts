import { languageOf, type Language } from "../nlp/language.ts";
import type { Token } from "../nlp/english/tokens.ts";
import type { TextSketch } from "./index/text-sketch.ts";
import { stemInSketch } from "./query/spelling.ts";
import type { ShelvedIndex } from "./shelved-index.ts";

/** The number of texts that are asked. Asking one takes some milliseconds, and a shelf may have hundreds. */
const mostAsked = 6;

/** The least score of a text that is asked, as a share of the likeliest one's. */
const leastShare = 0.5;

function contentWords(words: string, language: Language): readonly Token[] {
  const tokens = language.queryTokens(words);
  const content = tokens.filter((token) => !language.isStopWord(token) && !language.isQueryStopWord(token));
  return content.length > 0 ? content : tokens;
}

/** The stems of a question that a text has. */
function stemsIn(sketch: TextSketch, words: readonly Token[], { lexicon }: Language): ReadonlySet<string> {
  return new Set(words.flatMap((word) => stemInSketch(word, sketch, lexicon) ?? []));
}

/**
 * The texts that may answer a question, likeliest first: those that have most of its words, and have them in one place, each
 * weighted by how few texts have it (its IDF among the texts). The indexes of the texts aren't read for it.
 */
export function shortlist(indexes: readonly ShelvedIndex[], words: string): readonly ShelvedIndex[] {
  if (indexes.length <= mostAsked) return indexes;
  const wordsIn = new Map<Language, readonly Token[]>();
  const textsWith = new Map<string, number>();
  const found = indexes.map((index) => {
    const language = languageOf(index.text.language);
    const asked = wordsIn.get(language) ?? contentWords(words, language);
    wordsIn.set(language, asked);
    const stems = stemsIn(index.sketch, asked, language);
    for (const stem of stems) textsWith.set(stem, (textsWith.get(stem) ?? 0) + 1);
    return { index, stems };
  });
  const idf = (stem: string) => Math.log(indexes.length / (textsWith.get(stem) ?? 1)) + 1;
  const scored = found
    .map(({ index, stems }) => {
      const weights = new Map([...stems].map((stem) => [stem, idf(stem)]));
      const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
      return { index, score: total + index.sketch.best(weights) };
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, mostAsked);
  const least = leastShare * (scored[0]?.score ?? 0);
  return scored.filter(({ score }) => score >= least).map(({ index }) => index);
}
