import type { Token } from "../../nlp/english/tokens.ts";
import type { Language } from "../../nlp/language.ts";
import type { GlossaryEntry } from "../../document/model.ts";

/** A one-way synonym from a text's glossary. */
export interface Synonym {
  /** The stems of consecutive words, all of which must be present: "without trial" is not "trial". */
  readonly stems: readonly string[];
  /** The stem that matches as well as all of these. */
  readonly canonical: string;
}

/** The content word with the highest IDF, which stands for the whole phrase: "Commissariat" for "People's Commissariat". */
function mostInformative(words: readonly Token[], { lexicon, isStopWord }: Language): Token | undefined {
  const content = words.filter((word) => !isStopWord(word));
  return content.toSorted((a, b) => lexicon.idf(b) - lexicon.idf(a))[0];
}

function synonym(words: readonly Token[], meant: readonly Token[], language: Language): Synonym[] {
  const canonical = mostInformative(meant, language)?.stem;
  return words.length === 0 || canonical === undefined
    ? []
    : [{ stems: words.map(({ stem }) => stem), canonical }];
}

/** Synonyms between each term of the glossary and each of its glosses, in both directions. */
export function synonymsFrom(glossary: readonly GlossaryEntry[], language: Language): Synonym[] {
  return glossary.flatMap(({ term, glosses }) => {
    const termWords = language.queryTokens(term);
    return glosses
      .map((gloss) => language.queryTokens(gloss))
      .flatMap((gloss) => [...synonym(termWords, gloss, language), ...synonym(gloss, termWords, language)]);
  });
}

/** For each stem of a question, the stem itself and its synonyms in this question. */
export function expandWithSynonyms(stems: readonly string[], synonyms: readonly Synonym[]): string[][] {
  const expanded = stems.map((stem) => new Set([stem]));
  const present = new Set(stems);
  for (const { stems: phrase, canonical } of synonyms) {
    if (!phrase.every((stem) => present.has(stem))) continue;
    for (const start of stems.keys()) {
      if (phrase.some((stem, offset) => stems[start + offset] !== stem)) continue;
      for (const offset of phrase.keys()) expanded[start + offset]?.add(canonical);
    }
  }
  return expanded.map((all) => Array.from(all));
}
